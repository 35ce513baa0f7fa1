"""Files to import are read strictly, with the line of every value."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.importers.source import ImportStoppedError, Source, read_tree
from site_builder.importers.tree import Leaf, Record, Series, Tree


def test_every_value_is_text_on_its_line() -> None:
    text = "- a: NO\n  b: 007\n  c: ~\n  d: '~'\n- [2025-01-01, yes]\n"
    first = Record(
        {"a": Leaf("NO", 1), "b": Leaf("007", 2), "c": Leaf("", 3), "d": Leaf("~", 4)}, 1
    )
    second = Series((Leaf("2025-01-01", 5), Leaf("yes", 5)), 5)
    assert Series((first, second), 1) == read_tree(Source("list.yaml", text))


@pytest.mark.parametrize(
    ("name", "text", "place", "words"),
    [
        ("a.yaml", "", "a.yaml:1:1", "empty"),
        ("a.yaml", "# nothing\n", "a.yaml:1:1", "empty"),
        ("a.yaml", "- a: [1\n- b\n", "a.yaml:3:1", "not valid YAML here"),
        ("a.yaml", "a: 1\na: 2\n", "a.yaml:2:1", "`a` stands here a second time"),
        ("a.yaml", "a: &x 1\nb: *x\n", "a.yaml:2:4", "alias"),
        ("a.yaml", "? [a]\n: 1\n", "a.yaml:1:3", "field's name"),
        ("a.yaml", "a\n---\nb\n", "a.yaml:3:1", "second document"),
        ("a.yaml", "[" * 500, "a.yaml:1:22", "nested"),
        ("a.yaml", "a: \x07", "a.yaml", "not valid YAML"),
        ("a.json", '[{"a": 1},]', "a.json:1:11", "not valid JSON here"),
        ("a.json", "- a: 1", "a.json:1:1", "not valid JSON"),
        ("a.JSON", '{"a": 1,\n "a": 2}', "a.JSON:2:2", "second time"),
        ("a.json", "[" * 100_000, "a.json", "nested too deeply"),
        ("a.json", '"\\ud83c"', "a.json:1:4", "not valid JSON"),
    ],
)
def test_a_broken_file_gives_one_clear_problem(
    name: str, text: str, place: str, words: str
) -> None:
    with pytest.raises(ImportStoppedError) as stopped:
        read_tree(Source(name, text))
    (problem,) = stopped.value.problems
    assert place == problem.place
    assert words in problem.message


def as_values(tree: Tree) -> object:
    if isinstance(tree, Record):
        return {key: as_values(value) for key, value in tree.fields.items()}
    return [as_values(item) for item in tree.items] if isinstance(tree, Series) else tree.text


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), min_size=1)
VALUES = st.recursive(
    TEXTS, lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner), max_leaves=10
)


STYLES = [{"ensure_ascii": False}, {"indent": 2}, {"indent": "\t", "ensure_ascii": False}]


@given(value=VALUES, style=st.sampled_from(STYLES))
def test_json_reads_back_as_it_was_written(value: object, style: dict[str, Any]) -> None:
    text = json.dumps(value, **style)
    assert value == as_values(read_tree(Source("list.json", text)))


@given(text=st.text())
def test_any_text_is_a_tree_or_one_problem(text: str) -> None:
    problems = 0
    try:
        read_tree(Source("list.yaml", text))
    except ImportStoppedError as stopped:
        problems = len(stopped.problems)
    assert problems <= 1
