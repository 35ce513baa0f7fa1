"""The comparison in one function: people, standings, pages, settings, then what to look at."""

import datetime as dt
from collections.abc import Sequence

from msgspec.structs import replace

from site_builder.model.site import Site
from site_builder.model.snapshot import Snapshot
from site_builder.reports.diff.changes import Diff, names_before
from site_builder.reports.diff.fields import settings_changes
from site_builder.reports.diff.flags import Circumstances, raise_flags
from site_builder.reports.diff.moves import compare_standings
from site_builder.reports.diff.people import compare_people


def compare(
    base: Snapshot,
    head: Snapshot,
    as_of: dt.date,
    *,
    author: str | None = None,
    files: Sequence[str] = (),
) -> Diff:
    """What differs between two moments that were judged by the same day.

    ``author`` is the handle of whoever proposes the change; ``files`` are all that differ, from
    the site's root. Where a site cannot be read nothing is compared: its problems say why.
    """
    if base.site is None or head.site is None:
        return Diff(base, head, as_of, (), (), (), ())
    people = compare_people(base.site, head.site)
    diff = Diff(
        base,
        head,
        as_of,
        people,
        moves=compare_standings(base, head, names_before(people)),
        pages=_compare_pages(base.site, head.site),
        settings=settings_changes(base.site, head.site),
    )
    return replace(diff, flags=raise_flags(diff, Circumstances(author, tuple(files))))


def _compare_pages(before: Site, after: Site) -> tuple[tuple[str, str], ...]:
    was = {page.path: page.digest for page in before.pages}
    now = {page.path: page.digest for page in after.pages}
    return tuple(
        ("+" if path not in was else "-" if path not in now else "~", path)
        for path in sorted({*was, *now} - before.unread - after.unread)
        if was.get(path) != now.get(path)
    )
