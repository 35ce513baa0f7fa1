"""Kinds as a list names them, and as the program's policy does."""

from difflib import get_close_matches

from site_builder.addresses import slugify
from site_builder.importers import codes
from site_builder.importers.notes import Notes
from site_builder.model.policy import Kind, Policy


class KindNames:
    """The policy's kinds by every name; kinds it lacks are errors, or are added to it."""

    def __init__(self, policy: Policy, *, add: bool) -> None:
        self._add = add
        self._known = {
            _folded(name): kind.name for kind in policy.kinds for name in (kind.name, *kind.aliases)
        }
        self._added: dict[str, Kind] = {}

    @property
    def added(self) -> tuple[Kind, ...]:
        """Kinds that the policy lacks, in the order in which they were met."""
        return tuple(self._added.values())

    def find(self, name: str, line: int, notes: Notes) -> str | None:
        """The canonical name of a kind; None after an error."""
        if known := self._known.get(_folded(name)):
            return known
        if self._add and slugify(name).isascii() and slugify(name):
            return self._new(name, line, notes)
        notes.add(codes.UNKNOWN_KIND, line, _unknown(name), self._way_out(name))
        return None

    def _new(self, name: str, line: int, notes: Notes) -> str:
        key = slugify(name)
        label = name[0].upper() + name[1:].replace("_", " ")
        aliases = () if _folded(name) == key else (name,)
        self._added[key] = Kind(key, label, f"{label}s", "", aliases)
        self._known[_folded(name)] = key
        message = f"the kind “{name}” is new; `{key}` was added to site.yaml, and counts."
        hint = "Look at its `label` and `plural` there, and write `counts: false` if it should not."
        notes.add(codes.KIND_ADDED, line, message, hint)
        return key

    def _way_out(self, name: str) -> str:
        near = get_close_matches(_folded(name), self._known, n=1)
        question = f"Did you mean `{near[0]}`? " if near else ""
        return (
            f"{question}Name it as an alias of a kind in site.yaml, or import with --add-kinds."
            " Nothing was imported."
        )


def _unknown(name: str) -> str:
    return f"the program has no kind “{name}”." if name else "a contribution has no `type`."


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
