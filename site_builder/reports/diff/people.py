"""Who is who in two moments of a directory: the same names first, then the renamed."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from site_builder.addresses import slug_of
from site_builder.model.ambassador import Ambassador
from site_builder.model.site import Site
from site_builder.repeats import work_key
from site_builder.reports.diff.changes import Likeness, PersonChange
from site_builder.reports.diff.entries import compare_logs
from site_builder.reports.diff.fields import profile_changes

_ALIKE = 0.5
"""The share of what an old profile says that a new one must say too."""

Pairs = dict[str, tuple[str, Likeness]]
"""From the new slug to the old one, and what says so."""


def compare_people(base: Site, head: Site) -> tuple[PersonChange, ...]:
    """Everyone whose profile differs, by slug. Who cannot be read in one of the two is left out."""
    before = {who.slug: who for who in base.ambassadors}
    after = {who.slug: who for who in head.ambassadors}
    gone = [who for slug, who in before.items() if slug not in after]
    come = [who for slug, who in after.items() if slug not in before]
    pairs = _pair_renamed(gone, come)
    renamed = {old for old, _ in pairs.values()}
    changes = [
        *_same(before, after),
        *(_compare(before[old], after[new], how) for new, (old, how) in pairs.items()),
        *(_compare(who, None) for who in gone if who.slug not in renamed and _read(who, head)),
        *(_compare(None, who) for who in come if who.slug not in pairs and _read(who, base)),
    ]
    return tuple(sorted(changes, key=lambda change: change.person.slug))


def _read(who: Ambassador, site: Site) -> bool:
    """Whether their absence from a site is meant: no file of theirs was left out for its errors."""
    return who.path.lower() not in {path.lower() for path in site.unread}


def _same(
    before: Mapping[str, Ambassador], after: Mapping[str, Ambassador]
) -> Iterator[PersonChange]:
    for slug, was in before.items():
        now = after.get(slug)
        if now is not None and (was.digest != now.digest or was != now):
            change = _compare(was, now)
            if change.fields or change.entries:
                yield change


def _compare(
    before: Ambassador | None, after: Ambassador | None, how: Likeness | None = None
) -> PersonChange:
    old, new = (each.contributions if each else () for each in (before, after))
    return PersonChange(before, after, how, profile_changes(before, after), compare_logs(old, new))


def _pair_renamed(gone: Sequence[Ambassador], come: Sequence[Ambassador]) -> Pairs:
    """Whose profile has another name now; the surest sign is asked of everyone first."""
    pairs: Pairs = {}
    for how, find in _SIGNS:
        taken = {old for old, _ in pairs.values()}
        left = [who for who in gone if who.slug not in taken]
        new = [who for who in come if who.slug not in pairs]
        for now, was in find(left, new):
            if was not in {old for old, _ in pairs.values()}:
                pairs.setdefault(now, (was, how))
    return pairs


def _by_github_id(
    gone: Sequence[Ambassador], come: Sequence[Ambassador]
) -> Iterator[tuple[str, str]]:
    known = {who.github_id: who.slug for who in gone if who.github_id is not None}
    return ((who.slug, known[who.github_id]) for who in come if who.github_id in known)


def _by_alias(gone: Sequence[Ambassador], come: Sequence[Ambassador]) -> Iterator[tuple[str, str]]:
    known = {who.slug for who in gone}
    led = {slug_of(alias): who.slug for who in gone for alias in who.aliases}
    for who in come:
        yield from ((who.slug, slug_of(name)) for name in who.aliases if slug_of(name) in known)
        if who.slug in led:
            yield who.slug, led[who.slug]


def _by_likeness(
    gone: Sequence[Ambassador], come: Sequence[Ambassador]
) -> Iterator[tuple[str, str]]:
    owners: dict[object, list[str]] = defaultdict(list)
    sizes = {}
    for who in gone:
        traits = _traits(who)
        sizes[who.slug] = len(traits)
        for trait in traits:
            owners[trait].append(who.slug)
    for who in come:
        shared = Counter(slug for trait in _traits(who) for slug in owners.get(trait, ()))
        for slug, count in sorted(shared.items(), key=lambda each: (-each[1], each[0])):
            if count > 1 and count >= sizes[slug] * _ALIKE:
                yield who.slug, slug


def _traits(who: Ambassador) -> set[object]:
    """What tells a person from others: name, day of acceptance, links and work."""
    links = {link.url for link in who.links}
    works = {work_key(entry) for entry in who.contributions}
    return {("name", who.name.casefold()), ("accepted", who.accepted_on), *links, *works}


_SIGNS = (
    (Likeness.GITHUB_ID, _by_github_id),
    (Likeness.ALIAS, _by_alias),
    (Likeness.LIKENESS, _by_likeness),
)
