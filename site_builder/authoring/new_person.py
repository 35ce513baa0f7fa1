"""Begin a profile: a file of its own for someone who is nobody here yet."""

from collections.abc import Mapping

from site_builder.addresses import HANDLE, slug_of
from site_builder.authoring.change import Change
from site_builder.authoring.code_owners import updated_code_owners
from site_builder.authoring.emitter import Field
from site_builder.authoring.fields import set_fields, set_links
from site_builder.authoring.front_matter import CannotEditError
from site_builder.authoring.open_site import OpenSite
from site_builder.authoring.profile import new_profile
from site_builder.config import AMBASSADORS
from site_builder.model.draft import ProfileDraft

SOME_DAY = "2000-01-01"
"""Stands in for a day of acceptance that nobody knows yet; it is never written to a file."""


def begin_profile(
    opened: OpenSite,
    draft: ProfileDraft,
    fields: Mapping[str, Field],
    links: Mapping[str, str] | None = None,
) -> Change:
    """A new profile, named in CODEOWNERS where the site has it. Raises CannotEditError.

    Without a day of acceptance the profile is written and has that one error, for a person to mend.
    """
    refuse_taken(opened, draft.github)
    path = f"{AMBASSADORS}/{draft.slug}.md"
    text = set_links(set_fields(new_profile(draft), fields), links or {})
    complete = text if draft.accepted_on else set_fields(text, {"accepted": SOME_DAY})
    newcomer = opened.read(path, complete)
    owners = updated_code_owners(opened, (*opened.site.ambassadors, newcomer))
    said = (f"{path}: written.", *(f"{owned}: names them." for owned in owners))
    return Change({path: text, **owners}, said=said)


def refuse_taken(opened: OpenSite, handle: str) -> None:
    """Raise CannotEditError where a handle is none, or leads to someone already."""
    if not HANDLE.fullmatch(handle):
        raise CannotEditError(
            f"`{handle}` is not a GitHub handle: it has letters from a to z, digits and single"
            " hyphens, and at most 39 of them."
        )
    if who := opened.find(handle):
        raise CannotEditError(f"`{handle}` leads to {who.path} already. Nothing was written.")
    folder = opened.root / AMBASSADORS
    names = {file.name.lower(): file.name for file in folder.glob("*.md")}
    if taken := names.get(f"{slug_of(handle)}.md"):
        raise CannotEditError(f"{AMBASSADORS}/{taken} is there already. Nothing was written.")
