"""Letters to people, drafted so that a manager need only add a word of their own."""

from site_builder.dates import in_words
from site_builder.model.ambassador import ReviewDecision
from site_builder.model.policy import Policy
from site_builder.model.standing import Entry
from site_builder.reports.explain_words import counted_words, explain_needs, span
from site_builder.reports.review.packets import Packet


def draft_messages(packet: Packet, policy: Policy) -> dict[str, str]:
    """A letter for each outcome that is open, or recorded for a later day, by its name.

    Before the end of a tenure, a reminder.
    """
    if not packet.is_over:
        return {"reminder": _letter(packet, policy, _reminder(packet, policy))}
    letters = {
        ReviewDecision.RENEWED: _letter(packet, policy, _renewal(packet)),
        ReviewDecision.ENDED: _letter(packet, policy, _farewell(packet, policy)),
    }
    open_ = (packet.recorded.decision,) if packet.recorded else packet.choices
    return {decision.value: letters[decision] for decision in open_}


def _letter(packet: Packet, policy: Policy, paragraphs: list[str]) -> str:
    greeting, regards = f"Hello {packet.who.name},", f"With thanks,\n{policy.name}"
    return "\n\n".join((greeting, *paragraphs, regards)) + "\n"


def _renewal(packet: Packet) -> list[str]:
    tenure, upcoming = packet.record.tenure, packet.next_tenure
    until = f" It runs until {in_words(upcoming.end_on)}." if upcoming else ""
    ended = f"your tenure from {span(tenure)} has come to its end"
    wish = "If anything would make the next year easier for you, tell us."
    return [f"{ended}, and we are glad to renew it.{until}", *_thanks(packet), wish]


def _farewell(packet: Packet, policy: Policy) -> list[str]:
    ended = f"your tenure from {span(packet.record.tenure)} has come to its end"
    stays = (
        f"Your profile and all that you did stay with {policy.name}, among the former ambassadors."
        " Life has seasons: whenever you have time again, we would be glad to hear from you."
    )
    return [f"{ended}, and we do not renew it this time.", *_thanks(packet), stays]


def _reminder(packet: Packet, policy: Policy) -> list[str]:
    record, standing = packet.record, packet.standing
    count = f"{record.counted} of {policy.minimum_contributions} contributions"
    said = (
        f"your tenure ends on {in_words(record.tenure.end_on)}, and your log shows {count}."
        f" {explain_needs(standing)[-1]}"
    )
    if not standing.needed:
        return [said, *_thanks(packet)]
    planned = "\n".join(_listed(entry) for entry in packet.planned)
    ahead = [f"Still ahead of you, and counted once it has happened:\n{planned}"] if planned else []
    missing = "Is something missing there? A line in your profile is enough, and we gladly help."
    return [said, *ahead, missing]


def _thanks(packet: Packet) -> list[str]:
    if not packet.counting:
        return ["Thank you for having been with us."]
    done = counted_words(len(packet.counting), "contribution")
    listed = "\n".join(_listed(entry) for entry in packet.counting)
    return [f"Thank you for {done}:\n{listed}"]


def _listed(entry: Entry) -> str:
    done = entry.contribution
    url = f"\n  {done.url}" if done.url else ""
    return f"- {done.title}, {in_words(done.date)}{url}"
