"""Checks of who is called what, and of the people whom joint work names."""

from collections.abc import Iterator

from site_builder.addresses import slug_of
from site_builder.checks.codes import ALIAS_TAKEN, WITH_ONESELF, WITH_UNKNOWN
from site_builder.checks.subject import Subject
from site_builder.problems import Problem

SHORTEST = 5
"""Shorter handles are too often one letter from another real one."""


def check_aliases(subject: Subject) -> Iterator[Problem]:
    """Ensure that an alias names one person: nobody's handle, and no one else's alias."""
    for place, alias in enumerate(subject.who.aliases):
        owner = subject.directory.slugs[slug_of(alias)]
        if owner == slug_of(alias) or owner != subject.who.slug:
            whose = "this profile" if owner == subject.who.slug else owner
            yield subject.problem(
                ALIAS_TAKEN,
                f"the alias `{alias}` already leads to {whose}.",
                "Remove it here, or there; an alias is an earlier handle of this person alone.",
                *("aliases", place),
            )


def check_companions(subject: Subject) -> Iterator[Problem]:
    """Ensure that joint work names others, not the person in whose file it stands."""
    for place, other, slug in _named(subject):
        if slug == subject.who.slug:
            yield subject.problem(
                WITH_ONESELF,
                f"`with` names `{other}`, whose own file this is.",
                "Name only the others: whoever's file it is belongs to it anyway.",
                *("contributions", *place),
            )


def check_companions_known(subject: Subject) -> Iterator[Problem]:
    """Ensure that a companion who is nobody here is not merely misspelt."""
    for place, other, slug in _named(subject):
        if slug or len(other) < SHORTEST:
            continue
        meant = subject.directory.nearest(slug_of(other))
        if meant and meant != subject.who.slug:
            yield subject.problem(
                WITH_UNKNOWN,
                f"`with` names `{other}`, who is not in the directory: did you mean `{meant}`?",
                "Correct the handle; people from outside the directory may be named too.",
                *("contributions", *place),
            )


def _named(subject: Subject) -> Iterator[tuple[tuple[int, str, int], str, str | None]]:
    """Everyone whom ``with`` names: the place, the handle as written, the slug if it is known."""
    for position, entry in enumerate(subject.who.contributions):
        for place, other in enumerate(entry.others):
            slug = subject.directory.slugs.get(slug_of(other))
            yield (position, "with", place), other, slug
