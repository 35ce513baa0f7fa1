"""Ask after every link of a site that is not known to answer, and tell of those that do not."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from msgspec import Struct

from site_builder.evidence.answers import Answer, Verdict, read_answers, write_answers
from site_builder.evidence.asking import HOST_UNKNOWN, PRIVATE, Asker
from site_builder.evidence.links import ContentLink, links_of
from site_builder.evidence.rounds import PAUSE, ask_all
from site_builder.model.site import Site
from site_builder.problems import Problem, warning

LINK_GONE = warning("link-gone", "A link leads to a page that is no longer there.")
LINK_SILENT = warning("link-silent", "A link's host does not answer, for now or for good.")
CODES = (LINK_GONE, LINK_SILENT)

_HINTS = {
    Verdict.GONE: (LINK_GONE, "Find where it has moved, or a copy at web.archive.org."),
    Verdict.SILENT: (LINK_SILENT, "Look at it in a browser; it may be back tomorrow."),
}
_OPEN_TO_NOBODY = "Visitors cannot open it either: give an address that anyone can reach."


class OfflineError(Exception):
    """No host at all is known to this machine, so that nothing can be said of any link."""


class Checked(Struct, frozen=True):
    """What came of it: a problem for each link that does not answer, and what was not asked."""

    problems: tuple[Problem, ...]
    unasked: tuple[str, ...]
    """A sentence for each host, or its only link, that asks not to be asked."""


def check_links(  # noqa: PLR0913 - who asks, of what, and how
    site: Site,
    root: Path,
    asker: Asker,
    progress: Callable[[str, int, int], None],
    *,
    is_wanted: Callable[[str], bool] = lambda _path: True,
    pause: float = PAUSE,
) -> Checked:
    """A problem for each place whose link does not answer; a field's line is still to be found.

    Only the links of files whose path ``is_wanted`` are asked, and of them none that is known
    from the last days (see ``answers.FILE``). Raises OfflineError.
    """
    named = tuple(links_of(site))
    links = [link for link in named if is_wanted(link.path)]
    known = read_answers(root)
    urls = {link.url for link in links}
    due = [url for url in urls if url not in known or not known[url].holds(asker.today)]
    done: list[None] = []

    def tick() -> None:
        done.append(None)
        progress("Asking after links", len(done), len(due))

    asked = ask_all(due, asker.ask, tick, pause, asker.meet)
    if len(asked) > 1 and all(answer.words == HOST_UNKNOWN for answer in asked.values()):
        raise OfflineError
    answers = known | asked
    write_answers(root, answers, {link.url for link in named})
    return Checked(tuple(_problems(links, answers)), tuple(_unasked(urls, answers)))


def _unasked(urls: Iterable[str], answers: Mapping[str, Answer]) -> Iterator[str]:
    left = sorted(url for url in urls if answers[url].verdict is Verdict.UNASKED)
    numbers = Counter((urlsplit(url).hostname, answers[url].words) for url in left)
    only = {(urlsplit(url).hostname, answers[url].words): url for url in left}
    for (host, words), number in numbers.items():
        yield f"{f'{host} ({number:,} links)' if number > 1 else only[host, words]} {words}."


def _problems(links: Sequence[ContentLink], answers: Mapping[str, Answer]) -> Iterator[Problem]:
    for link in links:
        answer = answers[link.url]
        if answer.verdict in _HINTS:
            code, hint = _HINTS[answer.verdict]
            hint = _OPEN_TO_NOBODY if answer.words == PRIVATE else hint
            message = f"the link {link.url} {answer.words}."
            place = (link.line, link.column, link.pointer)
            yield Problem(code, message, link.path, hint, *place)
