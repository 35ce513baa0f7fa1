"""Short values of front matter: each line of ``values.tsv`` is read, or refused, as it says.

A line has the kind of value, what is written, as JSON, and what becomes of it: ``=`` and the value,
or the code, the message and the hint.
"""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

from site_builder.content.flaw import FlawError
from site_builder.content.values import countries, dates, links, names, web
from tests.conftest import Blessed

TABLE = Path(__file__).parent / "values.tsv"
SLACK = "https://example.slack.com/"
READERS: dict[str, Callable[[str], object]] = {
    "accent": names.read_accent,
    "country": countries.read_country,
    "day": dates.read_day,
    "decision": names.read_decision,
    "earlier": web.read_earlier_address,
    "email": web.read_email,
    "handle": names.read_handle,
    "language": names.read_language,
    "logo": names.read_logo,
    "offer": names.read_offer,
    "partial date": dates.read_partial_date,
    "photo": names.read_photo,
    "site": web.read_site_url,
    "timezone": names.read_timezone,
    "topic": names.read_topic,
    **{service: partial(links.read_link, service, slack=SLACK) for service in links.SERVICES},
}


def outcome(kind: str, text: str) -> str:
    try:
        return f"= {READERS[kind](text)}"
    except FlawError as refused:
        return f"{refused.flaw.code.name}: {refused.flaw.message} {refused.flaw.hint}"


def test_every_value_is_read_or_refused_as_the_table_says(blessed: Blessed) -> None:
    known = TABLE.read_text(encoding="utf-8").splitlines()
    asked = [line.split("\t")[:2] for line in known]
    written = "".join(f"{kind}\t{raw}\t{outcome(kind, json.loads(raw))}\n" for kind, raw in asked)
    assert blessed.read(TABLE, written) == written


def test_every_country_is_known() -> None:
    assert 250 == len(countries.COUNTRIES)
