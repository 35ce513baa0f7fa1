"""Checks of the log: what an entry needs so that it can count."""

from collections.abc import Iterator

from site_builder.checks.codes import (
    DAY_NEEDED,
    FAR_FUTURE,
    LIMIT_REACHED,
    NO_EVIDENCE,
    REPEATED,
)
from site_builder.checks.subject import Subject
from site_builder.dates import in_words
from site_builder.model.ambassador import Contribution
from site_builder.model.standing import Answer, Entry, Rule
from site_builder.problems import Problem
from site_builder.tenures import tenure_cut


def check_evidence(subject: Subject) -> Iterator[Problem]:
    """Ensure that what has happened can be looked at; what a person ruled out need not."""
    for place, entry in enumerate(subject.who.contributions):
        has_happened = entry.date.first_on <= subject.directory.as_of
        if not entry.url and entry.counts and has_happened:
            yield subject.problem(
                NO_EVIDENCE,
                f"{_quoted(entry)} has no link that shows it.",
                "Add `url:` with the address of the recording, the article, the event's page or "
                "a public post about it.",
                *("contributions", place),
            )


def check_day_known(subject: Subject) -> Iterator[Problem]:
    """Ensure that a month's day is known where it decides to which tenure an entry belongs."""
    for entry in subject.standing.entries:
        if entry.answer is Answer.UNDECIDED:
            month = in_words(entry.contribution.date)
            yield Problem(
                DAY_NEEDED,
                f"we know only that {_quoted(entry.contribution)} was in {month}, "
                f"and {_boundary(subject, entry)}.",
                subject.directory.paths[entry.owner],
                f"Write the day, as in `date: {entry.contribution.date}-15`.",
                pointer=("contributions", entry.position, "date"),
            )


def _boundary(subject: Subject, entry: Entry) -> str:
    """Where the month is cut first: at the end of a tenure, or where the first one begins."""
    whose = "" if entry.owner == subject.who.slug else f" of {subject.who.name}"
    begun = (record.tenure for record in subject.standing.tenures)
    if tenure := tenure_cut(begun, entry.contribution.date):
        return f"tenure {tenure.number}{whose} ends on {in_words(tenure.end_on)}"
    return f"tenure 1{whose} begins on {in_words(subject.who.accepted_on)}"


def check_future(subject: Subject) -> Iterator[Problem]:
    """Ensure that no entry lies more than 18 months ahead: more often it is a slip of the pen."""
    for place, entry in enumerate(subject.who.contributions):
        if entry.date.first_on > subject.directory.far_on:
            yield subject.problem(
                FAR_FUTURE,
                f"{_quoted(entry)} is dated {in_words(entry.date)}, far in the future.",
                "Look at the year.",
                *("contributions", place, "date"),
            )


def check_repeats(subject: Subject) -> Iterator[Problem]:
    """Ensure that an entry which repeats another is known to do so."""
    for entry in _own(subject, Rule.REPEAT):
        if entry.repeats is not None:
            what = "the same address" if entry.contribution.url else "the same date, kind and title"
            yield subject.problem(
                REPEATED,
                f"{_quoted(entry.contribution)} repeats {_quoted(entry.repeats)} of "
                f"{in_words(entry.repeats.date)}: {what}. It counts once.",
                "Remove one of them. If it was given at two events, name the `event` of each. To "
                "keep both, write `counts: false` and a `reason` here.",
                *("contributions", entry.position),
            )


def check_limits(subject: Subject) -> Iterator[Problem]:
    """Ensure that people know when the limit of a kind is used up."""
    for entry in _own(subject, Rule.LIMIT):
        kind = subject.directory.policy.kind(entry.contribution.kind)
        numbers = [entry.tenure] if entry.tenure else entry.straddles
        tenures = " and ".join(f"tenure {number}" for number in numbers)
        yield subject.problem(
            LIMIT_REACHED,
            f"{_quoted(entry.contribution)} does not count: at most {kind.max_per_tenure} of "
            f"{kind.plural} count in a tenure, and that is used up in {tenures}.",
            "Nothing is wrong with it, and it is shown. To say that you know, write "
            "`counts: false` and a `reason`.",
            *("contributions", entry.position),
        )


def _own(subject: Subject, rule: Rule) -> Iterator[Entry]:
    """The entries in the person's own file to which a rule applies."""
    slug = subject.who.slug
    return (each for each in subject.standing.entries if each.rule is rule and each.owner == slug)


def _quoted(entry: Contribution) -> str:
    return f"“{entry.title}”"
