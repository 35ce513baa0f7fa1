"""What is published: one planner for each kind of output, listed in one tuple."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from site_builder import addresses
from site_builder.model.site import Site
from site_builder.model.views import (
    AssetView,
    EmeritusView,
    Frame,
    GuideView,
    Output,
    ProfileView,
    RedirectView,
    SchemaView,
    SectionView,
)
from site_builder.plan.fingerprint import fingerprint
from site_builder.plan.frame import is_photo
from site_builder.plan.paging import numbered, paginate
from site_builder.plan.people import People
from site_builder.plan.works import Works

SCHEMAS = ("profile", "page", "site", "ambassadors", "ambassador", "contributions")


@dataclass(frozen=True, slots=True)
class Subjects:
    """All that the outputs are about."""

    site: Site
    frame: Frame
    as_of: dt.date
    people: People
    works: Works
    pages: tuple[GuideView, ...]
    sections: tuple[SectionView, ...]


Planner = Callable[[Subjects], Iterator[Output]]


def plan_profiles(subjects: Subjects) -> Iterator[Output]:
    """A page for everyone, and a redirect from each earlier slug."""
    for person in subjects.people.everyone:
        who = person.ambassador
        digest = fingerprint(subjects.frame.digest, "profile", person.digest, person.bio)
        yield Output(person.address, ProfileView(person), digest, who.path)
        for alias in who.aliases:
            old = addresses.profile(addresses.slug_of(alias))
            yield _redirect(subjects, old, person.address, who.name, who.path)


def plan_emeritus(subjects: Subjects) -> Iterator[Output]:
    """Former ambassadors; the page stands, at its stable address, before there are any."""
    people = subjects.people.emeriti
    size = subjects.site.settings.page_size
    for shown, pagination in paginate(people, size, numbered(addresses.EMERITUS)):
        yield Output(
            pagination.addresses[pagination.number - 1],
            EmeritusView(shown, len(people), pagination),
            fingerprint(
                subjects.frame.digest,
                "emeritus",
                [person.digest for person in shown],
                len(people),
                pagination,
            ),
            "the page of former ambassadors",
        )


def plan_guide_pages(subjects: Subjects) -> Iterator[Output]:
    """The pages of the guide, pages for sections without one, and redirects from aliases."""
    for view in subjects.pages:
        digest = fingerprint(subjects.frame.digest, "guide", view)
        yield Output(view.address, view, digest, view.page.path)
        for alias in view.page.aliases:
            yield _redirect(subjects, alias, view.address, view.page.title, view.page.path)
    for section in subjects.sections:
        digest = fingerprint(subjects.frame.digest, "section", section)
        yield Output(section.address, section, digest, f"the section {section.title}")


def _redirect(subjects: Subjects, old: str, target: str, title: str, path: str) -> Output:
    view = RedirectView(target, title)
    digest = fingerprint(subjects.frame.digest, "redirect", view)
    return Output(old, view, digest, f"{path} (alias)")


def plan_schemas(subjects: Subjects) -> Iterator[Output]:
    """The JSON Schemas of what people write and of the API."""
    for name in SCHEMAS:
        digest = fingerprint(subjects.frame.digest, "schema", name)
        yield Output(addresses.schema(name), SchemaView(name), digest, "the schemas")


def plan_assets(subjects: Subjects) -> Iterator[Output]:
    """Stylesheets, scripts and the pictures beside pages, as they are."""
    named = dict(subjects.frame.files)
    for asset in subjects.site.assets:
        if is_photo(asset):
            continue
        address = named.get(asset.address.removeprefix("/static/"), asset.address)
        yield Output(
            address,
            AssetView(asset.path, asset.digest),
            fingerprint(asset.digest),
            asset.path,
        )
