"""Add an entry to the log of a profile: the new lines go in, every other byte stays."""

from site_builder.authoring.emitter import Field
from site_builder.authoring.list_items import ItemList, add_item
from site_builder.model.ambassador import Contribution

LOG = "contributions"


def entry_fields(entry: Contribution) -> dict[str, Field]:
    """An entry of the log as fields, in the order of the documentation; empty ones are left out."""
    fields: dict[str, Field | None] = {
        "date": entry.date,
        "kind": entry.kind,
        "title": entry.title,
        "url": entry.url,
        "event": entry.event,
        "language": entry.language,
        "topics": entry.topics,
        "with": entry.others,
        "note": entry.note,
        "counts": None if entry.counts else False,
        "reason": entry.reason,
    }
    return {key: value for key, value in fields.items() if value not in (None, ())}


def add_contribution(text: str, entry: Contribution) -> str:
    """The text of a profile with the entry at the end of its log, in the style of the file.

    Raises CannotEditError, with what to do by hand, where that is not safe.
    """
    return add_item(text, ItemList(LOG), entry_fields(entry))
