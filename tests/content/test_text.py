"""Bytes become text only as UTF-8, with signs that a reader sees."""

import pytest

from site_builder.content.flaw import FlawError, quoted
from site_builder.content.text import read_text


def refusal(data: bytes) -> tuple[str, int, int]:
    with pytest.raises(FlawError) as caught:
        read_text(data)
    flaw = caught.value.flaw
    return flaw.code.name, flaw.line, flaw.column


def test_a_byte_order_mark_is_accepted_and_dropped() -> None:
    assert read_text(b"\xef\xbb\xbf---\n") == "---\n"


def test_lines_of_windows_end_as_all_lines_do() -> None:
    assert read_text(b"a\r\nb\r\n") == "a\nb\n"


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        ("name: A".encode("utf-16"), 1, 1),
        ("name: A".encode("utf-16-be"), 1, 1),
        ("a\nname: Zoë".encode("latin-1"), 2, 9),
        (b"a\xed\xa0\x80", 1, 2),
        (b"\xc3", 1, 1),
    ],
)
def test_other_encodings_are_refused_where_they_show(data: bytes, line: int, column: int) -> None:
    code, *place = refusal(data)
    assert code in {"text-encoding", "text-control"}
    assert [line, column] == place


@pytest.mark.parametrize(
    "sign",
    [
        *("\x00", "\x07", "\x0b", "\x1b", "\x7f", "\x85", "\r"),
        *("\u2028", "\u202e", "\u2066", "\ufeff", "\uffff"),
    ],
)
def test_what_a_reader_cannot_see_is_refused(sign: str) -> None:
    assert refusal(f"one\ntwo {sign}three".encode()) == ("text-control", 2, 5)


def test_scripts_from_right_to_left_and_emoji_are_welcome() -> None:
    text = "أمينة حداد, עדה, 李雯婧, 👩🏽‍💻, a\u200fb\n"
    assert read_text(text.encode()) == text


def test_a_message_shows_a_value_on_one_visible_line() -> None:
    assert quoted("a\n b\x1b[31m") == "“a b\\x1b[31m”"
    assert len(quoted("a" * 500)) == 62
