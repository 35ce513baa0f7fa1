"""The form of a profile's links, one key a service (content.md, "A profile")."""

from collections.abc import Callable
from typing import Annotated, Any

from pydantic import Field, PlainValidator, ValidationInfo, WithJsonSchema, field_validator
from pydantic_core import PydanticCustomError

from site_builder.content.codes import INVALID_VALUE
from site_builder.content.flaw import Flaw, FlawError
from site_builder.content.schema.fields import Form, refuse
from site_builder.content.surroundings import Surroundings
from site_builder.content.values.links import read_link
from site_builder.model.ambassador import Link


def _reading_link(service: str) -> Callable[[Any, ValidationInfo], Link | None]:
    def validate(value: object, info: ValidationInfo) -> Link | None:
        if not isinstance(value, str):
            raise PydanticCustomError("string_type", "not a text")
        slack = info.context.slack if isinstance(info.context, Surroundings) else None
        try:
            return read_link(service, value.strip(), slack)
        except FlawError as error:
            raise refuse(error.flaw) from None

    return validate


_TEXT = WithJsonSchema({"type": "string"})
_Website = Annotated[Link | None, PlainValidator(_reading_link("website")), _TEXT]
_LinkedIn = Annotated[Link | None, PlainValidator(_reading_link("linkedin")), _TEXT]
_Mastodon = Annotated[Link | None, PlainValidator(_reading_link("mastodon")), _TEXT]
_Bluesky = Annotated[Link | None, PlainValidator(_reading_link("bluesky")), _TEXT]
_X = Annotated[Link | None, PlainValidator(_reading_link("x")), _TEXT]
_YouTube = Annotated[Link | None, PlainValidator(_reading_link("youtube")), _TEXT]
_Sessionize = Annotated[Link | None, PlainValidator(_reading_link("sessionize")), _TEXT]
_Twitch = Annotated[Link | None, PlainValidator(_reading_link("twitch")), _TEXT]
_Medium = Annotated[Link | None, PlainValidator(_reading_link("medium")), _TEXT]
_DevTo = Annotated[Link | None, PlainValidator(_reading_link("devto")), _TEXT]
_StackOverflow = Annotated[Link | None, PlainValidator(_reading_link("stackoverflow")), _TEXT]
_SpeakerDeck = Annotated[Link | None, PlainValidator(_reading_link("speakerdeck")), _TEXT]
_Slack = Annotated[Link | None, PlainValidator(_reading_link("slack")), _TEXT]


class LinksForm(Form):
    """Ways to reach a person. Each is a handle or a full address; both give the same link."""

    website: _Website = Field(None, description="The address of a website.")
    linkedin: _LinkedIn = Field(None, description="sample-person, or the profile's address.")
    mastodon: _Mastodon = Field(None, description='"@sample@fosstodon.org", in quotes.')
    bluesky: _Bluesky = Field(None, description="sample.bsky.social, or a domain of one's own.")
    x: _X = Field(None, description="The handle on X.")
    twitter: _X = Field(None, description="The same as x.")
    youtube: _YouTube = Field(None, description="The channel's handle or address.")
    sessionize: _Sessionize = Field(None, description="The speaker's profile.")
    twitch: _Twitch = Field(None, description="The channel.")
    medium: _Medium = Field(None, description="The author's handle.")
    devto: _DevTo = Field(None, description="The author's handle on dev.to.")
    stackoverflow: _StackOverflow = Field(None, description="The user's number or address.")
    speakerdeck: _SpeakerDeck = Field(None, description="The speaker's handle.")
    slack: _Slack = Field(
        None, description="The member ID; shown where site.yaml names the workspace."
    )

    @field_validator("twitter")
    @classmethod
    def _is_not_said_twice(cls, twitter: Link | None, info: ValidationInfo) -> Link | None:
        if twitter and info.data.get("x"):
            message = "`twitter` and `x` are the same service."
            raise refuse(Flaw(INVALID_VALUE, message, "Keep one of the two."))
        return twitter
