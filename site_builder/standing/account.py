"""From a standing to its account."""

import datetime as dt
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from site_builder.digests import fingerprint, seal
from site_builder.model.account import Account, Told
from site_builder.model.ambassador import Ambassador
from site_builder.model.standing import Decision, Rule, Standing, Tenure, TenureRecord
from site_builder.tenures import served_tenures, years_served


def account_of(who: Ambassador, standing: Standing, told: Sequence[Told]) -> Account:
    """What lists need to know of a person's standing, and of what the person told of first."""
    done = [entry for entry in standing.entries if entry.has_happened]
    named = {slug for entry in standing.entries for slug in entry.people}
    current = standing.current
    return Account(
        name=standing.name,
        ends_on=current.tenure.end_on if current else None,
        counted=current.counted if current else 0,
        undecided=current.undecided if current else 0,
        pending=_pending(standing),
        served=years_served(who, standing) if standing.is_emeritus else (),
        done=len(done),
        companions=tuple(sorted(named - {who.slug})),
        kinds=tuple(sorted({entry.contribution.kind for entry in done})),
        open=tuple(record.tenure for record in standing.tenures if _is_open(record)),
        earned=tuple(record.tenure.number for record in standing.earned),
        has_served=bool(served_tenures(who, standing)),
        newest_on=max((entry.contribution.date.first_on for entry in done), default=None),
        owners=tuple(_owners(who, standing)),
        told=seal(*[part for each in told for part in _parts(each)]),
        digest=fingerprint(replace(standing, as_of=dt.date.min, days_left=0, pace=None)),
    )


def _parts(told: Told) -> tuple[str, ...]:
    """All that a work differs by: texts that hold no line breaks."""
    return (told.digest, "done" if told.has_happened else "", *told.people)


def _owners(who: Ambassador, standing: Standing) -> Iterator[tuple[int, str]]:
    for place, entry in enumerate(standing.entries):
        if entry.owner != who.slug:
            yield place, entry.owner


def _pending(standing: Standing) -> tuple[Tenure, int] | None:
    waiting = (each for each in standing.tenures if each.decision is Decision.PENDING)
    return next(((each.tenure, each.counted) for each in waiting), None)


def _is_open(record: TenureRecord) -> bool:
    return record.outcome is None or record.decision is Decision.PENDING


def told_first(who: Ambassador, standing: Standing) -> Iterator[Told]:
    """What this person was the first to tell of, newest first; a repeat is no new work."""
    for entry in standing.entries:
        is_first = entry.owner == who.slug and entry.work == (who.slug, entry.position)
        if is_first and entry.rule is not Rule.REPEAT:
            told = entry.contribution
            yield Told(told, entry.people, entry.has_happened, fingerprint(told))
