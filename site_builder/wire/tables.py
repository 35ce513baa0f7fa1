"""The API's people and contributions as rows of text, one column a field."""

from collections.abc import Iterator, Sequence

from site_builder.model.site import SiteSettings
from site_builder.model.views import Person, Work
from site_builder.wire import shapes
from site_builder.wire.api import make_contribution, make_summary

PEOPLE_COLUMNS = (
    *("slug", "name", "github", "url", "title", "company", "country", "city", "timezone"),
    *("pronouns", "languages", "topics", "available_for", "links", "photo", "accepted", "ended"),
    *("standing", "tenure_number", "tenure_start", "tenure_end", "counted", "undecided", "needed"),
    "contributions",
)
"""As in ``ambassadors.json``, without what changes every day."""

WORKS_COLUMNS = ("date", "kind", "title", "url", "event", "language", "topics", "people")

_TENURE_FIELDS = ("number", "start", "end", "counted", "undecided", "needed")
_PLAIN_FIELDS = 10
"""So many columns at the beginning are fields of that name."""


def people_rows(people: Sequence[Person], settings: SiteSettings) -> Iterator[list[str]]:
    """One row a person, in the order given."""
    for person in people:
        yield _person_row(make_summary(person, settings))


def _person_row(who: shapes.AmbassadorSummary) -> list[str]:
    links = [f"{service} {url}" for service, url in who.links.items()]
    lists = (who.languages, who.topics, who.available_for, links)
    return [
        *(_cell(getattr(who, name)) for name in PEOPLE_COLUMNS[:_PLAIN_FIELDS]),
        *(_list_cell(values) for values in lists),
        *map(_cell, (who.photo, who.accepted, who.ended, who.standing)),
        *(_cell(getattr(who.tenure, name, None)) for name in _TENURE_FIELDS),
        _cell(who.contributions),
    ]


def works_rows(works: Sequence[Work]) -> Iterator[list[str]]:
    """One row a contribution, in the order given."""
    for work in works:
        made = make_contribution(work)
        plain = (made.date, made.kind, made.title, made.url, made.event, made.language)
        yield [*map(_cell, plain), _list_cell(made.topics), _list_cell(made.people)]


def _cell(value: object) -> str:
    return "" if value is None else str(value)


def _list_cell(values: Sequence[str]) -> str:
    """Several values in one cell, as people read them; programs that part them read JSON."""
    return "; ".join(values)
