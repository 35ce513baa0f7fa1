"""From a planned view to the bytes of its file: one table of who renders what."""

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import Environment
from msgspec import Struct

from site_builder.model import views
from site_builder.render.badge import render_badge
from site_builder.render.calendars.events import render_coming, render_renewals
from site_builder.render.composer import (
    render_composer,
    render_composer_form,
    render_composer_works,
)
from site_builder.render.directory_index import render_directory_index
from site_builder.render.feeds.atom import render_atom
from site_builder.render.feeds.json_feed import render_json_feed
from site_builder.render.html import render_html
from site_builder.render.open_badges import render_open_badge, render_open_badge_class
from site_builder.render.photos import render_photo
from site_builder.render.sitemap import render_sitemap, render_sitemap_index
from site_builder.render.template_fault import find_template_fault
from site_builder.render.vcard import render_vcard
from site_builder.wire import api
from site_builder.wire.tables import PEOPLE_COLUMNS, WORKS_COLUMNS, encode_table


def _draw_anew(_digest: str, draw: Callable[[], bytes]) -> bytes:
    return draw()


class Renderer(Struct, frozen=True):
    """All that rendering needs besides the view: templates, and where other bytes come from.

    ``describe`` gives a JSON Schema, or the messages of the forms, by name; ``read`` the bytes of a
    file of the site.
    ``keep`` gives the picture of a digest, drawn only where it was not drawn before.
    """

    environment: Environment
    frame: views.Frame
    describe: Callable[[str], bytes]
    read: Callable[[str], bytes]
    keep: Callable[[str, Callable[[], bytes]], bytes] = _draw_anew

    def render(self, view: views.View) -> bytes:
        """The bytes of one file. Raises TemplateFaultError for a template that cannot be used."""
        render = _RENDERERS.get(type(view), _render_page)
        try:
            return render(self, view)
        except Exception as failure:
            if fault := find_template_fault(failure):
                raise fault from failure
            raise


def _render_page(renderer: Renderer, view: views.View) -> bytes:
    return render_html(view, renderer.environment).encode()


def _draw_share_image(renderer: Renderer, view: views.ShareImageView) -> bytes:
    from site_builder.render.share_images import render_share_image  # noqa: PLC0415 - Pillow

    photo = renderer.read(view.photo) if view.photo else None
    return render_share_image(view.person, photo, renderer.frame)


_RENDERERS: Mapping[type, Callable[[Renderer, Any], bytes]] = {
    views.AssetView: lambda renderer, view: renderer.read(view.path),
    views.PhotoView: lambda renderer, view: renderer.keep(
        view.digest, lambda: render_photo(renderer.read(view.path), view.width)
    ),
    views.ShareImageView: lambda renderer, view: renderer.keep(
        view.digest, lambda: _draw_share_image(renderer, view)
    ),
    views.TextView: lambda _, view: view.text.encode(),
    views.SchemaView: lambda renderer, view: renderer.describe(view.name),
    views.SitemapView: lambda renderer, view: render_sitemap(view, renderer.environment),
    views.SitemapIndexView: lambda renderer, view: render_sitemap_index(view, renderer.environment),
    views.DirectoryIndexView: lambda renderer, view: render_directory_index(view, renderer.frame),
    views.ComposeView: lambda renderer, _: render_composer(
        renderer.frame.policy, renderer.environment, renderer.describe
    ),
    views.ComposeFormView: lambda renderer, _: render_composer_form(
        renderer.frame.policy, renderer.describe
    ),
    views.ComposeWorksView: lambda _, view: render_composer_works(view),
    views.BadgeView: lambda renderer, view: render_badge(
        view, renderer.frame, renderer.environment
    ),
    views.OpenBadgeClassView: lambda renderer, view: render_open_badge_class(
        view, renderer.frame, renderer.environment
    ),
    views.OpenBadgeView: lambda renderer, view: render_open_badge(
        view, renderer.frame, renderer.environment
    ),
    views.FeedView: lambda renderer, view: (
        render_json_feed(view, renderer.frame)
        if view.form == "json"
        else render_atom(view, renderer.frame, renderer.environment)
    ),
    views.CalendarView: lambda renderer, view: render_coming(view, renderer.frame),
    views.RenewalsView: lambda renderer, view: render_renewals(view, renderer.frame),
    views.VcardView: lambda renderer, view: render_vcard(view, renderer.frame),
    views.PeopleCsvView: lambda _, view: encode_table(PEOPLE_COLUMNS, view.rows),
    views.WorksCsvView: lambda _, view: encode_table(WORKS_COLUMNS, view.rows),
    views.PersonJsonView: lambda _, view: view.body,
    views.PeopleJsonView: lambda renderer, view: api.encode_ambassadors(
        view.as_of, renderer.frame.policy, view.rows
    ),
    views.WorksJsonView: lambda _, view: api.encode_contributions(view.as_of, view.rows),
}
"""Everything that is not a page; the rest is rendered by a template of its own."""
