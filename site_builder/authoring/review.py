"""Record the program's decision about a tenure: one line goes into the profile."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from msgspec.structs import replace

from site_builder.authoring.change import Change
from site_builder.authoring.front_matter import CannotEditError
from site_builder.authoring.list_items import Item, ItemList, add_item
from site_builder.authoring.open_site import OpenSite
from site_builder.checks import check_site
from site_builder.dates import in_words
from site_builder.model.ambassador import Ambassador, Review, ReviewDecision
from site_builder.problems import Problem
from site_builder.standing import assess_site

REVIEWS = ItemList(
    "reviews", in_braces=True, followers=("leave", "earlier", "ended", "contributions")
)


def review_fields(review: Review) -> Item:
    """A review as fields, in the order of the documentation."""
    fields = {"tenure": review.tenure, "decision": review.decision.value, "on": review.on}
    return {**fields, "note": review.note} if review.note else fields


def set_review(text: str, review: Review) -> str:
    """The text of a profile with the review after its others. Raises CannotEditError."""
    return add_item(text, REVIEWS, review_fields(review))


def decide_review(opened: OpenSite, handle: str, review: Review, as_of: dt.date) -> Change:
    """Record a decision, unless the rules forbid it. Raises CannotEditError with their words."""
    who = opened.person(handle)
    text = set_review(opened.text(who.path), review)
    reviewed = opened.read(who.path, text)
    faults = list(_new_errors(opened, who, reviewed, as_of))
    if faults:
        told = "\n".join(f"  {_sentence(fault.message)} {fault.hint}" for fault in faults)
        raise CannotEditError(f"the rules forbid it, and nothing was written:\n{told}")
    return Change({who.path: text}, said=tuple(_said(who, review, as_of)))


def _new_errors(
    opened: OpenSite, who: Ambassador, reviewed: Ambassador, as_of: dt.date
) -> Iterator[Problem]:
    """What would be wrong with the profile that is not wrong already."""
    before, after = (Counter(_errors(opened, each, as_of)) for each in (who, reviewed))
    yield from (after - before).elements()


def _errors(opened: OpenSite, who: Ambassador, as_of: dt.date) -> Iterator[Problem]:
    """Errors of one profile; no rule of reviews looks at other people."""
    alone = replace(opened.site, ambassadors=(who,))
    found = check_site(alone, assess_site(alone, as_of), as_of)
    return (problem for problem in found if problem.is_error)


def _sentence(message: str) -> str:
    return f"{message[0].upper()}{message[1:]}"


def _said(who: Ambassador, review: Review, as_of: dt.date) -> Iterator[str]:
    verb = "renewed" if review.decision is ReviewDecision.RENEWED else "the appointment ended"
    yield f"{who.path}: tenure {review.tenure} reviewed, {verb} on {in_words(review.on)}."
    if review.on > as_of:
        yield f"It takes effect on that day: until then {who.name} stands as before."
