"""Each sign of a value is written so that YAML reads back that sign, and people like to read it."""

import datetime as dt
import string

import pytest
import yaml

from site_builder.authoring.emitter import Field, block_lines, field_text, flow_text, scalar_text
from site_builder.dates import PartialDate

QUOTED = {*"\\[]{}"}
"""Signs within a word that need quotes: of structure, and the escape itself."""


@pytest.mark.parametrize("sign", [*string.punctuation, "_", "é", "漢", " "])
def test_a_sign_within_words_needs_quotes_only_where_yaml_has_a_use_for_it(sign: str) -> None:
    for text in (f"a{sign}b", f"a{sign}1"):
        written = scalar_text(text)
        assert written == (f'"{text}"'.replace("\\", "\\\\") if sign in QUOTED else text)
        assert text == yaml.safe_load(written)
        within = scalar_text(text, in_flow=True)
        assert within.startswith('"') == (sign in {*QUOTED, *",?:"})
        assert [text, text] == yaml.safe_load(f"[{within}, {within}]")


@pytest.mark.parametrize("sign", [*string.punctuation, " "])
def test_a_sign_at_an_end_is_read_back(sign: str) -> None:
    for text in (f"{sign}a", f"a{sign}", sign, sign * 3, f"a {sign} b", f"a{sign} b", f"a {sign}b"):
        assert text == yaml.safe_load(scalar_text(text))
        assert {"k": [text], "l": "x"} == yaml.safe_load(flow_text({"k": (text,), "l": "x"}))
    if sign != "_":
        assert scalar_text(f"{sign}a").startswith('"')


ESCAPED = {
    'say "a": b': r'"say \"a\": b"',
    "a\\b": r'"a\\b"',
    "a\nb\tc\rd": r'"a\nb\tc\rd"',
    "a\x00\x1b\x85\x9fb": r'"a\u0000\u001b\u0085\u009fb"',
    "a\u2028\u2029b": r'"a\u2028\u2029b"',
    "a\ufeff\ufffe\uffffb": r'"a\ufeff\ufffe\uffffb"',
    "a\ud800b": r'"a\ud800b"',
    "_a: é漢": '"_a: é漢"',
    "a #b": '"a #b"',
    "a# b": "a# b",
    "": '""',
}


@pytest.mark.parametrize("text", ESCAPED)
def test_what_needs_an_escape_has_it(text: str) -> None:
    assert ESCAPED[text] == scalar_text(text)
    if "\ud800" not in text:
        assert text == yaml.safe_load(ESCAPED[text])


@pytest.mark.parametrize(
    "text", ["NO", "yes", "on", "null", "2025", "0x10", "1:30", "2025-01-01", "1_0", "0.5"]
)
def test_a_text_that_looks_like_another_value_is_quoted(text: str) -> None:
    assert f'"{text}"' == scalar_text(text)


def test_other_values_stand_as_they_are() -> None:
    fields: dict[str, Field] = {"counts": False, "yes": True, "n": 7, "on": dt.date(2026, 1, 2)}
    assert ["counts: false", "yes: true", "n: 7", "on: 2026-01-02"] == block_lines(fields)
    assert "2026-03" == field_text(PartialDate.parse("2026-03"))
    assert '["a,b", c]' == field_text(("a,b", "c"))
    assert '{a: "b:c", d: e f}' == flow_text({"a": "b:c", "d": "e f"})
