"""What the lists say of a person, put together as a draft of their profile."""

import datetime as dt

from site_builder.importers import codes
from site_builder.importers.asyncapi.former import Former
from site_builder.importers.asyncapi.person import Member
from site_builder.importers.notes import Notes
from site_builder.importers.renames import Renames
from site_builder.importers.spells import Spell
from site_builder.model.ambassador import Appointment
from site_builder.model.draft import ProfileDraft

_WRITE_ACCEPTED = "Write the first day of tenure 1 as `accepted: 2025-01-31`."
_WRITE_NAME = "The list knew only the handle: write the name."


def draft_member(
    member: Member,
    spells: tuple[Spell, ...],
    accepted_on: dt.date | None,
    renames: Renames,
    notes: Notes,
) -> ProfileDraft:
    """A current ambassador: the last spell is the present appointment, others are earlier ones."""
    first_on = _first_day(member, spells, accepted_on, notes)
    _note_removal(member, spells, notes)
    handle = renames.present(member.handle)
    return ProfileDraft(
        github=handle,
        name=member.name,
        github_id=member.github_id,
        aliases=renames.aliases(handle),
        accepted_on=first_on,
        title=member.title,
        company=member.company,
        country=member.country,
        links=member.links,
        earlier=_earlier(spells),
        contributions=tuple(entry.contribution for entry in member.entries),
        bio=member.bio,
        remarks=() if first_on else (_WRITE_ACCEPTED,),
    )


def draft_former(
    former: Former, spells: tuple[Spell, ...], renames: Renames, notes: Notes
) -> ProfileDraft | None:
    """A former ambassador, of whom the lists know the handle and the days.

    None where no list says when they left: a profile without that day would show them as current.
    """
    handle = renames.present(former.handle)
    ended_on = spells[-1].removed_on if spells else None
    if ended_on is None:
        message = f"{handle} has no profile: no list says from when to when they were ambassador."
        hint = "Give those days with --tenures, or write the profile by hand."
        notes.add(codes.NO_END, former.line, message, hint)
        return None
    message = f"{handle} has no name in the lists; the handle was written instead."
    notes.add(codes.NO_NAME, former.line, message, "Write the name in the profile.")
    return ProfileDraft(
        github=handle,
        name=handle,
        aliases=renames.aliases(handle),
        accepted_on=spells[-1].first_on,
        earlier=_earlier(spells),
        ended_on=ended_on,
        remarks=(_WRITE_NAME,),
    )


def _first_day(
    member: Member, spells: tuple[Spell, ...], accepted_on: dt.date | None, notes: Notes
) -> dt.date | None:
    if spells:
        return spells[-1].first_on
    found = member.started_on or accepted_on
    if found is None:
        message = f"no list says when {member.handle} was accepted."
        notes.add(codes.NOT_ACCEPTED, member.line, message, f"{_WRITE_ACCEPTED} It was left out.")
    return found


def _note_removal(member: Member, spells: tuple[Spell, ...], notes: Notes) -> None:
    if spells and spells[-1].removed_on:
        day = spells[-1].removed_on
        message = f"{member.handle} is listed here, but was removed on {day} by the other list."
        hint = f"They were kept as current; if they left, write `ended: {day}` in the profile."
        notes.add(codes.BOTH_LISTS, member.line, message, hint)


def _earlier(spells: tuple[Spell, ...]) -> tuple[Appointment, ...]:
    return tuple(
        Appointment(spell.first_on, spell.removed_on) for spell in spells[:-1] if spell.removed_on
    )
