"""The sentences of ``explain``: why an entry counts or not, and what would complete a tenure."""

from site_builder.dates import in_words
from site_builder.model.ambassador import Ambassador
from site_builder.model.policy import Policy
from site_builder.model.standing import (
    Decision,
    Entry,
    Outcome,
    Pace,
    Rule,
    Standing,
    StandingName,
    Tenure,
    TenureRecord,
)
from site_builder.tenures import tenure_cut

_NUMBERS = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_PACES = {Pace.AHEAD: "ahead", Pace.ON_TRACK: "on track", Pace.BEHIND: "behind the pace"}


def explain_entry(entry: Entry, who: Ambassador, standing: Standing, policy: Policy) -> str:
    """One sentence or two: toward which tenure it counts, or the rule by which it does not."""
    match entry.rule:
        case Rule.KIND:
            kind = policy.kind(entry.contribution.kind)
            return f"Contributions of the kind “{kind.label}” do not count in this program."
        case Rule.MARKED:
            reason = entry.contribution.reason or "no reason is given"
            return f"Marked as not counting: {reason.rstrip('.')}."
        case Rule.REPEAT:
            return _repeats(entry)
        case Rule.LIMIT:
            return _over_limit(entry, policy)
        case Rule.STRADDLES:
            return _straddles(entry, who, standing)
        case _:
            return _lies(entry, who, standing)


def _lies(entry: Entry, who: Ambassador, standing: Standing) -> str:
    """Why it counts, or does not, by its date alone."""
    date = entry.contribution.date
    match entry.rule:
        case Rule.EARLIER:
            return "Done in an earlier appointment, from which nothing is carried over."
        case Rule.BEFORE:
            accepted = in_words(who.accepted_on)
            return f"From before the first day as ambassador, {accepted}: shown, not counted."
        case Rule.AFTER:
            return "From after the last tenure of the appointment."
        case Rule.TO_COME:
            return f"Still to come: it can count from {in_words(date.first_on)}."
        case _:
            record = next(each for each in standing.tenures if each.tenure.number == entry.tenure)
            return f"Counts toward tenure {entry.tenure} ({span(record.tenure)})."


def _repeats(entry: Entry) -> str:
    first = entry.repeats
    if first is None:
        return "Repeats an earlier entry."
    what = "the same address" if entry.contribution.url else "the same date, kind and title"
    return f"Repeats the entry of {in_words(first.date)}, “{first.title}”: {what}. It counts once."


def _over_limit(entry: Entry, policy: Policy) -> str:
    kind = policy.kind(entry.contribution.kind)
    numbers = [entry.tenure] if entry.tenure else entry.straddles
    tenures = " and ".join(f"tenure {number}" for number in numbers)
    have = "has" if len(numbers) == 1 else "have"
    return (
        f"At most {kind.max_per_tenure} of “{kind.plural}” count in a tenure, "
        f"and {tenures} {have} them already."
    )


def _straddles(entry: Entry, who: Ambassador, standing: Standing) -> str:
    month = entry.contribution.date
    begun = (record.tenure for record in standing.tenures)
    if tenure := tenure_cut(begun, month):
        boundary = f"{in_words(tenure.end_on)}, the last day of tenure {tenure.number}"
    else:
        boundary = f"{in_words(who.accepted_on)}, the first day of tenure 1"
    return (
        f"We know only the month, and {in_words(month)} lies on both sides of {boundary}: "
        "write the day."
    )


def explain_day(entry: Entry, standing: Standing, policy: Policy) -> str:
    """What the day of an undecided entry would do, for each tenure that it can count toward."""
    cases = []
    for record in standing.tenures:
        tenure = record.tenure
        if tenure.number in entry.straddles:
            is_after = entry.contribution.date.first_on < tenure.start_on
            day = (
                f"{in_words(tenure.start_on)} or later"
                if is_after
                else f"{in_words(tenure.end_on)} or before"
            )
            count = f"{record.counted + 1} of {policy.minimum_contributions}"
            cases.append(f"if it was {day}, tenure {tenure.number} has {count}")
    return f"I{'; '.join(cases)[1:]}." if cases else ""


def explain_standing(who: Ambassador, standing: Standing, policy: Policy) -> str:
    """Where the person stands, in a sentence."""
    current = standing.current
    if current is None:
        return _without_tenure(who, standing)
    figures = _figures(current, standing, policy)
    if standing.name is StandingName.REVIEW_DUE:
        return f"{_awaits(standing)} Since then: {figures}."
    name = "Qualified" if standing.name is StandingName.QUALIFIED else "In progress"
    pace = f", {_PACES[standing.pace]}" if standing.pace and standing.needed else ""
    return f"{name}{pace}: {figures}."


def _awaits(standing: Standing) -> str:
    """The first tenure without a decision: reviews come in order."""
    ended = next(each for each in standing.tenures if each.decision is Decision.PENDING)
    end = in_words(ended.tenure.end_on)
    return f"Tenure {ended.tenure.number} ended on {end} and awaits its review."


def _without_tenure(who: Ambassador, standing: Standing) -> str:
    if standing.name is StandingName.UPCOMING:
        return f"An ambassador from {in_words(who.accepted_on)}, when tenure 1 begins."
    return "A former ambassador: the appointment is over, and the record stays."


def _figures(current: TenureRecord, standing: Standing, policy: Policy) -> str:
    days = {0: "today is its last day", 1: "1 day left"}
    left = days.get(standing.days_left, f"{standing.days_left} days left")
    undecided = f" and {current.undecided} undecided" if current.undecided else ""
    count = f"{current.counted} of {policy.minimum_contributions}{undecided}"
    number, end = current.tenure.number, in_words(current.tenure.end_on)
    return f"{count} in tenure {number}, which ends on {end} ({left})"


def explain_needs(standing: Standing) -> list[str]:
    """What would complete the current tenure, and what would decide an open one."""
    sentences = [
        _depends(record) for record in standing.tenures if record.outcome is Outcome.DEPENDS
    ]
    if standing.current is not None:
        sentences.append(_completes(standing.current, standing.needed))
    return sentences


def _depends(record: TenureRecord) -> str:
    number, undecided = record.tenure.number, counted_words(record.undecided, "undecided entry")
    whose = "its day" if record.undecided == 1 else "their days"
    return f"Tenure {number} depends on {undecided}: write {whose}."


def _completes(current: TenureRecord, needed: int) -> str:
    number, end = current.tenure.number, in_words(current.tenure.end_on)
    if not needed:
        return f"Tenure {number} is complete: nothing more is needed until {end}."
    more = counted_words(needed, "more contribution").capitalize()
    verb = "completes" if needed == 1 else "complete"
    sentence = f"{more} by {end} {verb} tenure {number}."
    if not current.undecided:
        return sentence
    undecided = counted_words(current.undecided, "undecided entry").capitalize()
    whose = "its day" if current.undecided == 1 else "their days"
    return f"{sentence} {undecided} may already be among them: write {whose}."


def counted_words(count: int, noun: str) -> str:
    """``one more contribution``, ``two more contributions``, ``13 entries``."""
    number = _NUMBERS[count] if count < len(_NUMBERS) else f"{count}"
    if count == 1:
        return f"{number} {noun}"
    return f"{number} {noun[:-1]}ies" if noun.endswith("y") else f"{number} {noun}s"


def span(tenure: Tenure) -> str:
    """``11 January 2025 to 10 January 2026``; both ends are included."""
    return f"{in_words(tenure.start_on)} to {in_words(tenure.end_on)}"
