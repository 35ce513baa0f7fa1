"""Whose profile it is, and who changes it."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.addresses import slug_of
from site_builder.reports.diff.changes import Diff, Flag, Likeness, PersonChange


@dataclass(frozen=True, slots=True)
class Circumstances:
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


def _owners(change: PersonChange) -> set[str]:
    """Names by which the owner is known from before; a change cannot make itself allowed.

    The new handle of a renamed account counts only where the account's number was known already.
    """
    before, after = change.before, change.after
    if before is None:
        return {slug_of(after.github)} if after else set()
    names = {before.github, *before.aliases}
    if after and change.renamed_by is Likeness.GITHUB_ID:
        names.add(after.github)
    return {slug_of(name) for name in names}
