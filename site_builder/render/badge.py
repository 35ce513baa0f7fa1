"""The eligibility badge: a label, and what the standing says in a few words with its date."""

import json
from dataclasses import dataclass

from jinja2 import Environment

from site_builder.model.policy import Policy
from site_builder.model.standing import StandingName
from site_builder.model.views import BadgeView, Person
from site_builder.render.text_width import text_width
from site_builder.render.words import long_date

_PADDING = 6
_COLOURS = {
    StandingName.QUALIFIED: "#2c6e49",
    StandingName.IN_PROGRESS: "#33658a",
    StandingName.REVIEW_DUE: "#33658a",
    StandingName.UPCOMING: "#33658a",
    StandingName.EMERITUS: "#6b5b3e",
}


@dataclass(frozen=True, slots=True)
class Badge:
    """What a badge says, and its measures in pixels."""

    label: str
    message: str
    colour: str
    label_width: int
    message_width: int

    @property
    def width(self) -> int:
        """The width of the whole badge."""
        return self.label_width + self.message_width


def make_badge(person: Person, minimum: int) -> Badge:
    """The badge of one person; it never shames, and carries the date to which it holds."""
    label, message = "ambassador", badge_message(person, minimum)
    return Badge(
        label=label,
        message=message,
        colour=_COLOURS[person.standing.name],
        label_width=text_width(label) + 2 * _PADDING,
        message_width=text_width(message) + 2 * _PADDING,
    )


def badge_message(person: Person, minimum: int) -> str:
    """What the standing says, such as ``2 of 4, until 10 January 2027``."""
    standing, current = person.standing, person.standing.current
    if standing.is_emeritus:
        return "emeritus"
    if current is None:
        return f"from {long_date(person.ambassador.accepted_on)}"
    if standing.name is StandingName.REVIEW_DUE:
        return "renewal in review"
    until = long_date(current.tenure.end_on)
    if standing.name is StandingName.QUALIFIED:
        return f"qualified until {until}"
    return f"{min(current.counted, minimum)} of {minimum}, until {until}"


def render_badge(view: BadgeView, policy: Policy, environment: Environment) -> bytes:
    """The badge as SVG, or as JSON for shields.io's endpoint."""
    badge = make_badge(view.person, policy.minimum_contributions)
    if view.form == "json":
        return _endpoint_json(badge)
    template = environment.get_template("badges/flat.svg")
    return template.render(badge=badge, person=view.person).encode()


def _endpoint_json(badge: Badge) -> bytes:
    """What shields.io's endpoint badge reads (its schema version 1)."""
    said = {
        "schemaVersion": 1,
        "label": badge.label,
        "message": badge.message,
        "color": badge.colour.removeprefix("#"),
    }
    return (json.dumps(said, ensure_ascii=False) + "\n").encode()
