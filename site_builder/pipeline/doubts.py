"""What the checks tell of an entry, as texts with gaps: so that a page can say it too.

Each message is what the checks themselves answer to a sample log; nothing is worded twice.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from site_builder.checks import check_site
from site_builder.checks.codes import (
    DAY_NEEDED,
    FAR_FUTURE,
    LIMIT_REACHED,
    NO_EVIDENCE,
    REPEATED,
    WITH_ONESELF,
    WITH_UNKNOWN,
)
from site_builder.checks.names import SHORTEST
from site_builder.checks.subject import FAR_MONTHS
from site_builder.dates import PartialDate
from site_builder.model.ambassador import Ambassador, Contribution
from site_builder.model.policy import Kind, Policy
from site_builder.model.site import Site, SiteSettings
from site_builder.problems import Code, Problem
from site_builder.reports.entry_notes import NOTES
from site_builder.standing import assess_site

_TODAY = dt.date(2026, 6, 1)
_BEGUN_ON = dt.date(2026, 1, 1)
_KINDS = (Kind("talk", "", "", ""), Kind("booth", "", "{plural}", "", max_per_tenure=1))
_A, _B = "https://example.org/a", "https://example.org/b"
_LOG = (
    ("2026-01-01", "talk", "{earlier}", _A, ()),
    ("2026-01-02", "talk", "{title}", _A, ()),
    ("2026-01-03", "talk", "{earlier}", None, ()),
    ("2026-01-03", "talk", "{earlier}", None, ()),
    ("2026-01-04", "booth", "{title}", _B, ()),
    ("2026-01-05", "booth", "{title}", f"{_B}/2", ("sample-person", "sample-ohter")),
    ("2028-01-01", "talk", "{title}", f"{_A}/2", ()),
)
"""A log that makes every doubt: date, kind, title, link, and whom it names."""

_Gaps = tuple[tuple[str, str], ...]
_GAPS: Mapping[Code, _Gaps] = {
    WITH_ONESELF: (("sample-person", "{other}"),),
    WITH_UNKNOWN: (("sample-ohter", "{other}"), ("sample-other", "{meant}")),
    NO_EVIDENCE: (("{earlier}", "{title}"),),
    FAR_FUTURE: (("1 January 2028", "{date}"),),
    LIMIT_REACHED: (("at most 1", "at most {most}"), ("in tenure 1.", "in {tenures}.")),
}
"""What of the sample stands in a message, and the gap that takes its place."""
_MONTHS = (
    ("2025-01", "talk", "{title}", f"{_A}/3", ()),
    ("2026-01", "talk", "{title}", f"{_A}/4", ()),
)
"""Of someone accepted on 15 January 2025: both months are cut, by the first tenure and its end."""
_DAY: _Gaps = (("2026-01", "{month}"), ("January 2026, and", "{date}, and"))
_CUT: _Gaps = (*_DAY, ("tenure 1 ends on 14 January 2026", "tenure {tenure}{whose} ends on {end}"))
_FIRST: _Gaps = (
    ("tenure 1 begins", "tenure 1{whose} begins"),
    *(("2025-01", "{month}"), ("January 2025, and", "{date}, and")),
    ("15 January 2025", "{start}"),
)
_LINKED: _Gaps = (("1 January 2026", "{date}"),)
_UNLINKED: _Gaps = (("“{earlier}” repeats", "“{title}” repeats"), ("3 January 2026", "{date}"))


def entry_doubts() -> dict[str, Any]:
    """Messages by the name of their code, notes by theirs, and the figures to tell doubts by."""
    people = (
        _person("other", _BEGUN_ON, ()),
        _person("person", _BEGUN_ON, _LOG),
        _person("third", dt.date(2025, 1, 15), _MONTHS),
    )
    site = Site(SiteSettings("", ""), Policy("", _KINDS), people)
    found = check_site(site, assess_site(site, _TODAY), _TODAY)
    said = {code.name: _text(found, code, gaps) for code, gaps in _GAPS.items()}
    unlinked, linked = (problem for problem in found if problem.code is REPEATED)
    said |= {"repeated": _filled(linked, _LINKED)}
    said |= {"repeated-unlinked": _filled(unlinked, _UNLINKED)}
    cut, first = (problem for problem in found if problem.code is DAY_NEEDED)
    said |= {"day-needed": _filled(cut, _CUT), "day-needed-first": _filled(first, _FIRST)}
    return {"said": said, "notes": NOTES, "far_months": FAR_MONTHS, "shortest_handle": SHORTEST}


def _person(
    name: str,
    accepted_on: dt.date,
    log: tuple[tuple[str, str, str, str | None, tuple[str, ...]], ...],
) -> Ambassador:
    slug = f"sample-{name}"
    entries = tuple(
        Contribution(PartialDate.parse(date), kind, title, url, others=others)
        for date, kind, title, url, others in log
    )
    return Ambassador(slug, slug, "", slug, accepted_on, contributions=entries)


def _text(found: tuple[Problem, ...], code: Code, gaps: _Gaps) -> str:
    return _filled(next(problem for problem in found if problem.code is code), gaps)


def _filled(problem: Problem, gaps: _Gaps) -> str:
    text = f"{problem.message} {problem.hint}"
    for shown, gap in gaps:
        text = text.replace(shown, gap)
    return text
