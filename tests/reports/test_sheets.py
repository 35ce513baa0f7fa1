"""A report says the same in a terminal and as Markdown."""

from site_builder.reports.sheet import Block, Line, Sheet
from site_builder.reports.sheet_markdown import sheet_markdown
from site_builder.reports.sheet_text import sheet_text

SHEET = Sheet(
    "A *title*",
    ("One lead.", "Another."),
    (
        Block(
            "Part",
            (
                Line("added", "+", "https://example.org/a", (Line("with a detail", "-"),)),
                Line("changed", "~"),
                Line("warned", "!"),
                Line("other", "*"),
                Line("plain"),
            ),
            (("A letter:", "Dear _you_,\n\nbye"),),
        ),
        Block("Part of it", depth=2),
    ),
)


def test_a_terminal_shows_marks_margins_and_copies() -> None:
    assert sheet_text(SHEET) == (
        "A *title*\nOne lead.\nAnother.\n\nPart\n"
        "  + added  https://example.org/a\n      - with a detail\n"
        "  ~ changed\n  ! warned\n  * other\n  plain\n"
        "  A letter:\n    Dear _you_,\n\n    bye\n"
        "\n  Part of it\n"
    )


def test_markdown_shows_the_same_with_signs_that_stand_out() -> None:
    assert sheet_markdown(SHEET) == (
        "## A \\*title\\*\n\nOne lead.\n\nAnother.\n\n### Part\n\n"
        "- ➕ added [example.org](<https://example.org/a>)\n  - ➖ with a detail\n"
        "- ✏️ changed\n- ⚠️ warned\n- \\* other\n- plain\n\n"
        "A letter:\n\n```text\nDear _you_,\n\nbye\n```\n\n"
        "#### Part of it\n"
    )
