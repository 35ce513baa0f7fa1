"""The kind of contribution that an address speaks of, where its host leaves no doubt."""

from collections.abc import Mapping
from urllib.parse import urlsplit

_HOSTS = {
    "video": ("youtube.com", "youtu.be", "vimeo.com", "twitch.tv", "peertube.tv"),
    "podcast": (
        *("podcasts.apple.com", "open.spotify.com", "soundcloud.com", "overcast.fm", "pca.st"),
        *("podcasters.spotify.com", "buzzsprout.com", "transistor.fm", "podbean.com"),
    ),
    "talk": (
        *("sessionize.com", "speakerdeck.com", "slideshare.net", "meetup.com", "sched.com"),
        *("slides.com", "fosdem.org", "media.ccc.de", "noti.st"),
    ),
    "article": (
        *("medium.com", "dev.to", "hashnode.dev", "substack.com", "dzone.com", "infoq.com"),
        *("wordpress.com", "hackernoon.com", "freecodecamp.org"),
    ),
}
_FIRST_LABELS = {"blog": "article", "blogs": "article", "podcast": "podcast", "events": "talk"}
_FIRST_PARTS = {"blog": "article", "blogs": "article", "posts": "article", "podcast": "podcast"}


def guess_kind(url: str, kinds: Mapping[str, str]) -> str | None:
    """The kind of ``kinds`` (names and aliases, casefolded, to names) that the address speaks of.

    None where it speaks of none, or of one that the program does not have.
    """
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    name = _by_host(host) or _FIRST_LABELS.get(host.partition(".")[0])
    first = parts.path.strip("/").partition("/")[0].lower()
    return kinds.get(name or _FIRST_PARTS.get(first, ""))


def _by_host(host: str) -> str | None:
    for kind, hosts in _HOSTS.items():
        if any(host == known or host.endswith(f".{known}") for known in hosts):
            return kind
    return None
