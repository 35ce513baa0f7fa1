"""From a planned view to the bytes of its file: one table of who renders what."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment

from site_builder.model import views
from site_builder.render.badge import render_badge
from site_builder.render.directory_index import render_directory_index
from site_builder.render.html import render_html
from site_builder.render.sitemap import render_sitemap
from site_builder.wire import api


@dataclass(frozen=True, slots=True)
class Renderer:
    """All that rendering needs besides the view: templates, and where other bytes come from.

    ``describe`` gives a JSON Schema by name; ``read`` the bytes of a file published as it is.
    """

    environment: Environment
    frame: views.Frame
    describe: Callable[[str], bytes]
    read: Callable[[str], bytes]

    def render(self, view: views.View) -> bytes:
        """The bytes of one file."""
        render = _RENDERERS.get(type(view), _render_page)
        return render(self, view)


def _render_page(renderer: Renderer, view: views.View) -> bytes:
    return render_html(view, renderer.environment).encode()


_RENDERERS: Mapping[type, Callable[[Renderer, Any], bytes]] = {
    views.AssetView: lambda renderer, view: renderer.read(view.path),
    views.TextView: lambda _, view: view.text.encode(),
    views.SchemaView: lambda renderer, view: renderer.describe(view.name),
    views.SitemapView: lambda renderer, view: render_sitemap(view, renderer.environment),
    views.DirectoryIndexView: lambda renderer, view: render_directory_index(view, renderer.frame),
    views.BadgeView: lambda renderer, view: render_badge(
        view, renderer.frame.policy, renderer.environment
    ),
    views.PersonJsonView: lambda renderer, view: api.encode_ambassador(
        view.person, renderer.frame.settings
    ),
    views.PeopleJsonView: lambda renderer, view: api.encode_ambassadors(
        view, renderer.frame.policy, renderer.frame.settings
    ),
    views.WorksJsonView: lambda _, view: api.encode_contributions(view),
}
"""Everything that is not a page; the rest is rendered by a template of its own."""
