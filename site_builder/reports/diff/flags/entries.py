"""Entries that change what is counted, in ways that are easy to overlook."""

import datetime as dt
from collections.abc import Iterator

from site_builder.addresses import slug_of
from site_builder.dates import in_words
from site_builder.model.ambassador import Ambassador, Contribution
from site_builder.model.standing import Answer, Entry, Standing, TenureRecord
from site_builder.reports.diff.changes import Diff, EntryChange, Flag, PersonChange
from site_builder.reports.diff.flags.authorship import Circumstances

LAST_DAYS = 14
"""Days before a tenure's end, that day included, in which the missing entry deserves a look."""


def flag_removed_entries(diff: Diff, _around: Circumstances) -> Iterator[Flag]:
    """An entry that is there no more."""
    for change in diff.people:
        if change.after is not None:
            for each in change.removed:
                if each.before:
                    said = f"{_quoted(each.before)} of {in_words(each.before.date)} is removed."
                    yield Flag("entry-removed", said, change.after)


def flag_counts(diff: Diff, _around: Circumstances) -> Iterator[Flag]:
    """A person's judgement that an entry does not count, taken or taken back."""
    for change in diff.people:
        for each in change.edited:
            if each.before and each.after and each.before.counts != each.after.counts:
                verdict = "counts now" if each.after.counts else "does not count any more"
                said = f"{_quoted(each.after)} {verdict}: `counts` was changed."
                yield Flag("counts-changed", said, change.person)


def flag_back_dated(diff: Diff, _around: Circumstances) -> Iterator[Flag]:
    """An entry moved to an earlier day, or added to a tenure that is over, whoever's it is."""
    for change in diff.people:
        for each in change.edited:
            if each.before and each.after and each.after.date.first_on < each.before.date.first_on:
                was, is_now = in_words(each.before.date), in_words(each.after.date)
                said = f"{_quoted(each.after)} is back-dated, from {was} to {is_now}."
                yield Flag("back-dated", said, change.person)
        for who, entry, record in _added_to_ended(diff, change):
            where = "" if entry.owner == who.slug else f", by the log of {entry.owner}"
            yield Flag(
                "back-dated",
                f"{_quoted(entry.contribution)} is added to tenure {record.tenure.number},"
                f" which ended on {in_words(record.tenure.end_on)}{where}.",
                who,
            )


def _added_to_ended(
    diff: Diff, change: PersonChange
) -> Iterator[tuple[Ambassador, Entry, TenureRecord]]:
    """What a log tells anew of a tenure that was over: its owner's, or that of someone it names."""
    for who in _concerned(diff, change):
        standing = diff.head.standings[who.slug]
        ended = {each.tenure.number: each for each in standing.tenures if each.outcome}
        news = {each.position for each in _later(change) if _is_news(each, who, change.person)}
        for entry in standing.entries:
            is_new = entry.owner == change.person.slug and entry.position in news
            if is_new and entry.answer is Answer.COUNTS and entry.tenure in ended:
                yield who, entry, ended[entry.tenure]


def _concerned(diff: Diff, change: PersonChange) -> Iterator[Ambassador]:
    """The owner of a log that was there before, and those whose standing moves."""
    if change.before and change.after:
        yield change.after
    for move in diff.moves:
        if move.before and move.after and move.who.slug != change.person.slug:
            yield move.who


def _is_news(entry: EntryChange, who: Ambassador, owner: Ambassador) -> bool:
    """Whether an entry is added, or names someone whom it did not name before."""
    if entry.before is None:
        return True
    before = {slug_of(name) for name in entry.before.others}
    return who.slug != owner.slug and not before & {who.slug, *who.aliases}


def flag_last_days(diff: Diff, _around: Circumstances) -> Iterator[Flag]:
    """Entries new or changed, of a tenure's last days, without which it would not be met."""
    new = {(each.person.slug, entry.position) for each in diff.people for entry in _later(each)}
    for move in diff.moves:
        for record in _just_met(move.before, move.after):
            for entry in move.after.entries if move.after else ():
                if entry.tenure == record.tenure.number and _tips(entry, record, new):
                    yield Flag(
                        "last-days",
                        f"{_quoted(entry.contribution)} of {in_words(entry.contribution.date)}"
                        f" completes tenure {record.tenure.number} in its last {LAST_DAYS} days"
                        f" (it ends on {in_words(record.tenure.end_on)}).",
                        move.who,
                    )


def _later(change: PersonChange) -> tuple[EntryChange, ...]:
    return (*change.added, *change.edited)


def _just_met(before: Standing | None, after: Standing | None) -> Iterator[TenureRecord]:
    """Tenures that are met now, and were not before."""
    met = {each.tenure.number for each in before.tenures if each.met_on} if before else set()
    if before and after:
        yield from (each for each in after.tenures if each.met_on and each.tenure.number not in met)


def _tips(entry: Entry, record: TenureRecord, new: set[tuple[str, int]]) -> bool:
    first_on = record.tenure.end_on - dt.timedelta(days=LAST_DAYS - 1)
    is_late = entry.contribution.date.last_on >= first_on
    return entry.answer is Answer.COUNTS and is_late and (entry.owner, entry.position) in new


def _quoted(entry: Contribution) -> str:
    return f"“{entry.title}”"
