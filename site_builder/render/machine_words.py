"""What templates may say about feeds, embedded cards, certificates and the API."""

from collections.abc import Callable, Mapping
from typing import Any

from site_builder.model.views import Frame
from site_builder.render.api_examples import make_examples
from site_builder.render.certificate import make_certificate
from site_builder.render.embed_snippets import card_snippet, wall_snippet
from site_builder.tenures import served_tenures


def machine_words(frame: Frame) -> Mapping[str, Callable[..., Any]]:
    """Each name, bound to one frame."""
    return {
        "api_examples": lambda face: make_examples(frame, face),
        "card_snippet": lambda person: card_snippet(person, frame),
        "certificate_of": lambda view: make_certificate(view, frame.policy),
        "has_served": lambda person: bool(served_tenures(person.ambassador, person.standing)),
        "wall_snippet": lambda: wall_snippet(frame),
    }
