"""Single pages of a small site: only what a test looks at is rendered."""

from bs4 import BeautifulSoup

from site_builder.model.views import Plan
from site_builder.render.environment import make_environment
from site_builder.render.html import render_html
from tests.render.sites import TEMPLATES_ROOT


def html_at(plan: Plan, address: str) -> str:
    view = next(output.view for output in plan.outputs if output.address == address)
    return render_html(view, make_environment((TEMPLATES_ROOT,), plan.frame))


def page_at(plan: Plan, address: str) -> BeautifulSoup:
    return BeautifulSoup(html_at(plan, address), "html.parser")


def addresses_of(plan: Plan) -> set[str]:
    return {output.address for output in plan.outputs}
