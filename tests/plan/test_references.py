import pytest

from site_builder.addresses import file_of
from site_builder.model.document import Document, Reference
from site_builder.plan.links import check_links
from site_builder.plan.references import Destinations, resolve_document

DESTINATIONS = Destinations(
    pages={
        "content/pages/guide/start.md": "/guide/start/",
        "content/pages/guide/index.md": "/guide/",
        "content/pages/about.md": "/about/",
        "content/ambassadors/sample-ada.md": "/ambassadors/sample-ada/",
    },
    files={
        "content/pages/guide/map.png": "/guide/map.png",
        "static/photos/sample-ada.jpg": "/static/photos/sample-ada.jpg",
    },
    base="/base",
)
START = "content/pages/guide/start.md"
PUBLISHED = {*DESTINATIONS.pages.values(), *DESTINATIONS.files.values(), "/contributions/"}


def resolve(target: str, path: str = START) -> str:
    return resolve_document(Document((Reference(target, 3),)), path, DESTINATIONS).html


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("../about.md", "/base/about/"),
        ("../about", "/base/about/"),
        ("index.md", "/base/guide/"),
        ("../guide", "/base/guide/"),
        ("../../ambassadors/sample-ada.md", "/base/ambassadors/sample-ada/"),
        ("#duties", "/base/guide/start/#duties"),
        ("../about.md#team", "/base/about/#team"),
        ("/contributions/", "/base/contributions/"),
        ("/contributions", "/base/contributions/"),
        ("map.png", "/base/guide/map.png"),
        ("/static/photos/sample-ada.jpg", "/base/static/photos/sample-ada.jpg"),
        ("../about.md?q=1&r=2", "/base/about/?q=1&amp;r=2"),
        ("../%61bout.md", "/base/about/"),
        ("../about.md?topic=c%2B%2B", "/base/about/?topic=c%2B%2B"),
    ],
)
def test_a_reference_becomes_the_address_of_what_it_names(written: str, expected: str) -> None:
    assert expected == resolve(written)


@pytest.mark.parametrize("written", ["../../../../etc/passwd", "/../../etc/passwd", "..//..//etc"])
def test_no_reference_leaves_the_site(written: str) -> None:
    assert resolve(written).startswith("/base/")


@pytest.mark.parametrize("hostile", ['x"onclick="y', "x'y", "a b", "a<b>c", "ø/é"])
def test_an_address_never_breaks_out_of_its_attribute(hostile: str) -> None:
    assert not set(resolve(hostile)) & set("\"'<> ")


def problems_of(target: str, use: str = "link") -> list[str]:
    reference = Reference(target, 7, 5, "image" if use == "image" else "link")
    resolved = resolve_document(Document((reference,)), START, DESTINATIONS)
    anchors = {"/about/": frozenset({"team", "history"})}
    published = {file_of(address) for address in PUBLISHED}
    found = check_links(resolved.targets, published, anchors, DESTINATIONS.pages)
    return [str(problem) for problem in found]


def test_a_dead_link_names_its_line_and_the_nearest_page() -> None:
    (said,) = problems_of("../abuot.md")
    assert said == (
        f"{START}:7:5: dead-link the link “../abuot.md” leads to no page of this site."
        " Did you mean content/pages/about.md?"
    )


def test_a_dead_anchor_names_the_nearest_heading() -> None:
    (said,) = problems_of("../about.md#taem")
    assert "dead-anchor" in said
    assert said.endswith("Did you mean #team?")


def test_a_missing_image_says_where_to_put_it() -> None:
    (said,) = problems_of("nowhere.png", use="image")
    assert "missing-image" in said


@pytest.mark.parametrize("alive", ["../about.md#team", "/contributions/", "map.png", "#"])
def test_what_is_published_is_no_problem(alive: str) -> None:
    assert [] == problems_of(alive)
