"""Problems as a person reads them."""

import pytest
from msgspec.structs import replace

from site_builder.reports.problems.as_text import Tone, text_of_problems
from site_builder.reports.problems.summary import summarise
from tests.reports.problem_samples import EVERY, HOSTILE, TYPO, UNLINKED, UNREADABLE


def test_a_problem_says_where_what_and_what_to_do() -> None:
    expected = (
        "content/ambassadors/sample-person.md:4:1: unknown-key"
        " `compnay` is no field of a profile.\n"
        "    Did you mean `company`?\n"
    )
    assert expected == text_of_problems([TYPO])


def test_a_warning_is_told_from_an_error() -> None:
    assert "sample-person.md:12:5: no-link (warning) “A talk”" in text_of_problems([UNLINKED])


def test_a_problem_without_a_line_names_only_its_file() -> None:
    assert "site.yaml: unknown-key the file cannot be read.\n" == text_of_problems([UNREADABLE])


def test_problems_follow_each_other_and_of_none_nothing_is_said() -> None:
    assert text_of_problems([UNREADABLE]) * 2 == text_of_problems([UNREADABLE, UNREADABLE])
    assert "" == text_of_problems([])


def test_the_line_is_shown_with_a_caret_below_the_column() -> None:
    expected = ["    12 |   - kind: talk", "       |     ^"]
    shown = text_of_problems([UNLINKED], lambda _path, _line: "  - kind: talk").splitlines()
    assert expected == shown[1:3]


def test_the_caret_stands_below_its_character_in_wide_scripts_and_after_tabs() -> None:
    shown = text_of_problems([replace(TYPO, column=4)], lambda _path, _line: "可\t可x").splitlines()
    assert ["    4 | 可→可x", "      |      ^"] == shown[1:3]


def test_of_a_long_line_the_part_around_the_column_is_shown() -> None:
    line = "a" * 5000 + "HERE" + "b" * 5000
    shown = text_of_problems([replace(TYPO, column=5001)], lambda _path, _line: line).splitlines()
    assert len(shown[1]) < 120
    assert shown[1].index("HERE") == shown[2].index("^")
    assert "…" == shown[1][-1]


LINE = "".join(chr(0x4E00 + place) for place in range(200))
"""Of signs that take two columns each."""


@pytest.mark.parametrize(
    ("line", "column", "shown", "caret"),
    [
        (LINE[:96], 96, LINE[:96], 190),
        (LINE[:97], 1, f"{LINE[:96]}…", 0),
        (LINE[:97], 49, f"{LINE[:96]}…", 96),
        (LINE[:97], 50, f"…{LINE[1:97]}", 97),
        (LINE[:98], 50, f"…{LINE[1:97]}…", 97),
        (LINE, 200, f"…{LINE[151:]}", 97),
        (LINE, 0, f"{LINE[:96]}…", None),
    ],
)
def test_96_signs_are_shown_from_48_before_the_column_on(
    line: str, column: int, shown: str, caret: int | None
) -> None:
    said = text_of_problems([replace(TYPO, column=column)], lambda _path, _line: line).splitlines()
    below = [] if caret is None else [f"      | {' ' * caret}^"]
    assert [f"    4 | {shown}", *below, "    Did you mean `company`?"] == said[1:]


def test_a_line_is_asked_for_where_it_is_known_and_shown_where_it_has_words() -> None:
    asked: list[tuple[str, int]] = []

    def read(path: str, line: int) -> str:
        asked.append((path, line))
        return " \t"

    assert text_of_problems([TYPO, UNREADABLE]) == text_of_problems([TYPO, UNREADABLE], read)
    assert [(TYPO.path, 4)] == asked
    first = replace(TYPO, line=1, column=0)
    assert "    1 | x\n" in text_of_problems([first], lambda _path, _line: "x")


def test_each_piece_is_painted_by_what_it_is() -> None:
    painted = text_of_problems(
        [TYPO], lambda _path, _line: "x", lambda text, tone: f"{tone.value}({text})"
    )
    assert (
        "place(content/ambassadors/sample-person.md:4:1:) error(unknown-key)"
        " `compnay` is no field of a profile.\n"
        "source(    4 | x)\n"
        "source(      | ^)\n"
        "hint(    Did you mean `company`?)\n"
    ) == painted


def test_a_column_beyond_the_line_is_no_fault() -> None:
    shown = text_of_problems([replace(TYPO, column=9)], lambda _path, _line: "ab: c").splitlines()
    assert ["    4 | ab: c", "      |      ^"] == shown[1:3]


def test_hidden_signs_of_content_are_never_printed_raw() -> None:
    shown = text_of_problems([HOSTILE], lambda _path, _line: "\x1b]0;title\a \u202e")
    assert not set("\x1b\a\r\u202e") & set(shown)
    assert 4 == shown.count("\n")


def test_colours_are_the_callers_and_change_no_word() -> None:
    def paint(text: str, tone: Tone) -> str:
        return f"<{tone.value}>{text}</{tone.value}>"

    painted = text_of_problems(EVERY, lambda _path, _line: "x: y", paint)
    assert "<error>unknown-key</error>" in painted
    assert "<warning>no-link (warning)</warning>" in painted
    plain = text_of_problems(EVERY, lambda _path, _line: "x: y")
    for tone in Tone:
        painted = painted.replace(f"<{tone.value}>", "").replace(f"</{tone.value}>", "")
    assert plain == painted


def test_the_summary_counts_errors_and_warnings_in_words() -> None:
    assert "no problems" == summarise([])
    assert "1 warning" == summarise([UNLINKED])
    assert "3 errors and 1 warning" == summarise(EVERY)
