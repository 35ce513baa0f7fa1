"""The standing of everyone on a site."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from site_builder.model.roster import Roster, make_room
from site_builder.model.site import Site
from site_builder.model.standing import Standing
from site_builder.outlines import roster_of
from site_builder.standing.assessment import assess
from site_builder.standing.circles import Circles, find_circles
from site_builder.standing.logs import gather_logs, known_handles


def assess_site(site: Site, as_of: dt.date) -> dict[str, Standing]:
    """Everyone's standing as of a day, by slug, in the site's order."""
    people = tuple(site.ambassadors)  # a roster would open everyone each time
    logs = gather_logs(people)
    return {who.slug: assess(who, logs[who.slug], site.policy, as_of) for who in people}


class Standings(Mapping[str, Standing]):
    """The same, each worked out when it is asked for: only a person's own circle is opened."""

    def __init__(self, site: Site, as_of: dt.date) -> None:
        self.roster: Roster = roster_of(site.ambassadors)
        self.circles: Circles = find_circles(self.roster.outlines)
        self._site = site
        self._as_of = as_of
        self._known = known_handles(self.roster.outlines)
        self._found: dict[str, Standing] = {}

    def work_out(self, slugs: Iterable[str]) -> None:
        """Work out those of many people, which takes less time than one after the other."""
        make_room(self._found)
        wanted = [slug for slug in slugs if slug not in self._found]
        near = sorted({*wanted, *self.circles.around(wanted)})
        people = [self.roster.find(slug) for slug in near]
        logs = gather_logs(people, self._known)
        for slug in wanted:
            who = self.roster.find(slug)
            self._found[slug] = assess(who, logs[slug], self._site.policy, self._as_of)

    def __getitem__(self, slug: str) -> Standing:
        if slug not in self._found:
            self.work_out([slug])
        return self._found[slug]

    def __iter__(self) -> Iterator[str]:
        return (outline.slug for outline in self.roster.outlines)

    def __len__(self) -> int:
        return len(self.roster)
