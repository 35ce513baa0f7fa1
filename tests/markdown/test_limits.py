"""No construct, however often it is repeated, makes a build slow; what is not read is said."""

import time

import pytest

from site_builder.content.markdown import parse_markdown
from site_builder.content.markdown.codes import TABLE_TOO_LARGE, TEXT_TOO_DEEP, TEXT_TOO_LONG
from site_builder.content.markdown.findings import Finding
from site_builder.content.markdown.parse import LONGEST
from site_builder.content.markdown.parser import DEEPEST
from site_builder.model.document import EMPTY

TIMES = 10_000
REPEATED = {
    "opening brackets": "[" * TIMES,
    "nested links": "[" * TIMES + "a" + "](b)" * TIMES,
    "nested images": "![" * TIMES + "a" + "](b)" * TIMES,
    "broken images": "![[]()" * TIMES,
    "unfinished links": "[a](" * TIMES,
    "unfinished titles": '[a](b "' * TIMES,
    "emphasis": "*a **a " * TIMES,
    "mixed emphasis": "_a **b* " * TIMES,
    "backticks": "".join("e" + "`" * run for run in range(400)),
    "quotes": "> " * TIMES + "a",
    "list markers": "- " * TIMES + "a",
    "tags": "<a " * TIMES,
    "comments": "<!--" * TIMES,
    "character data": "<![CDATA[" * TIMES,
    "autolinks": "<https://a.b>" * TIMES,
    "entities": "&#" * TIMES,
    "unfinished footnotes": "[^a]: b\n\n" + "[^" * TIMES,
    "footnotes": "".join(f"[^{number}]: x[^{number + 1}]\n" for number in range(5_000)) + "[^0]",
    "one footnote": "[^a]: b\n\n" + "[^a]" * TIMES,
    "definitions": "".join(f"[{number}]: /a\n" for number in range(TIMES)),
    "equal headings": "# a\n" * TIMES,
    "underlines": "a\n-\n" * TIMES,
    "unknown values": "".join(f"{{{{ {number} }}}}" for number in range(TIMES)),
    "refused links": "[a](b:c)\n" * TIMES,
    "tables": ("|a|b|\n|-|-|\n" * TIMES)[:LONGEST],
    "a wide table": "|" + "a|" * 300 + "\n|" + "-|" * 300 + "\n" + "|a\n" * TIMES,
    "code": "```yaml\n" + "@@" * TIMES + "\n```",
}


@pytest.mark.parametrize("name", REPEATED)
def test_ten_thousand_times_the_same_takes_no_two_seconds(name: str) -> None:
    started = time.process_time()
    parse_markdown(REPEATED[name], first_line=1, values={"program.name": "Lantern"})
    assert time.process_time() - started < 2


def test_a_text_that_is_too_long_is_not_read_and_says_so() -> None:
    parsed = parse_markdown("a" * (LONGEST + 1), first_line=7, values={})
    assert parsed.document == EMPTY
    (finding,) = parsed.findings
    assert finding == Finding(
        TEXT_TOO_LONG,
        "the text has 200,001 characters; 200,000 is the most.",
        "Divide it into several pages.",
        7,
        1,
    )


def test_the_longest_text_is_read() -> None:
    assert not parse_markdown("a" * LONGEST, first_line=1, values={}).findings


@pytest.mark.parametrize("container", ["> ", "- ", "1. "])
def test_what_lies_too_deep_to_be_shown_is_reported_where_it_stands(container: str) -> None:
    parsed = parse_markdown("a\n\n" + container * 60 + "lost", first_line=1, values={})
    (finding,) = parsed.findings
    assert finding == Finding(
        TEXT_TOO_DEEP,
        "lists and quotes stand within each other more than 20 levels deep.",
        "Write it with fewer levels; a list within a list is two.",
        3,
        1,
    )


@pytest.mark.parametrize("innermost", ["> [!NOTE]\n" + "> " * 20 + "lost", "[^1]: lost"])
def test_an_alert_or_a_footnote_may_be_the_one_too_deep(innermost: str) -> None:
    parsed = parse_markdown("> " * 19 + innermost, first_line=1, values={})
    assert TEXT_TOO_DEEP in {finding.code for finding in parsed.findings}


def test_quotes_that_are_not_too_deep_are_shown() -> None:
    parsed = parse_markdown("> " * (DEEPEST - 1) + "kept", first_line=1, values={})
    assert not parsed.findings
    assert any("kept" in str(piece) for piece in parsed.document.pieces)


def test_a_table_with_too_many_cells_stays_text_and_is_reported() -> None:
    text = "Words.\n\n|" + "a|" * 100 + "\n|" + "-|" * 100 + "\n" + "|a\n" * 300
    parsed = parse_markdown(text, first_line=1, values={})
    (finding,) = parsed.findings
    assert finding == Finding(
        TABLE_TOO_LARGE,
        "this table would have more than 20,000 cells.",
        "Divide it into smaller tables.",
        3,
        1,
    )
    assert not any("<table" in str(piece) for piece in parsed.document.pieces)


@pytest.mark.parametrize(("lines", "is_read"), [(200, True), (201, False)])
def test_a_table_is_read_up_to_20_000_cells(lines: int, is_read: bool) -> None:  # noqa: FBT001
    row = "|".join("a" * 100)
    rule = "|".join("-" * 100)
    text = "\n".join([row, rule, *[row] * (lines - 2)])
    parsed = parse_markdown(f"Words\n{text}\n\nWords", first_line=1, values={})
    assert is_read == any("<table" in str(piece) for piece in parsed.document.pieces)
    assert is_read == (not parsed.findings)


def test_of_tables_that_are_too_large_the_first_is_reported_and_none_is_read() -> None:
    large = "|".join("a" * 100) + "\n" + "|".join("-" * 100) + "\na" * 200
    text = f"{large}\n\n{large}\n\n|small|\n|-|"
    parsed = parse_markdown(text, first_line=1, values={})
    assert [(TABLE_TOO_LARGE, 1)] == [(each.code, each.line) for each in parsed.findings]
    assert not any("<table" in str(piece) for piece in parsed.document.pieces)


@pytest.mark.parametrize(("length", "is_note"), [(97, True), (98, False)])
def test_a_footnote_has_a_label_of_97_signs_at_most(length: int, is_note: bool) -> None:  # noqa: FBT001
    label = "a" * length
    parsed = parse_markdown(f"See[^{label}].\n\n[^{label}]: Note.", first_line=1, values={})
    assert is_note == any("footnote-ref" in str(piece) for piece in parsed.document.pieces)
