"""Ways to reach someone: a handle or a full address, both to the same link."""

import re
from urllib.parse import quote, unquote, urlsplit

from msgspec import Struct

from site_builder.content.codes import INVALID_ADDRESS
from site_builder.content.flaw import Flaw, FlawError, quoted
from site_builder.content.values.web import read_web_address
from site_builder.model.ambassador import Link


class Service(Struct, frozen=True):
    """A service: its hosts, and how handles and paths there look.

    ``path`` finds the handle ``who`` in the path of an address; ``who`` is what a handle looks
    like; ``url`` and ``label`` are made from it.
    """

    name: str
    hosts: tuple[str, ...]
    path: str
    who: str
    url: str
    label: str
    example: str


_SERVICES = (
    Service("linkedin", ("linkedin.com",), r"/in/(?P<who>[^/]+)", r"[\w-]{2,100}",
            "https://www.linkedin.com/in/{}/", "{}", "sample-person"),
    Service("x", ("x.com", "twitter.com"), r"/@?(?P<who>[^/]+)", r"\w{1,20}",
            "https://x.com/{}", "@{}", "sample"),
    Service("youtube", ("youtube.com",), r"/(?P<who>@[^/]+|(?:channel|c|user)/[^/]+)",
            r"(?:@?|(?:channel|c|user)/)[\w.·-]{2,60}",
            "https://www.youtube.com/{}", "{}", "@sample"),
    Service("sessionize", ("sessionize.com",), r"/(?P<who>[^/]+)", r"[\w-]{2,100}",
            "https://sessionize.com/{}/", "{}", "sample-person"),
    Service("twitch", ("twitch.tv",), r"/(?P<who>[^/]+)", r"\w{2,25}",
            "https://www.twitch.tv/{}", "{}", "sample"),
    Service("medium", ("medium.com",), r"/@(?P<who>[^/]+)", r"[\w.-]{1,60}",
            "https://medium.com/@{}", "@{}", "@sample"),
    Service("devto", ("dev.to",), r"/(?P<who>[^/]+)", r"\w{2,60}",
            "https://dev.to/{}", "{}", "sample"),
    Service("stackoverflow", ("stackoverflow.com",), r"/users/(?P<who>\d+)(?:/[^/]*)?", r"\d{1,12}",
            "https://stackoverflow.com/users/{}", "{}", "1234567"),
    Service("speakerdeck", ("speakerdeck.com",), r"/(?P<who>[^/]+)", r"[\w-]{2,60}",
            "https://speakerdeck.com/{}", "{}", "sample"),
    Service("bluesky", ("bsky.app",), r"/profile/(?P<who>[^/]+)", r"[\w-]+(?:\.[\w-]+)+",
            "https://bsky.app/profile/{}", "@{}", "sample.bsky.social"),
)  # fmt: skip
_BY_NAME = {service.name: service for service in _SERVICES}

SERVICES = ("website", "mastodon", "slack", *_BY_NAME)
"""Every service that a profile can name."""

_MASTODON = re.compile(r"@?(?P<who>\w[\w.-]{0,60})@(?P<host>[\w-]+(?:\.[\w-]+)+)", re.ASCII)
_MASTODON_PATH = re.compile(r"/(?:@|users/)(?P<who>\w[\w.-]{0,60})/?", re.ASCII)
_SLACK_MEMBER = re.compile(r"[UW][A-Z0-9]{5,20}", re.ASCII)


def service_patterns() -> dict[str, dict[str, str | bool | list[str]]]:
    """By service: its hosts, how a path and a handle look there, as regular expressions.

    Those of ``mastodon`` and ``slack`` are of a whole handle; ``ascii`` says that letters are
    those of ASCII alone.
    """
    own: dict[str, dict[str, str | bool | list[str]]] = {
        each.name: {
            "hosts": list(each.hosts),
            "path": each.path,
            "who": each.who,
            "ascii": each.name == "x",
        }
        for each in _SERVICES
    }
    return {
        **own,
        "mastodon": {"path": _MASTODON_PATH.pattern, "who": _MASTODON.pattern, "ascii": True},
        "slack": {"hosts": ["slack.com"], "who": _SLACK_MEMBER.pattern, "ascii": True},
    }


def read_link(service: str, text: str, slack: str | None = None) -> Link | None:
    """The one link that a handle or a full address stands for. Raises FlawError.

    ``slack`` is the address of the program's workspace, ending in a slash: a member ID leads
    nowhere without one, and gives None.
    """
    if service == "website":
        url = read_web_address(text)
        return Link(service, url, (urlsplit(url).hostname or "").removeprefix("www."))
    if service == "mastodon":
        return _read_mastodon(text)
    if service == "slack":
        return _read_slack(text, slack)
    return _read_handle(_BY_NAME[service], text)


def _read_handle(service: Service, text: str) -> Link:
    who = _handle_in_address(service, text) if _is_address(text) else text
    bare = who if service.name == "youtube" else who.removeprefix("@")
    if not re.fullmatch(service.who, bare, re.ASCII if service.name == "x" else 0):
        raise _refuse(service.name, text, service.example)
    if service.name == "youtube" and "/" not in bare:
        bare = f"@{bare.removeprefix('@')}"
    url = service.url.format(quote(bare, safe="@/"))
    return Link(service.name, url, service.label.format(bare))


def _handle_in_address(service: Service, text: str) -> str:
    parts = urlsplit(read_web_address(_with_scheme(text)))
    host = (parts.hostname or "").lower()
    own = any(host == known or host.endswith(f".{known}") for known in service.hosts)
    match = re.fullmatch(service.path, unquote(parts.path).rstrip("/"))
    if not own:
        hint = f"Write an address at {service.hosts[0]}, or only the handle: {service.example}."
        raise FlawError(Flaw(INVALID_ADDRESS, f"{quoted(text)} is not at {service.name}.", hint))
    if not match:
        raise _refuse(service.name, text, service.example)
    return match["who"]


def _read_mastodon(text: str) -> Link:
    match = _MASTODON.fullmatch(text)
    if match:
        who, host = match["who"], match["host"].lower()
    else:
        parts = urlsplit(read_web_address(_with_scheme(text))) if _is_address(text) else None
        path = _MASTODON_PATH.fullmatch(parts.path) if parts else None
        if parts is None or path is None:
            raise _refuse("mastodon", text, '"@sample@fosstodon.org", in quotes')
        who, host = path["who"], parts.netloc.lower()
    return Link("mastodon", f"https://{host}/@{who}", f"@{who}@{host}")


def _read_slack(text: str, workspace: str | None) -> Link | None:
    if _SLACK_MEMBER.fullmatch(text):
        return Link("slack", f"{workspace}team/{text}", text) if workspace else None
    parts = urlsplit(read_web_address(_with_scheme(text))) if _is_address(text) else None
    if parts is None or not (parts.hostname or "").endswith(".slack.com"):
        raise _refuse("slack", text, "U01234567, the member ID")
    return Link("slack", parts.geturl(), parts.path.rstrip("/").rpartition("/")[2] or "Slack")


def _is_address(text: str) -> bool:
    return "://" in text or re.match(r"[\w-]+(?:\.[\w-]+)+/", text) is not None


def _with_scheme(text: str) -> str:
    return text if "://" in text else f"https://{text}"


def _refuse(service: str, text: str, example: str) -> FlawError:
    message = f"{quoted(text)} is neither a handle nor an address for {service}."
    return FlawError(Flaw(INVALID_ADDRESS, message, f"Write it as {example}."))
