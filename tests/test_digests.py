"""Equal digests, equal values."""

import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from site_builder.digests import digest_of, fingerprint, seal

TEXTS = st.lists(st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"])))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text("ab"),
    lambda inner: st.lists(inner).map(tuple) | st.dictionaries(st.text("ab"), inner),
    max_leaves=6,
)


@given(TEXTS, TEXTS)
def test_a_seal_tells_texts_apart_wherever_they_are_divided(
    one: list[str], other: list[str]
) -> None:
    alike = one == other or ({len(one), len(other)} == {0, 1} and not any(one + other))
    assert alike == (seal(*one) == seal(*other))


@given(VALUES, VALUES)
def test_a_fingerprint_tells_values_apart(one: object, other: object) -> None:
    same = repr(_ordered(one)) == repr(_ordered(other))
    assert same == (fingerprint(one) == fingerprint(other))


def _ordered(value: object) -> object:
    if isinstance(value, dict):
        return {key: _ordered(value[key]) for key in sorted(value)}
    return tuple(map(_ordered, value)) if isinstance(value, tuple) else value


@given(st.binary(), st.integers(0, 20))
def test_a_digest_does_not_depend_on_how_bytes_come_in_parts(data: bytes, cut: int) -> None:
    assert digest_of(data) == digest_of(data[:cut], b"", data[cut:])
    assert digest_of(data) != digest_of(data, b"x")


def test_a_set_of_names_has_the_same_fingerprint_in_every_process() -> None:
    names = frozenset(f"name-{number}" for number in range(20))
    program = (
        "from site_builder.digests import fingerprint;"
        "print(fingerprint(frozenset(f'name-{number}' for number in range(20))))"
    )
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(filter(None, sys.path))},
            capture_output=True,
            text=True,
            check=True,
        )
        assert fingerprint(names) == done.stdout.strip()
