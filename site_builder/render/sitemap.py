"""The sitemap (sitemaps.org protocol 0.9)."""

from jinja2 import Environment

from site_builder.model.views import SitemapIndexView, SitemapView


def render_sitemap(view: SitemapView, environment: Environment) -> bytes:
    """Every page with its full address and, where it is known, the day of its last change."""
    return environment.get_template("sitemap.xml").render(pages=view.pages).encode()


def render_sitemap_index(view: SitemapIndexView, environment: Environment) -> bytes:
    """The full address of every part."""
    return environment.get_template("sitemap_index.xml").render(files=view.files).encode()
