"""Profiles, policies and sites for tests, each in one line."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from site_builder import addresses
from site_builder.dates import PartialDate
from site_builder.model.ambassador import (
    Ambassador,
    Appointment,
    Contribution,
    Leave,
    Review,
    ReviewDecision,
)
from site_builder.model.policy import Kind, Policy
from site_builder.model.site import Site, SiteSettings
from site_builder.model.standing import Standing
from site_builder.model.views import Face, Member, Person
from site_builder.outlines import outline_of
from site_builder.standing import account_of, assess_site, told_first

KIND_NAMES = ("article", "talk", "video", "podcast", "initiative", "visibility", "booth", "review")
SETTINGS = SiteSettings(title="Example Ambassadors", url="https://example.org/people/")


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def make_kinds(**changes: dict[str, Any]) -> tuple[Kind, ...]:
    """The default kinds; ``booth={"max_per_tenure": 1}`` changes one."""
    return tuple(
        Kind(name, name.capitalize(), f"{name.capitalize()}s", name, **changes.get(name, {}))
        for name in KIND_NAMES
    )


def make_policy(**fields: Any) -> Policy:
    return Policy(**{"name": "Example Ambassador Program", "kinds": make_kinds(), **fields})


def make_entry(date: str, kind: str = "article", title: str = "", **fields: Any) -> Contribution:
    """An entry; without a title it gets one of its own, so that it repeats no other."""
    shown = title or f"About {date} {kind} {fields.get('url', '')}".strip()
    return Contribution(PartialDate.parse(date), kind, shown, **fields)


def make_person(
    slug: str = "sample-person", accepted: str = "2025-01-11", **fields: Any
) -> Ambassador:
    return Ambassador(
        slug=slug,
        path=f"content/ambassadors/{slug}.md",
        name=fields.pop("name", slug.replace("-", " ").title()),
        github=slug,
        accepted_on=day(accepted),
        **fields,
    )


def make_review(tenure: int, on: str, decision: str = "renewed") -> Review:
    return Review(tenure, ReviewDecision(decision), day(on))


def make_leave(first: str, last: str) -> Leave:
    return Leave(day(first), day(last))


def make_appointment(accepted: str, ended: str) -> Appointment:
    return Appointment(day(accepted), day(ended))


def make_site(people: Iterable[Ambassador], policy: Policy | None = None, **fields: Any) -> Site:
    ordered = tuple(sorted(people, key=lambda who: who.slug))
    return Site(SETTINGS, policy or make_policy(), ordered, **fields)


def make_view(who: Ambassador, as_of: str, policy: Policy | None = None) -> Person:
    """Someone who is alone in the directory, as the site shows them."""
    return Person(make_member(who, as_of, policy), who, stand(who, as_of, policy), "")


def make_member(who: Ambassador, as_of: str, policy: Policy | None = None) -> Member:
    """The same, unopened."""
    face = Face(who.slug, who.name, addresses.profile(who.slug), None)
    standing = stand(who, as_of, policy)
    account = account_of(who, standing, tuple(told_first(who, standing)))
    return Member(outline_of(who), account, face, (), None, "digest", "")


def stand(who: Ambassador, as_of: str, policy: Policy | None = None) -> Standing:
    """The standing of someone who is alone in the directory."""
    return assess_site(make_site([who], policy), day(as_of))[who.slug]
