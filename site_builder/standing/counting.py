"""What counts: the six rules, applied to one log in order (eligibility.md, "What counts")."""

import datetime as dt
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct, field

from site_builder.dates import PartialDate
from site_builder.model.ambassador import Ambassador, Contribution
from site_builder.model.policy import Kind, Policy
from site_builder.model.standing import Answer, Entry, Rule, Tenure
from site_builder.repeats import WorkKey
from site_builder.standing.joint import Telling
from site_builder.standing.logs import Log, Logged


def count_entries(
    log: Log, who: Ambassador, tenures: Sequence[Tenure], policy: Policy, as_of: dt.date
) -> list[Entry]:
    """The answer for each entry of a log, in the log's order.

    ``tenures`` are all those into which an entry could fall. Within a tenure and kind, entries
    that surely count use up the limit first, and undecided ones what is left of it.
    """
    starts = [tenure.start_on for tenure in tenures]
    kinds = {kind.name: kind for kind in policy.kinds}
    counting = _Counting(who, tenures, starts, kinds, as_of)
    entries = [counting.judge(logged) for logged in log if logged.is_shown(as_of)]
    if Rule.STRADDLES in {entry.rule for entry in entries}:
        return [counting.limit_undecided(entry) for entry in entries]
    return entries


class _Earlier(Struct):
    """The entries so far, as far as repeats must know them: by work, then by event."""

    seen: dict[WorkKey, dict[str | None, tuple[int, Contribution]]] = field(default_factory=dict)

    def repeated_by(self, telling: Telling) -> Contribution | None:
        """The first earlier entry that this one repeats; remembers this one."""
        events = self.seen.setdefault(telling.key, {})
        if telling.event is None:
            found = next(iter(events.values()), None)
        else:
            told = [events[name] for name in (telling.event, None) if name in events]
            found = min(told, key=lambda each: each[0], default=None)
        events.setdefault(telling.event, (len(events), telling.contribution))
        return found[1] if found else None


class _Counting(Struct):
    """The rules at work on one log: what has been seen, and what is used up, so far."""

    who: Ambassador
    tenures: Sequence[Tenure]
    starts: Sequence[dt.date]
    kinds: dict[str, Kind]
    as_of: dt.date
    earlier: _Earlier = field(default_factory=_Earlier)
    used: Counter[tuple[int, str]] = field(default_factory=Counter)

    def judge(self, logged: Logged) -> Entry:
        """The next entry of the log, judged; only the limit of an undecided one is still open."""
        telling = logged.telling
        date = telling.contribution.date
        repeats = self.earlier.repeated_by(telling)
        touched = self._touched(date)
        within = _within(touched, date)
        rule = self._rule(telling.contribution, touched, within, repeats)
        return Entry(
            contribution=telling.contribution,
            owner=telling.owner,
            position=telling.position,
            people=logged.work.people,
            answer=_ANSWERS.get(rule, Answer.NOT),
            rule=rule,
            tenure=within,
            straddles=() if within else tuple(each.number for each in touched),
            repeats=repeats if rule is Rule.REPEAT else None,
            has_happened=date.first_on <= self.as_of,
            guests=logged.work.guests,
            work=logged.work.name,
        )

    def _touched(self, date: PartialDate) -> Sequence[Tenure]:
        """The tenures that share a day with a day or month; they have no gaps between them."""
        stop = bisect_right(self.starts, date.last_on)
        if stop == 0 or date.first_on > self.tenures[stop - 1].end_on:
            return ()
        start = bisect_right(self.starts, date.first_on, hi=stop)
        return self.tenures[max(start - 1, 0) : stop]

    def _rule(
        self,
        entry: Contribution,
        touched: Sequence[Tenure],
        within: int | None,
        repeats: Contribution | None,
    ) -> Rule:
        """The first rule by which it does not count, else that it counts or straddles."""
        kind = self.kinds[entry.kind]
        if not (kind.counts and entry.counts):
            return Rule.MARKED if kind.counts else Rule.KIND
        if not touched:
            return self._outside(entry)
        if entry.date.first_on > self.as_of:
            return Rule.TO_COME
        if repeats:
            return Rule.REPEAT
        if within is None:
            return Rule.STRADDLES
        return Rule.COUNTS if self._takes_room(within, kind) else Rule.LIMIT

    def _outside(self, entry: Contribution) -> Rule:
        if entry.date.first_on >= self.who.accepted_on:
            return Rule.AFTER
        served = any(
            each.accepted_on <= entry.date.last_on and entry.date.first_on <= each.ended_on
            for each in self.who.earlier
        )
        return Rule.EARLIER if served else Rule.BEFORE

    def _takes_room(self, tenure: int, kind: Kind) -> bool:
        if kind.max_per_tenure is None:
            return True
        self.used[tenure, kind.name] += 1
        return self.used[tenure, kind.name] <= kind.max_per_tenure

    def limit_undecided(self, entry: Entry) -> Entry:
        """An undecided entry, kept to the tenures whose limit of its kind leaves room."""
        kind = self.kinds[entry.contribution.kind]
        if entry.rule is not Rule.STRADDLES or kind.max_per_tenure is None:
            return entry
        room = tuple(number for number in entry.straddles if self._takes_room(number, kind))
        if room:
            return entry._replace(straddles=room)
        return entry._replace(answer=Answer.NOT, rule=Rule.LIMIT)


_ANSWERS = {Rule.COUNTS: Answer.COUNTS, Rule.STRADDLES: Answer.UNDECIDED}


def _within(touched: Sequence[Tenure], date: PartialDate) -> int | None:
    """The number of the one tenure that holds the whole range of days."""
    if len(touched) != 1:
        return None
    tenure = touched[0]
    is_inside = tenure.start_on <= date.first_on and date.last_on <= tenure.end_on
    return tenure.number if is_inside else None
