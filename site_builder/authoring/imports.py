"""Bring AsyncAPI's lists into a site: read, draft, compare, and only then write.

With any error nothing is written, and what is there already is never replaced.
"""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from site_builder.authoring.front_matter import CannotEditError
from site_builder.authoring.import_plan import ImportPlan, plan_import
from site_builder.authoring.kinds import add_kinds
from site_builder.authoring.site_files import (
    LARGEST_LIST,
    read_profiles,
    read_text_file,
    write_text_file,
)
from site_builder.config import SITE_FILE
from site_builder.content.program import read_program
from site_builder.importers.asyncapi.lists import AsyncapiLists, Choices, Import, import_asyncapi
from site_builder.importers.codes import NOT_EDITED
from site_builder.importers.source import ImportStoppedError, Source, stop
from site_builder.model.draft import ProfileDraft
from site_builder.model.policy import Kind, Policy
from site_builder.problems import Problem


class ListFiles(Struct, frozen=True):
    """Where the lists are: the member list, and its sisters as far as they are given."""

    members: Path
    tenures: Path | None = None
    emeritus: Path | None = None


class ImportReport(Struct, frozen=True):
    """What an import did; nothing, where an error is among ``problems``.

    ``people`` and ``contributions`` are those of the lists, ``created`` and ``extended`` files of
    the site, ``added`` the entries that existing profiles gained. Problems of a list name it as
    it was given, problems of a profile by its path from the root.
    """

    problems: tuple[Problem, ...]
    people: int = 0
    contributions: int = 0
    created: tuple[str, ...] = ()
    extended: tuple[str, ...] = ()
    added: int = 0

    @property
    def is_done(self) -> bool:
        """Whether nothing stopped it."""
        return not any(problem.is_error for problem in self.problems)


def import_lists(root: Path, files: ListFiles, choices: Choices) -> ImportReport:
    """Import the lists into the site at ``root``; safe to repeat. Raises OSError when writing."""
    try:
        program = read_text_file(root / SITE_FILE, SITE_FILE)
        policy = _policy(program)
        found = import_asyncapi(_read_lists(files), policy, choices)
        plan = plan_import(found.drafts, read_profiles(root))
        settings = _with_kinds(program, policy, found.kinds)
    except ImportStoppedError as fault:
        return ImportReport(fault.problems)
    report = _report(found, plan)
    if report.is_done:
        for path, text in {**settings, **plan.created, **plan.extended}.items():
            write_text_file(root, path, text)
    return report


def _policy(program: str) -> Policy:
    read = read_program(program.encode("utf-8"))
    if read.value is None:
        raise ImportStoppedError(*read.problems)
    return read.value.policy


def _read_lists(files: ListFiles) -> AsyncapiLists:
    members = _read_list(files.members)
    tenures = _read_list(files.tenures) if files.tenures else None
    return AsyncapiLists(members, tenures, _read_list(files.emeritus) if files.emeritus else None)


def _read_list(file: Path) -> Source:
    return Source(str(file), read_text_file(file.resolve(), str(file), LARGEST_LIST))


def _with_kinds(program: str, policy: Policy, kinds: Sequence[Kind]) -> dict[str, str]:
    if not kinds:
        return {}
    try:
        return {SITE_FILE: add_kinds(program, policy, kinds)}
    except CannotEditError as fault:
        stop(Source(SITE_FILE, program), NOT_EDITED, str(fault))


def _report(found: Import, plan: ImportPlan) -> ImportReport:
    problems = (*found.problems, *plan.problems)
    people, entries = len(found.drafts), _count_entries(found.drafts)
    if any(problem.is_error for problem in problems):
        return ImportReport(problems, people, entries)
    created, extended = tuple(plan.created), tuple(plan.extended)
    return ImportReport(problems, people, entries, created, extended, plan.added)


def _count_entries(drafts: Sequence[ProfileDraft]) -> int:
    return sum(len(draft.contributions) for draft in drafts)


def summarise_import(report: ImportReport) -> str:
    """One sentence for the person who imported."""
    if not report.is_done:
        return "Nothing was imported: mend the errors above, and import again."
    people = _count(report.people, "person", "people")
    read = f"{people} and {_count(report.contributions, 'contribution')}"
    if not (report.created or report.extended):
        return f"Nothing to do: {read} were read, and all of them stand in the profiles already."
    done = [f"{_count(len(report.created), 'profile')} written"] if report.created else []
    if report.extended:
        entries, profiles = _count(report.added, "entry", "entries"), len(report.extended)
        done.append(f"{entries} added to {_count(profiles, 'existing profile')}")
    return f"{read} were read: {', '.join(done)}."


def _count(number: int, one: str, several: str = "") -> str:
    return f"{number} {one if number == 1 else several or f'{one}s'}"
