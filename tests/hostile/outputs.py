"""What a browser or another reader would find in published files: their shape, and dangers."""

import csv
import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

from lxml import etree, html  # type: ignore[import-untyped]

LOADING = frozenset({"src", "srcset", "poster", "data", "background", "action", "formaction"})
LEADING = frozenset({"href", "cite", "ping", "xlink:href", "{http://www.w3.org/1999/xlink}href"})
SCHEMES = frozenset({"", "https", "http", "mailto", "webcal"})
FORBIDDEN = frozenset({"iframe", "object", "embed", "base", "applet", "frame", "frameset"})
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
BODIES = frozenset({"content", "summary", "description"})
"""Elements of a feed that hold HTML as text."""

BY_NAME = frozenset({".topics", ".countries", ".kinds"})
"""Objects of JSON whose keys are content, not form."""

Shape = frozenset[tuple[str, ...]]


def shape_of(folder: Path) -> Shape:
    """Every tag with an attribute, key path or property that occurs in any file, by its kind."""
    return frozenset(mark for path in _files(folder) for mark in _marks(path))


def dangers(folder: Path) -> list[str]:
    """Everything that could run, load or mislead, with the file in which it stands."""
    return [
        f"{path.relative_to(folder)}: {danger}"
        for path in _files(folder)
        for danger in _dangers(path)
    ]


def _files(folder: Path) -> list[Path]:
    own = (folder / "static", folder / "schemas")
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [path for path in files if not any(path.is_relative_to(each) for each in own)]


def elements(path: Path) -> Iterator[etree._Element]:
    """The elements of a page, picture or feed. Raises where it is not well formed."""
    data = path.read_bytes()
    if path.suffix == ".html":
        root = html.document_fromstring(data.decode())
    else:
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        root = etree.fromstring(data, parser)
    return (each for each in root.iter() if isinstance(each.tag, str))


def _is_markup(path: Path) -> bool:
    return path.suffix in {".html", ".svg", ".xml"}


def _marks(path: Path) -> Iterator[tuple[str, ...]]:
    if _is_markup(path):
        for element in elements(path):
            yield path.suffix, str(element.tag)
            if etree.QName(element).localname == "style":  # of the builder: in the plain site too
                yield path.suffix, "style", element.text or ""
            yield from ((path.suffix, str(element.tag), str(name)) for name in element.attrib)
    elif path.suffix == ".json":
        yield from ((".json", *mark) for mark in _keys(json.loads(path.read_bytes())))
    elif path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from ((".csv", str(len(row))) for row in csv.reader(file))
    elif path.suffix in {".ics", ".vcf"}:
        for line in re.sub("\r\n[ \t]", "", path.read_bytes().decode()).split("\r\n"):
            yield path.suffix, re.split("[;:]", line)[0]


def _keys(value: object, place: str = "") -> Iterator[tuple[str]]:
    if isinstance(value, dict):
        for key, each in value.items():
            name = "*" if place in BY_NAME else key
            yield (f"{place}.{name}",)
            yield from _keys(each, f"{place}.{name}")
    elif isinstance(value, list):
        for each in value:
            yield from _keys(each, f"{place}[]")


def _dangers(path: Path) -> Iterator[str]:
    if _is_markup(path):
        for element in elements(path):
            yield from _of_element(element)
        if path.suffix == ".xml":
            yield from _of_feed(path)
    if path.suffix in {".ics", ".vcf", ".csv", ".json", ".txt", *(".html", ".svg", ".xml")}:
        found = CONTROL.search(path.read_bytes().decode().replace("\r\n", "\n"))
        if found:
            yield f"a hidden character {found[0]!r}"
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            cells = (cell for row in csv.reader(file) for cell in row)
            yield from (f"a formula {cell!r}" for cell in cells if cell[:1] in {*"=+-@\t"} - {""})


def _of_feed(path: Path) -> Iterator[str]:
    for element in elements(path):
        holds_html = element.get("type") == "html" or etree.QName(element).localname in BODIES
        if holds_html and element.text and "<" in element.text:
            for inner in html.fragments_fromstring(element.text, no_leading_text=False):
                if not isinstance(inner, str):
                    yield from (each for part in inner.iter() for each in _of_element(part))


def _of_element(element: etree._Element) -> Iterator[str]:
    tag = etree.QName(element).localname.lower() if isinstance(element.tag, str) else "comment"
    if tag in FORBIDDEN:
        yield f"<{tag}>"
    if tag == "style" and re.search(r"@import|url\(|<", element.text or ""):
        yield "a style that asks for something"
    if tag == "script" and not _is_own_script(element):
        yield f"a script {etree.tostring(element)[:80]!r}"
    if tag == "meta" and element.get("http-equiv", "").lower() == "refresh":
        target = element.get("content", "").partition("url=")[2]
        yield from _of_address(tag, "refresh", target)
    for name, value in element.attrib.items():
        plain = str(name).lower()
        if plain.startswith("on") or plain in {"style", "srcdoc"}:
            yield f"<{tag} {plain}={str(value)[:60]!r}>"
        if plain in LOADING | LEADING:
            yield from _of_address(tag, plain, str(value))


def _is_own_script(element: etree._Element) -> bool:
    kind = element.get("type", "")
    if kind in {"application/json", "application/ld+json"}:
        json.loads(element.text or "")
        return True
    return bool(element.get("src")) and not (element.text or "").strip()


def _of_address(tag: str, name: str, value: str) -> Iterator[str]:
    address = unescape(value)
    parts = urlsplit(address)
    is_odd = parts.scheme.lower() not in SCHEMES or address != address.strip()
    leads_out = not parts.scheme and address.startswith(("//", "/\\", "\\"))
    if is_odd or leads_out:
        yield f"<{tag} {name}={value[:80]!r}>"
    elif name in LOADING and parts.netloc:
        yield f"<{tag} {name}={value[:80]!r}> asks another host"
