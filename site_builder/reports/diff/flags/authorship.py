"""Whose profile it is, and who changes it."""

from collections.abc import Iterator

from msgspec import Struct

from site_builder.addresses import slug_of
from site_builder.config import PHOTOS
from site_builder.model.ambassador import Ambassador
from site_builder.reports.diff.changes import Diff, Flag, Likeness, PersonChange


class Circumstances(Struct, frozen=True):
    """What is known of a change beside its two moments."""

    author: str | None = None
    files: tuple[str, ...] = ()
    """From the site's root; those outside of it begin with ``../``."""


def flag_others_profiles(diff: Diff, around: Circumstances) -> Iterator[Flag]:
    """A profile that its owner did not edit."""
    if around.author is None:
        return
    for change in diff.people:
        if slug_of(around.author) not in _owners(change):
            verb = "edits" if change.before else "adds"
            verb = verb if change.after else "removes"
            owner = (change.before or change.person).github
            said = f"{around.author} {verb} this profile, which is {owner}'s."
            yield Flag("someone-else", said, change.person)


def flag_photos(diff: Diff, around: Circumstances) -> Iterator[Flag]:
    """Another picture under the name of a photo, which no profile need mention."""
    sites = [site for site in (diff.head.site, diff.base.site) if site]
    people = {who.photo: who for site in reversed(sites) for who in site.ambassadors if who.photo}
    for path in around.files:
        who = people.get(path.removeprefix(f"{PHOTOS}/"))
        if who and path.startswith(f"{PHOTOS}/"):
            is_own = around.author is None or slug_of(around.author) in _names(who)
            whose = "" if is_own else f" by {around.author}, not by {who.github}"
            yield Flag("photo-changed", f"the photo {path} is new or another one{whose}.", who)


def _owners(change: PersonChange) -> set[str]:
    """Names by which the owner is known from before; a change cannot make itself allowed.

    The new handle of a renamed account counts only where the account's number was known already.
    """
    before, after = change.before, change.after
    if before is None:
        return {after.slug} if after else set()
    names = _names(before)
    is_known = after and change.renamed_by is Likeness.GITHUB_ID
    return names | {after.slug} if after and is_known else names


def _names(who: Ambassador) -> set[str]:
    return {slug_of(name) for name in (who.github, *who.aliases)}
