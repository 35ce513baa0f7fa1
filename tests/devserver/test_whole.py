"""``site-builder serve`` as a person runs it: edits, a mistake, a mended mistake, Ctrl-C."""

import http.client
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SITE = "site: {title: Sample, url: 'https://example.org/program/'}\nprogram: {name: Sample}\n"
PROFILE = "---\nname: %s\ngithub: sample-one\naccepted: 2026-01-01\n---\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "content/ambassadors").mkdir(parents=True)
    (tmp_path / "site.yaml").write_text(SITE)
    profile = tmp_path / "content/ambassadors/sample-one.md"
    profile.write_text(PROFILE % "Sample One")
    return profile


@contextmanager
def serving(root: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "site_builder", "-C", str(root), "serve", "--port", "0"]
    with subprocess.Popen(
        [*command, "--as-of", "2026-11-22"],
        cwd=ROOT,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as server:
        try:
            yield server
        finally:
            server.kill()


def _until(server: subprocess.Popen[str], words: str) -> str:
    assert server.stdout
    said = []
    for line in server.stdout:
        said.append(line)
        if words in line:
            return line
    pytest.fail(f"never said {words!r}:\n{''.join(said)}")


def _read(address: str) -> str:
    host, _, path = address.removeprefix("http://").partition("/")
    connection = http.client.HTTPConnection(host, timeout=5)
    connection.request("GET", f"/{path}")
    body = connection.getresponse().read().decode()
    connection.close()
    return body


def test_a_site_is_served_while_it_is_written(site: Path) -> None:
    root = site.parents[2]
    with serving(root) as server:
        address = _until(server, "Serving").split(" at ")[1].split(" ")[0]
        assert address.endswith("/program/")
        assert "Sample One" in _read(address)

        site.write_text(PROFILE % "Sample Other")
        _until(server, " written (")
        assert "Sample Other" in _read(address)

        site.write_text(PROFILE.replace("name", "nmae") % "Sample Third")
        _until(server, "not published, 1 error to mend")
        assert "Sample Other" in _read(address)

        site.write_text(PROFILE % "Sample Third")
        _until(server, " written (")
        assert "Sample Third" in _read(address)

        server.send_signal(signal.SIGINT)
        assert 130 == server.wait(10)
    assert not (root / "_site").exists()
