"""Bytes become text only as UTF-8, with signs that a reader sees."""

import pytest

from site_builder.content.flaw import FlawError, quoted
from site_builder.content.text import HIDDEN, read_text, without_hidden


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
        *("\x00", "\x01", "\x07", "\x08", "\x0b", "\x0c", "\r", "\x1b", "\x1f"),
        *("\x7f", "\x80", "\x85", "\x9f", "\u2028", "\u2029"),
        *("\u202a", "\u202b", "\u202d", "\u202e", "\u2066", "\u2067", "\u2069"),
        *("\ufeff", "\ufff9", "\ufffa", "\ufffb", "\ufffe", "\uffff"),
    ],
)
def test_what_a_reader_cannot_see_is_refused(sign: str) -> None:
    assert refusal(f"one\ntwo {sign}three".encode()) == ("text-control", 2, 5)


@pytest.mark.parametrize(
    "sign",
    [
        *("\t", "\n", " ", "-", "[", "]", "^", "~", "\xa0", "\u2027", "\u202f", "\u2065"),
        *("\u206a", "\ud7ff", "\ue000", "\ufefe", "\uff00", "\ufff8", "\ufffc", "\ufffd"),
        "\U00010000",
    ],
)
def test_the_signs_beside_those_are_kept(sign: str) -> None:
    text = f"one{sign}two"
    assert text == read_text(text.encode())
    assert (text, frozenset()) == without_hidden(text.encode())


def test_halves_of_a_character_are_hidden_too() -> None:
    assert 4 == len(HIDDEN.findall("a\ud800\udbff b \udc00\udfff"))


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("\x07", ""),
        ("\x07\x07", " There is 1 more in this file."),
        ("\x07 \x08 \x07", " There are 2 more in this file."),
    ],
)
def test_the_first_hidden_sign_is_named_and_the_others_are_counted(text: str, more: str) -> None:
    with pytest.raises(FlawError) as caught:
        read_text(text.encode())
    flaw = caught.value.flaw
    assert f"an invisible character stands here (U+0007).{more}" == flaw.message
    assert flaw.hint == (
        "Delete it and type the text again; such characters come along when text is pasted."
    )


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\xff\xfea\0", "is saved as UTF-16"),
        (b"\xfe\xff\0a", "is saved as UTF-16"),
        (b"a\n\xf6", "is not UTF-8: byte 0xF6 is out of place"),
        (b"\x0a\x80", "is not UTF-8: byte 0x80 is out of place"),
    ],
)
def test_a_file_in_another_encoding_is_told_how_to_be_saved(data: bytes, what: str) -> None:
    with pytest.raises(FlawError) as caught:
        read_text(data)
    flaw = caught.value.flaw
    assert f"the file {what}." == flaw.message
    assert flaw.hint == "Save it as UTF-8; most editors offer that under “Save with encoding”."


def test_a_text_is_read_on_without_what_nobody_sees() -> None:
    data = "\ufeffone\x07\ntwo\r\nth\u202eree\n".encode()
    assert ("one\ntwo\nthree\n", frozenset({1, 3})) == without_hidden(data)


def test_scripts_from_right_to_left_and_emoji_are_welcome() -> None:
    text = "أمينة حداد, עדה, 李雯婧, 👩🏽‍💻, a\u200fb\n"
    assert read_text(text.encode()) == text


def test_a_message_shows_a_value_on_one_visible_line() -> None:
    assert quoted("a\n b\x1b[31m") == "“a b\\x1b[31m”"
    assert len(quoted("a" * 500)) == 62
