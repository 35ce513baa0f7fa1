"""A log is edited in place: one entry more, and every other byte as it was."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.authoring.front_matter import CannotEditError
from site_builder.authoring.log import add_contribution
from site_builder.dates import PartialDate
from site_builder.model.ambassador import Contribution
from tests.conftest import Blessed

CASES = sorted((Path(__file__).parent / "cases").iterdir())
ENTRY = Contribution(
    date=PartialDate.parse("2025-03-14"),
    kind="article",
    title="Events: the basics",
    url="https://example.org/events",
    topics=("kafka", "C#, F#"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_entry_is_added_in_the_style_of_the_file(case: Path, blessed: Blessed) -> None:
    edited = add_contribution((case / "before.md").read_bytes().decode(), ENTRY)
    assert blessed.read(case / "after.md", edited) == edited


REFUSED = {
    "front matter": ("name: Sample\n", "first line must be `---`"),
    "closing fence": ("---\nname: Sample\n", "second line `---`"),
    "flow map": ("---\n{name: Sample}\n---\n", "one below the other"),
    "list": ("---\n- name\n---\n", "one below the other"),
    "text as log": ("---\nname: Sample\ncontributions: none\n---\n", "line 3: `contributions`"),
    "map as log": ("---\ncontributions: {a: b}\n---\n", "line 2: `contributions`"),
    "broken YAML": ("---\nname: [Sample\n---\n", "line [23]: "),
    "log given twice": ("---\ncontributions: []\ncontributions: [{}]\n---\n", "by hand"),
    "aliased entry": ("---\nx: &x {a: b}\ncontributions:\n  - *x\ny: 1\n---\n", "by hand"),
    "anchor lost": ("---\ncontributions: &x []\ny: *x\n---\n", "by hand"),
}


@pytest.mark.parametrize(("text", "reason"), REFUSED.values(), ids=REFUSED)
def test_a_file_that_cannot_be_edited_safely_is_refused(text: str, reason: str) -> None:
    with pytest.raises(CannotEditError, match=reason):
        add_contribution(text, ENTRY)


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20)
COMMENTS = st.sampled_from(["", "  # a remark", "   "])
ITEMS = st.lists(
    st.tuples(st.sampled_from(["One", '"Two: 2"', "|\n          Three"]), COMMENTS), min_size=1
)
MARGINS = st.sampled_from(["", "  ", "    "])
BETWEEN = st.sampled_from(["", "\n", "# remark\n", "        # deep remark\n"])
TAILS = st.sampled_from(["", "name: Sample\n", "# the end\n", "\n\n"])
NEWLINES = st.sampled_from(["\n", "\r\n"])


@st.composite
def profiles(draw: st.DrawFn) -> str:
    """Profiles in many styles, with a log of at least one entry."""
    margin, between = draw(MARGINS), draw(BETWEEN)
    log = between.join(
        f"{margin}- title: {title}{'' if title.startswith('|') else remark}\n"
        for title, remark in draw(ITEMS)
    )
    front = f"---\ncontributions:\n{log}{between}{draw(TAILS)}---\n"
    return front.replace("\n", draw(NEWLINES)) + draw(st.text(max_size=20))


@given(text=profiles())
def test_every_byte_that_was_there_stays(text: str) -> None:
    edited = add_contribution(text, ENTRY)
    added = len(edited) - len(text)
    assert any(text == edited[:i] + edited[i + added :] for i in range(len(text)))


@given(title=TEXTS, note=TEXTS, topics=st.lists(TEXTS, max_size=3))
def test_any_text_is_written_so_that_it_reads_back_equal(
    title: str, note: str, topics: list[str]
) -> None:
    # add_contribution composes its own result again, and refuses where a text reads differently.
    entry = Contribution(ENTRY.date, "talk", title, note=note, topics=tuple(topics))
    for text in ("---\nname: Sample\n---\n", "---\ncontributions: [{title: One}]\n---\n"):
        assert "---\n" == add_contribution(text, entry)[-4:]
