"""The comparison for programs."""

from typing import Any, Literal

import msgspec

from site_builder.model.policy import Policy
from site_builder.model.snapshot import Snapshot
from site_builder.model.standing import Entry, Standing
from site_builder.reports.diff import shapes
from site_builder.reports.diff.changes import Diff, EntryChange, FieldChange, Move, PersonChange
from site_builder.reports.diff.moves import describe_move
from site_builder.reports.diff.words import summarise
from site_builder.reports.explain_words import explain_entry

_SIGNS: dict[str, shapes.Happening] = {"+": "added", "-": "removed", "~": "changed"}


def diff_json(diff: Diff) -> str:
    """One document with a final newline."""
    moves = []
    if diff.base.site and diff.head.site:
        before, after = diff.base.site.policy, diff.head.site.policy
        moves = [make_move(move, before, after) for move in diff.moves]
    document = shapes.Document(
        format=1,
        as_of=diff.as_of,
        base=_moment(diff.base),
        head=_moment(diff.head),
        summary=summarise(diff),
        flags=[
            shapes.Flag(flag.code, flag.who.slug if flag.who else None, flag.message)
            for flag in diff.flags
        ],
        people=[_person(change, diff) for change in diff.people],
        standings=moves,
        pages=[shapes.Page(path, _SIGNS[sign]) for sign, path in diff.pages],
        settings=_fields(diff.settings),
    )
    return msgspec.json.format(msgspec.json.encode(document)).decode() + "\n"


def diff_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of what ``diff --format json`` prints."""
    draft = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": draft, **msgspec.json.schema(shapes.Document)}


def _moment(snapshot: Snapshot) -> shapes.Moment:
    errors = [str(problem) for problem in snapshot.problems if problem.is_error]
    return shapes.Moment(snapshot.name, snapshot.commit, snapshot.site is not None, errors)


def make_field(change: FieldChange) -> shapes.Field:
    """A field that differs."""
    return shapes.Field(change.field, change.before, change.after)


def _fields(changes: tuple[FieldChange, ...]) -> list[shapes.Field]:
    return [make_field(each) for each in changes]


def _person(change: PersonChange, diff: Diff) -> shapes.Person:
    who = change.person
    happened: Literal["added", "removed", "renamed", "changed"] = "changed"
    if change.before is None or change.after is None:
        happened = "removed" if change.after is None else "added"
    elif change.renamed_by:
        happened = "renamed"
    return shapes.Person(
        slug=who.slug,
        name=who.name,
        github=who.github,
        happened=happened,
        renamed_from=change.before.slug if change.before and change.renamed_by else None,
        renamed_by=change.renamed_by.value if change.renamed_by else None,
        fields=_fields(change.fields),
        contributions=[_entry(each, change, diff) for each in change.entries],
    )


def _entry(each: EntryChange, change: PersonChange, diff: Diff) -> shapes.Entry:
    shown = each.after or each.before
    if shown is None:
        raise ValueError("an entry that never was")
    judged = _judged(each, change, diff)
    return shapes.Entry(
        happened="removed" if each.after is None else "changed" if each.before else "added",
        date=str(shown.date),
        kind=shown.kind,
        title=shown.title,
        url=shown.url,
        fields=_fields(each.fields),
        rule=judged.rule.value if judged else None,
        tenure=judged.tenure if judged else None,
        explanation=_explained(judged, change, diff) if judged else None,
    )


def _judged(each: EntryChange, change: PersonChange, diff: Diff) -> Entry | None:
    if each.after is None or change.after is None:
        return None
    slug = change.after.slug
    entries = diff.head.standings[slug].entries
    own = (entry for entry in entries if (entry.owner, entry.position) == (slug, each.position))
    return next(own, None)


def _explained(judged: Entry, change: PersonChange, diff: Diff) -> str | None:
    if diff.head.site is None:
        return None
    standing = diff.head.standings[change.person.slug]
    return explain_entry(judged, change.person, standing, diff.head.site.policy)


def make_move(move: Move, before: Policy, after: Policy) -> shapes.Move:
    """Someone whose standing differs, under the policies of the two moments."""
    return shapes.Move(
        slug=move.who.slug,
        name=move.who.name,
        before=_stand(move.before, before),
        after=_stand(move.after, after),
        sentences=describe_move(move, before, after),
    )


def _stand(standing: Standing | None, policy: Policy) -> shapes.Stand | None:
    if standing is None:
        return None
    current = standing.current
    return shapes.Stand(
        standing=standing.name.value,
        tenure=current.tenure.number if current else None,
        until=current.tenure.end_on if current else None,
        counted=current.counted if current else None,
        undecided=current.undecided if current else None,
        minimum=policy.minimum_contributions,
    )
