"""The images of Open Badges: a medal with the closed ring, and the assertion baked into it."""

from jinja2 import Environment
from markupsafe import Markup

from site_builder.model.views import Frame, OpenBadgeView
from site_builder.render.badge_colours import make_palette
from site_builder.render.badge_words import badge_label, spoken
from site_builder.render.ring import RingState, draw_ring
from site_builder.render.text_width import text_width
from site_builder.render.words import brief_date
from site_builder.tenures import last_day_served

_LABEL_ROOM, _LABEL_SIZE, _LABEL_LEAST = 148, 15, 6
"""Pixels of the medal's inner width, and the greatest and smallest size of the label in it."""


def render_class_image(frame: Frame, environment: Environment) -> bytes:
    """The medal without a name."""
    return _render(environment, frame, dates=(), words=badge_label(frame.policy), baked=None)


def render_baked_image(
    view: OpenBadgeView, assertion: str, address: str, frame: Frame, environment: Environment
) -> bytes:
    """The medal of one tenure; ``assertion`` is its JSON, ``address`` where that is published."""
    tenure = view.record.tenure
    end_on = last_day_served(view.person.ambassador, view.person.standing, tenure.end_on)
    dates = (brief_date(tenure.start_on), brief_date(end_on))
    words = spoken(view.person, badge_label(frame.policy), " to ".join(dates))
    baked = (address, character_data(assertion))
    return _render(environment, frame, dates=dates, words=words, baked=baked)


def character_data(json: str) -> Markup:
    """JSON as it may stand in CDATA, which ``]]>`` would end: ``>`` is written as an escape.

    https://www.w3.org/TR/xml/#sec-cdata-sect; outside its texts, JSON has no such sign.
    """
    return Markup(json.strip().replace(">", "\\u003e"))  # noqa: S704 - cannot end its section


def _render(
    environment: Environment,
    frame: Frame,
    *,
    dates: tuple[str, ...],
    words: str,
    baked: tuple[str, Markup] | None,
) -> bytes:
    label = badge_label(frame.policy)
    wide = text_width(label, _LABEL_SIZE)
    size = min(_LABEL_SIZE, max(_LABEL_LEAST, int(_LABEL_SIZE * _LABEL_ROOM / max(wide, 1))))
    medal = {
        "ring": draw_ring(frame.policy.minimum_contributions, 0, 0, RingState.CLOSED),
        "palette": make_palette(frame.settings),
        "label": label,
        "size": size,
        "label_width": min(_LABEL_ROOM, int(text_width(label, size))),
        "dates": dates,
        "words": words,
        "baked": baked,
    }
    return environment.get_template("badges/medal.svg").render(medal=medal).encode()
