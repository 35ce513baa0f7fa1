"""What the server adds to a page or shows in its place; nothing of it is ever in a file."""

import json
from html import escape
from pathlib import Path

from site_builder.devserver.edition import Edition
from site_builder.devserver.routing import RESERVED
from site_builder.problems import Problem
from site_builder.reports.printable import printable

OWN_FILES = ("reload.js", "panel.css")
_HERE = Path(__file__).parent


def read_own(name: str) -> bytes:
    """The script or stylesheet of that name, one of OWN_FILES."""
    return (_HERE / name).read_bytes()


def with_reload(page: bytes, edition: Edition) -> bytes:
    """A page with the script that reloads it, of its own origin, as the page's policy asks."""
    script = (
        f'<script src="{RESERVED}reload.js" data-edition="{edition.number}" defer></script>'
    ).encode()
    before, end, after = page.rpartition(b"</body>")
    return before + script + end + after if end else page + script


def problem_page(edition: Edition) -> bytes:
    """What is shown while there is no site yet: the problems that stand in its way."""
    problems = "".join(f"<li>{_item(problem)}</li>" for problem in edition.problems)
    page = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        "<title>Not built yet</title>"
        f'<link rel="stylesheet" href="{RESERVED}panel.css"></head>'
        '<body class="site-builder-page"><h1>There is no site to show yet</h1>'
        "<p>Mend what is listed here; this page follows by itself.</p>"
        f"<ol>{problems}</ol></body></html>\n"
    )
    return with_reload(page.encode(), edition)


def plain_page(status: int, words: str) -> bytes:
    """A short answer for what has no page."""
    return f"<!doctype html><title>{status}</title><p>{escape(words)}</p>\n".encode()


def news(edition: Edition) -> bytes:
    """The state as the script reads it: one line of JSON."""
    told = {
        "edition": str(edition.number),
        "built": edition.files is not None,
        "stopped": edition.stopped,
        "problems": [
            {
                "severity": problem.severity.value,
                "place": printable(problem.place),
                "code": problem.code.name,
                "message": printable(problem.message),
                "hint": printable(problem.hint),
            }
            for problem in edition.problems
        ],
    }
    return json.dumps(told, ensure_ascii=False).encode()


def _item(problem: Problem) -> str:
    place, message = escape(printable(problem.place)), escape(printable(problem.message))
    hint = f"<p>{escape(printable(problem.hint))}</p>" if problem.hint else ""
    return (
        f'<p class="place">{place} <span class="code">{escape(problem.code.name)}</span></p>'
        f"<p>{message}</p>{hint}"
    )
