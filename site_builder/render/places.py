"""Names of countries, languages and time zones, in English, from the Unicode CLDR (by Babel)."""

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale


@lru_cache(maxsize=1)
def _locale() -> "Locale":
    from babel import Locale  # noqa: PLC0415 - takes a tenth of a second, and few pages need it

    return Locale("en")


@lru_cache(maxsize=512)
def country_name(code: str) -> str:
    """The country's usual name; the code itself where it is unknown."""
    return str(_locale().territories.get(code.upper(), code))


@lru_cache(maxsize=1024)
def language_name(tag: str) -> str:
    """The name of a BCP 47 tag: ``Norwegian Bokmål``; the tag itself where it is unknown."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    try:
        name = Locale.parse(tag, sep="-").get_display_name("en")
    except (UnknownLocaleError, ValueError):
        name = _locale().languages.get(tag.partition("-")[0].lower())
    return name or tag


@lru_cache(maxsize=1024)
def timezone_name(zone: str) -> str:
    """The zone as people say it, without regard to the season: ``Central European Time``."""
    from babel.dates import get_timezone_name  # noqa: PLC0415

    name = get_timezone_name(zone, locale=_locale())
    return zone if name.startswith("Unknown") else name
