"""People as the site shows them: profile, standing, and the addresses of what is theirs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from site_builder import addresses
from site_builder.config import PHOTOS
from site_builder.model.ambassador import Ambassador
from site_builder.model.document import EMPTY
from site_builder.model.site import Site, SiteSettings
from site_builder.model.standing import Standing
from site_builder.model.views import Face, Person
from site_builder.plan.codes import EMPTY_TOPIC
from site_builder.plan.facets import Facets, country_of, topic_key, topics_of
from site_builder.plan.fingerprint import fingerprint
from site_builder.plan.references import Destinations, Target, resolve_document
from site_builder.plan.sorting import name_key
from site_builder.problems import Problem


@dataclass(frozen=True, slots=True)
class People:
    """Everyone, in the order in which the directory lists them, and who is current."""

    everyone: tuple[Person, ...]
    targets: tuple[Target, ...]
    problems: tuple[Problem, ...]

    @property
    def current(self) -> tuple[Person, ...]:
        """Current and upcoming ambassadors."""
        return tuple(person for person in self.everyone if not person.standing.is_emeritus)

    @property
    def emeriti(self) -> tuple[Person, ...]:
        """Former ambassadors."""
        return tuple(person for person in self.everyone if person.standing.is_emeritus)


def plan_people(
    site: Site, standings: Mapping[str, Standing], facets: Facets, destinations: Destinations
) -> People:
    """Everyone by name, with their bios' links resolved."""
    faces = {who.slug: face_of(who, destinations.files) for who in site.ambassadors}
    targets: list[Target] = []
    people: list[Person] = []
    for who in site.ambassadors:
        bio = resolve_document(who.bio, who.path, destinations)
        targets += bio.targets
        person = _plan_person(who, standings[who.slug], faces, facets, site.settings)
        people.append(replace(person, bio=bio.html, digest=_digest(person)))
    people.sort(key=lambda person: name_key(person.ambassador))
    problems = [problem for who in site.ambassadors for problem in _empty_topics(who)]
    return People(tuple(people), tuple(targets), tuple(problems))


def face_of(who: Ambassador, files: Mapping[str, str]) -> Face:
    """What is shown of a person where others are the subject; ``files`` are addresses by path."""
    photo = files.get(f"{PHOTOS}/{who.photo}") if who.photo else None
    return Face(who.slug, who.name, addresses.profile(who.slug), photo)


def _plan_person(
    who: Ambassador,
    standing: Standing,
    faces: Mapping[str, Face],
    facets: Facets,
    settings: SiteSettings,
) -> Person:
    named = {slug for entry in standing.entries for slug in entry.people if slug != who.slug}
    return Person(
        ambassador=who,
        standing=standing,
        address=addresses.profile(who.slug),
        digest="",
        bio="",
        topics=topics_of(who, facets),
        country=country_of(who, facets),
        companions=tuple(faces[slug] for slug in sorted(named)),
        edit_url=repository_url(settings, "edit", who.path),
        source_url=repository_url(settings, "blob", who.path),
        photo=faces[who.slug].photo,
    )


def repository_url(settings: SiteSettings, view: str, path: str) -> str | None:
    """Where a file is seen (``blob``) or edited (``edit``) in the site's repository."""
    if settings.repository is None:
        return None
    file = addresses.href(f"/{path}", "")
    return f"{settings.repository.rstrip('/')}/{view}/{settings.branch}{file}"


def _digest(person: Person) -> str:
    """Of all but the bio, which the profile alone shows, and of how the days pass."""
    who = person.ambassador
    outline = replace(who, bio=EMPTY, digest="")
    shown = replace(person.standing, as_of=who.accepted_on, days_left=0, pace=None)
    return fingerprint(replace(person, ambassador=outline, standing=shown))


def _empty_topics(who: Ambassador) -> Sequence[Problem]:
    return [
        Problem(
            EMPTY_TOPIC,
            f"the topic “{topic}” has no letter or digit.",
            who.path,
            "Write it in words.",
            pointer=("topics", index),
        )
        for index, topic in enumerate(who.topics)
        if not topic_key(topic)
    ]
