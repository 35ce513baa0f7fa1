"""What addresses answer, and how they are asked."""

import dataclasses
import datetime as dt
import socket
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace

from site_builder.evidence.answers import FILE, Answer, Verdict, read_answers, write_answers
from site_builder.evidence.asking import Asker
from site_builder.evidence.calling import is_public
from site_builder.evidence.checking import LINK_GONE, OfflineError, check_links
from site_builder.evidence.rounds import ask_all
from site_builder.model.ambassador import Link
from site_builder.model.document import Document, WebLink
from site_builder.model.site import GuidePage, Site
from tests.evidence.hosts import Host, a_host
from tests.people import make_entry, make_person, make_site

TODAY = dt.date(2026, 11, 22)


@pytest.fixture
def host() -> Iterator[Host]:
    with a_host() as found:
        yield found


def an_asker(**changes: object) -> Asker:
    """Someone who may ask this machine."""
    asker = Asker(TODAY, "https://example.org/who", lambda name: name == "127.0.0.1", 0.3)
    return dataclasses.replace(asker, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("path", "verdict", "words"),
    [
        ("/fine", Verdict.FINE, "answers 200"),
        ("/no-head", Verdict.FINE, "answers 200"),
        ("/moved", Verdict.FINE, "answers 200"),
        ("/gone", Verdict.GONE, "answers 404"),
        ("/removed", Verdict.GONE, "answers 410"),
        ("/lost", Verdict.GONE, "answers 404"),
        ("/shy", Verdict.UNTOLD, "answers 403"),
        ("/busy", Verdict.SILENT, "answers 503"),
        ("/slow", Verdict.SILENT, "does not answer in time"),
        ("/away", Verdict.GONE, "leads into a private network, and is not asked"),
        ("/a path/ü?q=é", Verdict.FINE, "answers 200"),
    ],
)
def test_an_answer_is_understood(host: Host, path: str, verdict: Verdict, words: str) -> None:
    assert Answer(verdict, words, TODAY) == an_asker().ask(host.url + path)


def test_a_loop_of_redirects_is_not_followed_for_ever(host: Host) -> None:
    assert Verdict.UNTOLD is an_asker().ask(f"{host.url}/loop").verdict
    assert len(host.asked) <= 14


def test_a_host_that_does_not_listen_cannot_be_reached() -> None:
    assert "cannot be reached" == an_asker().ask("http://127.0.0.1:1/").words


def test_head_is_asked_first_and_get_only_where_it_does_not_tell(host: Host) -> None:
    for path in ("/fine", "/no-head"):
        an_asker().ask(host.url + path)
    assert ["HEAD /fine", "HEAD /no-head", "GET /no-head"] == host.questions


def test_it_says_who_asks(host: Host) -> None:
    an_asker().ask(f"{host.url}/fine")
    [(_, _, _, agent)] = host.asked
    assert agent.startswith("site-builder/")
    assert agent.endswith("(link check; +https://example.org/who)")


