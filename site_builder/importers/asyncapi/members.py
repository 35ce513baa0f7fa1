"""The member list: everyone on it, and what its form alone makes worth saying."""

from collections.abc import Sequence

from site_builder.importers import codes
from site_builder.importers.asyncapi.entries import FIELDS as ENTRY_FIELDS
from site_builder.importers.asyncapi.kinds import KindNames
from site_builder.importers.asyncapi.oddities import note_left_out, note_photos
from site_builder.importers.asyncapi.person import FIELDS, Member, read_member
from site_builder.importers.notes import Notes
from site_builder.importers.renames import Renames
from site_builder.importers.source import Source, read_tree, stop
from site_builder.importers.tree import Record, Series, without_hidden


def read_members(
    source: Source, kinds: KindNames, renames: Renames, notes: Notes
) -> tuple[Member, ...]:
    """Everyone in the list. Raises ImportStoppedError where it is no list of people."""
    hidden: list[int] = []
    tree = without_hidden(read_tree(source), hidden)
    for line in hidden:
        notes.add(codes.REWRITTEN, line, "characters that nobody can see were taken out.")
    if not isinstance(tree, Series):
        hint = "Each person begins with `- name:`."
        stop(source, codes.WRONG_SHAPE, "this is not a list of people.", (tree.line, 0), hint=hint)
    records = [item for item in tree.items if isinstance(item, Record)]
    for item in tree.items:
        if not isinstance(item, Record):
            message = "a person has fields, such as `name:` and `github:`; here are none."
            notes.add(codes.WRONG_SHAPE, item.line, message, "Nothing was imported.")
    members = [read_member(record, kinds, notes) for record in records]
    people = tuple(member for member in members if member)
    _note_listed_twice(people, renames, notes)
    note_photos(records, notes)
    note_left_out(records, FIELDS, ("person", "people"), notes)
    note_left_out(_entries(records), ENTRY_FIELDS, ("contribution", "contributions"), notes)
    return people


def _entries(records: Sequence[Record]) -> list[Record]:
    logs = (record.fields.get("contributions") for record in records)
    items = (item for log in logs if isinstance(log, Series) for item in log.items)
    return [item for item in items if isinstance(item, Record)]


def _note_listed_twice(people: Sequence[Member], renames: Renames, notes: Notes) -> None:
    first: dict[str, Member] = {}
    for member in people:
        earlier = first.setdefault(renames.slug(member.handle), member)
        if earlier is not member:
            message = (
                f"{member.handle} is listed a second time; the first is on line {earlier.line}."
            )
            hint = "Nothing was imported. Make one of the two, and import again."
            notes.add(codes.LISTED_TWICE, member.line, message, hint)
