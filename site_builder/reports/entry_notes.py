"""What the writer of an entry should know of it, though no check finds fault with it."""

import datetime as dt

from site_builder.dates import in_words
from site_builder.model.ambassador import Contribution

NOTES = {
    "before-acceptance": "It lies before {accepted}, the first day as ambassador: it is shown, and "
    "counts toward no tenure. If that is not so, correct its date.",
    "told-already": "It is in the log of {owner} already, with {slug}: “{title}” of {date}. In the "
    "log of {slug} this entry stands in its place; the work counts at most once.",
}
"""With gaps, by name."""


def before_acceptance(accepted_on: dt.date) -> str:
    """Of an entry that was made before its person became an ambassador."""
    return NOTES["before-acceptance"].format(accepted=in_words(accepted_on))


def told_already(told: Contribution, owner: str, slug: str) -> str:
    """Of joint work that another, ``owner``, logged for the person ``slug``."""
    date = in_words(told.date)
    return NOTES["told-already"].format(owner=owner, slug=slug, title=told.title, date=date)
