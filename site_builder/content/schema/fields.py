"""What a field may hold: types for the forms, each with its reader and its JSON Schema."""

import datetime as dt
from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    StringConstraints,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from site_builder.addresses import HANDLE
from site_builder.content.codes import INVALID_VALUE, UNKNOWN_KIND
from site_builder.content.flaw import Flaw, FlawError, quoted
from site_builder.content.nearest import suggest
from site_builder.content.surroundings import Surroundings
from site_builder.content.values.countries import read_country
from site_builder.content.values.dates import read_day, read_partial_date
from site_builder.content.values.names import (
    AVAILABLE_FOR,
    read_accent,
    read_decision,
    read_handle,
    read_language,
    read_logo,
    read_offer,
    read_photo,
    read_timezone,
    read_topic,
)
from site_builder.content.values.web import (
    read_earlier_address,
    read_email,
    read_site_url,
    read_web_address,
)
from site_builder.dates import PartialDate
from site_builder.model.ambassador import ReviewDecision

_T = TypeVar("_T")


class Form(BaseModel):
    """Every key is known, and nothing is converted but by the readers below."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


def refuse(flaw: Flaw) -> PydanticCustomError:
    """A flaw as pydantic collects it."""
    return PydanticCustomError("flaw", "{message}", {"message": flaw.message, "flaw": flaw})


def reading(read: Callable[[str], _T]) -> Callable[[str], _T]:
    """A reader that raises FlawError as a validator."""

    def validate(value: str) -> _T:
        try:
            return read(value)
        except FlawError as error:
            raise refuse(error.flaw) from None

    return validate


def reading_text(read: Callable[[str], _T]) -> Callable[[Any], _T]:
    """The same before pydantic has looked at the value's type."""

    def validate(value: object) -> _T:
        if not isinstance(value, str):
            raise PydanticCustomError("string_type", "not a text")
        try:
            return read(value)
        except FlawError as error:
            raise refuse(error.flaw) from None

    return validate


def _read_whole_number(value: object) -> object:
    """A number written as digits; YAML scalars arrive as their text."""
    if isinstance(value, str) and value.removeprefix("-").isdecimal() and value.isascii():
        return int(value) if len(value) <= _MOST_DIGITS else value
    return value


def _read_kind(value: object, info: ValidationInfo) -> str:
    if not isinstance(value, str):
        raise PydanticCustomError("string_type", "not a text")
    around = info.context
    kinds = around.kinds if isinstance(around, Surroundings) else None
    if kinds is None:
        return value
    if kind := kinds.get(value.strip().casefold()):
        return kind
    names = sorted(set(kinds.values()))
    choice = f"Choose among {', '.join(names)}."
    hint = f"{meant} {choice}" if (meant := suggest(value, kinds)) else choice
    message = f"{quoted(value)} is not a kind of contribution of this program."
    raise refuse(Flaw(UNKNOWN_KIND, message, hint))


def _without_repeats(values: list[str]) -> list[str]:
    seen: set[str] = set()
    for value in values:
        if value.casefold() in seen:
            flaw = Flaw(INVALID_VALUE, f"{quoted(value)} is listed twice.", "Keep one of the two.")
            raise refuse(flaw)
        seen.add(value.casefold())
    return values


_MOST_DIGITS = 15
ONE_LINE = r"^[^\n\t]*$"
_DAY = {"type": "string", "format": "date", "examples": ["2025-03-14"]}
_PARTIAL = {
    "type": "string",
    "pattern": "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$",
    "examples": ["2025-03-14", "2025-03"],
}

Line = Annotated[
    str,
    StringConstraints(min_length=1, max_length=200, pattern=ONE_LINE, strip_whitespace=True),
]
Note = Annotated[str, StringConstraints(min_length=1, max_length=1000, strip_whitespace=True)]
Number = Annotated[int, BeforeValidator(_read_whole_number)]
Day = Annotated[dt.date, PlainValidator(reading_text(read_day)), WithJsonSchema(_DAY)]
Moment = Annotated[
    PartialDate, PlainValidator(reading_text(read_partial_date)), WithJsonSchema(_PARTIAL)
]
Handle = Annotated[
    str,
    AfterValidator(reading(read_handle)),
    Field(json_schema_extra={"pattern": f"^{HANDLE.pattern}$"}),
]
Country = Annotated[
    str,
    AfterValidator(reading(read_country)),
    Field(json_schema_extra={"pattern": "^[A-Za-z]{2}$", "examples": ["NO"]}),
]
Language = Annotated[
    str, AfterValidator(reading(read_language)), Field(json_schema_extra={"examples": ["nb"]})
]
Timezone = Annotated[
    str,
    AfterValidator(reading(read_timezone)),
    Field(json_schema_extra={"examples": ["Europe/Oslo"]}),
]
Topic = Annotated[
    str,
    StringConstraints(min_length=1, max_length=60, pattern=ONE_LINE, strip_whitespace=True),
    AfterValidator(reading(read_topic)),
]
Offer = Annotated[
    str, AfterValidator(reading(read_offer)), Field(json_schema_extra={"enum": list(AVAILABLE_FOR)})
]
Decision = Annotated[
    ReviewDecision,
    PlainValidator(reading_text(read_decision)),
    WithJsonSchema({"type": "string", "enum": [str(name) for name in ReviewDecision]}),
]
Photo = Annotated[str, AfterValidator(reading(read_photo))]
_URI = Field(json_schema_extra={"format": "uri"})
WebAddress = Annotated[str, AfterValidator(reading(read_web_address)), _URI]
SiteUrl = Annotated[str, AfterValidator(reading(read_site_url)), _URI]
Email = Annotated[
    str, AfterValidator(reading(read_email)), Field(json_schema_extra={"format": "email"})
]
Accent = Annotated[
    str,
    AfterValidator(reading(read_accent)),
    Field(json_schema_extra={"pattern": "^#[0-9a-fA-F]{6}$"}),
]
Logo = Annotated[str, AfterValidator(reading(read_logo))]
EarlierAddress = Annotated[str, AfterValidator(reading(read_earlier_address))]
KindName = Annotated[str, PlainValidator(_read_kind), WithJsonSchema({"type": "string"})]

Handles = Annotated[list[Handle], Field(max_length=50), AfterValidator(_without_repeats)]
Languages = Annotated[list[Language], Field(max_length=30), AfterValidator(_without_repeats)]
Topics = Annotated[list[Topic], Field(max_length=30), AfterValidator(_without_repeats)]
Offers = Annotated[list[Offer], AfterValidator(_without_repeats)]
