"""What ``check`` looks into: the content, and where it is asked for its health and its links."""

import datetime as dt
import sys
from pathlib import Path

from msgspec import Struct

from site_builder.cli.as_of import as_of_day
from site_builder.cli.endings import RefusedError
from site_builder.cli.folders import lies_in
from site_builder.model.site import Site, SiteSettings
from site_builder.problems import Problem, sort_problems


class Found(Struct, frozen=True):
    """Problems in the order of their places; the settings where they had to be read."""

    problems: tuple[Problem, ...]
    settings: SiteSettings | None = None


def look_into(
    root: Path, as_of: dt.date, paths: list[str], *, is_health: bool, is_external: bool
) -> Found:
    """Everything that a build would find wrong, and more where that is asked for.

    Links are asked of the named files alone; the rest is told of all of them.
    """
    if not (is_health or is_external):
        from site_builder.pipeline.checking import check_content

        return Found(check_content(root, as_of))
    from site_builder.content import locate_problems
    from site_builder.pipeline.draft import draft_site

    draft = draft_site(root, as_of)
    if draft.site is None:
        return Found(draft.problems)
    concerns = _concerns(draft.site, root, as_of) if is_health else ()
    silent = _silent_links(draft.site, root, paths) if is_external else ()
    located = locate_problems((*concerns, *silent), root)
    return Found(sort_problems((*draft.problems, *located)), draft.site.settings)


def _concerns(site: Site, root: Path, as_of: dt.date) -> tuple[Problem, ...]:
    """What managers may want to look after."""
    from site_builder.authoring.kind_guess import guess_kind
    from site_builder.history import bios_changed_on
    from site_builder.reports.health.concerns import Knowledge, find_concerns
    from site_builder.standing import assess_site

    kinds = {
        name.casefold(): kind.name
        for kind in site.policy.kinds
        for name in (kind.name, *kind.aliases)
    }
    known = Knowledge(
        standings=assess_site(site, as_of),
        as_of=as_of,
        bio_changed_on=bios_changed_on(root, [who.path for who in site.ambassadors if who.bio]),
        guess_kind=lambda url: guess_kind(url, kinds),
    )
    return tuple(find_concerns(site, known))


def _silent_links(site: Site, root: Path, paths: list[str]) -> tuple[Problem, ...]:
    """Links that do not answer; asked today, whatever day is judged.

    What is not asked, since its site asks not to be, is said beside the problems.
    """
    from site_builder.cli.progress import progress_on
    from site_builder.evidence import OfflineError, check_links
    from site_builder.evidence.asking import Asker
    from site_builder.reports.printable import printable

    asker = Asker(as_of_day(None), contact=site.settings.repository or site.settings.url)
    try:
        with progress_on(sys.stderr) as progress:
            checked = check_links(
                site, root, asker, progress, is_wanted=lambda path: lies_in(path, paths)
            )
    except OfflineError:
        raise RefusedError(
            "none of the links' hosts is known to this machine, so nothing can be said of them."
            " Is it connected to the internet?"
        ) from None
    for sentence in checked.unasked:
        print(printable(sentence), file=sys.stderr)
    return checked.problems
