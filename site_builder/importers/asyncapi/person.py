"""A person of the member list, as far as the list knows them."""

import datetime as dt

from msgspec import Struct

from site_builder.content.flaw import Flaw, FlawError
from site_builder.content.values.countries import read_country
from site_builder.content.values.links import read_link
from site_builder.dates import parse_day
from site_builder.importers import codes
from site_builder.importers.asyncapi.entries import ListedEntry, read_entry
from site_builder.importers.asyncapi.kinds import KindNames
from site_builder.importers.fields import decode_flag, read_handle, read_number
from site_builder.importers.notes import Notes
from site_builder.importers.plain_text import as_markdown
from site_builder.importers.tree import Leaf, Record, Series

LINKS = {
    "website": "website",
    "linkedin": "linkedin",
    "mastodon": "mastodon",
    "bluesky": "bluesky",
    "twitter": "x",
    "youtube": "youtube",
    "slack": "slack",
}
"""Fields of the list that are links of a profile, in the profile's order."""

FIELDS = frozenset(
    {"name", "github", "githubID", "bio", "title", "company", "country", "img", "startedOn"}
    | {"contributions", *LINKS}
)
"""What becomes of every other field is said once for the whole list."""


class Member(Struct, frozen=True):
    """What the list says of one person; ``line`` is where it begins to."""

    handle: str
    name: str
    line: int
    github_id: int | None
    title: str | None
    company: str | None
    country: str | None
    links: tuple[tuple[str, str], ...]
    bio: str
    started_on: dt.date | None
    entries: tuple[ListedEntry, ...]


def read_member(record: Record, kinds: KindNames, notes: Notes) -> Member | None:
    """The person, or None after an error that stops the import."""
    handle = read_handle(record.text("github"))
    if not handle:
        _note_handle(record, notes)
        return None
    return Member(
        handle=handle,
        name=_read_name(record, handle, notes),
        line=record.line,
        github_id=_read_number(record, notes),
        title=record.text("title") or None,
        company=record.text("company") or None,
        country=_read_country(record, notes),
        links=_read_links(record, notes),
        bio=_read_bio(record),
        started_on=_read_start(record, notes),
        entries=_read_entries(record, kinds, notes),
    )


def _note_handle(record: Record, notes: Notes) -> None:
    who = record.text("name") or "a person"
    github = record.text("github")
    said = f"“{github}” is not a GitHub handle" if github else "there is no `github`"
    hint = "Nothing was imported. Write the handle there, and import again."
    notes.add(codes.HANDLE, record.line_of("github"), f"{said}, so {who} has no profile.", hint)


def _read_name(record: Record, handle: str, notes: Notes) -> str:
    if name := record.text("name"):
        return name
    message = f"{handle} has no name; the handle was written instead."
    notes.add(codes.NO_NAME, record.line, message, "Write the name in the profile.")
    return handle


def _read_number(record: Record, notes: Notes) -> int | None:
    text = record.text("githubID")
    if not text:
        return None
    if number := read_number(text):
        return number
    flaw = Flaw(codes.LEFT_OUT, f"“{text}” is not a number.")
    _left_out(record, "githubID", flaw, notes)
    return None


def _read_country(record: Record, notes: Notes) -> str | None:
    text = record.text("country")
    if not text:
        return None
    try:
        code = read_country(decode_flag(text))
    except FlawError as fault:
        _left_out(record, "country", fault.flaw, notes)
        return None
    if code != text:
        message = f"the country of {_who(record)} is “{text}”; it was written as {code}."
        notes.add(codes.REWRITTEN, record.line_of("country"), message)
    return code


def _read_links(record: Record, notes: Notes) -> tuple[tuple[str, str], ...]:
    links: dict[str, str] = {}
    for field, service in LINKS.items():
        text = record.text(field)
        if not text:
            continue
        try:
            links[service] = _short_link(service, text)
        except FlawError as fault:
            _left_out(record, field, fault.flaw, notes)
            continue
        if links[service] != text:
            message = f"`{field}` is “{text}”; it was written as `{service}: {links[service]}`."
            notes.add(codes.REWRITTEN, record.line_of(field), message)
    return tuple(links.items())


def _short_link(service: str, text: str) -> str:
    """The handle, where the list has the whole address of someone's page at LinkedIn or X."""
    link = read_link(service, text)
    if link is None or service not in {"linkedin", "x"}:
        return text
    return link.label.removeprefix("@")


def _read_bio(record: Record) -> str:
    found = record.fields.get("bio")
    return as_markdown(found.text) if isinstance(found, Leaf) else ""


def _read_start(record: Record, notes: Notes) -> dt.date | None:
    text = record.text("startedOn")
    if not text:
        if isinstance(record.fields.get("startedOn"), Record | Series):
            flaw = Flaw(codes.LEFT_OUT, "it is no single day such as 2025-01-31.")
            _left_out(record, "startedOn", flaw, notes)
        return None
    try:
        return parse_day(text)
    except ValueError:
        flaw = Flaw(codes.LEFT_OUT, f"“{text}” is not a day such as 2025-01-31.")
        _left_out(record, "startedOn", flaw, notes)
        return None


def _read_entries(record: Record, kinds: KindNames, notes: Notes) -> tuple[ListedEntry, ...]:
    found = record.fields.get("contributions", Series((), record.line))
    items = found.items if isinstance(found, Series) else ()
    if not isinstance(found, Series) and found != Leaf("", found.line):
        notes.add(codes.WRONG_SHAPE, found.line, "`contributions` is not a list.", _SHAPE)
    entries = []
    for item in items:
        if not isinstance(item, Record):
            notes.add(codes.WRONG_SHAPE, item.line, "a contribution has no fields.", _SHAPE)
        elif entry := read_entry(item, kinds, notes):
            entries.append(entry)
    return tuple(entries)


_SHAPE = "Nothing was imported. Each contribution has `type`, `title`, `date` and `link`."


def _left_out(record: Record, field: str, flaw: Flaw, notes: Notes) -> None:
    message = f"`{field}` of {_who(record)} was left out: {flaw.message}"
    notes.add(codes.LEFT_OUT, record.line_of(field), message, flaw.hint)


def _who(record: Record) -> str:
    return record.text("name") or record.text("github")
