"""What is known of a file once it was read: what it says, and what is wrong with it."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from msgspec import Struct

from site_builder.content.flaw import Flaw
from site_builder.model.ambassador import Ambassador
from site_builder.model.outline import Outline
from site_builder.model.policy import Policy
from site_builder.model.site import GuidePage, Section, SiteSettings
from site_builder.problems import Problem

_T = TypeVar("_T")


class Record(Struct, Generic[_T], frozen=True):
    """A file that was read. ``value`` is None where any of the problems is an error."""

    value: _T | None
    problems: tuple[Problem, ...] = ()


class Program(Struct, frozen=True):
    """site.yaml: settings, policy, and the kinds of output that are switched off."""

    settings: SiteSettings
    policy: Policy
    outputs: frozenset[str] = frozenset()


ProfileRecord = Record[Ambassador]
OutlineRecord = Record[Outline]
PageRecord = Record[GuidePage]
SectionRecord = Record[Section]
ProgramRecord = Record[Program]
PhotoRecord = Record[str]
"""A photo's format; its bytes stay in its file."""


def problems_of(flaws: Iterable[Flaw], path: str) -> tuple[Problem, ...]:
    """The flaws of a file as its problems, each once."""
    return tuple(dict.fromkeys(flaw.in_file(path) for flaw in flaws))


def has_error(problems: Iterable[Problem]) -> bool:
    """Whether any of them stops the build."""
    return any(problem.is_error for problem in problems)
