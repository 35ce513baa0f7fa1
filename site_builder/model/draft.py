"""A profile before it is a file: what ``new`` and the importers hand over to be written."""

import datetime as dt

from msgspec import Struct

from site_builder.addresses import slug_of
from site_builder.model.ambassador import Appointment, Contribution


class ProfileDraft(Struct, frozen=True):
    """What is known of a person so far. ``accepted_on`` may still be missing: ``check`` says so.

    ``links`` are pairs of a service and a handle or address. ``bio`` is Markdown. ``remarks`` tell
    a later reader of the file what is left to do; they become comments.
    """

    github: str
    name: str
    github_id: int | None = None
    aliases: tuple[str, ...] = ()
    accepted_on: dt.date | None = None
    title: str | None = None
    company: str | None = None
    country: str | None = None
    links: tuple[tuple[str, str], ...] = ()
    earlier: tuple[Appointment, ...] = ()
    ended_on: dt.date | None = None
    contributions: tuple[Contribution, ...] = ()
    bio: str = ""
    remarks: tuple[str, ...] = ()

    @property
    def slug(self) -> str:
        """The name of its file, without ``.md``."""
        return slug_of(self.github)

    @property
    def has_no_name(self) -> bool:
        """Whether only the handle is known."""
        return self.name == self.github
