"""From the content to a plan and its problems: everything but publishing."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from site_builder.addresses import file_of, profile, slug_of
from site_builder.checks import check_settings
from site_builder.collector import collector_paused
from site_builder.content import Loaded, ParseCache, begin_load, locate_problems
from site_builder.model.site import Site
from site_builder.model.views import Person, Plan, ProfileView
from site_builder.outlines import roster_of
from site_builder.pipeline.bookkeeping import KeptBooks, keep_books
from site_builder.pipeline.clerk import Desk
from site_builder.pipeline.code import digest_code
from site_builder.pipeline.ledger import Ledger, read_ledger
from site_builder.plan import plan_site
from site_builder.problems import Problem, sort_problems
from site_builder.standing import known_handles


class Draft(Struct, frozen=True):
    """A site that has been read, assessed, checked and planned, and all that is wrong with it.

    ``site`` and ``plan`` are None where site.yaml could not be read.
    """

    site: Site | None
    plan: Plan | None
    problems: tuple[Problem, ...]
    cache: ParseCache
    ledger: Ledger | None = None
    kept: KeptBooks | None = None

    def save(self) -> None:
        """Keep what was read and worked out for the next build."""
        self.cache.save()
        if self.ledger and self.kept and self.plan:
            self.kept.save(self.ledger, self.plan.bundles)

    def stops(self, *, strict: bool) -> bool:
        """Whether any problem stands in the way of publishing; in strict builds warnings do."""
        return any(problem.is_error or strict for problem in self.problems)


def draft_site(root: Path, as_of: dt.date) -> Draft:
    """Read the site in ``root`` and plan it as of a day. Writes nothing."""
    return draft_loaded(begin_load(root), root, as_of)


def draft_loaded(
    loading: Callable[[], Loaded], root: Path, as_of: dt.date, desk: Desk | None = None
) -> Draft:
    """The same of a site whose reading has begun; at a ``desk`` what is worked out is kept."""
    with collector_paused():
        ledger = read_ledger(root, digest_code(root))  # while others read
        return _draft(loading(), root, as_of, ledger, desk)


def _draft(loaded: Loaded, root: Path, as_of: dt.date, ledger: Ledger, desk: Desk | None) -> Draft:
    if loaded.site is None:
        return Draft(None, None, loaded.problems, loaded.cache)
    if desk:
        loaded.cache.save()
        loaded.cache.hold_few()  # from here on, profiles are opened from disk
    site = loaded.site
    kept = keep_books(site, as_of, root, ledger, desk)
    try:
        plan, dead_ends = plan_site(site, kept.books, as_of, ledger.code, ledger.bundles)
    finally:
        kept.finish()
    faults = locate_problems((*check_settings(site), *dead_ends), root)
    problems = sort_problems((*loaded.problems, *kept.problems, *faults))
    return Draft(site, plan, problems, loaded.cache, ledger, kept)


def find_person(draft: Draft, handle: str) -> Person | None:
    """The person of that handle, else of that earlier handle, in any letter case."""
    if draft.site is None or draft.plan is None:
        return None
    slug = known_handles(roster_of(draft.site.ambassadors).outlines).get(slug_of(handle), "")
    outputs = draft.plan.outputs_of([file_of(profile(slug))])
    shown = (output.view for output in outputs)
    return next((view.person for view in shown if isinstance(view, ProfileView)), None)
