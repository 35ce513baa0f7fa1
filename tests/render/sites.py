"""A whole small site in memory, from profiles to the HTML of every page."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from site_builder.config import defaults_root
from site_builder.model.ambassador import Ambassador
from site_builder.model.document import Document, Heading
from site_builder.model.site import Asset, GuidePage, Section, Site
from site_builder.model.views import Plan
from site_builder.plan import plan_site
from site_builder.render.environment import make_environment
from site_builder.render.html import TEMPLATES, render_html
from tests.books import open_books
from tests.people import make_site

AS_OF = dt.date(2026, 11, 22)
TEMPLATES_ROOT = defaults_root() / "templates"
STATIC = defaults_root() / "static"

GUIDE = GuidePage(
    path="content/pages/guide/start.md",
    section=("guide",),
    stem="start",
    title="Start here",
    body=Document(
        ('<h2 id="one">One</h2><p>Text</p><h2 id="two">Two</h2>',),
        headings=(Heading(2, "one", "One"), Heading(2, "two", "Two")),
        anchors=("one", "two"),
    ),
)
OTHER = replace(GUIDE, path="content/pages/guide/other.md", stem="other", title="Other")


def static_assets(photos: Iterable[str] = ()) -> tuple[Asset, ...]:
    """The builder's own stylesheets, scripts and icons, and photos of these names."""
    own = [path for path in sorted(STATIC.rglob("*.*")) if "photos" not in path.parts]
    return (
        *(
            Asset(str(path), f"/static/{path.relative_to(STATIC).as_posix()}", 1, "0")
            for path in own
        ),
        *(Asset(f"static/photos/{name}", f"/static/photos/{name}", 1, "0") for name in photos),
    )


def plan_people_site(
    people: Iterable[Ambassador],
    photos: Iterable[str] = (),
    off: Iterable[str] = (),
    **settings: Any,
) -> Plan:
    """The plan of a site of these people with a small guide; ``settings`` are of the site."""
    site: Site = make_site(
        people,
        pages=(OTHER, GUIDE),
        sections=(Section(("guide",), "Guide"),),
        assets=static_assets(photos),
        outputs=frozenset(off),
    )
    site = replace(site, settings=replace(site.settings, **settings))
    return plan_site(site, open_books(site, AS_OF), AS_OF, "code")[0]


def render_pages(plan: Plan, roots: Sequence[Path] = (TEMPLATES_ROOT,)) -> Mapping[str, str]:
    """The HTML of every page, by address."""
    environment = make_environment(roots, plan.frame)
    return {
        output.address: render_html(output.view, environment)
        for output in plan.outputs
        if type(output.view) in TEMPLATES
    }
