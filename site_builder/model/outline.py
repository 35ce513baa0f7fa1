"""A profile as the others need to know it, so that it need not be opened for their sake."""

import datetime as dt
from typing import NamedTuple

from site_builder.model.document import Reference


class Outline(NamedTuple):
    """What lists show of a person, whom their work involves, and digests of all the rest.

    Made by ``site_builder.outlines``; a tuple, since a build handles everyone's.
    """

    slug: str
    path: str
    name: str
    github: str
    title: str | None
    company: str | None
    city: str | None
    accepted_on: dt.date
    aliases: tuple[str, ...]
    photo: str | None
    country: str | None
    topics: tuple[str, ...]
    languages: tuple[str, ...]
    available_for: tuple[str, ...]
    works: tuple[int, ...]
    """For each entry of the log a number that stands for its work: equal works, equal numbers."""
    named: tuple[tuple[int, tuple[str, ...]], ...]
    """Each entry that names others: the number of its work, and their handles in lower case."""
    references: tuple[Reference, ...]
    """The links and images of the bio that point within the site."""
    anchors: tuple[str, ...]
    """The ids of the bio to which a link may lead."""
    file: str
    """The digest of the file's bytes."""
    digest: str
    """The digest of all that the file says, but for the bio."""
    bio: str
    """The digest of the bio; ``""`` where there is none."""
