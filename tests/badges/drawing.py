"""Badges of people who are alone in the directory, drawn as a build draws them."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import Environment
from lxml import etree  # type: ignore[import-untyped]
from msgspec.structs import replace

from site_builder.model.ambassador import Ambassador
from site_builder.model.policy import Policy
from site_builder.model.site import SiteSettings
from site_builder.model.views import BadgeView, Frame, Plan
from site_builder.pipeline.schemas import encode_schema
from site_builder.plan import plan_site
from site_builder.render.environment import make_environment
from site_builder.render.renderer import Renderer
from tests.books import open_books
from tests.people import SETTINGS, day, make_entry, make_policy, make_site, make_view
from tests.render.sites import TEMPLATES_ROOT, static_assets

MAILED = replace(SETTINGS, email="people@example.org")
FOUR = tuple(make_entry(f"2025-0{month}-03") for month in range(2, 6))
"""Enough for the first tenure of someone accepted on 2025-01-11."""
SVG = "{http://www.w3.org/2000/svg}"


def plan_badges_site(
    *people: Ambassador,
    as_of: str,
    policy: Policy | None = None,
    settings: SiteSettings = MAILED,
    off: frozenset[str] = frozenset(),
) -> Plan:
    site = make_site(people, policy, assets=static_assets(), outputs=off)
    site = replace(site, settings=settings)
    plan, problems = plan_site(site, open_books(site, day(as_of)), day(as_of), "code")
    assert () == problems
    return plan


@cache
def badge_templates() -> Environment:
    """The templates of badges know nothing of the frame: one environment does for all."""
    return make_environment((TEMPLATES_ROOT,), plan_badges_site(as_of="2025-01-11").frame)


def renderer_of(frame: Frame) -> Renderer:
    return Renderer(badge_templates(), frame, describe=encode_schema, read=lambda _: b"")


def draw(
    who: Ambassador,
    as_of: str,
    form: Any = "svg",
    policy: Policy | None = None,
    settings: SiteSettings = MAILED,
) -> bytes:
    policy = policy or make_policy()
    frame = Frame(settings, policy, "", (), (), frozenset(), "digest")
    return renderer_of(frame).render(BadgeView(make_view(who, as_of, policy), form))


def publish(plan: Plan, beginning: str = "/badges/") -> Mapping[str, bytes]:
    """The files of a plan below an address."""
    renderer = renderer_of(plan.frame)
    return {
        output.address: renderer.render(output.view)
        for output in plan.outputs
        if output.address.startswith(beginning)
    }


def parse(svg: bytes) -> Any:
    """The drawing's root; raises where it is not well-formed."""
    return etree.fromstring(svg, etree.XMLParser(resolve_entities=False, no_network=True))


def texts_of(svg: bytes) -> list[str]:
    return [node.text for node in parse(svg).iter(f"{SVG}text")]
