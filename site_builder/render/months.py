"""A stream of works under the months in which they happened."""

from collections.abc import Sequence
from itertools import groupby

from site_builder.model.views import Work
from site_builder.render.words import month_name


def works_by_month(works: Sequence[Work]) -> list[tuple[str, list[Work]]]:
    """Each month's name and its works, in the order in which they come."""
    return [
        (month, list(items))
        for month, items in groupby(works, lambda work: month_name(work.contribution.date.first_on))
    ]
