"""The known name that someone most likely meant."""

import difflib
from collections.abc import Iterable


def nearest(written: str, known: Iterable[str]) -> str | None:
    """The most similar of the known names, whatever their case; None where none is similar."""
    by_case = {name.casefold(): name for name in sorted(known)}
    found = difflib.get_close_matches(written.casefold(), by_case, n=1)
    return by_case[found[0]] if found else None


def suggest(written: str, known: Iterable[str]) -> str:
    """The hint that names it, ``Did you mean `company`?``; ``""`` where none is similar."""
    name = nearest(written, known)
    return f"Did you mean `{name}`?" if name else ""
