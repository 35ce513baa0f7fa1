"""Standings that differ between two moments, each in a sentence."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from site_builder.dates import in_words
from site_builder.model.ambassador import Ambassador
from site_builder.model.policy import Policy
from site_builder.model.snapshot import Snapshot
from site_builder.model.standing import Decision, Standing, StandingName, TenureRecord
from site_builder.reports.diff.changes import Move

_OUTCOMES = {"met": "met", "not-met": "not met", "depends": "open"}
_DECISIONS = {"pending": "not reviewed", "waived": "no review needed"}


class _Record(NamedTuple):
    number: int
    start: str
    end: str
    counted: int
    undecided: int
    outcome: str | None
    decision: str | None


def compare_standings(
    base: Snapshot, head: Snapshot, earlier: Mapping[str, str]
) -> tuple[Move, ...]:
    """Everyone whose standing differs, by slug; ``earlier`` are the old slugs of the renamed."""
    return tuple(_moves(base, head, earlier))


def _moves(base: Snapshot, head: Snapshot, earlier: Mapping[str, str]) -> Iterator[Move]:
    if base.site is None or head.site is None:
        return
    was = {who.slug: who for who in base.site.ambassadors}
    now = {who.slug: who for who in head.site.ambassadors}
    renamed = set(earlier.values())
    left = {slug for slug in was if slug not in now and slug not in renamed}
    unread = {path.lower() for path in (*base.site.unread, *head.site.unread)}
    for slug in sorted({*now, *left}):
        who = now.get(slug) or was[slug]
        before = base.standings.get(earlier.get(slug, slug))
        after = head.standings.get(slug)
        if who.path.lower() not in unread and _facts(before) != _facts(after):
            yield Move(who, before, after)


def _facts(standing: Standing | None) -> tuple[str, tuple[_Record, ...]] | None:
    """What of a standing does not merely tell how the days pass."""
    if standing is None:
        return None
    return standing.name.value, tuple(map(_record, standing.tenures))


def _record(record: TenureRecord) -> _Record:
    tenure = record.tenure
    return _Record(
        tenure.number,
        str(tenure.start_on),
        str(tenure.end_on),
        record.counted,
        record.undecided,
        record.outcome,
        record.decision,
    )


def describe_move(move: Move, before: Policy, after: Policy) -> list[str]:
    """Sentences without the person's name; the policies are those of the two moments."""
    sentences = []
    if _current(move.before) != _current(move.after):
        now = where_stands(move.who, move.after, after)
        sentences.append(f"{_was(move, before)} to {now}" if move.before else now)
    sentences += _past(move, before, after)
    return sentences or ["tenures have other dates"]


def _current(standing: Standing | None) -> tuple[str, _Record | None] | None:
    if standing is None:
        return None
    return standing.name.value, _record(standing.current) if standing.current else None


def _was(move: Move, policy: Policy) -> str:
    """Where they stood; only the count, where no more differs."""
    one = move.before.current if move.before else None
    other = move.after.current if move.after else None
    quiet = {StandingName.IN_PROGRESS, StandingName.QUALIFIED}
    if one and other and one.tenure == other.tenure and move.before and move.after:
        same = move.before.name is move.after.name or {move.before.name, move.after.name} <= quiet
        if same:
            return _count(one, policy)
    return where_stands(move.who, move.before, policy)


def where_stands(who: Ambassador, standing: Standing | None, policy: Policy) -> str:
    """``4 of 4, qualified until 10 January 2026`` and its like."""
    if standing is None:
        return "not in the directory"
    current = standing.current
    if standing.name is StandingName.UPCOMING:
        return f"upcoming from {in_words(who.accepted_on)}"
    if current is None:
        return "former ambassador"
    count, end = _count(current, policy), in_words(current.tenure.end_on)
    if standing.name is StandingName.REVIEW_DUE:
        ended = next(each for each in standing.tenures if each.decision is Decision.PENDING)
        return f"review of tenure {ended.tenure.number} due ({count} in the next, until {end})"
    name = "qualified" if standing.name is StandingName.QUALIFIED else "in progress"
    return f"{count}, {name} until {end}"


def _count(record: TenureRecord, policy: Policy) -> str:
    undecided = f" and {record.undecided} undecided" if record.undecided else ""
    return f"{record.counted} of {policy.minimum_contributions}{undecided}"


def _past(move: Move, before: Policy, after: Policy) -> Iterator[str]:
    """What became of tenures that are over in both."""
    if move.before is None or move.after is None:
        return
    was = {each.tenure.number: each for each in move.before.tenures if each.outcome}
    for record in move.after.tenures:
        old = was.get(record.tenure.number)
        if record.outcome and old and _record(old) != _record(record):
            said, now = _fate(old, before), _fate(record, after)
            if said != now:
                yield f"tenure {record.tenure.number}, which is over: {said} to {now}"


def _fate(record: TenureRecord, policy: Policy) -> str:
    outcome = _OUTCOMES.get(record.outcome or "", "")
    decision = _DECISIONS.get(record.decision or "", record.decision)
    return f"{_count(record, policy)}, {outcome}, {decision}"
