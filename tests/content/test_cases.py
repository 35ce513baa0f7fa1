"""Each file of ``cases/`` is read as the ``.txt`` beside it says: its values, or its problems."""

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct
from msgspec.structs import fields

from site_builder.content.page import read_page, read_section
from site_builder.content.profile import read_profile
from site_builder.content.program import read_program
from site_builder.content.records import Record
from site_builder.content.surroundings import Surroundings
from site_builder.dates import PartialDate
from site_builder.problems import sort_problems
from tests.conftest import Blessed

CASES = Path(__file__).parent / "cases"
AROUND = Surroundings(
    kinds={"article": "article", "talk": "talk", "presentation": "talk"},
    values={"program.minimum_contributions": "4"},
)
READERS: dict[str, tuple[str, Callable[[bytes], Record[Any]]]] = {
    "profile": (
        ".md",
        lambda data: read_profile("content/ambassadors/sample-person.md", data, AROUND),
    ),
    "page": (".md", lambda data: read_page("content/pages/guide/start.md", data, AROUND)),
    "section": (".md", lambda data: read_section("content/pages/guide/_section.md", data, AROUND)),
    "site": (".yaml", read_program),
}
CASE_NAMES = [
    f"{kind}/{path.name}"
    for kind, (suffix, _) in READERS.items()
    for path in sorted((CASES / kind).glob(f"*{suffix}"))
]


@pytest.mark.parametrize("case", CASE_NAMES)
def test_a_file_is_read_as_its_case_says(case: str, blessed: Blessed) -> None:
    path = CASES / case
    record = READERS[path.parent.name][1](path.read_bytes())
    actual = "".join(f"{line}\n" for line in described(record))
    assert blessed.read(path.with_suffix(".txt"), actual) == actual


def test_a_case_with_an_error_gives_no_value() -> None:
    for case in CASE_NAMES:
        path = CASES / case
        record = READERS[path.parent.name][1](path.read_bytes())
        assert (record.value is None) == any(problem.is_error for problem in record.problems), case


def described(record: Record[Any]) -> Iterable[str]:
    """Every problem with its hint, then every value that is not a default."""
    for problem in sort_problems(record.problems):
        yield f"{problem.line}:{problem.column}: {problem.code.name} {problem.message}"
        if problem.hint:
            yield f"    {problem.hint}"
    if record.value is not None:
        yield from _lines(record.value, "")


def _lines(value: Any, indent: str) -> Iterable[str]:
    for field in fields(value):
        content = getattr(value, field.name)
        if content == field.default or field.name == "digest":
            continue
        if isinstance(content, tuple) and content and isinstance(content[0], Struct):
            for entry in content:
                yield f"{indent}{field.name}:"
                yield from _lines(entry, f"{indent}  ")
        elif isinstance(content, Struct) and not isinstance(content, PartialDate):
            yield f"{indent}{field.name}:"
            yield from _lines(content, f"{indent}  ")
        else:
            yield f"{indent}{field.name}: {_shown(content)}"


def _shown(content: Any) -> str:
    if isinstance(content, frozenset):
        return ", ".join(sorted(content))
    if isinstance(content, tuple):
        return " | ".join(str(entry) for entry in content)
    return str(content) if isinstance(content, dt.date | PartialDate | int) else repr(content)
