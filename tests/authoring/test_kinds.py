"""Kinds are added to site.yaml in place."""

import pytest

from site_builder.authoring.front_matter import CannotEditError
from site_builder.authoring.kinds import add_kinds
from site_builder.model.policy import Kind, Policy

POLICY = Policy(
    "Sample", (Kind("talk", "Talk", "Talks", "stage", ("presentation",), max_per_tenure=2),)
)
STREAM = Kind("stream", "Stream", "Streams", "", counts=False)
LINE = "stream: {label: Stream, plural: Streams, counts: false}\n"


def test_a_kind_goes_below_the_last_one() -> None:
    before = "program:\n  kinds:\n    talk: {label: Talk} # ours\n"
    after = "  # more\n\nsite: {}\n"
    assert f"{before}    {LINE}{after}" == add_kinds(before + after, POLICY, [STREAM])


def test_the_usual_kinds_are_written_where_none_were_named() -> None:
    text = "program:\n    name: Sample\n# end\n"
    usual = "{label: Talk, plural: Talks, icon: stage, aliases: [presentation], max_per_tenure: 2}"
    expected = f"program:\n    name: Sample\n    kinds:\n      talk: {usual}\n      {LINE}# end\n"
    assert expected == add_kinds(text, POLICY, [STREAM])


def test_line_ends_stay_and_a_missing_last_one_is_added() -> None:
    text = "program:\r\n  kinds:\r\n    talk:\r\n      label: Talk"
    assert f"{text}\r\n    {LINE[:-1]}\r\n" == add_kinds(text, POLICY, [STREAM])


@pytest.mark.parametrize(
    "text", ["program: {name: Sample}\n", "program:\n  kinds: {talk: {}}\n", "site:\n  a: b\n"]
)
def test_a_file_in_another_style_is_refused(text: str) -> None:
    with pytest.raises(CannotEditError, match="by hand"):
        add_kinds(text, POLICY, [STREAM])
