"""YAML within bounds, and front matter that keeps every line."""

import frontmatter
import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.content.flaw import FlawError
from site_builder.content.front_matter import HANDLER, StrictHandler, body_line
from site_builder.content.yaml_reader import read_yaml


@pytest.mark.parametrize("opening", ["[", "{", "{a: ", "- ", "? ", "[{"])
def test_deep_nesting_is_refused_before_the_stack_ends(opening: str) -> None:
    with pytest.raises(FlawError) as caught:
        read_yaml("a:\n  " + opening * 60_000, 1)
    assert caught.value.flaw.code.name == "yaml-limit"


def test_a_long_text_is_refused_before_it_is_parsed() -> None:
    with pytest.raises(FlawError) as caught:
        read_yaml("a: " + "b" * 300_000, 7)
    assert ("yaml-limit", 7) == (caught.value.flaw.code.name, caught.value.flaw.line)


def test_the_handler_serves_python_frontmatter() -> None:
    post = frontmatter.loads("---\ncountry: NO\n---\nText.", handler=StrictHandler())
    assert ({"country": "NO"}, "Text.") == (post.metadata, post.content)


@pytest.mark.parametrize("text", ["---\n- a\n---\n", "---\nname: A\n", "---\na: b\na: c\n---\n"])
def test_the_handler_raises_where_the_library_would_guess(text: str) -> None:
    with pytest.raises(FlawError):
        frontmatter.loads(text, handler=StrictHandler())


@given(st.lists(st.sampled_from(["name: A", "", "# text", "- a"])), st.text(alphabet="a-\n "))
def test_a_body_begins_on_the_line_that_is_said(lines: list[str], body: str) -> None:
    text = "\n".join(["---", "a: b", *lines, "---", body])
    front_matter, found = HANDLER.split(text)
    assert text.split("\n")[body_line(front_matter) - 1 :] == found.split("\n")
