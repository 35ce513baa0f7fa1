"""The only maker of addresses: from names to where things are published (outputs.md, "Addresses").

An address is relative to the site: it starts with ``/`` and ends with ``/`` or a file's extension.
The base path is put before it only where it is written into a page.
"""

import datetime as dt
import re
import unicodedata
from functools import lru_cache
from urllib.parse import quote, urlsplit

HANDLE = re.compile(r"[A-Za-z0-9](-?[A-Za-z0-9]){0,38}", re.ASCII)
"""A GitHub handle; nothing that does not match it wholly becomes part of an address."""

DIRECTORY = "/"
DIRECTORY_INDEX = "/directory.json"
PROFILES = "/ambassadors/"
TOPICS = "/topics/"
COUNTRIES = "/countries/"
KINDS = "/kinds/"
CONTRIBUTIONS = "/contributions/"
INSIGHTS = "/insights/"
EMERITUS = "/emeritus/"
NOT_FOUND = "/404.html"
COMPOSE = "/compose/"
COMPOSE_FORM = "/compose/form.json"
COMPOSE_WORKS = "/compose/works/"
OPEN_BADGES = "/badges/open/"
OPEN_BADGE_ISSUER = "/badges/open/issuer.json"
OPEN_BADGE_CLASS = "/badges/open/badge.json"
OPEN_BADGE_IMAGE = "/badges/open/badge.svg"
SITEMAP = "/sitemap.xml"
ROBOTS = "/robots.txt"
CALENDAR = "/calendar.ics"
RENEWALS = "/renewals.ics"
EMBEDS = "/embed/"
API = "/api/"
SECURITY = "/.well-known/security.txt"
AMBASSADORS_CSV = "/api/v1/ambassadors.csv"
CONTRIBUTIONS_CSV = "/api/v1/contributions.csv"
AMBASSADORS_JSON = "/api/v1/ambassadors.json"
CONTRIBUTIONS_JSON = "/api/v1/contributions.json"

_SPELLED = {"+": " plus ", "#": " sharp ", "&": " and "}


@lru_cache(maxsize=65536)
def slugify(text: str) -> str:
    """The part of an address that stands for ``text``, in any script; ``""`` when nothing is left.

    ``C++`` and ``C#`` stay apart: signs that tell names from each other are spelled out.
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    spelled = "".join(_SPELLED.get(sign, sign) for sign in folded)
    kept = "".join(sign if _is_word(sign) else "-" for sign in spelled)
    return re.sub(r"-+", "-", kept).strip("-")


def _is_word(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LN" or unicodedata.category(sign) in {"Mn", "Mc"}


def slug_of(handle: str) -> str:
    """The slug of a handle; handles compare case-insensitively, so slugs are lowercase."""
    return handle.lower()


def compose_works(number: int) -> str:
    """A part of the addresses of all works, counted from 0."""
    return f"{COMPOSE_WORKS}{number}.json"


def directory(number: int = 1) -> str:
    """A page of the directory, counted from 1."""
    return DIRECTORY if number == 1 else f"/page/{number}/"


def profile(slug: str) -> str:
    """A person's profile, current or former."""
    return f"/ambassadors/{slug}/"


def topic(key: str) -> str:
    """Everyone who talks about a topic; ``key`` is the topic's slug."""
    return f"/topics/{key}/"


def country(code: str) -> str:
    """Everyone in a country, by its ISO 3166-1 alpha-2 code."""
    return f"/countries/{code.lower()}/"


def kind(name: str) -> str:
    """All contributions of a kind."""
    return f"/kinds/{slugify(name)}/"


def contributions(year: int | None = None) -> str:
    """All contributions, or those of a year."""
    return CONTRIBUTIONS if year is None else f"{CONTRIBUTIONS}{year}/"


def guide(section: tuple[str, ...], stem: str) -> str:
    """A page of ``content/pages``: ``index`` stands at its section's own address."""
    parts = section if stem == "index" else (*section, stem)
    return "/" + "".join(f"{part}/" for part in parts)


def badge(slug: str, extension: str = "svg") -> str:
    """The eligibility badge, as ``svg``, or as ``json`` for shields.io's endpoint."""
    return f"/badges/{slug}.{extension}"


def ring_badge(slug: str) -> str:
    """The badge that shows the ring; in a folder of its own, since any name may end in a word."""
    return f"/badges/ring/{slug}.svg"


def open_badge(slug: str, accepted_on: dt.date, tenure: int, extension: str = "json") -> str:
    """The Open Badge of a tenure: the assertion as ``json``, or baked into its image as ``svg``.

    The day of acceptance tells two appointments apart, whose tenures are both numbered from 1.
    """
    return f"{OPEN_BADGES}{slug}/{accepted_on}/{tenure}.{extension}"


def feed(page: str = DIRECTORY, extension: str = "xml") -> str:
    """The feed beside a page: ``xml`` for Atom, ``json`` for JSON Feed; ``/feed.xml`` is of all."""
    return f"{page}feed.{extension}"


def vcard(slug: str) -> str:
    """A person as a contact card."""
    return f"{profile(slug)}card.vcf"


def certificate(slug: str) -> str:
    """A person's certificate of service."""
    return f"{profile(slug)}certificate/"


def embed(slug: str) -> str:
    """A person's card, to be shown inside other pages."""
    return f"{EMBEDS}{slug}/"


PHOTO_WIDTHS = (64, 192, 480)
"""Pixels of the squares in which a photo is published; each shows sharply at half its width."""


def photo(name: str, digest: str, width: int = PHOTO_WIDTHS[-1]) -> str:
    """A file of ``static/photos`` as it is published: a changed photo gets a new address."""
    return f"/static/photos/{name.rpartition('.')[0]}.{digest[:10]}-{width}.webp"


def photo_at(address: str, width: int) -> str:
    """The same photo in another width."""
    return f"{address.rpartition('-')[0]}-{width}.webp"


def share_image(slug: str | None = None) -> str:
    """The picture that stands beside a shared link: a person's, or the site's own."""
    return "/share.png" if slug is None else f"/share/{slug}.png"


def ambassador_json(slug: str) -> str:
    """A person in the JSON API."""
    return f"/api/v1/ambassadors/{slug}.json"


def schema(name: str) -> str:
    """A published JSON Schema."""
    return f"/schemas/{name}.json"


def sitemap_part(number: int) -> str:
    """One of the files that the sitemap names where one cannot hold everything; from 1."""
    return f"/sitemap-{number}.xml"


def file_of(address: str) -> str:
    """The file, relative to the published folder, that answers for an address."""
    path = address.removeprefix("/")
    return f"{path}index.html" if path == "" or path.endswith("/") else path


def base_path(site_url: str) -> str:
    """The path under which the site lives: ``""``, or ``"/ambassadors"`` without a last slash."""
    return urlsplit(site_url).path.rstrip("/")


_AS_IT_IS = re.compile(r"[\w./@:+,;=&~!$'()*-]*", re.ASCII)
"""What ``quote`` leaves alone; nearly all addresses are."""


def href(address: str, base: str) -> str:
    """An address as it is written into a page that lives under the base path ``base``."""
    if _AS_IT_IS.fullmatch(address):
        return base + address
    return base + quote(address, safe="/@:+,;=&~!$'()*")


def absolute(address: str, site_url: str) -> str:
    """An address with scheme and host, for feeds, badges and the API."""
    return site_url.rstrip("/") + href(address, "")
