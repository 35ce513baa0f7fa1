"""A logged contribution of the list as an entry of a profile: never lost, never guessed."""

from collections.abc import Iterable

from msgspec import Struct

from site_builder.content.flaw import FlawError
from site_builder.content.values.web import read_web_address
from site_builder.dates import PartialDate
from site_builder.importers import codes
from site_builder.importers.asyncapi.kinds import KindNames
from site_builder.importers.fields import read_date
from site_builder.importers.notes import Notes
from site_builder.importers.tree import Leaf, Record
from site_builder.model.ambassador import Contribution

FIELDS = frozenset({"type", "title", "date", "link"})
"""What becomes of every other field is said once for the whole list."""

MONTH_MISSING = "the month is not known"
"""The ``reason`` of an entry whose month nobody wrote."""


class ListedEntry(Struct, frozen=True):
    """An entry, and the line of the list on which its link (or the entry) stands."""

    contribution: Contribution
    line: int


def read_entry(record: Record, kinds: KindNames, notes: Notes) -> ListedEntry | None:
    """The entry, or None after an error that stops the import."""
    kind = kinds.find(record.text("type"), record.line_of("type"), notes)
    date = _read_date(record, notes)
    if kind is None or date is None:
        return None
    url, link_note = _read_link(record, notes)
    month_note = f"Only the year {date.year} is known." if date.is_year else ""
    contribution = Contribution(
        date=date.value,
        kind=kind,
        title=_read_title(record, notes),
        url=url,
        note=_sentences((month_note, link_note)),
        counts=not date.is_year,
        reason=MONTH_MISSING if date.is_year else None,
    )
    return ListedEntry(contribution, record.line_of("link"))


class _ListedDate(Struct, frozen=True):
    """A date; ``is_year``: only its year is true, and the month stands in for the unknown one."""

    value: PartialDate
    is_year: bool = False

    @property
    def year(self) -> int:
        return self.value.first_on.year


def _read_date(record: Record, notes: Notes) -> _ListedDate | None:
    found = record.fields.get("date")
    if isinstance(found, Leaf):
        return _whole_date(found, notes)
    parts = found if isinstance(found, Record) else Record({}, record.line)
    year, month, day = parts.text("year"), parts.text("month"), parts.text("day")
    if date := read_date(year, month, day):
        return _ListedDate(date)
    if date := read_date(year, month):
        message = f"there is no day “{day}” in {date}, so that “{_called(record)}” has its month."
        notes.add(codes.REWRITTEN, parts.line_of("day"), message, "Write its day in the profile.")
        return _ListedDate(date)
    return _year_only(record, parts, notes)


def _year_only(record: Record, parts: Record, notes: Notes) -> _ListedDate | None:
    year, month = parts.text("year"), parts.text("month")
    january = read_date(year, "January")
    if not january:
        message = f"“{year}” is not a year." if year else f"“{_called(record)}” has no date."
        notes.add(codes.UNDATED, record.line_of("date"), message, _WRITE_DATE)
        return None
    said = f"the month is “{month}”" if month else "there is no month"
    message = f"{said}, so that only the year {year} of “{_called(record)}” is known."
    notes.add(codes.MONTH_UNKNOWN, parts.line_of("month"), message, _WRITE_MONTH % january)
    return _ListedDate(january, is_year=True)


_WRITE_MONTH = (
    "It was written as %s, marked `counts: false`. Write its month in the profile, and take"
    " `counts`, `reason` and `note` out."
)


def _whole_date(leaf: Leaf, notes: Notes) -> _ListedDate | None:
    try:
        return _ListedDate(PartialDate.parse(leaf.text))
    except ValueError:
        notes.add(codes.UNDATED, leaf.line, f"“{leaf.text}” is not a date.", _WRITE_DATE)
        return None


_WRITE_DATE = "Write `date:` with a `year:` and a `month:` below it."


def _read_link(record: Record, notes: Notes) -> tuple[str | None, str]:
    link, line = record.text("link"), record.line_of("link")
    called = _called(record)
    if not link:
        notes.add(codes.NO_LINK, line, f"“{called}” has no link.", "Add its `url` to the profile.")
        return None, ""
    try:
        return read_web_address(link), ""
    except FlawError as fault:
        message = f"“{called}” has no link: {fault.flaw.message}"
        notes.add(codes.LINK_IN_NOTE, line, message, "It was kept in the entry's `note`.")
        return None, f"Link: {link}"


def _read_title(record: Record, notes: Notes) -> str:
    called = _called(record)
    if not record.text("title"):
        message = f"a contribution has no title; “{called}” was written instead."
        notes.add(codes.NO_TITLE, record.line, message, "Write its `title` in the profile.")
    return called


def _called(record: Record) -> str:
    """The entry's title, or the nearest to one that it has."""
    return record.text("title") or record.text("link") or record.text("type")


def _sentences(parts: Iterable[str]) -> str | None:
    return " ".join(part for part in parts if part) or None
