"""What an import would write: new profiles, and entries that existing ones lack."""

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from msgspec import Struct

from site_builder.addresses import slug_of
from site_builder.authoring.front_matter import CannotEditError, plain_fields, split_front_matter
from site_builder.authoring.merging import merge_profile
from site_builder.authoring.profile import new_profile
from site_builder.config import AMBASSADORS
from site_builder.importers.codes import NOT_EDITED
from site_builder.model.draft import ProfileDraft
from site_builder.problems import Problem


class ImportPlan(Struct, frozen=True):
    """Texts of files by path: ``created`` are new, ``extended`` gain ``added`` entries in all."""

    created: Mapping[str, str]
    extended: Mapping[str, str]
    added: int
    problems: tuple[Problem, ...]


def plan_import(drafts: Iterable[ProfileDraft], profiles: Mapping[str, str]) -> ImportPlan:
    """Compare the drafts with the texts of the existing profiles, by path."""
    created: dict[str, str] = {}
    extended: dict[str, str] = {}
    problems: list[Problem] = []
    added = 0
    for draft in drafts:
        path = _path_of(draft, profiles)
        if path is None:
            created[f"{AMBASSADORS}/{draft.slug}.md"] = new_profile(draft)
            continue
        try:
            merge = merge_profile(profiles[path], draft, path)
        except CannotEditError as fault:
            problems.append(Problem(NOT_EDITED, str(fault), path, "Nothing was imported."))
            continue
        problems += merge.problems
        if merge.added:
            extended[path] = merge.text
            added += merge.added
    return ImportPlan(created, extended, added, tuple(problems))


def _path_of(draft: ProfileDraft, profiles: Mapping[str, str]) -> str | None:
    """The person's profile: named after the handle, or with the handle among its aliases."""
    for path in profiles:
        if slug_of(PurePosixPath(path).stem) == draft.slug:
            return path
    mentions = (path for path, text in profiles.items() if draft.slug in text.lower())
    return next((path for path in mentions if draft.slug in _aliases(profiles[path])), None)


def _aliases(text: str) -> set[str]:
    try:
        found = plain_fields(split_front_matter(text).fields()).get("aliases")
    except CannotEditError:
        return set()
    return {slug_of(str(alias)) for alias in found} if isinstance(found, list) else set()
