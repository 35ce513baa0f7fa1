"""The list of former ambassadors: a map of lists of handles, of which one is theirs."""

from msgspec import Struct

from site_builder.importers import codes
from site_builder.importers.fields import read_handle
from site_builder.importers.notes import Notes
from site_builder.importers.source import Source, read_tree, stop
from site_builder.importers.tree import Leaf, Record, Series, Tree

THEIRS = "emeritus_ambassadors"


class Former(Struct, frozen=True):
    """A former ambassador, of whom only the handle is known."""

    handle: str
    line: int


def read_former(source: Source, notes: Notes) -> tuple[Former, ...]:
    """Everyone on the list of former ambassadors. Raises ImportStoppedError for another shape."""
    tree = read_tree(source)
    found = tree.fields.get(THEIRS) if isinstance(tree, Record) else None
    if not isinstance(tree, Record) or not isinstance(found, Series):
        stop(source, codes.WRONG_SHAPE, f"there is no list `{THEIRS}`.", (tree.line, 0))
    for key, other in tree.fields.items():
        if key != THEIRS:
            _note_other_list(key, other, notes)
    return tuple(_read_one(item, source) for item in found.items)


def _read_one(item: Tree, source: Source) -> Former:
    text = item.text.strip() if isinstance(item, Leaf) else ""
    handle = read_handle(text)
    if not handle:
        stop(source, codes.HANDLE, f"“{text}” is not a GitHub handle.", (item.line, 0))
    return Former(handle, item.line)


def _note_other_list(key: str, other: Tree, notes: Notes) -> None:
    count = len(other.items) if isinstance(other, Series) else 1
    message = f"`{key}` ({count}) was left out: it does not list ambassadors."
    notes.add(codes.LEFT_OUT, other.line, message)
