"""A site at one moment of its history, read and assessed: what ``diff`` compares."""

from collections.abc import Mapping

from msgspec import Struct, field

from site_builder.model.site import Site
from site_builder.model.standing import Standing
from site_builder.problems import Problem


class Snapshot(Struct, frozen=True):
    """A site as of a day, in the work tree or in a revision.

    ``name`` is what the person called it, ``commit`` what git calls it (None: the work tree).
    ``site`` is None where site.yaml cannot be used; ``problems`` are those of reading.
    """

    name: str
    commit: str | None = None
    site: Site | None = None
    standings: Mapping[str, Standing] = field(default_factory=dict)
    """By slug."""
    problems: tuple[Problem, ...] = ()
