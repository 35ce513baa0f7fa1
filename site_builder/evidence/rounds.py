"""Ask many addresses: hosts side by side, the addresses of one host one after the other."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

from site_builder.evidence.answers import Answer

PAUSE = 1.0
"""Seconds between two questions to one host."""
HOSTS_AT_ONCE = 4


def ask_all(
    urls: Iterable[str],
    ask: Callable[[str], Answer],
    tick: Callable[[], None],
    pause: float = PAUSE,
) -> dict[str, Answer]:
    """The answer of every address, by address; ``tick`` is told of each."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for url in sorted(set(urls)):
        by_host[urlsplit(url).hostname or ""].append(url)

    def ask_host(own: Sequence[str]) -> dict[str, Answer]:
        answers: dict[str, Answer] = {}
        for place, url in enumerate(own):
            if place:
                time.sleep(pause)
            answers[url] = ask(url)
            tick()
        return answers

    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        rounds = list(pool.map(ask_host, by_host.values()))
    return {url: answer for each in rounds for url, answer in each.items()}
