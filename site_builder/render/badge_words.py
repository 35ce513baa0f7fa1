"""What the badges say: whose program, and the standing in a few words with its date."""

import unicodedata

from markupsafe import escape

from site_builder.model.policy import Policy
from site_builder.model.standing import Decision, Standing, StandingName
from site_builder.model.views import Person
from site_builder.render.standing_words import count_words, service_words
from site_builder.render.words import long_date

NAME_LENGTH, LABEL_LENGTH, MESSAGE_LENGTH = 60, 48, 90
"""Signs after which a text is cut."""
_MOST_BYTES = 3
"""For each of those signs, so that a badge keeps within 3 KB: ``&`` alone is written as 5."""
_LONGEST_SIGN = 5


def badge_label(policy: Policy) -> str:
    """Whose badge it is: the program's name, without the word ``Program`` at its end."""
    name = policy.name
    for word in (" Program", " Programme"):
        name = name.removesuffix(word)
    return shorten(name, LABEL_LENGTH)


def badge_message(person: Person, policy: Policy) -> str:
    """The standing, such as ``2 of 4, until 10 January 2027``; it honours, and never shames."""
    standing = person.standing
    if standing.is_emeritus:
        served = service_words(person.ambassador, standing).removeprefix("Ambassador ")
        return shorten(f"emeritus, {served}", MESSAGE_LENGTH)
    if standing.current is None:
        return f"from {long_date(person.ambassador.accepted_on)}"
    if standing.name is StandingName.REVIEW_DUE:
        return _in_review(standing)
    if standing.name is StandingName.QUALIFIED:
        return f"qualified until {long_date(standing.current.tenure.end_on)}"
    current, minimum = standing.current, policy.minimum_contributions
    return count_words(current.counted, current.undecided, minimum, current.tenure.end_on)


def _in_review(standing: Standing) -> str:
    pending = next(each for each in standing.tenures if each.decision is Decision.PENDING)
    return f"tenure to {long_date(pending.tenure.end_on)}, renewal in review"


def spoken(person: Person, label: str, words: str) -> str:
    """The whole badge, for those who do not see it, and as its tooltip."""
    return f"{shorten(person.ambassador.name, NAME_LENGTH)}, {label}: {words}"


def shorten(text: str, length: int) -> str:
    """The text, or its beginning and an ellipsis: whole words if they are not too long to keep."""
    if len(text) <= length:
        return _within(text, length * _MOST_BYTES)
    cut = text.rfind(" ", length // 2, length)
    if cut == -1:
        cut = length - 1
    while cut > 1 and _belongs_to_the_sign_before(text, cut):
        cut -= 1
    return _within(text[:cut].rstrip() + "…", length * _MOST_BYTES)


def _within(text: str, most: int) -> str:
    """The text, cut further where its signs are long ones as they are written in XML."""
    kept = text
    if len(text) * _LONGEST_SIGN <= most:
        return kept
    while len(escape(kept).encode()) > most:
        kept = kept.removesuffix("…")[:-1] + "…"
    return kept


def _belongs_to_the_sign_before(text: str, place: int) -> bool:
    mark = unicodedata.category(text[place]) in {"Mn", "Mc", "Me", "Cf", "Sk"}
    return mark or unicodedata.category(text[place - 1]) == "Cf"
