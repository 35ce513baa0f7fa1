"""The form of a profile's front matter (content.md, "A profile")."""

import datetime as dt

from pydantic import Field, ValidationInfo, field_validator

from site_builder.addresses import slug_of
from site_builder.content.codes import HANDLE_MISMATCH, INVALID_DATE, INVALID_VALUE
from site_builder.content.flaw import Flaw, quoted
from site_builder.content.schema.contribution import ContributionForm
from site_builder.content.schema.fields import (
    Country,
    Day,
    Decision,
    Form,
    Handle,
    Handles,
    Languages,
    Line,
    Note,
    Number,
    Offers,
    Photo,
    Timezone,
    Topics,
    refuse,
)
from site_builder.content.schema.links import LinksForm
from site_builder.content.surroundings import Surroundings


class ReviewForm(Form):
    """The program's decision at the end of a tenure."""

    tenure: Number = Field(ge=1, le=1000, description="The number of the tenure, from 1.")
    decision: Decision = Field(description="renewed or ended.")
    on: Day = Field(description="The day of the decision.")
    note: Note | None = Field(None, description="For the program's managers; not shown.")


class LeaveForm(Form):
    """Time off that the program recorded."""

    first_on: Day = Field(alias="from", description="The first day.")
    last_on: Day = Field(alias="to", description="The last day, itself included.")

    @field_validator("last_on")
    @classmethod
    def _ends_after_it_begins(cls, last_on: dt.date, info: ValidationInfo) -> dt.date:
        first_on = info.data.get("first_on")
        if first_on and last_on < first_on:
            message = f"the leave ends on {last_on}, before it begins on {first_on}."
            raise refuse(Flaw(INVALID_DATE, message, "Are `from` and `to` swapped?"))
        return last_on


class AppointmentForm(Form):
    """An earlier time as ambassador."""

    accepted: Day = Field(description="Its first day.")
    ended: Day = Field(description="Its last day.")


class ProfileForm(Form):
    """One ambassador: content/ambassadors/HANDLE.md."""

    name: Line = Field(description="The person's name, in any script.")
    github: Handle = Field(description="The GitHub handle; the file is named after it.")
    github_id: Number | None = Field(
        None, ge=1, lt=2**53, description="GitHub's number of the account, which survives renames."
    )
    aliases: Handles = Field(
        default_factory=list, description="Earlier handles; each redirects to the profile."
    )
    accepted: Day = Field(description="The first day as ambassador, as 2025-01-11.")
    title: Line | None = Field(None, description="What the person does.")
    company: Line | None = Field(None, description="Where the person works.")
    country: Country | None = Field(
        None, description="The country where the person lives; in a file, two letters: NO."
    )
    city: Line | None = Field(None, description="The city or region.")
    timezone: Timezone | None = Field(None, description="By its usual name: Europe/Oslo.")
    pronouns: Line | None = Field(None, description="As the person likes to be spoken of.")
    languages: Languages = Field(
        default_factory=list, description="Spoken languages, as short codes: en, nb, pt-BR."
    )
    topics: Topics = Field(
        default_factory=list, description="What the person speaks and writes about."
    )
    available_for: Offers = Field(
        default_factory=list, description="What the person can be asked for."
    )
    photo: Photo | None = Field(None, description="The name of a file in static/photos/.")
    links: LinksForm | None = Field(None, description="A handle or a full address for each.")
    reviews: list[ReviewForm] = Field(
        default_factory=list, description="The program's decisions.", max_length=100
    )
    leave: list[LeaveForm] = Field(
        default_factory=list, description="Recorded time off.", max_length=100
    )
    earlier: list[AppointmentForm] = Field(
        default_factory=list, description="Earlier appointments.", max_length=20
    )
    ended: Day | None = Field(None, description="The last day as ambassador.")
    contributions: list[ContributionForm] = Field(
        default_factory=list, description="The log, in any order.", max_length=5000
    )

    @field_validator("github")
    @classmethod
    def _is_named_after_its_file(cls, github: str, info: ValidationInfo) -> str:
        stem = info.context.stem if isinstance(info.context, Surroundings) else ""
        if stem and slug_of(github) != slug_of(stem):
            message = f"the handle is {quoted(github)}, and the file is {quoted(stem + '.md')}."
            hint = f"Name the file {slug_of(github)}.md, or correct the handle."
            raise refuse(Flaw(HANDLE_MISMATCH, message, hint))
        return github

    @field_validator("aliases")
    @classmethod
    def _are_earlier_handles(cls, aliases: list[str], info: ValidationInfo) -> list[str]:
        github = info.data.get("github")
        if github and slug_of(github) in {slug_of(alias) for alias in aliases}:
            message = f"{quoted(github)} is the handle itself, not an earlier one."
            raise refuse(Flaw(INVALID_VALUE, message, "Take it out of the list."))
        return aliases
