"""What a change of content seldom brings along: other rules, other files, files with errors."""

from collections.abc import Iterator

from site_builder.config import SITE_FILE
from site_builder.reports.diff.changes import Diff, Flag
from site_builder.reports.diff.flags.authorship import Circumstances

_CONTENT = ("content/", "static/photos/")
_LOOKS = (".plural", ".icon")
_WHERE = ("site.url", "site.repository", "site.branch", "site.slack", "site.email")
_MOST = 10
"""Files that are named; more are counted."""


def flag_unreadable(diff: Diff, _around: Circumstances) -> Iterator[Flag]:
    """Files that were left out of the comparison, because they have errors."""
    for site, when in ((diff.base.site, "before"), (diff.head.site, "now")):
        for path in sorted(site.unread) if site else ():
            yield Flag("unreadable", f"{path} cannot be read as it is {when}: it is not compared.")


def flag_policy(diff: Diff, _around: Circumstances) -> Iterator[Flag]:
    """The program's rules, which everyone's standing follows."""
    for field in diff.settings:
        if field.field.startswith("program.") and not field.field.endswith(_LOOKS):
            was, is_now = field.before or "nothing", field.after or "nothing"
            yield Flag("policy-changed", f"`{field.field}` was {was}, and is {is_now}.")


def flag_site(diff: Diff, _around: Circumstances) -> Iterator[Flag]:
    """Where the site lies, and where its links to edit a profile, and its mail, lead."""
    for field in diff.settings:
        if field.field in _WHERE:
            was, is_now = field.before or "nothing", field.after or "nothing"
            yield Flag("site-moved", f"`{field.field}` was {was}, and is {is_now}.")


def flag_files(_diff: Diff, around: Circumstances) -> Iterator[Flag]:
    """Files that are neither content nor photos: workflows, templates, scripts."""
    others = [path for path in around.files if not path.startswith(_CONTENT) and path != SITE_FILE]
    if others:
        named = ", ".join(others[:_MOST])
        more = f" and {len(others) - _MOST} more" if len(others) > _MOST else ""
        yield Flag("other-files", f"Files beside the content differ: {named}{more}.")
