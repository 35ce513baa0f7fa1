"""Links that lead elsewhere than before."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from site_builder.reports.diff.changes import Diff, FieldChange, Flag, PersonChange
from site_builder.reports.diff.fields import BIO_LINKS
from site_builder.reports.diff.flags.authorship import Circumstances


def flag_other_hosts(diff: Diff, _around: Circumstances) -> Iterator[Flag]:
    """A link of a profile or an entry that leads to another host, and any new host of a bio."""
    for change in diff.people:
        if change.before is None or change.after is None:
            continue
        for where, field in _link_changes(change):
            hosts = _hosts(field.after) - _hosts(field.before) - _known(change, field)
            if hosts and field.before:
                said = f"{where} leads to {', '.join(sorted(hosts))} now."
                yield Flag("other-host", f"{said} It was {field.before}.", change.after)
            elif hosts and field.field == BIO_LINKS:
                said = f"{where} lead to {', '.join(sorted(hosts))}."
                yield Flag("other-host", said, change.after)


def _known(change: PersonChange, field: FieldChange) -> set[str]:
    """Hosts to which a bio may lead without a word: those of the person's links."""
    if field.field != BIO_LINKS or change.before is None:
        return set()
    return {host for link in change.before.links for host in _hosts(link.url)}


def _link_changes(change: PersonChange) -> Iterator[tuple[str, FieldChange]]:
    for field in change.fields:
        if field.field.startswith("links"):
            yield f"`{field.field}`", field
    for entry in change.edited:
        for field in entry.fields:
            if field.field == "url" and entry.after:
                yield f"“{entry.after.title}”", field


def _hosts(addresses: str) -> set[str]:
    hosts = (urlsplit(address).hostname for address in addresses.split())
    return {host.removeprefix("www.") for host in hosts if host}
