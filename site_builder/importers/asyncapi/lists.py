"""From AsyncAPI's lists to drafts of profiles: read all of them, then draft person by person."""

import datetime as dt
from collections.abc import Sequence

from msgspec import Struct

from site_builder.importers.asyncapi.drafting import draft_former, draft_member
from site_builder.importers.asyncapi.former import Former, read_former
from site_builder.importers.asyncapi.kinds import KindNames
from site_builder.importers.asyncapi.members import read_members
from site_builder.importers.asyncapi.oddities import (
    note_person_in_both_lists,
    note_shared_links,
    note_unknown_renames,
    note_unlisted,
)
from site_builder.importers.asyncapi.person import Member
from site_builder.importers.notes import Notes
from site_builder.importers.renames import Renames
from site_builder.importers.source import ImportStoppedError, Source
from site_builder.importers.spells import Spell, group_spells, read_spells
from site_builder.model.draft import ProfileDraft
from site_builder.model.policy import Kind, Policy
from site_builder.problems import Problem


class AsyncapiLists(Struct, frozen=True):
    """The member list and its sisters, as far as they are given."""

    members: Source
    tenures: Source | None = None
    emeritus: Source | None = None


class Choices(Struct, frozen=True):
    """What the lists do not say, and the person who imports does.

    ``renamed`` holds pairs of an earlier and the present handle; ``accepted_on`` stands for those
    whose day of acceptance is in no list.
    """

    renamed: Sequence[tuple[str, str]] = ()
    accepted_on: dt.date | None = None
    add_kinds: bool = False


class Import(Struct, frozen=True):
    """What the lists came to: drafts by slug. With an error among ``problems`` there are none.

    ``kinds`` are those that were met and that the policy still lacks.
    """

    drafts: tuple[ProfileDraft, ...] = ()
    problems: tuple[Problem, ...] = ()
    kinds: tuple[Kind, ...] = ()


def import_asyncapi(lists: AsyncapiLists, policy: Policy, choices: Choices) -> Import:
    """Draft a profile for everyone in the lists, and tell everything that is odd about them.

    The day of acceptance comes from ``tenures``, else from the list's own ``startedOn``, else from
    the choices; it is never guessed.
    """
    reading = _Reading(lists, choices)
    try:
        kinds = KindNames(policy, add=choices.add_kinds)
        people, former, spells = reading.read(kinds)
    except ImportStoppedError as fault:
        return Import(problems=fault.problems)
    drafts = reading.draft(people, former, spells)
    problems = reading.problems
    if any(problem.is_error for problem in problems):
        return Import(problems=problems)
    return Import(tuple(sorted(drafts, key=lambda draft: draft.slug)), problems, kinds.added)


class _Reading:
    """One import on its way: the lists, the choices, and the notes about each list."""

    def __init__(self, lists: AsyncapiLists, choices: Choices) -> None:
        self._lists = lists
        self._choices = choices
        self._renames = Renames(choices.renamed)
        self._members = Notes(lists.members.path)
        self._emeritus = Notes(lists.emeritus.path if lists.emeritus else "")
        self._tenures = Notes(lists.tenures.path if lists.tenures else "")

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self._members.problems + self._emeritus.problems + self._tenures.problems

    def read(
        self, kinds: KindNames
    ) -> tuple[tuple[Member, ...], tuple[Former, ...], tuple[Spell, ...]]:
        """Everyone listed, everyone formerly listed, and when; raises ImportStoppedError."""
        lists = self._lists
        people = read_members(lists.members, kinds, self._renames, self._members)
        former = read_former(lists.emeritus, self._emeritus) if lists.emeritus else ()
        spells = read_spells(lists.tenures) if lists.tenures else ()
        return people, former, spells

    def draft(
        self, people: Sequence[Member], former: Sequence[Former], spells: Sequence[Spell]
    ) -> list[ProfileDraft]:
        """A draft a person, and notes on what stands between the lists."""
        renames, spells_of = self._renames, group_spells(spells, self._renames)
        listed = {renames.slug(member.handle) for member in people}
        honoured = {renames.slug(one.handle): one for one in former}
        drafts = [
            draft_member(
                member,
                spells_of.get(renames.slug(member.handle), ()),
                self._choices.accepted_on,
                renames,
                self._members,
            )
            for member in people
        ]
        for slug, one in honoured.items():
            if slug in listed:
                note_person_in_both_lists(one, self._emeritus)
            elif draft := draft_former(one, spells_of.get(slug, ()), renames, self._emeritus):
                drafts.append(draft)
        note_shared_links(people, self._members)
        note_unknown_renames(renames, listed | honoured.keys(), self._members)
        note_unlisted(spells_of, listed | honoured.keys(), self._tenures)
        return drafts
