"""Whatever anyone logged, the composer tells of one more entry what the checks do afterwards."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from random import Random
from typing import Any

import pytest
from msgspec.structs import replace
from playwright.sync_api import Page

from site_builder.authoring.entry import log_entry
from site_builder.authoring.front_matter import CannotEditError
from site_builder.authoring.open_site import OpenSite, open_site
from site_builder.checks import check_site
from site_builder.model.ambassador import Ambassador, Contribution
from site_builder.model.site import Site
from site_builder.model.standing import Standing
from site_builder.pipeline import BuildOptions, build_site
from site_builder.repeats import event_key, same_work, work_key
from site_builder.standing import assess_site
from tests.composer.random_logs import SLUGS, path_of, profile_text, random_entry, random_people
from tests.composer.sites import AS_OF, LIMITS
from tests.render.browser import served

pytestmark = pytest.mark.browser

ENTRIES = 40
KINDS = "    review: {label: Review, plural: Reviews, counts: false}\noutputs:"
ASK = """async ([whose, entry]) => {
  globalThis.rules ??= await readAnswer(composer.dataset.form, "json");
  const { text, doubts, standing } = await composeContribution({ whose, ...entry }, rules);
  return { text, doubts, figures: [standing.counted, standing.undecided] };
}"""
NOTES = ("It is in the log of ", "This address is in the log of ")
"""How begins what the composer says and no check does."""


@dataclass(frozen=True)
class Invented:
    """A directory as it is read, and its front matter by slug."""

    opened: OpenSite
    people: Mapping[str, Mapping[str, Any]]

    def site_with(self, who: Ambassador) -> Site:
        """The site once a profile is changed."""
        site = self.opened.site
        people = tuple(who if each.slug == who.slug else each for each in site.ambassadors)
        return replace(site, ambassadors=people)


def invent(folder: Path, chance: Random) -> Invented:
    """Write and publish a directory in which nothing is an error."""
    root, people = folder / "site", random_people(chance)
    (root / "content/ambassadors").mkdir(parents=True)
    (root / "site.yaml").write_text(LIMITS.replace("outputs:", KINDS))
    for slug, who in people.items():
        (root / path_of(slug)).write_text(profile_text(who))
    out = folder / "out" / "people"
    report = build_site(BuildOptions(root=root, out=out, as_of=AS_OF, jobs=1))
    assert [] == [problem for problem in report.problems if problem.is_error]
    return Invented(open_site(root), people)


def told_of(site: Site, slug: str) -> Counter[str]:
    """All problems, as the composer tells them to someone."""
    found = check_site(site, assess_site(site, AS_OF), AS_OF)
    return Counter(f"{whose(each.path, slug)}{each.message} {each.hint}" for each in found)


def whose(path: str, slug: str) -> str:
    return "" if path == path_of(slug) else f"In the log of {PurePosixPath(path).stem}: "


def figures_of(standing: Standing) -> list[int]:
    current = standing.current
    return [current.counted, current.undecided] if current else [0, 0]


def tellings(site: Site) -> Iterator[tuple[str, Contribution]]:
    return ((who.slug, entry) for who in site.ambassadors for entry in who.contributions)


def is_open(site: Site, entry: Contribution) -> bool:
    """Whether several tell of its address, two events are named, and somewhere none: whose work
    that is, the rules leave open (docs/reliability.md)."""
    same = [each for each in tellings(site) if work_key(each[1]) == work_key(entry)]
    events = {event_key(each) for _, each in same}
    return len({slug for slug, _ in same}) > 1 and None in events and len(events) > 2


def logged_instead(invented: Invented, slug: str, entry: Mapping[str, Any]) -> str | None:
    """What ``log`` makes of the profile; None where it refuses."""
    fields = {key: tuple(each) if isinstance(each, list) else each for key, each in entry.items()}
    try:
        return log_entry(invented.opened, slug, fields).written[path_of(slug)]
    except CannotEditError:
        return None


@pytest.mark.parametrize("part", range(4))
def test_the_composer_tells_what_the_checks_do_once_it_is_merged(
    page: Page, tmp_path: Path, part: int, *, whole: bool
) -> None:
    judged = 0
    for seed in range(part, 40 if whole else 4, 4):
        chance = Random(seed)
        invented = invent(tmp_path / str(seed), chance)
        with served(tmp_path / str(seed) / "out") as home:
            page.goto(f"{home}/people/compose/")
            page.wait_for_selector(".composer:not([hidden])")
            for _ in range(ENTRIES):
                judged += compare(page, invented, chance)
    assert judged > (320 if whole else 30)


def compare(page: Page, invented: Invented, chance: Random) -> bool:
    """Whether an entry could be judged, and was by both in the same way."""
    slug = chance.choice(SLUGS)
    entry = random_entry(chance, slug, with_oneself=True)
    answer = page.evaluate(ASK, [slug, entry])
    text = profile_text(invented.people[slug], answer["text"])
    who = invented.opened.read(path_of(slug), text)
    site = invented.site_with(who)
    *before, last = who.contributions
    if any(same_work(each, last) for each in before):
        assert logged_instead(invented, slug, entry) is None
    else:
        assert text == logged_instead(invented, slug, entry)
    if is_open(site, last):
        return False
    new = told_of(site, slug) - told_of(invented.opened.site, slug)
    doubts = [each for each in answer["doubts"] if not each.startswith(NOTES)]
    assert sorted(new) == sorted(doubts), (slug, entry)
    assert figures_of(assess_site(site, AS_OF)[slug]) == answer["figures"], (slug, entry)
    return True
