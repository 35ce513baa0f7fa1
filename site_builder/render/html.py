"""Views to HTML: one template a view, and the one gate through which finished HTML passes."""

from collections.abc import Mapping

from jinja2 import Environment
from markupsafe import Markup

from site_builder.model import views

TEMPLATES: Mapping[type, str] = {
    views.DirectoryView: "pages/directory.html",
    views.ProfileView: "pages/profile.html",
    views.PeopleView: "pages/people.html",
    views.FacetIndexView: "pages/facet_index.html",
    views.ContributionsView: "pages/contributions.html",
    views.InsightsView: "pages/insights.html",
    views.EmeritusView: "pages/emeritus.html",
    views.GuideView: "pages/guide.html",
    views.SectionView: "pages/section.html",
    views.CertificateView: "pages/certificate.html",
    views.EmbedView: "embeds/card.html",
    views.EmbedWallView: "embeds/wall.html",
    views.ApiIndexView: "pages/api.html",
    views.NotFoundView: "pages/not_found.html",
    views.RedirectView: "pages/redirect.html",
}


def render_html(view: views.View, environment: Environment) -> str:
    """The page of a view, ending in a newline. Raises KeyError for a view that is not a page."""
    template = environment.get_template(TEMPLATES[type(view)])
    return template.render(view=view, **_finished(view)) + "\n"


def _finished(view: views.View) -> Mapping[str, Markup]:
    """The only values that templates do not escape: what Markdown became, links resolved."""
    if isinstance(view, views.ProfileView):
        return {"bio": _safe_html(view.person.bio)}
    if isinstance(view, views.GuideView):
        return {"body": _safe_html(view.body)}
    return {}


def _safe_html(text: str) -> Markup:
    return Markup(text)  # noqa: S704 - built by content.markdown, which escapes all it is given
