"""Random people and sites whose content no check would refuse."""

import datetime as dt
from typing import Any

from hypothesis import strategies as st
from msgspec.structs import replace

from site_builder.dates import PartialDate
from site_builder.model.ambassador import Ambassador, Contribution, Leave, Review, ReviewDecision
from site_builder.model.policy import Policy
from site_builder.model.site import Site
from site_builder.tenures import tenures_begun
from tests.people import make_kinds, make_person, make_policy, make_site

SLUGS = ("one", "two", "three")
FIRST, LAST = dt.date(2020, 1, 1), dt.date(2026, 12, 31)
DAYS = st.dates(FIRST, LAST)
AS_OF = st.dates(dt.date(2021, 1, 1), LAST)


@st.composite
def policies(draw: st.DrawFn) -> Policy:
    return make_policy(
        kinds=make_kinds(booth={"max_per_tenure": 1}, review={"counts": False}),
        tenure_months=draw(st.sampled_from([1, 6, 12])),
        minimum_contributions=draw(st.integers(1, 3)),
        reviews_recorded_since=draw(st.none() | DAYS),
    )


@st.composite
def entries(draw: st.DrawFn, others: tuple[str, ...] = ()) -> Contribution:
    day = draw(DAYS)
    text = day.isoformat() if draw(st.booleans()) else day.isoformat()[:7]
    return Contribution(
        PartialDate.parse(text),
        draw(st.sampled_from(["article", "booth", "review"])),
        draw(st.sampled_from(["A", "B", "C"])),
        url=draw(st.none() | st.sampled_from([f"https://example.org/{n}" for n in range(4)])),
        event=draw(st.none() | st.sampled_from(["X", "Y"])),
        others=tuple(draw(st.lists(st.sampled_from(others), max_size=2))) if others else (),
        counts=draw(st.sampled_from([True, True, True, False])),
    )


@st.composite
def people(draw: st.DrawFn, policy: Policy, slug: str, others: tuple[str, ...]) -> Ambassador:
    fields: dict[str, Any] = {
        "accepted": draw(st.dates(FIRST, dt.date(2025, 12, 31))).isoformat(),
        "contributions": tuple(draw(st.lists(entries(others), max_size=8))),
    }
    accepted_on = dt.date.fromisoformat(fields["accepted"])
    if start := draw(st.none() | st.integers(1, 500)):
        first_on = accepted_on + dt.timedelta(days=start)
        fields["leave"] = (Leave(first_on, first_on + dt.timedelta(days=draw(st.integers(0, 50)))),)
    if draw(st.booleans()) and draw(st.booleans()):
        fields["ended_on"] = accepted_on + dt.timedelta(days=draw(st.integers(600, 1500)))
    fields["reviews"] = draw(_reviews(make_person(slug, **fields), policy))
    return make_person(slug, **fields)


@st.composite
def _reviews(draw: st.DrawFn, who: Ambassador, policy: Policy) -> tuple[Review, ...]:
    """Decisions in order, each after its tenure is over; nothing follows one that ended it."""
    reviews = []
    for tenure in tenures_begun(who, policy, who.ended_on or LAST)[: draw(st.integers(0, 4))]:
        on = tenure.end_on + dt.timedelta(days=draw(st.integers(1, 60)))
        decision = draw(st.sampled_from([*[ReviewDecision.RENEWED] * 5, ReviewDecision.ENDED]))
        reviews.append(Review(tenure.number, decision, on))
        if decision is ReviewDecision.ENDED:
            break
    return tuple(reviews)


@st.composite
def sites(draw: st.DrawFn, size: int = len(SLUGS)) -> Site:
    policy = draw(policies())
    slugs = SLUGS[:size]
    everyone = [
        draw(people(policy, slug, tuple(each for each in slugs if each != slug))) for slug in slugs
    ]
    return make_site(everyone, policy)


CREW = ("ann", "bea", "cyd", "dan")
EARLIER, GUEST = ("old", "older"), "guest"
CALLED = (*CREW, *EARLIER, "Ann", "OLD", GUEST)
"""What an entry may name: handles, earlier ones, in any letter case, and someone from outside."""


@st.composite
def members(draw: st.DrawFn, policy: Policy, slug: str) -> Ambassador:
    """Someone who may name everyone, even themselves, and be called as others are."""
    aliases = tuple(draw(st.lists(st.sampled_from(("old", "Old", "older")), max_size=1)))
    return replace(draw(people(policy, slug, CALLED)), aliases=aliases)


@st.composite
def directories(draw: st.DrawFn) -> Site:
    """Sites whose people do much together, under all the names they have."""
    policy = replace(draw(policies()), review_notice_days=draw(st.sampled_from((0, 10, 60))))
    slugs = draw(st.lists(st.sampled_from(CREW), min_size=1, unique=True))
    return make_site([draw(members(policy, slug)) for slug in slugs], policy)


@st.composite
def edited(draw: st.DrawFn, site: Site) -> Site:
    """The same site after people came, went, and wrote other things."""
    everyone = {who.slug: who for who in site.ambassadors}
    for slug in draw(st.lists(st.sampled_from(CREW), max_size=2, unique=True)):
        who = everyone.pop(slug, None)
        if who is None or draw(st.booleans()):
            everyone[slug] = draw(members(site.policy, slug))
        elif draw(st.booleans()):
            everyone[slug] = replace(who, contributions=who.contributions[1:])
    policy = draw(st.sampled_from([site.policy] * 3) | policies())
    return make_site(everyone.values(), policy)
