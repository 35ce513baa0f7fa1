"""Whatever a file holds, reading it ends in values or problems, never in an exception."""

from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.content.page import read_page
from site_builder.content.profile import read_profile
from site_builder.content.program import read_program
from tests.content.test_cases import AROUND

PATH = "content/ambassadors/sample-person.md"
SIGNS = st.text(
    alphabet=st.one_of(
        st.sampled_from("---\n\n:  -[]{}&*!|>'\"%@`#,?~\t\\0aé"), st.characters(codec="utf-8")
    ),
    max_size=200,
)
KEYS = st.sampled_from(
    [
        *("name", "github", "accepted", "country", "timezone", "languages", "topics", "photo"),
        *("links", "reviews", "leave", "earlier", "contributions", "ended", "aliases", "github_id"),
        *("date", "kind", "url", "website", "mastodon", "x", "from", "to", "tenure", "counts"),
    ]
)
VALUES = st.one_of(
    st.sampled_from(["true", "~", "1", "2025-01-11", "2025-01", "[]", "{}", '"a"', "", "NO"]), SIGNS
)
LINES = st.lists(
    st.builds("{}{}: {}".format, st.sampled_from(["", "  ", "  - ", "- "]), KEYS, VALUES)
)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_reported(data: bytes) -> None:
    for record in (
        read_profile(PATH, data, AROUND),
        read_page("content/pages/a.md", data, AROUND),
        read_program(data),
    ):
        assert (record.value is None) == any(p.is_error for p in record.problems)


@settings(max_examples=200)
@given(LINES, SIGNS)
def test_anything_in_front_matter_is_read_or_reported(lines: list[str], body: str) -> None:
    text = "\n".join(["---", *lines, "---", body])
    record = read_profile(PATH, text.encode(), AROUND)
    last = text.replace("\r\n", "\n").count("\n") + 1
    assert record.problems
    for problem in record.problems:
        assert 1 <= problem.line <= last, problem
        assert 1 <= problem.column, problem
        assert problem.message.isprintable(), problem


@given(SIGNS)
def test_any_settings_are_read_or_reported(text: str) -> None:
    assert read_program(text.encode()).value is None
