"""The reviews as headings and lines: one packet a person, then where everyone stands."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from site_builder.dates import in_words
from site_builder.model.ambassador import Ambassador, Review, ReviewDecision
from site_builder.model.policy import Policy
from site_builder.model.standing import Entry, Standing, StandingName
from site_builder.reports.explain_words import explain_day, explain_entry, explain_standing, span
from site_builder.reports.problems.summary import counted
from site_builder.reports.review.lines import decide_command, profile_lines
from site_builder.reports.review.messages import draft_messages
from site_builder.reports.review.packets import Doubt, Packet, ReviewRound
from site_builder.reports.sheet import Block, Line, Sheet, blocks_with_lines

_TITLES = {
    ReviewDecision.RENEWED.value: "To renew, a letter:",
    ReviewDecision.ENDED.value: "To end it with thanks, a letter:",
    "reminder": "A reminder:",
}
_GROUPS = (
    (StandingName.REVIEW_DUE, "Review due"),
    (StandingName.IN_PROGRESS, "In progress"),
    (StandingName.QUALIFIED, "Qualified"),
    (StandingName.UPCOMING, "Upcoming"),
)


def review_sheet(found: ReviewRound) -> Sheet:
    """What a manager works through."""
    blocks = (
        Block("Due: over, and not decided", _overview(found.due, found.policy)),
        *(_packet(each, found.policy) for each in found.due),
        Block(f"Ending within {found.within} days", _overview(found.ending, found.policy)),
        *(_packet(each, found.policy) for each in found.ending),
        Block(
            "Undecided: only the month is known",
            tuple(_open(each, found.policy) for each in found.doubts),
        ),
        *_everyone(found),
    )
    return Sheet(_title(found), (_lead(found),), blocks_with_lines(*blocks))


def brief_sheet(found: ReviewRound) -> Sheet:
    """Only who is due, and when: nothing that shames anyone, so fit for a public issue."""
    blocks = (
        Block("Due: over, and not decided", tuple(map(_when, found.due))),
        Block(f"Ending within {found.within} days", tuple(map(_when, found.ending))),
    )
    return Sheet(_title(found), (_lead(found),), blocks_with_lines(*blocks))


def _when(packet: Packet) -> Line:
    who, tenure = packet.who, packet.record.tenure
    verb = "ended" if packet.is_over else "ends"
    return Line(
        f"{who.name} ({who.github}): tenure {tenure.number} {verb} on {in_words(tenure.end_on)}"
    )


def _title(found: ReviewRound) -> str:
    return f"Reviews of {found.policy.name}, as of {in_words(found.as_of)}"


def _lead(found: ReviewRound) -> str:
    due, ending = len(found.due), len(found.ending)
    number = counted(due, "review is due", "reviews are due")
    ends = counted(ending, "tenure ends", "tenures end")
    former = sum(standing.is_emeritus for _, standing in found.people)
    also = f" {counted(former, 'former ambassador')} not listed." if former else ""
    return f"{number}; {ends} within {found.within} days.{also}"


def _overview(packets: Sequence[Packet], policy: Policy) -> tuple[Line, ...]:
    return tuple(Line(f"{each.who.name}: {_came_to(each, policy)}") for each in packets)


def _came_to(packet: Packet, policy: Policy) -> str:
    record = packet.record
    count = f"{record.counted} of {policy.minimum_contributions}"
    undecided = f" and {record.undecided} undecided" if record.undecided else ""
    outcome = f", {_OUTCOMES[record.outcome]}" if record.outcome else ""
    verb = "ended" if packet.is_over else "ends"
    recorded = packet.recorded
    later = f"; {recorded.decision} from {in_words(recorded.on)}" if recorded else ""
    end = in_words(record.tenure.end_on)
    return f"tenure {record.tenure.number} {verb} on {end}: {count}{undecided}{outcome}{later}"


_OUTCOMES = {"met": "met", "not-met": "not met", "depends": "depends on what is undecided"}


def _packet(packet: Packet, policy: Policy) -> Block:
    who, tenure = packet.who, packet.record.tenure
    lines = [Line(f"Profile: {who.path}", url=packet.edit_url)]
    lines += [_reviewed(each) for each in packet.earlier_reviews]
    if packet.recorded:
        on = in_words(packet.recorded.on)
        lines.append(Line(f"Recorded already, from {on}: {packet.recorded.decision}"))
    lines += [_evidence(each, packet, policy, "+") for each in packet.counting]
    lines += [_evidence(each, packet, policy, "?") for each in packet.undecided]
    lines += [_evidence(each, packet, policy, "-") for each in packet.not_counting]
    if not (packet.counting or packet.undecided or packet.not_counting):
        lines.append(Line("Nothing is logged in this tenure."))
    title = f"{who.name} ({who.github}), tenure {tenure.number}, {span(tenure)}"
    return Block(title, tuple(lines), tuple(_copies(packet, policy)), depth=2)


def _reviewed(review: Review) -> Line:
    note = f": {review.note}" if review.note else ""
    return Line(f"Tenure {review.tenure} was {review.decision} on {in_words(review.on)}{note}")


def _evidence(entry: Entry, whose: Packet | Doubt, policy: Policy, mark: str) -> Line:
    done = entry.contribution
    kind = policy.kind(done.kind).label
    event = f" ({done.event})" if done.event else ""
    said = f"{in_words(done.date)}, {kind}: “{done.title}”{event}"
    details = []
    if mark != "+":
        details.append(Line(explain_entry(entry, whose.who, whose.standing, policy)))
    if mark == "?":
        details.append(Line(explain_day(entry, whose.standing, policy)))
    if not done.url:
        details.append(Line("It has no link that shows it."))
    return Line(said, mark, done.url, tuple(details))


def _open(doubt: Doubt, policy: Policy) -> Line:
    evidence = _evidence(doubt.entry, doubt, policy, "?")
    name = f"{doubt.who.name} ({doubt.who.github})"
    place = Line(f"The day goes into {doubt.path}", url=doubt.edit_url)
    return replace(evidence, text=f"{name}: {evidence.text}", details=(*evidence.details, place))


def _copies(packet: Packet, policy: Policy) -> Iterator[tuple[str, str]]:
    for name, letter in draft_messages(packet, policy).items():
        yield _TITLES[name], letter
        if name in packet.choices:
            review = packet.review(ReviewDecision(name))
            yield "… and in the profile:", profile_lines(review)
            yield "… or this command, which writes them:", decide_command(packet.who, review)


def _everyone(found: ReviewRound) -> Iterator[Block]:
    for name, title in _GROUPS:
        people = [each for each in found.people if each[1].name is name]
        yield Block(title, tuple(_stands(who, each, found.policy) for who, each in people))


def _stands(who: Ambassador, standing: Standing, policy: Policy) -> Line:
    return Line(f"{who.name} ({who.github}): {explain_standing(who, standing, policy)}")
