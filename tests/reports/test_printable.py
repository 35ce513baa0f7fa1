"""What is printed is what is there."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from site_builder.reports.printable import printable, printable_lines, width


def test_an_escape_sequence_is_shown_and_not_obeyed() -> None:
    assert "<U+001B>[31mred<U+0007>" == printable("\x1b[31mred\a")


def test_a_right_to_left_override_is_shown_and_not_obeyed() -> None:
    assert "user<U+202E>gpj.md" == printable("user\u202egpj.md")


def test_a_line_break_cannot_start_a_line_of_its_own() -> None:
    assert "one<U+000A>::error::two<U+2028>" == printable("one\n::error::two\u2028")
    assert "a<U+2029>X\u200c" == printable("a\u2029X\u200c")


def test_names_of_every_script_stay_as_they_are() -> None:
    for name in ("Łukasz Gornicki", "سارة الأحمد", "可可", "می\u200cخواهم", "👩\u200d💻"):
        assert name == printable(name)


def test_a_text_of_several_lines_keeps_its_lines() -> None:
    assert "one\ntwo<U+000D>\n" == printable_lines("one\ntwo\r\n")


@given(st.text(st.characters(exclude_categories=[])))
def test_whatever_comes_in_can_be_written_and_holds_nothing_hidden(text: str) -> None:
    shown = printable(text)
    assert shown == shown.encode().decode()
    assert not {"Cc", "Cs", "Zl", "Zp"} & {unicodedata.category(sign) for sign in shown}
    assert shown == printable(shown)


def test_width_counts_columns_not_characters() -> None:
    assert 4 == width("可可")
    assert 1 == width("e\u0301")
    assert 3 == width("abc")
    assert 2 == width("Ａ")
    assert 1 == width("a\u20dd\u200d")
