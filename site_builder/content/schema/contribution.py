"""The form of an entry of a contribution log (content.md, "A profile")."""

from pydantic import Field, ValidationInfo, field_validator

from site_builder.content.codes import INVALID_VALUE, MISSING_KEY
from site_builder.content.flaw import Flaw
from site_builder.content.schema.fields import (
    Form,
    Handles,
    KindName,
    Language,
    Line,
    Moment,
    Note,
    Topics,
    WebAddress,
    refuse,
)


class ContributionForm(Form):
    """One contribution."""

    date: Moment = Field(description="The day as 2025-03-14, or only the month as 2025-03.")
    kind: KindName = Field(
        description="What sort of work it is: one of the kinds that your program lists."
    )
    title: Line = Field(description="What it is called, as its audience saw it.")
    url: WebAddress | None = Field(
        None, description="Where it can be seen, as https://example.org/page."
    )
    event: Line | None = Field(None, description="The conference, meetup or show.")
    language: Language | None = Field(
        None, description="The language it is in, as a short code: en."
    )
    topics: Topics = Field(default_factory=list, description="What it is about.")
    others: Handles = Field(
        default_factory=list, alias="with", description="Handles of those who did it with you."
    )
    note: Note | None = Field(None, description="Anything a reader should know.")
    counts: bool = Field(
        default=True, description="false where a person judged that it does not count."
    )
    reason: Line | None = Field(
        None,
        validate_default=True,
        description="Why it does not count; needed with counts: false, and only with it.",
    )

    @field_validator("reason")
    @classmethod
    def _reason_goes_with_counts(cls, reason: str | None, info: ValidationInfo) -> str | None:
        counts = info.data.get("counts")
        if counts is False and reason is None:
            hint = "Add `reason:` with a few words, such as: promotes a product."
            raise refuse(Flaw(MISSING_KEY, "`counts: false` needs a `reason`.", hint))
        if counts is True and reason is not None:
            hint = "Add `counts: false`, or delete the reason."
            raise refuse(Flaw(INVALID_VALUE, "a `reason` is given, yet the entry counts.", hint))
        return reason
