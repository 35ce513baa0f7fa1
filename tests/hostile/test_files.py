"""Bombs, traps, odd encodings, links and devices: a line with the file, soon and in little memory.

With ``--whole`` each site is checked by a program of its own, so that memory is measured as well.
"""

import datetime as dt
import os
import time
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from site_builder.pipeline.checking import check_content
from tests.content.sites import a_site, profile
from tests.hostile.limited import MEMORY, SECONDS, ask

AS_OF = dt.date(2026, 11, 22)
PERSON = "content/ambassadors/sample-person.md"
HEAD = "---\nname: Sample\ngithub: sample-person\naccepted: 2025-01-11\n"


def front(*lines: str) -> bytes:
    return "\n".join([HEAD + "\n".join(lines), "---", ""]).encode()


def bomb_of_aliases(levels: int = 30) -> bytes:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels)]
    return front(*lines)


def png_of(width: int, height: int) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        body = name + data
        return len(data).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")

    size = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    header = chunk(b"IHDR", size + bytes((1, 0, 0, 0, 0)))
    rows = zlib.compress(bytes(1_000_000), 9)
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


CONTENTS: Mapping[str, bytes] = {
    "aliases that multiply": bomb_of_aliases(),
    "a list within a list, deep": front("topics: " + "[" * 100_000),
    "a map within a map, deep": front("links: " + "{a: " * 50_000),
    "dashes, deep": front("topics:", *("  " * n + "-" for n in range(2_000))),
    "a tag that runs": front("title: !!python/object/apply:os.system [touch /tmp/owned]"),
    "a tag of its own": front("title: !secret a"),
    "a cycle": front("topics: &a [*a]"),
    "a cycle of maps": front("links: &a {website: *a}"),
    "a merge key": front("links: &a {website: https://a.org}", "leave: [{<<: *a}]"),
    "a key twice": front("name: Other"),
    "a key that is a list": front("[a, b]: c"),
    "a key that is null": front("~: c"),
    "a million keys": front(*(f"k{n}: v" for n in range(60_000))),
    "a mistake in every entry": front("contributions:", *("  - date: @x" for _ in range(18_000))),
    "a quote open in every entry": front("contributions:", *('  - x: "a' for _ in range(20_001))),
    "a tab before every entry": front("contributions:", *("\t- a: b" for _ in range(30_000))),
    "a mistake below nothing": front("contributions:", *[""] * 240_000, "  - @x"),
    "a hidden character in every line": front(*(f"k{n}: \u202e" for n in range(60_000))),
    "many problems": front("contributions:", *("  - {date: x, kind: y}" for n in range(9_000))),
    "a long scalar": front("title: " + "a" * 5_000_000),
    "a long quoted scalar": front('title: "' + "a\\u0061" * 700_000 + '"'),
    "a long number": front("github_id: " + "9" * 100_000),
    "a number in a base": front("github_id: 0x" + "f" * 100_000),
    "a time in base sixty": front("github_id: " + ":".join(["59"] * 50_000)),
    "a float": front("github_id: .inf", "title: .nan"),
    "an impossible day": front("ended: 2026-13-01"),
    "a day of year nothing": front("ended: 0000-00-00"),
    "a day far away": front("ended: 99999999-01-01"),
    "a day with a time": front("ended: 2026-01-01T00:00:00Z"),
    "digits of other scripts": front("ended: ٢٠٢٦-٠١-٠١"),
    "UTF-16": profile().encode("utf-16"),
    "UTF-32": profile().encode("utf-32"),
    "Latin-1": HEAD.replace("Sample", "Jos\u00e9").encode("latin-1"),
    "a NUL": HEAD.encode() + b"title: a\0b\n---\n",
    "a lone surrogate": HEAD.encode() + b"title: \xed\xa0\x80\n---\n",
    "an escaped surrogate": front('title: "\\ud800"'),
    "an escaped NUL": front('title: "\\0"'),
    "overlong UTF-8": HEAD.encode() + b"title: \xc0\xaf\n---\n",
    "control characters": front("title: a\x1b[2Jb"),
    "an override of direction": front("title: a\u202eb"),
    "noise": bytes(range(256)) * 400,
    "an unclosed fence": HEAD.encode(),
    "fences only": b"---\n" * 100_000,
    "a doubled fence": b"---\n" + profile().encode(),
    "an empty file": b"",
    "a mark alone": b"\xef\xbb\xbf",
    "carriage returns only": HEAD.replace("\n", "\r").encode(),
    "a handle that climbs": HEAD.replace("sample-person", "../../etc/passwd").encode() + b"---\n",
    "an alias that climbs": front("aliases: [../../index]"),
    "a photo that climbs": front("photo: ../../../etc/passwd.png"),
    "a photo that is a device": front("photo: /dev/zero"),
    "joint work that climbs": front(
        "contributions: [{date: 2026-01-01, kind: talk, title: A, with: [../x]}]"
    ),
    "a long regular line": front("links: {linkedin: " + "a-" * 100_000 + "!}"),
    "a long address": front("links: {website: 'https://" + "a." * 100_000 + "'}"),
    "many spaces": front("title: '" + " " * 190_000 + "'"),
}


