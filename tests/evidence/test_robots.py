"""A site's robots.txt is read once and kept to."""

import datetime as dt
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path

import pytest

from site_builder.evidence.answers import Answer, Verdict
from site_builder.evidence.asking import Asker
from site_builder.evidence.checking import check_links
from site_builder.evidence.rounds import ask_all
from tests.evidence.hosts import Host, a_host
from tests.people import make_entry, make_person, make_site

TODAY = dt.date(2026, 11, 22)
NOT_WELCOME = "is not asked: the site's robots.txt asks not to be"
EVERYONE = "User-agent: *\nDisallow: /"


@pytest.fixture
def hosts() -> Iterator[tuple[Host, Host]]:
    with ExitStack() as stack:
        yield stack.enter_context(a_host()), stack.enter_context(a_host())


@pytest.fixture
def host(hosts: tuple[Host, Host]) -> Host:
    return hosts[0]


def an_asker() -> Asker:
    return Asker(TODAY, "", lambda name: name == "127.0.0.1", 0.3)


@pytest.mark.parametrize(
    ("robots", "is_asked"),
    [
        ((200, EVERYONE), False),
        ((200, f"\ufeff{EVERYONE}"), False),
        ((200, "User-agent: site-builder\nDisallow: /fine"), False),
        ((200, f"User-agent: site-builder\nAllow: /\n\n{EVERYONE}"), True),
        ((200, "User-agent: *\nDisallow: /private"), True),
        ((200, "User-agent: otherbot\nDisallow: /"), True),
        ((200, "User-agent: *\nDisallow:"), True),
        ((200, "<!doctype html>\n\x00 no rules at all"), True),
        ((404, EVERYONE), True),
        ((403, EVERYONE), True),
        ((302, "/robots.txt"), True),
    ],
)
def test_what_it_forbids_is_not_asked(
    host: Host,
    robots: tuple[int, str],
    is_asked: bool,  # noqa: FBT001 - a case
) -> None:
    host.robots = robots
    expected = (Verdict.FINE, "answers 200") if is_asked else (Verdict.UNASKED, NOT_WELCOME)
    assert Answer(*expected, TODAY) == an_asker().ask(f"{host.url}/fine")
    assert ["HEAD /fine"] * is_asked == host.questions


def test_a_site_at_fault_is_not_asked(host: Host) -> None:
    host.robots = (503, "")
    answer = an_asker().ask(f"{host.url}/fine")
    assert (Verdict.UNASKED, "is not asked: the site's robots.txt answers 503") == (
        answer.verdict,
        answer.words,
    )
    assert [] == host.questions


def test_it_is_not_followed_into_a_private_network(host: Host) -> None:
    host.robots = (302, f"http://localhost:{host.port}/robots.txt")
    answer = an_asker().ask(f"{host.url}/fine")
    assert "leads into a private network, and is not asked" == answer.words
    assert 1 == len(host.robots_read)


def test_it_is_read_once_a_site_whoever_asks_first(host: Host) -> None:
    asker = an_asker()
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(asker.ask, [f"{host.url}/{number}" for number in range(8)]))
    assert (1, 8) == (len(host.robots_read), len(host.asked))


def test_a_link_that_leads_on_keeps_to_the_wishes_there(hosts: tuple[Host, Host]) -> None:
    first, second = hosts
    second.robots = (200, EVERYONE)
    first.places["/on"] = f"{second.url}/fine"
    assert Answer(Verdict.UNASKED, NOT_WELCOME, TODAY) == an_asker().ask(f"{first.url}/on")
    assert (["HEAD /on"], []) == (first.questions, second.questions)


def test_there_is_a_pause_after_it_and_the_one_it_wants(host: Host) -> None:
    host.robots = (200, "User-agent: *\nCrawl-delay: 1")
    asker = an_asker()
    urls = [f"{host.url}/{number}" for number in range(2)]
    ask_all(urls, asker.ask, lambda: None, 0.01, asker.meet)
    times = [*host.robots_read, *(when for when, *_ in host.asked)]
    assert 3 == len(times)
    assert all(later - sooner >= 1 for sooner, later in pairwise(times))


@pytest.mark.parametrize("line", ["Crawl-delay: ²", f"Crawl-delay: {'9' * 5000}"])
def test_a_site_whose_wishes_make_no_sense_is_not_asked(host: Host, line: str) -> None:
    host.robots = (200, f"User-agent: *\n{line}")
    asker = an_asker()
    assert None is asker.meet(f"{host.url}/fine")
    answer = asker.ask(f"{host.url}/fine")
    assert (Verdict.UNASKED, []) == (answer.verdict, host.questions)
    assert "is not asked: the site's robots.txt makes no sense" == answer.words


@pytest.mark.parametrize("seconds", ["86400", "9" * 400])
def test_a_delay_beyond_reason_is_cut(host: Host, seconds: str) -> None:
    host.robots = (200, f"User-agent: *\nCrawl-delay: {seconds}")
    assert 30 == an_asker().meet(f"{host.url}/fine")


def test_what_is_not_asked_is_said_once_a_host_and_no_problem(host: Host, tmp_path: Path) -> None:
    host.robots = (200, "User-agent: *\nDisallow: /gone")
    urls = [f"{host.url}/gone", f"{host.url}/gone?2", f"{host.url}/fine"]
    site = make_site([make_person(contributions=tuple(make_entry("2026-02", url=x) for x in urls))])

    def check() -> tuple[str, ...]:
        checked = check_links(site, tmp_path, an_asker(), lambda *_: None, pause=0)
        assert () == checked.problems
        return checked.unasked

    assert (f"127.0.0.1 (2 links) {NOT_WELCOME}.",) == check() == check()
    assert 1 == len(host.robots_read)
    assert ["HEAD /fine"] == host.questions


def test_the_only_link_that_is_not_asked_is_named(host: Host, tmp_path: Path) -> None:
    host.robots = (200, EVERYONE)
    site = make_site([make_person(contributions=(make_entry("2026-02", url=f"{host.url}/x"),))])
    checked = check_links(site, tmp_path, an_asker(), lambda *_: None, pause=0)
    assert (f"{host.url}/x {NOT_WELCOME}.",) == checked.unasked


def test_the_wishes_are_asked_for_again_on_the_next_day() -> None:
    answer = Answer(Verdict.UNASKED, NOT_WELCOME, TODAY)
    assert answer.holds(TODAY)
    assert not answer.holds(TODAY + dt.timedelta(1))
