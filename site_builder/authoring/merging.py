"""A draft and a profile that is there already: what is missing is added, nothing is replaced."""

from msgspec import Struct

from site_builder.authoring.front_matter import (
    FrontMatter,
    Plain,
    plain_fields,
    split_front_matter,
    value_of,
)
from site_builder.authoring.log import LOG, add_contribution
from site_builder.authoring.matching import missing_entries, written_entries
from site_builder.authoring.profile import profile_fields
from site_builder.content.flaw import FlawError
from site_builder.content.values.links import read_link
from site_builder.importers.codes import KEPT
from site_builder.model.draft import ProfileDraft
from site_builder.problems import Problem


class Merge(Struct, frozen=True):
    """The profile's new text, how many entries it gained, and where it keeps its own words."""

    text: str
    added: int
    problems: tuple[Problem, ...]


def merge_profile(text: str, draft: ProfileDraft, path: str) -> Merge:
    """Add the entries that the profile at ``path`` lacks. Raises CannotEditError."""
    matter = split_front_matter(text)
    written = plain_fields(matter.fields())
    missing = missing_entries(draft.contributions, written_entries(written.get(LOG)))
    for entry in missing:
        text = add_contribution(text, entry)
    return Merge(text, len(missing), _differences(matter, written, draft, path))


def _differences(
    matter: FrontMatter, written: dict[str, Plain], draft: ProfileDraft, path: str
) -> tuple[Problem, ...]:
    problems = []
    for key, listed in profile_fields(draft).items():
        if key == "name" and draft.has_no_name:
            continue
        kept = written.get(key)
        if kept != _as_written(listed) and not _is_contained(listed, kept):
            problems.append(_kept(matter, key, listed, kept, path))
    links = written.get("links")
    for service, listed_link in draft.links:
        kept = links.get(service) if isinstance(links, dict) else None
        if not _is_same_link(service, listed_link, kept):
            problems.append(_kept(matter, f"links: {service}", listed_link, kept, path))
    if draft.bio and " ".join(matter.body.split()) != " ".join(draft.bio.split()):
        message = "the bio differs from the list's, and was kept."
        problems.append(Problem(KEPT, message, path))
    return tuple(problems)


def _as_written(value: object) -> Plain:
    return [str(part) for part in value] if isinstance(value, tuple) else str(value)


def _is_contained(listed: object, kept: Plain | None) -> bool:
    """Whether a list holds all that is listed, whatever more."""
    return isinstance(listed, tuple) and isinstance(kept, list) and set(listed) <= {*map(str, kept)}


def _is_same_link(service: str, listed: str, kept: Plain | None) -> bool:
    if not isinstance(kept, str):
        return False
    try:
        return listed == kept or read_link(service, listed) == read_link(service, kept)
    except FlawError:
        return False


def _kept(matter: FrontMatter, key: str, listed: object, kept: Plain | None, path: str) -> Problem:
    said = f"is “{kept}” here and" if kept is not None else "is missing here, and"
    found = value_of(matter.fields(), key.partition(":")[0])
    mark = found[0].start_mark if found else None
    line = mark.line + matter.first_line if mark else 0
    message = f"`{key}` {said} “{listed}” in the list; the profile was kept as it is."
    return Problem(KEPT, message, path, line=line)
