"""From the content to a plan and its problems: everything but publishing."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from site_builder.addresses import slug_of
from site_builder.checks import check_site
from site_builder.collector import collector_paused
from site_builder.content import ParseCache, load_site, locate_problems
from site_builder.content.reading import Spread, in_turn
from site_builder.model.site import Site
from site_builder.model.views import Person, Plan, ProfileView
from site_builder.pipeline.code import digest_code
from site_builder.plan import plan_site
from site_builder.problems import Problem, sort_problems
from site_builder.standing import assess_site


@dataclass(frozen=True, slots=True)
class Draft:
    """A site that has been read, assessed, checked and planned, and all that is wrong with it.

    ``site`` and ``plan`` are None where site.yaml could not be read.
    """

    site: Site | None
    plan: Plan | None
    problems: tuple[Problem, ...]
    cache: ParseCache

    def stops(self, *, strict: bool) -> bool:
        """Whether any problem stands in the way of publishing; in strict builds warnings do."""
        return any(problem.is_error or strict for problem in self.problems)


def draft_site(
    root: Path, as_of: dt.date, base_url: str | None = None, spread: Spread = in_turn
) -> Draft:
    """Read the site in ``root`` and plan it as of a day. Writes nothing."""
    with collector_paused():
        return _draft(root, as_of, base_url, spread)


def _draft(root: Path, as_of: dt.date, base_url: str | None, spread: Spread) -> Draft:
    loaded = load_site(root, base_url=base_url, spread=spread)
    if loaded.site is None:
        return Draft(None, None, loaded.problems, loaded.cache)
    standings = assess_site(loaded.site, as_of)
    plan, dead_ends = plan_site(loaded.site, standings, as_of, digest_code(root))
    faults = (*check_site(loaded.site, standings, as_of), *dead_ends)
    problems = sort_problems((*loaded.problems, *locate_problems(faults, root)))
    return Draft(loaded.site, plan, problems, loaded.cache)


def find_person(draft: Draft, handle: str) -> Person | None:
    """The person of that handle or earlier handle, in any letter case."""
    slug = slug_of(handle)
    outputs = draft.plan.outputs if draft.plan else ()
    for output in outputs:
        if isinstance(output.view, ProfileView):
            who = output.view.person.ambassador
            if slug in (who.slug, *map(slug_of, who.aliases)):
                return output.view.person
    return None
