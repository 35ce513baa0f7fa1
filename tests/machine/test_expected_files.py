"""What programs read of a small site, to the byte: ``expected/`` holds each file by its name.

Ids of feeds and calendars are among it: an id that changes shows a reader everything as new.
"""

from pathlib import Path

import pytest

from site_builder import addresses
from site_builder.model.ambassador import Link
from site_builder.model.views import VcardView
from site_builder.render.badge_embed import badge_snippets
from site_builder.render.embed_snippets import card_snippet, wall_snippet
from site_builder.render.environment import make_environment
from site_builder.render.renderer import Renderer
from tests.conftest import Blessed
from tests.people import day, make_entry, make_person
from tests.render.sites import TEMPLATES_ROOT, plan_people_site

HERE = Path(__file__).parent / "expected"

ADA = make_person(
    "sample-ada",
    name='Ada "A" <i>Sample</i>; & Sons',
    title="Engineer, Storage",
    company="=Example",
    country="NO",
    city="Bergen",
    timezone="Europe/Oslo",
    pronouns="she/her",
    languages=("nb", "en"),
    topics=("Kafka", "AsyncAPI & co"),
    available_for=("speaking", "mentoring"),
    photo="ada.jpg",
    links=(
        Link("website", "https://ada.example/?a=1&b=2", "ada.example"),
        Link("slack", "", "@ada"),
    ),
    contributions=(
        make_entry("2026-02-03", "talk", "Together", others=("sample-bea",), event="Conf; A"),
        make_entry(
            "2026-05",
            title="Alone & <b>",
            url="https://example.org/one?a=1&b=2",
            language="fr",
            topics=("Kafka", "AsyncAPI & co"),
        ),
        make_entry("2027-02", "video", "To come"),
        make_entry("2027-03-04", "talk", "Later", url="https://example.org/later", event="Conf"),
    ),
)
BEA = make_person("sample-bea", "2024-03-01", ended_on=day("2026-06-30"))
PLAN = plan_people_site([ADA, BEA], photos=["ada.jpg"])

FILES = {
    "feed.xml": "/feed.xml",
    "feed.json": "/feed.json",
    "feed-of-bea.xml": "/ambassadors/sample-bea/feed.xml",
    "feed-of-bea.json": "/ambassadors/sample-bea/feed.json",
    "calendar.ics": "/calendar.ics",
    "renewals.ics": "/renewals.ics",
    "ambassadors.csv": "/api/v1/ambassadors.csv",
    "contributions.csv": "/api/v1/contributions.csv",
    "badge.json": "/badges/sample-ada.json",
    "badge.svg": "/badges/sample-ada.svg",
    "ring.svg": "/badges/ring/sample-ada.svg",
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_as_expected(name: str, blessed: Blessed) -> None:
    view = next(output.view for output in PLAN.outputs if output.address == FILES[name])
    environment = make_environment((TEMPLATES_ROOT,), PLAN.frame)
    written = Renderer(environment, PLAN.frame, str.encode, str.encode).render(view).decode()
    assert blessed.read(HERE / name, written) == written


def test_markup_to_copy_is_as_expected(blessed: Blessed) -> None:
    view = next(o.view for o in PLAN.outputs if o.address == "/ambassadors/sample-ada/card.vcf")
    assert isinstance(view, VcardView)
    frame = PLAN.frame
    snippets = (
        *badge_snippets(ADA, "/badges/sample-ada.svg", frame.policy.name, frame.settings),
        card_snippet(view.person, frame),
        wall_snippet(frame),
    )
    written = "".join(f"{snippet.name}: {snippet.text}\n" for snippet in snippets)
    assert blessed.read(HERE / "snippets.txt", written) == written


def test_addresses_are_as_expected(blessed: Blessed) -> None:
    """Whoever links to one, reads it by a program or follows a feed, finds it there again."""
    plan = plan_people_site([ADA, BEA], photos=["ada.jpg"], email="people@example.org")
    own = {o.address for o in plan.outputs if not o.address.startswith("/static/")}
    fixed = {a for name, a in vars(addresses).items() if name.isupper() and isinstance(a, str)}
    written = "".join(f"{address}\n" for address in sorted(own | fixed))
    assert blessed.read(HERE / "addresses.txt", written) == written
