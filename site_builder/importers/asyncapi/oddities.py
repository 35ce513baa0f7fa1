"""What is odd between people and between lists, as notes."""

from collections.abc import Collection, Mapping, Sequence

from site_builder.importers import codes
from site_builder.importers.asyncapi.former import Former
from site_builder.importers.asyncapi.person import Member
from site_builder.importers.notes import Notes
from site_builder.importers.renames import Renames
from site_builder.importers.spells import Spell
from site_builder.importers.tree import Leaf, Record
from site_builder.repeats import normalise_url


def note_left_out(
    records: Sequence[Record], known: Collection[str], nouns: tuple[str, str], notes: Notes
) -> None:
    """Say once of each unknown field that has any value that profiles have no place for it.

    ``nouns`` are what a record is called, one and several.
    """
    lines: dict[str, list[int]] = {}
    for record in records:
        for field, value in record.fields.items():
            if field not in known and value != Leaf("", value.line):
                lines.setdefault(field, []).append(value.line)
    for field, found in lines.items():
        where = f"`{field}` ({_count(len(found), nouns)}, the first here)"
        notes.add(codes.LEFT_OUT, found[0], f"{where} has no place in a profile and was left out.")


def note_photos(records: Sequence[Record], notes: Notes) -> None:
    """Say once that pictures were not fetched."""
    lines = [record.line_of("img") for record in records if record.text("img")]
    if lines:
        where = f"`img` ({_count(len(lines), ('person', 'people'))}, the first here)"
        message = f"{where} is an address elsewhere, and was left out."
        notes.add(codes.LEFT_OUT, lines[0], message, _ADD_PHOTO)


_ADD_PHOTO = (
    "The site asks nothing of others: put a photo into static/photos and name it in the profile"
    " as `photo`."
)


def _count(number: int, nouns: tuple[str, str]) -> str:
    return f"{number} {nouns[number != 1]}"


def note_shared_links(people: Sequence[Member], notes: Notes) -> None:
    """Say of each address that several people log that the site shows it once, with all of them."""
    loggers: dict[str, list[str]] = {}
    for member in people:
        for entry in member.entries:
            url = entry.contribution.url
            if not url:
                continue
            names = loggers.setdefault(normalise_url(url), [])
            if names and member.name not in names:
                message = f"{member.name} and {' and '.join(names)} log the same address, {url}."
                hint = "The site shows it once, with everyone who logs it."
                notes.add(codes.SAME_LINK, entry.line, message, hint)
            names.append(member.name)


def note_person_in_both_lists(former: Former, notes: Notes) -> None:
    """Say that someone is listed as current and as former."""
    message = f"{former.handle} is a former ambassador here, but stands in the member list too."
    hint = "They were kept as current."
    notes.add(codes.BOTH_LISTS, former.line, message, hint)


def note_unknown_renames(renames: Renames, listed: Collection[str], notes: Notes) -> None:
    """Say of new handles that nobody in the lists has them: an error, most likely a slip."""
    for handle in renames.present_handles:
        if renames.slug(handle) not in listed:
            message = f"nobody in the lists has the handle {handle}, which was given as a new one."
            hint = "Nothing was imported. Look at the spelling of --alias OLD=NEW."
            notes.add(codes.UNKNOWN_ALIAS, 0, message, hint)


def note_unlisted(
    spells_of: Mapping[str, tuple[Spell, ...]], listed: Collection[str], notes: Notes
) -> None:
    """Say who was listed once and is now in neither list, and who that may be today."""
    for slug, spells in spells_of.items():
        if slug in listed:
            continue
        last = spells[-1]
        message = f"{last.handle} stands in neither list, and has no profile."
        notes.add(codes.IN_NEITHER_LIST, last.line, message, _same_person_hint(last, spells_of))


def _same_person_hint(last: Spell, spells_of: Mapping[str, tuple[Spell, ...]]) -> str:
    for spells in spells_of.values():
        if spells[0].first_on == last.removed_on:
            old, new = last.handle, spells[0].handle
            return (
                f"{new} was first listed on the day {old} was removed: if they are one person,"
                f" import again with --alias {old}={new}."
            )
    return "If they have another handle now, import again with --alias OLD=NEW."
