"""The short way for YAML: where it gives an answer, the long way gives the same."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from site_builder.content.yaml_loader import DEEPEST, LONGEST, MOST_NODES
from site_builder.content.yaml_plain import read_plain
from site_builder.content.yaml_reader import Yaml, read_nodes

PIECES = (
    *("a", "b: ", "c:\n", "- ", "  ", "\n", "\n  ", "\n    - ", ", ", ": ", "? ", "---\n", "...\n"),
    *("[", "]", "{", "}", '"', "'", "|\n", ">-\n", "# ", "%YAML 1.1\n", "%TAG ! tag:a,1:\n"),
    *("!", "! ", "!\t", "!!str ", "!a ", "&x", "&x ", "*x", "*x ", "<<", "<<: ", "\\", "\\u202e"),
    *("true", "null", "~", "é", "12", "Q & A", "well! yes", "\t", "\u2028", "\x85"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
@example("a: !\tb\nc: well! yes")
@example("a: &x [&x 1]")
@example("a:! b")
@example("{a:! b, c:&x d}")
@example('{"a":!b c}')
@example("a: b\n---\nc: d")
@example("a: b\n...\nc: d")
@example('"true": true\n"": null\n"<<": ~')
def test_both_ways_say_the_same(text: str) -> None:
    plain = read_plain(text)
    if plain:
        tree, has_empty = plain
        assert Yaml(tree, has_empty=has_empty) == read_nodes(text, 1)


@pytest.mark.parametrize(
    "text",
    [
        *("a: &x b", "&x a: b", "a: *x", "a: !b c", "a: ! b", "!a b: c", "a: &x [b]", "&x {a: b}"),
        *("<<: {a: b}", "true: a", ": a", "[a]: b", "{a: b}: c", "a: b\na: c", '"\\t": a'),
        *("- a", "a", "", "a: b\n--- \nc: d", "a: [b", "a: b: c", "a: \x01"),
        "a: " + "[" * DEEPEST + "]" * DEEPEST,
        "a: [" + "b, " * MOST_NODES + "]",
        "a: " + "b" * LONGEST,
    ],
)
def test_whatever_is_not_plain_is_left_to_the_long_way(text: str) -> None:
    assert read_plain(text) is None


@pytest.mark.parametrize(
    ("text", "tree", "has_empty"),
    [
        ("a: Q & A!\nb: [c, 'd', \"e\"]", {"a": "Q & A!", "b": ["c", "d", "e"]}, False),
        ("a: true\nb: 'true'", {"a": True, "b": "true"}, False),
        ("a:\nb: ''", {"a": None, "b": ""}, True),
        ("a:\n- b: c\n- {d: |\n    e\n  }", None, False),
        ("a:\n- b: |\n    c\n    d\n- ~", {"a": [{"b": "c\nd\n"}, None]}, True),
        ("'<<': 1\n'': 007", {"<<": "1", "": "007"}, False),
    ],
)
def test_what_is_plain(text: str, tree: object, has_empty: bool) -> None:  # noqa: FBT001
    assert (None if tree is None else (tree, has_empty)) == read_plain(text)
