"""Whatever is switched off, nothing that is published leads to where nothing is."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup

from site_builder.addresses import file_of
from site_builder.config import MANIFEST
from site_builder.content.schema.site import OutputsForm
from tests.machine.conftest import publish, write_sample

HOME = "https://ambassadors.millrace.example.org"
LINK_TO_API = "(/api/v1/ambassadors.json)"
OWN = re.compile(rf"{re.escape(HOME)}(/[^\\s\"'<>\\\\()\\[\\]?#|,]*)")
PICTURES = {".png", ".webp"}
PREFIXES = {"/ambassadors/", "/api/v1/", "/badges/open/", "/compose/works/"}
"""Beginnings of addresses, for scripts and for those who check Open Badges."""


@pytest.fixture(
    params=[(), ("contributions",), ("facets",), tuple(OutputsForm.model_fields)],
    ids=["nothing", "contributions", "facets", "everything"],
)
def off(request: pytest.FixtureRequest) -> tuple[str, ...]:
    found: tuple[str, ...] = request.param
    return found


@pytest.fixture
def out(off: tuple[str, ...], tmp_path: Path) -> Path:
    """The sample, published without these outputs."""
    write_sample(tmp_path)
    settings = tmp_path / "site.yaml"
    text, _, _ = settings.read_text(encoding="utf-8").partition("\noutputs:")
    names = dict.fromkeys(("share_images", *off))
    switches = "".join(f"  {name}: false\n" for name in names)
    settings.write_text(f"{text}\noutputs:\n{switches}", encoding="utf-8")
    if "api" in off:
        faq = tmp_path / "content/pages/guide/faq.md"
        faq.write_text(faq.read_text(encoding="utf-8").replace(LINK_TO_API, "(/)"))
    return publish(tmp_path)


def test_nothing_leads_into_the_void(out: Path) -> None:
    led = [(path, address) for path in texts_of(out) for address in addresses_in(path)]
    assert 300 < len(led)
    assert [] == [
        (path.relative_to(out).as_posix(), address)
        for path, address in led
        if address not in PREFIXES and not (out / file_of(address)).is_file()
    ]


def texts_of(out: Path) -> Iterator[Path]:
    for path in sorted(out.rglob("*.*")):
        if path.is_file() and path.suffix not in PICTURES and path.name != MANIFEST:
            yield path


def addresses_in(path: Path) -> set[str]:
    """Whole addresses in any text, and what the elements of pages lead to."""
    text = path.read_bytes().decode().replace("\r\n ", "")  # lines of calendars and cards go on
    found = set(OWN.findall(unescape(text)))
    if path.suffix == ".html":
        for element in BeautifulSoup(text, "html.parser").select("*"):
            values = " ".join(value for value in element.attrs.values() if isinstance(value, str))
            found |= {word.partition("?")[0].partition("#")[0] for word in values.split()}
    return {unquote(address).rstrip(",") for address in found if address.startswith("/")}
