"""Where a request leads: to a published file or nowhere."""

from pathlib import Path

import pytest

from site_builder.devserver.edition import Edition
from site_builder.devserver.routing import (
    File,
    Missing,
    Own,
    Redirect,
    Route,
    Unbuilt,
    is_local,
    route,
)

FILES = dict.fromkeys(
    (
        "index.html",
        "404.html",
        "ambassadors/sample-one/index.html",
        "badges/sample-one.svg",
        "topics/größe/index.html",
    ),
    "",
)
TOP = Edition(Path("/nowhere"), files=FILES)
BELOW = Edition(Path("/nowhere"), base="/program", files=FILES)
LOST = File("404.html", 404)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("/", File("index.html")),
        ("/index.html", File("index.html")),
        ("/?country=NO", File("index.html")),
        ("/ambassadors/sample-one/", File("ambassadors/sample-one/index.html")),
        ("/ambassadors/sample-one?x=1", Redirect("/ambassadors/sample-one/?x=1")),
        ("/badges/sample-one.svg", File("badges/sample-one.svg")),
        ("/badges/sample-one.svg/", LOST),
        ("/topics/gr%C3%B6%C3%9Fe/", File("topics/größe/index.html")),
        ("/topics/gr%C3%B6%C3%9Fe", Redirect("/topics/gr%C3%B6%C3%9Fe/")),
        ("/__site_builder/reload.js", Own("reload.js")),
        ("/__site_builder/../index.html", Own("../index.html")),
        ("/ambassadors/", LOST),
        ("/ambassadors", LOST),
        ("", LOST),
        ("index.html", LOST),
        ("http://example.org/", LOST),
        ("//example.org/", LOST),
    ],
)
def test_a_request_leads_to_a_published_file(target: str, expected: Route) -> None:
    assert expected == route(target, TOP)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("/", Redirect("/program/")),
        ("/program", Redirect("/program/")),
        ("/program?x=1", Redirect("/program/?x=1")),
        ("/program/", File("index.html")),
        ("/program/ambassadors/sample-one/", File("ambassadors/sample-one/index.html")),
        ("/program/ambassadors/sample-one", Redirect("/program/ambassadors/sample-one/")),
        ("/index.html", LOST),
        ("/programmes/", LOST),
        ("/__site_builder/events", Own("events")),
    ],
)
def test_a_site_with_a_base_path_lives_below_it(target: str, expected: Route) -> None:
    assert expected == route(target, BELOW)


CLIMBS = [
    "/../secret",
    "/%2e%2e/secret",
    "/..%2fsecret",
    "/%2e%2e%2fsecret",
    "/%252e%252e%252fsecret",
    "/..\\secret",
    "/..%5csecret",
    "/%c0%ae%c0%ae/secret",
    "/./index.html",
    "/badges/../index.html",
    "/badges//sample-one.svg",
    "//index.html",
    "/index.html%00",
    "/%00",
    "/%ff",
    "/index.html%20",
    "/INDEX.html",
    "/etc/passwd",
    "//etc/passwd",
    "/.site-builder-manifest",
    "/;/index.html",
    "/index.html#top",
]


@pytest.mark.parametrize("target", CLIMBS)
def test_every_spelling_of_a_climb_leads_nowhere(target: str) -> None:
    assert LOST == route(target, TOP)
    assert LOST == route(f"/program{target}", BELOW)


def test_before_the_first_good_build_there_is_nothing_but_the_problems() -> None:
    fresh = Edition(Path("/nowhere"))
    assert Unbuilt() == route("/", fresh)
    assert Unbuilt() == route("/ambassadors/sample-one/", fresh)
    assert Own("reload.js") == route("/__site_builder/reload.js", fresh)


def test_a_site_without_a_page_for_it_answers_plainly() -> None:
    assert Missing() == route("/x", Edition(Path("/nowhere"), files={"index.html": ""}))


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:8000", "localhost:8000", "LOCALHOST", "[::1]:8000"]
)
def test_this_machine_is_local(host: str) -> None:
    assert is_local(host)


@pytest.mark.parametrize(
    "host",
    [
        None,
        "",
        "example.org",
        "example.org:8000",
        "localhost.example.org",
        "127.0.0.1.example.org",
        "localhost:8000.example.org",
        "localhost:123456",
        "127x0.0.1",
        "127.0x0.1",
        "127.0.0x1",
        "evil@localhost",
        "localhost:",
        "localhost\n",
        "0.0.0.0:8000",
        "192.168.1.1",
        "::1",
    ],
)
def test_every_other_name_is_not(host: str | None) -> None:
    assert not is_local(host)
