"""Escapes, folding and cells hold for any text, and readers that are not ours undo them."""

import csv
import io
from xml.etree import ElementTree as ET

import pytest
import vobject  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Event
from markupsafe import escape

from site_builder.render.content_lines import escape_text, escape_uri, fold_line, join_lines
from site_builder.render.feeds.xml_text import xml_text
from site_builder.wire.cells import guard_cell
from site_builder.wire.tables import encode_table, table_lines

TEXT = st.text(st.characters(codec="utf-8"), max_size=200)
PLAIN = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), max_size=200)


@given(TEXT)
def test_no_folded_line_is_longer_than_75_octets_nor_divides_a_character(text: str) -> None:
    folded = fold_line(f"SUMMARY:{escape_text(text)}")
    assert folded.endswith("\r\n")
    for line in folded.encode().removesuffix(b"\r\n").split(b"\r\n"):
        assert len(line) <= 75
        assert line.decode()


@given(TEXT)
def test_unfolding_gives_back_the_line(text: str) -> None:
    line = f"SUMMARY:{escape_text(text)}"
    assert line == fold_line(line).replace("\r\n ", "").removesuffix("\r\n")


@given(TEXT)
def test_a_text_never_ends_its_line(text: str) -> None:
    assert not set("\r\n\x00\x1b") & set(escape_text(text))
    assert not set(" \r\n\t") & set(escape_uri(text))


def test_line_ends_are_written_and_other_control_characters_are_left_out() -> None:
    assert r"a\nb\nc\nd" == escape_text("a\r\nb\rc\nd")
    controls = "".join(map(chr, [*range(9), 11, 12, *range(14, 32), 127]))
    assert "a\tb" == escape_text(f"a\t{controls}b")
    assert r'a\\b\;c\,d:"e"' == escape_text('a\\b;c,d:"e"')


def test_an_address_loses_what_no_address_can_hold() -> None:
    controls = "".join(map(chr, [*range(33), 127]))
    assert "https://example.org/!,;~" == escape_uri(f"https://example.org/{controls}!,;~")


def test_a_line_is_folded_where_it_is_longer_than_75_octets_and_not_before() -> None:
    assert b"a" * 75 + b"\r\n" == join_lines(["a" * 75])
    assert b"a" * 75 + b"\r\n a\r\n" == join_lines(["a" * 76])
    assert b"a" * 75 + b"\r\n " + b"a" * 74 + b"\r\n a\r\n" == join_lines(["a" * 150])
    assert ("é" * 37 + "\r\n é\r\n").encode() == join_lines(["é" * 38])
    assert b"a\r\nb\r\n" == join_lines(["a", "b"])


@given(PLAIN)
def test_icalendar_reads_what_was_escaped(text: str) -> None:
    lines = ["BEGIN:VEVENT", f"SUMMARY:{escape_text(text)}", "END:VEVENT"]
    assert text == str(Event.from_ical(join_lines(lines))["SUMMARY"])


@given(PLAIN)
def test_vobject_reads_what_was_escaped(text: str) -> None:
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"NOTE:x{escape_text(text)}x", "END:VCARD"]
    assert f"x{text}x" == vobject.readOne(join_lines(lines).decode()).note.value


@given(TEXT)
def test_any_text_can_stand_in_xml(text: str) -> None:
    kept = xml_text(text)
    ends = kept.replace("\r\n", "\n").replace("\r", "\n")
    assert ends == (ET.fromstring(f"<a>{escape(kept)}</a>").text or "")


@given(TEXT)
def test_xml_text_leaves_out_only_what_xml_forbids(text: str) -> None:
    allowed = [
        sign for sign in text if sign in "\t\n\r" or (sign >= " " and sign not in "\ufffe\uffff")
    ]
    assert "".join(allowed) == xml_text(text)


@given(st.lists(TEXT, min_size=1, max_size=4))
def test_a_table_gives_back_its_cells_without_the_guard(cells: list[str]) -> None:
    table = encode_table([str(n) for n in range(len(cells))], table_lines([cells])).decode()
    _, row = csv.reader(io.StringIO(table, newline=""))
    assert cells == [unguard(cell) for cell in row]


def unguard(cell: str) -> str:
    """What a program does that wants the text as it was."""
    rest = cell.removeprefix("'")
    return rest if cell != rest and guard_cell(rest) != rest else cell


@pytest.mark.parametrize(
    "text",
    [
        *("=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠SUM(A1)"),
        *("\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "'=1", "''=1", "' =1"),
        *("\tx", "\rx", "\nx", "'\tx", "''\nx"),
    ],
)
def test_no_cell_begins_a_formula(text: str) -> None:
    assert f"'{text}" == guard_cell(text)


@pytest.mark.parametrize(
    "text", ["", "Ada", "2025-03-14", "https://example.org/?a=b", "'tis", "a=b"]
)
def test_other_cells_stay_as_they_are(text: str) -> None:
    assert text == guard_cell(text)