Check = Callable[[Path], str]


@pytest.fixture
def check(*, whole: bool) -> Check:
    """Says what is wrong with a site, and that finding it cost little."""
    return check_as_program if whole else check_here


def check_here(root: Path) -> str:
    began = time.process_time()
    problems = check_content(root, AS_OF)
    assert time.process_time() - began < SECONDS
    assert any(problem.is_error for problem in problems)
    return "\n".join(str(problem) for problem in problems)


def check_as_program(root: Path) -> str:
    answer = ask(root, "check")
    assert 1 == answer.code, answer.text[-2000:]
    assert "Traceback" not in answer.text
    assert answer.seconds < SECONDS
    assert answer.bytes < MEMORY
    return answer.text


@pytest.mark.parametrize("name", CONTENTS)
def test_a_hostile_profile_is_refused_with_its_file(
    tmp_path: Path, check: Check, name: str
) -> None:
    said = check(a_site(tmp_path, {PERSON: CONTENTS[name]}))
    assert PERSON in said
    assert said.replace("\n", "").isprintable()


@pytest.mark.parametrize("name", ["aliases that multiply", "a cycle", "a long scalar", "noise"])
@pytest.mark.parametrize("place", ["site.yaml", "content/pages/a.md"])
def test_hostile_settings_and_pages_are_refused_too(
    tmp_path: Path, check: Check, name: str, place: str
) -> None:
    data = CONTENTS[name]
    content = data.removeprefix(b"---\n").removesuffix(b"---\n") if "yaml" in place else data
    assert place in check(a_site(tmp_path, {place: content}))


Make = Callable[[Path], None]
KINDS: Mapping[str, Make] = {
    "a link to a secret": lambda path: path.symlink_to("/etc/passwd"),
    "a link to nowhere": lambda path: path.symlink_to("nowhere"),
    "a link to itself": lambda path: path.symlink_to(path.name),
    "a pipe": os.mkfifo,
    "a device": lambda path: os.mknod(path, 0o20600, os.makedev(1, 5)),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("place", [PERSON, "content/pages/a.md", "static/photos/a.jpg"])
def test_what_is_no_file_is_never_opened(
    tmp_path: Path, check: Check, kind: str, place: str
) -> None:
    root = a_site(tmp_path, {PERSON.replace("sample-person", "other"): profile("other")})
    path = root / place
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        KINDS[kind](path)
    except PermissionError:
        pytest.skip("only root makes devices")
    assert place in check(root)


PHOTOS: Mapping[str, bytes] = {
    "a bomb": png_of(60_000, 60_000),
    "a wide bomb": png_of(2**31 - 1, 1),
    "a page": b"<html><script>hit()</script></html>",
    "a drawing with a script": b"<svg xmlns='http://www.w3.org/2000/svg' onload='hit()'/>",
    "nothing": b"",
    "a head alone": b"\xff\xd8\xff\xe0",
    "noise": bytes(range(256)) * 50,
}


@pytest.mark.parametrize("name", PHOTOS)
@pytest.mark.parametrize("suffix", ["jpg", "png", "webp"])
def test_a_photo_that_is_none_is_refused(
    tmp_path: Path, check: Check, name: str, suffix: str
) -> None:
    photo = f"static/photos/a.{suffix}"
    root = a_site(tmp_path, {PERSON: front(f"photo: a.{suffix}"), photo: PHOTOS[name]})
    assert photo in check(root)


@pytest.mark.parametrize("name", ["index", "con", "NUL", "404", "page", "api", "aux"])
def test_a_reserved_name_stays_within_its_folder(tmp_path: Path, name: str) -> None:
    """Such handles exist; their outputs lie below folders of their own."""
    root = a_site(tmp_path / "site", {f"content/ambassadors/{name}.md": profile(name)})
    check_content(root, AS_OF)
    assert ["site"] == [path.name for path in tmp_path.iterdir()]


@pytest.mark.parametrize("name", ["aliases that multiply", "a long scalar", "a key twice"])
def test_a_whole_check_costs_little_time_and_memory(tmp_path: Path, name: str) -> None:
    assert PERSON in check_as_program(a_site(tmp_path, {PERSON: CONTENTS[name]}))
