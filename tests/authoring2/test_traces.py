"""Whatever is left of a person is found, however a file spells it."""

import unicodedata
from pathlib import Path

import pytest

from site_builder.authoring.traces import find_traces, marks_of
from site_builder.model.ambassador import Link
from tests.factories import an_ambassador

ANN = an_ambassador(
    "ann-lee",
    name="Ann O’Lee & Co",
    aliases=("oldann",),
    photo="portrait.png",
    links=(Link("website", "https://ann.example.org/a b", "ann.example.org"),),
)
SPELLINGS = {
    "plain": ("x\nby Ann O’Lee & Co", "the name", 2),
    "over two lines": ("by Ann\n  O’Lee & Co", "the name", 1),
    "as HTML": ("<p>Ann O&#8217;Lee &amp; Co</p>", "the name", 1),
    "folded, as calendars do": ("SUMMARY:Ann O’L\r\n ee & Co", "the name", 1),
    "in another case": ("ANN O’LEE & CO", "the name", 1),
    "a handle": ("\n\nwith Ann-Lee.", "a handle", 3),
    "a handle in an address": ("/ambassadors/ann-lee/feed.xml", "a handle", 1),
    "an earlier handle": ("@oldann", "a handle", 1),
    "an escaped address": ("https://ann.example.org/a%20b", "the link to website", 1),
    "the photo": ("src=photos/portrait.png", "the photo's name", 1),
}


@pytest.mark.parametrize(("text", "what", "line"), SPELLINGS.values(), ids=SPELLINGS)
def test_a_trace_is_found_with_its_line(tmp_path: Path, text: str, what: str, line: int) -> None:
    (tmp_path / "file").write_bytes(text.encode())
    found = list(find_traces(tmp_path, marks_of(ANN, tmp_path)))
    assert [("file", line, what)] == [(trace.path, trace.line, trace.what) for trace in found]


ZOE = an_ambassador(
    "sample-zoe",
    name="Zoë d’Été",
    links=(Link("website", "https://example.org/%C3%A9t%C3%A9", "example.org"),),
)


@pytest.mark.parametrize(
    "text",
    [
        "Zoë d’Été",
        unicodedata.normalize("NFD", "Zoë d’Été"),
        "Zoe d'Ete",
        "ZOË D’ÉTÉ",
        "**Zoë** _d’Été_",
        "<em>Zo&euml;</em> <a href='/'>d’Été</a>",
        "https://example.org/été",
        "https://example.org/%c3%a9t%c3%a9",
    ],
)
def test_a_name_is_found_with_its_accents_or_without(tmp_path: Path, text: str) -> None:
    (tmp_path / "file").write_text(f"by\n{text}", encoding="utf-8")
    (trace,) = find_traces(tmp_path, marks_of(ZOE, tmp_path))
    assert ("file", 2) == (trace.path, trace.line)


@pytest.mark.parametrize(
    ("name", "text", "is_found"),
    [
        ("Ada", "by ADA.", True),
        ("Ada", "Adas talk, Ada’s slides", True),
        ("Ada", "Canada, Adagio, 7ada9", False),
        ("Li", "likes", False),
        ("Ann Lee", "Joann Lee", False),
        ("Ann Lee", "Ann Leeová", True),
        ("李文静", "感谢李文静的分享", True),
    ],
)
def test_a_name_within_a_longer_word_is_no_trace(
    tmp_path: Path, name: str, text: str, *, is_found: bool
) -> None:
    (tmp_path / "file").write_text(text, encoding="utf-8")
    who = an_ambassador("sample-person", name=name)
    assert is_found is bool(list(find_traces(tmp_path, marks_of(who, tmp_path))))


@pytest.mark.parametrize("text", ["ann-leeds", "x-ann-lee", "Ann Lee", "boldann", "portrait"])
def test_likeness_is_no_trace(tmp_path: Path, text: str) -> None:
    (tmp_path / "file").write_text(text)
    assert [] == list(find_traces(tmp_path, marks_of(ANN, tmp_path)))


def test_names_of_files_and_copies_of_the_photo_are_found(tmp_path: Path) -> None:
    photos = tmp_path / "static" / "photos"
    photos.mkdir(parents=True)
    (photos / "portrait.png").write_bytes(b"\x89PNG\0picture")
    marks = marks_of(ANN, tmp_path)
    (photos / "portrait.png").rename(photos / "other.png")
    (tmp_path / "ann-lee.svg").write_text("")
    found = {str(trace) for trace in find_traces(tmp_path, marks)}
    assert {"ann-lee.svg: a handle, in its name", "static/photos/other.png: the photo"} == found
