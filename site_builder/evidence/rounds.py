"""Ask many addresses: hosts side by side, the addresses of one host one after the other."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

from site_builder.evidence.answers import Answer, Verdict

PAUSE = 1.0
"""Seconds between two questions to one host."""
HOSTS_AT_ONCE = 4


def ask_all(
    urls: Iterable[str],
    ask: Callable[[str], Answer],
    tick: Callable[[], None],
    pause: float = PAUSE,
    meet: Callable[[str], float | None] = lambda _: None,
) -> dict[str, Answer]:
    """The answer of every address, by address; ``tick`` is told of each.

    ``meet`` is told of each address first. Where that was a question too, it gives the seconds
    that are wanted between two questions.
    """
    by_host: dict[str, list[str]] = defaultdict(list)
    for url in sorted(set(urls)):
        by_host[urlsplit(url).hostname or ""].append(url)

    def ask_host(own: Sequence[str]) -> dict[str, Answer]:
        answers: dict[str, Answer] = {}
        wait, is_tired = pause, False
        for url in own:
            if is_tired:
                time.sleep(wait)
            wanted = meet(url)
            if wanted is not None:
                wait = max(wait, wanted)
                time.sleep(wait)
            answers[url] = ask(url)
            is_tired = answers[url].verdict is not Verdict.UNASKED
            tick()
        return answers

    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        rounds = list(pool.map(ask_host, by_host.values()))
    return {url: answer for each in rounds for url, answer in each.items()}