@pytest.mark.parametrize("name", ["127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "0.0.0.0"])
def test_a_private_address_is_not_asked(name: str) -> None:
    assert not is_public(name)
    shown = f"[{name}]" if ":" in name else name
    answer = Asker(TODAY, "").ask(f"http://{shown}/latest")
    assert (Verdict.GONE, "leads into a private network, and is not asked") == (
        answer.verdict,
        answer.words,
    )


def test_one_host_is_asked_one_question_at_a_time_with_a_pause(host: Host) -> None:
    urls = [f"{host.url}/{number}" for number in range(3)]
    ticks: list[int] = []
    answers = ask_all([*urls, urls[0]], an_asker().ask, lambda: ticks.append(1), pause=0.05)
    assert set(urls) == set(answers)
    times = [when for when, *_ in host.asked]
    assert 3 == len(times) == len(ticks)
    assert all(later - sooner >= 0.05 for sooner, later in pairwise(times))


def a_site(host: Host) -> Site:
    """A person with a link that answers, and work with one that is gone and one that is not."""
    entries = (
        make_entry("2026-02-01", url=f"{host.url}/gone"),
        make_entry("2026-03-01", url=f"{host.url}/fine"),
        make_entry("2026-04-01", url=f"{host.url}/shy"),
    )
    links = (Link("website", f"{host.url}/moved", "x"),)
    return make_site([make_person(links=links, contributions=entries)])


def test_links_in_bios_and_pages_are_asked_too(host: Host, tmp_path: Path) -> None:
    def a_text(line: int) -> Document:
        return Document(("<p>",), web_links=(WebLink(f"{host.url}/gone", line, 4),))

    who = make_person(bio=a_text(9))
    page = GuidePage("content/pages/a.md", (), "a", "A", body=a_text(5))
    site = replace(make_site([who]), pages=(page,))
    found = check_links(site, tmp_path, an_asker(), lambda *_: None, pause=0).problems
    assert [(who.path, 9, 4), ("content/pages/a.md", 5, 4)] == [
        (problem.path, problem.line, problem.column) for problem in found
    ]
    assert ["HEAD /gone", "GET /gone"] == host.questions


def test_what_is_gone_is_told_at_its_place(host: Host, tmp_path: Path) -> None:
    [problem] = check_links(a_site(host), tmp_path, an_asker(), lambda *_: None, pause=0).problems
    assert (LINK_GONE, ("contributions", 0, "url")) == (problem.code, problem.pointer)
    assert f"the link {host.url}/gone answers 404." == problem.message
    assert not problem.is_error


def test_a_private_address_is_to_be_replaced_and_not_looked_for(tmp_path: Path) -> None:
    site = make_site(
        [make_person(contributions=[make_entry("2026-02-01", url="http://10.1.2.3/")])]
    )
    [problem] = check_links(site, tmp_path, Asker(TODAY, ""), lambda *_: None, pause=0).problems
    assert "the link http://10.1.2.3/ leads into a private network, and is not asked." == (
        problem.message
    )
    assert "Visitors cannot open it either: give an address that anyone can reach." == problem.hint


def test_answers_are_remembered_good_ones_for_a_month(host: Host, tmp_path: Path) -> None:
    def ask(days: int) -> list[str]:
        host.asked.clear()
        asker = an_asker(today=TODAY + dt.timedelta(days=days))
        check_links(a_site(host), tmp_path, asker, lambda *_: None, pause=0)
        return sorted({path for _, _, path, _ in host.asked})

    assert ["/fine", "/gone", "/moved", "/shy"] == ask(0)
    assert [] == ask(0)
    assert ["/gone"] == ask(1)
    assert ["/fine", "/gone", "/moved", "/shy"] == ask(30)


def test_only_wanted_files_are_asked_and_the_rest_stays_remembered(
    host: Host, tmp_path: Path
) -> None:
    def ask(*, is_wanted: bool) -> None:
        site, asker = a_site(host), an_asker()
        check_links(site, tmp_path, asker, lambda *_: None, is_wanted=lambda _: is_wanted, pause=0)

    ask(is_wanted=True)
    before = read_answers(tmp_path)
    host.asked.clear()
    ask(is_wanted=False)
    assert [] == host.asked
    assert before == read_answers(tmp_path)


def test_without_any_network_nothing_is_said_of_links(tmp_path: Path) -> None:
    entries = [make_entry(f"2026-0{n}-01", url=f"https://{n}.invalid/") for n in (1, 2)]

    def know_nobody(_name: str) -> bool:
        raise socket.gaierror

    site = make_site([make_person(contributions=tuple(entries))])
    with pytest.raises(OfflineError):
        check_links(site, tmp_path, an_asker(may_ask=know_nobody), lambda *_: None, pause=0)
    assert {} == read_answers(tmp_path)


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"a": 1}', '{"a": ["fine"]}', '{"a": ["odd", "", "2026-01-01"]}']
)
def test_a_damaged_memory_is_an_empty_one(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).parent.mkdir()
    (tmp_path / FILE).write_text(text)
    assert {} == read_answers(tmp_path)


def test_what_is_no_longer_in_the_content_is_forgotten(tmp_path: Path) -> None:
    answer = Answer(Verdict.FINE, "answers 200", TODAY)
    write_answers(tmp_path, {"https://a": answer, "https://b": answer}, ["https://b"])
    assert {"https://b": answer} == read_answers(tmp_path)


def test_hosts_are_asked_side_by_side() -> None:
    def ask(_url: str) -> Answer:
        time.sleep(0.1)
        return Answer(Verdict.FINE, "", TODAY)

    started = time.monotonic()
    ask_all([f"https://{name}.example" for name in "abcd"], ask, lambda: None)
    assert time.monotonic() - started < 0.35
