"""The reviews for programs."""

from typing import Any, cast

import msgspec

from site_builder.model.ambassador import Ambassador, ReviewDecision
from site_builder.model.policy import Policy
from site_builder.model.standing import Answer, Entry, Standing, TenureRecord
from site_builder.reports.explain_words import explain_day, explain_entry, explain_standing
from site_builder.reports.review import shapes
from site_builder.reports.review.lines import decide_command, profile_lines
from site_builder.reports.review.messages import draft_messages
from site_builder.reports.review.packets import Doubt, Packet, ReviewRound


def review_json(found: ReviewRound) -> str:
    """One document with a final newline."""
    document = shapes.Document(
        format=1,
        as_of=found.as_of,
        within=found.within,
        program=found.policy.name,
        minimum_contributions=found.policy.minimum_contributions,
        due=[_packet(each, found.policy) for each in found.due],
        ending=[_packet(each, found.policy) for each in found.ending],
        undecided=[_doubt(each, found.policy) for each in found.doubts],
        people=[_person(who, standing, found.policy) for who, standing in found.people],
    )
    return msgspec.json.format(msgspec.json.encode(document)).decode() + "\n"


def review_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of what ``review --format json`` prints."""
    draft = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": draft, **msgspec.json.schema(shapes.Document)}


def _packet(packet: Packet, policy: Policy) -> shapes.Packet:
    who = packet.who
    entries = (*packet.counting, *packet.undecided, *packet.not_counting)
    return shapes.Packet(
        slug=who.slug,
        name=who.name,
        github=who.github,
        path=who.path,
        edit_url=packet.edit_url,
        tenure=_tenure(packet.record),
        contributions=[_entry(each, packet, policy) for each in entries],
        reviews=[
            shapes.Decided(each.tenure, each.decision.value, each.on, each.note)
            for each in (*packet.earlier_reviews, *filter(None, [packet.recorded]))
        ],
        choices=[
            _choice(name, message, packet)
            for name, message in draft_messages(packet, policy).items()
        ],
    )


def _tenure(record: TenureRecord) -> shapes.Tenure:
    tenure = record.tenure
    outcome = cast("Any", record.outcome.value if record.outcome else None)
    figures = (record.counted, record.undecided)
    return shapes.Tenure(tenure.number, tenure.start_on, tenure.end_on, *figures, outcome)


def _doubt(doubt: Doubt, policy: Policy) -> shapes.Undecided:
    return shapes.Undecided(
        slug=doubt.who.slug,
        name=doubt.who.name,
        github=doubt.who.github,
        path=doubt.path,
        edit_url=doubt.edit_url,
        contribution=_entry(doubt.entry, doubt, policy),
    )


def _entry(entry: Entry, whose: Packet | Doubt, policy: Policy) -> shapes.Entry:
    done = entry.contribution
    is_undecided = entry.answer is Answer.UNDECIDED
    return shapes.Entry(
        date=str(done.date),
        kind=done.kind,
        title=done.title,
        url=done.url,
        event=done.event,
        answer=entry.answer.value,
        rule=entry.rule.value,
        explanation=explain_entry(entry, whose.who, whose.standing, policy),
        decides=explain_day(entry, whose.standing, policy) if is_undecided else None,
    )


def _choice(name: str, message: str, packet: Packet) -> shapes.Choice:
    outcome = cast("Any", name)  # one of those that draft_messages gives
    if name not in packet.choices:
        return shapes.Choice(outcome, message, None, None)
    review = packet.review(ReviewDecision(name))
    return shapes.Choice(
        outcome, message, profile_lines(review), decide_command(packet.who, review)
    )


def _person(who: Ambassador, standing: Standing, policy: Policy) -> shapes.Person:
    current = standing.current
    return shapes.Person(
        slug=who.slug,
        name=who.name,
        github=who.github,
        standing=standing.name.value,
        tenure=_tenure(current) if current else None,
        needed=standing.needed if current else None,
        days_left=standing.days_left if current else None,
        pace=standing.pace.value if standing.pace else None,
        explanation=explain_standing(who, standing, policy),
    )
