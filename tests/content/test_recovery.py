"""One mistake in YAML hides no other, and brings no false ones with it."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.content.profile import read_profile
from site_builder.content.recovery import MOST_MISTAKES
from site_builder.problems import Problem
from tests.content.test_cases import AROUND

HEAD = """---
name: Sample Person
github: sample-person
accepted: 2025-01-11
links:
  website: https://example.org
  x: sample
contributions:
"""
ENTRY = """- date: 2025-03-14
  kind: article
  title: "How we measure rain"
  url: https://example.org/rain
  topics: [kafka, events]
  with:
    - sample-anna
"""
FLOW = "- {date: 2025-03-14, kind: article, title: \"Rain\", with: [anna], url: 'https://a.org'}\n"
SLIPS = {
    "a tab": ("  kind", "\tkind"),
    "a space too many": ("  kind", "   kind"),
    "a space too few": ("  kind", " kind"),
    "no colon": ("kind: ", "kind "),
    "no space": ("kind: ", "kind:"),
    "an open quote": ('rain"', "rain"),
    "an early quote": ('"How we', '"How" we'),
    "a colon": ('"How we measure rain"', "Rain: the basics"),
    "an at sign": ('"How we measure rain"', "@rain"),
    "an asterisk": ("https://example.org/rain", "*rain"),
    "an open bracket": ("events]", "events"),
    "a sign within brackets": ("events]", "@events]"),
    "a tag": ("2025-03-14", "!date 2025-03-14"),
    "a list as a key": ("kind:", "[kind]:"),
    "a key twice": ("  url", "  kind: article\n  url"),
    "a wrong kind": ("kind: article", "kind: blogpost"),
    "a wrong date": ("2025-03-14", "14 March 2025"),
}
FLOW_SLIPS = {
    "an open quote": ('Rain"', "Rain"),
    "an open brace": ("}", ""),
    "an open bracket": ("[anna]", "[anna"),
    "an at sign": ('"Rain"', "@rain"),
    "a colon": ('"Rain"', "Rain: the basics"),
    "a wrong kind": ("kind: article", "kind: blogpost"),
}


def problems_of(text: str) -> tuple[Problem, ...]:
    return read_profile("content/ambassadors/sample-person.md", text.encode(), AROUND).problems


def profile_of(entries: list[str], indent: str) -> str:
    lines = "".join(entries).splitlines(keepends=True)
    return HEAD + "".join(line if line[0] == "\t" else indent + line for line in lines) + "---\n"


def broken_line(sound: str, broken: str) -> int:
    """The number, within its entry, of the line that a slip has changed."""
    pairs = zip(sound.split("\n"), broken.split("\n"), strict=False)
    return next(number for number, (was, now) in enumerate(pairs) if was != now)


@settings(max_examples=300)
@given(
    st.sampled_from(["", "  ", "    "]),
    st.lists(st.sampled_from(sorted(SLIPS)), min_size=2, max_size=2),
    st.lists(st.integers(0, 4), min_size=2, max_size=2, unique=True),
)
def test_mistakes_in_two_entries_are_both_told_and_nothing_else(
    indent: str, slips: list[str], places: list[int]
) -> None:
    entries = [ENTRY] * 5
    for slip, place in zip(slips, places, strict=True):
        entries[place] = ENTRY.replace(*SLIPS[slip], 1)
    assert {problem.line for problem in problems_of(profile_of(entries, indent))} == {
        HEAD.count("\n") + 1 + "".join(entries[:place]).count("\n") + broken_line(ENTRY, each)
        for place in places
        for each in [entries[place]]
    }


@given(
    st.lists(st.sampled_from(sorted(FLOW_SLIPS)), min_size=2, max_size=2),
    st.lists(st.integers(0, 4), min_size=2, max_size=2, unique=True),
)
def test_mistakes_in_two_entries_of_one_line_are_both_told_and_nothing_else(
    slips: list[str], places: list[int]
) -> None:
    entries = [FLOW] * 5
    for slip, place in zip(slips, places, strict=True):
        entries[place] = FLOW.replace(*FLOW_SLIPS[slip], 1)
    lines = {problem.line for problem in problems_of(profile_of(entries, "  "))}
    assert {HEAD.count("\n") + 1 + place for place in places} == lines


@pytest.mark.parametrize("place", [0, 2, 4])
@pytest.mark.parametrize("slip", sorted(SLIPS))
def test_a_missing_dash_hides_no_mistake_in_another_entry(slip: str, place: int) -> None:
    entries = [ENTRY] * 7
    entries[place] = ENTRY.replace("- ", "", 1)
    entries[6] = ENTRY.replace(*SLIPS[slip], 1)
    begins = [HEAD.count("\n") + 1 + ENTRY.count("\n") * number for number in range(7)]
    lines = {problem.line for problem in problems_of(profile_of(entries, "  "))}
    assert {begins[place], begins[6] + broken_line(ENTRY, entries[6])} == lines


def test_no_more_mistakes_are_told_than_anyone_reads() -> None:
    entries = [ENTRY.replace("article", "@article")] * 50
    assert len(problems_of(profile_of(entries, "  "))) == MOST_MISTAKES


@pytest.mark.parametrize(
    "lines",
    [
        ["a: @b"] * 40_000,
        ["contributions:", *["  - date: @x"] * 18_000],
        ["contributions:", *["\t- a: b"] * 30_000],
        ["contributions:", *['  - x: "a'] * 20_001],
        ["contributions:", *["  date: 2025-01-01\n    kind: a"] * 7_000],
        ["contributions:", *[""] * 240_000, "  - @x"],
        ["a: [" + "@x, " * 60_000 + "]"],
        [" " * n + "a: @" for n in range(700)],
        ["- " * 120_000 + "@a"],
        ['"a'] * 80_000,
    ],
    ids=lambda lines: lines[-1].strip()[:20],
)
def test_many_mistakes_cost_no_more_than_few(lines: list[str]) -> None:
    began = time.process_time()
    assert problems_of("\n".join([HEAD, *lines, "---"]))
    assert time.process_time() - began < 2
