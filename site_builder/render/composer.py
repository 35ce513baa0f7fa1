"""The composer: its page, with forms made from the profile's schema, and what it checks by."""

import json
from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from jinja2 import Environment

from site_builder.model.policy import Policy
from site_builder.model.views import ComposeWorksView
from site_builder.render.composer_fields import Shapes, contribution_fields, profile_fields
from site_builder.render.places import country_name

Describe = Callable[[str], bytes]
"""Gives a schema, or the messages of forms and checks, by name."""

MESSAGES = "form-messages"


def render_composer(policy: Policy, environment: Environment, describe: Describe) -> bytes:
    """The page, as UTF-8."""
    kinds = tuple((kind.name, kind.label) for kind in policy.kinds)
    schema = json.loads(describe("profile"))
    codes = json.loads(describe(MESSAGES))["countries"]
    names = sorted((country_name(code), code) for code in codes)
    choices = {"country": tuple((code, name) for name, code in names), "kind": kinds}
    shapes = Shapes(schema, choices)
    template = environment.get_template("pages/compose.html")
    page = template.render(contribution=contribution_fields(shapes), profile=profile_fields(shapes))
    return f"{page}\n".encode()


def render_composer_form(policy: Policy, describe: Describe) -> bytes:
    """Messages, patterns and kinds as JSON in UTF-8, ending in a newline."""
    form: Mapping[str, Any] = json.loads(describe(MESSAGES))
    kinds = {
        kind.name: {
            "label": kind.label,
            "plural": kind.plural,
            "counts": kind.counts,
            "most": kind.max_per_tenure,
        }
        for kind in policy.kinds
    }
    figures = {"minimum": policy.minimum_contributions, "months": policy.tenure_months}
    return msgspec.json.encode({**form, "kinds": kinds, **figures}) + b"\n"


def render_composer_works(view: ComposeWorksView) -> bytes:
    """Address, event and people of each work, and owners by slug, as JSON, ending in a newline."""
    return msgspec.json.encode({"works": view.works, "owners": dict(view.owners)}) + b"\n"
