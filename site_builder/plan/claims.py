"""What to do where several outputs claim one address, and in which file."""

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from site_builder.model.views import BadgeView, Output

_FILE = re.compile(r"content/[^ ]+")


def claiming_file(claimants: Sequence[Output]) -> str:
    """A file that makes one of them, else what it is."""
    sources = sorted({claimant.source for claimant in claimants})
    files = [found[0] for source in sources if (found := _FILE.search(source))]
    return (files or sources)[-1]


def way_out(claimants: Sequence[Output]) -> str:
    """How each may get an address of its own."""
    badges = [each.view for each in claimants if isinstance(each.view, BadgeView)]
    if {badge.form for badge in badges} != {"ring", "svg"}:
        return "Rename one of them, or take the address out of its aliases."
    name = PurePosixPath(claimants[0].address).stem
    files = {badge.person.ambassador.slug: badge.person.ambassador.path for badge in badges}
    return _names_apart(name, name.removesuffix("-ring"), files)


def _names_apart(long: str, short: str, files: Mapping[str, str]) -> str:
    """Of two people, one of whom is called as the other and ``-ring``; profiles by slug."""
    clash = f"The badge with the ring of `{short}` is named like the plain one of `{long}`."
    for name, other in ((long, short), (short, long)):
        if name not in files:
            where = next(path for slug, path in files.items() if slug != other)
            return f"{clash} Take the earlier handle `{name}` out of the `aliases` in {where}."
    return (
        f"{clash} One of the two must change the handle on GitHub: run `site-builder rename {long} "
        f"NEW`, and take `{long}` out of the `aliases` that it leaves. Or publish no badges: write "
        "`badges: false` under `outputs` in site.yaml."
    )
