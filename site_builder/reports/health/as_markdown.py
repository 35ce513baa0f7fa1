"""The health of the data as Markdown, to paste into an issue: each line leads to its place."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from urllib.parse import quote

from msgspec import Struct

from site_builder.dates import in_words
from site_builder.model.site import SiteSettings
from site_builder.problems import Problem
from site_builder.reports.markdown_text import markdown_text
from site_builder.reports.printable import printable

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>()#!|~&]")


class Topic(Struct, frozen=True):
    """A part of the report: its title, and the names of the problems that belong to it."""

    title: str
    codes: tuple[str, ...]


TOPICS = (
    Topic("Reviews overdue", ("review-overdue",)),
    Topic("Dates to decide", ("day-needed", "far-future")),
    Topic("Evidence missing", ("no-evidence", "link-gone", "link-silent")),
    Topic("Repeats and limits", ("repeated", "limit-reached")),
    Topic("Odd kinds", ("unknown-kind", "odd-kind")),
    Topic("Photos", ("no-photo", "photo-missing", "photo-too-large")),
    Topic("Bios", ("no-bio", "stale-bio", "bio-too-long")),
)
"""What managers look after, the most urgent first; the rest is told under a title of its own."""

_REST = "Anything else"


def markdown_of_health(
    problems: Sequence[Problem], as_of: dt.date, settings: SiteSettings | None
) -> str:
    """A report that ends in a line feed; ``settings`` name the repository, where they are known."""
    title = f"{settings.title}: data health" if settings else "Data health"
    grouped = _grouped(problems)
    lines = [f"# {markdown_text(title)}", "", f"As of {in_words(as_of)}."]
    for name, found in grouped.items():
        if found:
            lines += ["", f"## {name} ({len(found):,})", ""]
            lines += [_item(problem, settings) for problem in found]
    sound = [name.lower() for name, found in grouped.items() if not found and name != _REST]
    if sound:
        lines += ["", f"Nothing to look after: {', '.join(sound)}."]
    return "".join(f"{line}\n" for line in lines)


def _grouped(problems: Sequence[Problem]) -> Mapping[str, list[Problem]]:
    titles = {code: topic.title for topic in TOPICS for code in topic.codes}
    grouped: dict[str, list[Problem]] = {name: [] for name in (*_titles(), _REST)}
    for problem in problems:
        grouped[titles.get(problem.code.name, _REST)].append(problem)
    return grouped


def _titles() -> list[str]:
    return [topic.title for topic in TOPICS]


def _item(problem: Problem, settings: SiteSettings | None) -> str:
    hint = f" {_said(problem.hint)}" if problem.hint else ""
    return f"- [ ] {_place(problem, settings)}: {_said(problem.message)}{hint}"


def _place(problem: Problem, settings: SiteSettings | None) -> str:
    """Path and line; a link to that very line where the site names its repository."""
    shown = _path(f"{problem.path}:{problem.line}" if problem.line else problem.path)
    if settings is None or settings.repository is None:
        return shown
    line = f"?plain=1#L{problem.line}" if problem.line else ""
    path = quote(f"{settings.branch}/{problem.path}")
    return f"[{shown}]({settings.repository.rstrip('/')}/blob/{path}{line})"


def _path(path: str) -> str:
    """A path as it stands, also for whoever copies it: nothing hidden parts it."""
    return _SPECIAL.sub(r"\\\g<0>", printable(path)).replace("@", "@\u200b")


def _said(text: str) -> str:
    """Code between backticks stays code; elsewhere no markup works, and nothing is linked."""
    pieces = re.split(r"(`[^`]+`)", printable(text))
    return "".join(
        piece if place % 2 else markdown_text(piece) for place, piece in enumerate(pieces)
    )
