"""The sitemap lists what is there; files of the host's root only where they count."""

from pathlib import Path
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup
from lxml import etree  # type: ignore[import-untyped]

from site_builder import addresses
from site_builder.model.views import Plan, SitemapView, TextView
from site_builder.render.environment import make_environment
from site_builder.render.html import TEMPLATES, render_html
from tests.people import day, make_entry, make_person
from tests.render.sites import AS_OF, TEMPLATES_ROOT, plan_people_site

ROOT_URL = "https://example.org/"
REPOSITORY = "https://github.com/example/people"


def texts(plan: Plan) -> dict[str, str]:
    return {o.address: o.view.text for o in plan.outputs if isinstance(o.view, TextView)}


def sitemap(plan: Plan) -> dict[str, str | None]:
    return dict(next(o.view for o in plan.outputs if isinstance(o.view, SitemapView)).pages)


def test_the_sitemap_lists_pages_that_are_there_and_may_be_found(site: Path) -> None:
    home = canonical_of(site / "index.html").rstrip("/")
    urls = etree.parse(site / "sitemap.xml").findall("{*}url")
    assert urls
    for url in urls:
        address = url.findtext("{*}loc", "")
        page = site / f"{unquote(address.removeprefix(home))[1:]}index.html"
        assert address == canonical_of(page)
        assert b'content="noindex"' not in page.read_bytes()
        assert (url.findtext("{*}lastmod") or "") <= AS_OF.isoformat()


def canonical_of(page: Path) -> str:
    head = page.read_bytes().partition(b"</head>")[0]
    link = BeautifulSoup(head, "html.parser").find("link", rel="canonical")
    assert link is not None
    return str(link["href"])


def test_every_page_that_may_be_found_is_in_the_sitemap() -> None:
    ada = make_person(
        "sample-ada", country="NO", topics=("Kafka",), contributions=(make_entry("2026-05-03"),)
    )
    former = make_person("sample-bea", "2021-01-01", ended_on=day("2025-01-01"))
    plan = plan_people_site([ada, former])
    environment = make_environment((TEMPLATES_ROOT,), plan.frame)
    found = {
        output.address
        for output in plan.outputs
        if type(output.view) in TEMPLATES
        and 'content="noindex"' not in render_html(output.view, environment)
    }
    rendered_apart = set(sitemap(plan)) & {addresses.COMPOSE}
    assert found | rendered_apart == set(sitemap(plan))


def test_a_page_changes_with_the_newest_that_it_shows() -> None:
    ada = make_person("sample-ada", country="NO", contributions=(make_entry("2026-05-03"),))
    bea = make_person("sample-bea", "2026-08-09", country="NO", topics=("Kafka",))
    pages = sitemap(plan_people_site([ada, bea]))
    assert "2026-05-03" == pages["/ambassadors/sample-ada/"] == pages["/kinds/article/"]
    assert "2026-05-03" == pages["/contributions/"] == pages["/contributions/2026/"]
    assert "2026-08-09" == pages["/ambassadors/sample-bea/"] == pages["/topics/kafka/"]
    assert "2026-08-09" == pages["/countries/no/"] == pages["/"]


def test_someone_to_come_has_no_day_of_change_yet() -> None:
    pages = sitemap(plan_people_site([make_person("sample-ada", "2027-01-01")]))
    assert pages["/ambassadors/sample-ada/"] is None


def test_old_addresses_cards_and_certificates_are_not_in_the_sitemap() -> None:
    served = make_person(
        "sample-ada", "2021-01-01", aliases=("old-ada",), ended_on=day("2025-01-01")
    )
    pages = sitemap(plan_people_site([served]))
    assert ["/ambassadors/sample-ada/"] == [page for page in pages if "ada" in page]


def test_at_the_root_of_a_host_robots_and_a_contact_for_weaknesses_are_told() -> None:
    found = texts(plan_people_site([], url=ROOT_URL, repository=f"{REPOSITORY}/"))
    assert f"User-agent: *\nAllow: /\nSitemap: {ROOT_URL}sitemap.xml\n" == found["/robots.txt"]
    assert (
        f"Contact: {REPOSITORY}/security/advisories/new\n"
        "Expires: 2027-07-01T00:00:00Z\n"
        f"Canonical: {ROOT_URL}.well-known/security.txt\n"
    ) == found["/.well-known/security.txt"]


@pytest.mark.parametrize("repository", [None, "https://git.example.org/people"])
def test_without_a_repository_on_github_there_is_no_contact(repository: str | None) -> None:
    found = texts(plan_people_site([], url=ROOT_URL, repository=repository))
    assert {"/.nojekyll", "/robots.txt"} == set(found)


def test_below_a_base_path_nobody_would_look_for_either() -> None:
    found = texts(plan_people_site([], url=f"{ROOT_URL}people/", repository=REPOSITORY))
    assert {"/.nojekyll"} == set(found)
