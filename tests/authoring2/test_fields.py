"""Single fields are set in place, and every other byte stays."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.authoring.emitter import Field
from site_builder.authoring.fields import ORDER, set_bio, set_fields, set_links
from site_builder.authoring.front_matter import CannotEditError, plain_fields, split_front_matter

PROFILE = """\
---
# the facts
name: Ann Sample   # as she likes it
github: "sample-ann"
accepted: 2026-01-11
topics:
  - kafka   # old love
  - streams
links:
  website: https://example.org   # new
company: |
  Example
  GmbH
city:
---
Ann writes.
"""

EDITS: dict[str, tuple[dict[str, Field], str, str]] = {
    "a value keeps its remark": ({"name": "Bo"}, "name: Ann Sample ", "name: Bo "),
    "quotes go where none are needed": ({"github": "ann"}, '"sample-ann"', "ann"),
    "quotes come where they are needed": ({"name": "A: b"}, "Ann Sample ", '"A: b" '),
    "a country is never false": ({"country": "NO"}, "  GmbH\n", '  GmbH\ncountry: "NO"\n'),
    "a text over lines becomes one": (
        {"company": "Example"},
        "|\n  Example\n  GmbH\n",
        "Example\n",
    ),
    "an empty field is filled": ({"city": "Oslo"}, "city:\n", "city: Oslo\n"),
    "a list over lines goes on one": (
        {"topics": ("c#", "d")},
        "\n  - kafka   # old love\n  - streams\n",
        " [c#, d]\n",
    ),
    "a new field takes its place": ({"title": "Dr"}, "-01-11\n", "-01-11\ntitle: Dr\n"),
}


@pytest.mark.parametrize(("values", "old", "new"), EDITS.values(), ids=EDITS)
def test_only_the_field_itself_changes(values: dict[str, Field], old: str, new: str) -> None:
    assert PROFILE.replace(old, new) == set_fields(PROFILE, values)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_line_ends_are_those_of_the_file(newline: str) -> None:
    text = PROFILE.replace("\n", newline)
    edited = set_bio(set_links(set_fields(text, {"title": "Dr"}), {"x": "ann"}), "One.\nTwo.")
    assert edited.count("\n") == edited.count(newline)
    assert edited.endswith(f"---{newline}One.{newline}Two.{newline}")


def test_links_are_added_to_those_that_are_there() -> None:
    edited = set_links(PROFILE, {"website": "https://example.com", "x": "ann"})
    assert "  website: https://example.com   # new\n  x: ann\ncompany" in edited
    assert "links:\n  x: ann\n" in set_links("---\nname: Ann\n---\n", {"x": "ann"})


REFUSED = {
    "given twice": "---\nname: a\nname: b\n---\n",
    "anchored": "---\nname: &a b\ntitle: *a\n---\n",
    "in braces": "---\n{name: a}\n---\n",
    "unclosed": "---\nname: a\n",
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_edited_safely_is_refused(text: str) -> None:
    with pytest.raises(CannotEditError):
        set_fields(text, {"name": "c"})


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)


@settings(max_examples=50)
@given(st.dictionaries(st.sampled_from(ORDER[:-1]), TEXTS | st.tuples(TEXTS, TEXTS), max_size=3))
def test_whatever_is_set_is_read_back(values: dict[str, Field]) -> None:
    fields = plain_fields(split_front_matter(set_fields(PROFILE, values)).fields())
    expected = {key: list(v) if isinstance(v, tuple) else v for key, v in values.items()}
    assert expected == {key: fields[key] for key in values}
