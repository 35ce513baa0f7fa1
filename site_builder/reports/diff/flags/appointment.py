"""What the program records of a person: theirs to propose, the managers' to decide."""

from collections.abc import Iterator

from site_builder.reports.diff.changes import Diff, FieldChange, Flag, Likeness
from site_builder.reports.diff.flags.authorship import Circumstances

_RECORDED = ("accepted", "reviews", "leave", "earlier", "ended")


def flag_recorded(diff: Diff, _around: Circumstances) -> Iterator[Flag]:
    """A day or decision that the program records; in a new profile, all but the acceptance."""
    for change in diff.people:
        if change.after is None:
            continue
        for field in change.fields:
            is_news = change.before is None and field.field == "accepted"
            if field.field in _RECORDED and not is_news:
                yield Flag(f"{field.field}-changed", _said(field), change.after)


def _said(field: FieldChange) -> str:
    if not field.before:
        return f"`{field.field}` gains {field.after}."
    if not field.after:
        return f"`{field.field}` loses {field.before}."
    return f"`{field.field}` was {field.before}, and is {field.after}."


def flag_identity(diff: Diff, _around: Circumstances) -> Iterator[Flag]:
    """The number of a GitHub account, which never changes by itself and says whose a profile is."""
    for change in diff.people:
        before, after = change.before, change.after
        if before and after and before.github_id != after.github_id:
            said = _numbered(before.github_id, after.github_id)
            yield Flag("github-id-changed", said, after)


def _numbered(before: int | None, after: int | None) -> str:
    if before is None:
        whose = f"https://api.github.com/user/{after} says whose it is"
        return f"`github_id` gains {after}: from now on the profile is that account's; {whose}."
    return f"`github_id` was {before}, and is {after or 'nothing'}. It never changes by itself."


def flag_renames(diff: Diff, _around: Circumstances) -> Iterator[Flag]:
    """A profile under another name, perhaps another person's."""
    for change in diff.people:
        before, after = change.before, change.after
        if before and after and change.renamed_by:
            yield Flag(
                "renamed",
                f"{before.github} is called {after.github} now"
                f" ({_WHY[change.renamed_by].format(number=after.github_id)}).",
                after,
            )


_WHY = {
    Likeness.GITHUB_ID: (
        "both have `github_id` {number}; https://api.github.com/user/{number} says its handle"
    ),
    Likeness.ALIAS: "an alias says so, and no `github_id` proves it",
    Likeness.LIKENESS: "the profiles are alike; nothing else says so",
}


def flag_removed_people(diff: Diff, _around: Circumstances) -> Iterator[Flag]:
    """A profile that is gone, where an honoured one stays as emeritus."""
    for change in diff.people:
        if change.after is None:
            yield Flag(
                "person-removed",
                "the profile is removed; to let someone go, write `ended` and keep it.",
                change.person,
            )
