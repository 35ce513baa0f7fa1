"""Profiles as careless or hostile hands leave them: real ones with seeded accidents."""

import random
from collections.abc import Callable, Sequence

SIGNS = (*"\t \n:-[]{}&*!|>'\"%@`#,?~\\<\0é\u202e\ufeff0", "---\n", ": ", "- ", "  ", "\r\n")
VALUES = (
    *("", "~", "true", "NO", "0", "-1", "1e9", "2025-13-45", "2025-02", "[]", "{}", "[a, b]"),
    *("{a: b}", "&a x", "*a", "!x y", "|", "'", '"', "javascript:x", "a" * 300, "../x", "\u202e"),
)
Accident = Callable[[random.Random, list[str]], None]


def _remove_sign(chance: random.Random, lines: list[str]) -> None:
    at = chance.randrange(len(lines))
    if lines[at]:
        cut = chance.randrange(len(lines[at]))
        lines[at] = lines[at][:cut] + lines[at][cut + 1 :]


def _add_sign(chance: random.Random, lines: list[str]) -> None:
    at = chance.randrange(len(lines))
    cut = chance.randint(0, len(lines[at]))
    lines[at] = lines[at][:cut] + chance.choice(SIGNS) + lines[at][cut:]


def _change_value(chance: random.Random, lines: list[str]) -> None:
    at = chance.randrange(len(lines))
    key, colon, _ = lines[at].partition(":")
    lines[at] = f"{key}{colon} {chance.choice(VALUES)}"


def _remove_line(chance: random.Random, lines: list[str]) -> None:
    del lines[chance.randrange(len(lines))]


def _repeat_line(chance: random.Random, lines: list[str]) -> None:
    lines.insert(chance.randrange(len(lines)), chance.choice(lines))


def _move_line(chance: random.Random, lines: list[str]) -> None:
    lines.insert(chance.randrange(len(lines)), lines.pop(chance.randrange(len(lines))))


def _indent_line(chance: random.Random, lines: list[str]) -> None:
    at = chance.randrange(len(lines))
    lines[at] = chance.choice((" ", "  ", "\t", "    ")) + lines[at]


def _cut_off(chance: random.Random, lines: list[str]) -> None:
    del lines[chance.randint(1, len(lines)) :]


ACCIDENTS: Sequence[Accident] = (
    *(_remove_sign, _add_sign, _change_value, _remove_line, _repeat_line, _move_line),
    *(_indent_line, _cut_off),
)


def mutated(sources: Sequence[str], seed: int) -> bytes:
    """One of the sources after one to four accidents; now and then with a byte out of place."""
    chance = random.Random(seed)
    lines = chance.choice(sources).split("\n")
    for _ in range(chance.randint(1, 4)):
        if len(lines) > 1:
            chance.choice(ACCIDENTS)(chance, lines)
    data = bytearray("\n".join(lines).encode())
    if data and not chance.randrange(10):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)
