"""The reading stage: the files of a site become values, and what is wrong with them problems.

Importing this package is cheap; pydantic, PyYAML and the Markdown library are loaded only where a
file has to be read anew.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from site_builder.content.cache import ParseCache
from site_builder.content.load import Loaded, begin_load, load_site
from site_builder.problems import Problem

__all__ = (
    "Loaded",
    "ParseCache",
    "begin_load",
    "form_messages",
    "load_site",
    "locate_problems",
    "page_schema",
    "prepare_to_read",
    "profile_schema",
    "site_schema",
)


def locate_problems(problems: Iterable[Problem], root: Path) -> tuple[Problem, ...]:
    """Give line and column to the problems that only have a pointer; the others stay as they are.

    The files that they are in are read again; a problem whose file has gone stays without a place.
    """
    from site_builder.content.places import place_problems  # noqa: PLC0415 - imports PyYAML

    return place_problems(problems, root)


def prepare_to_read() -> None:
    """Import what reading a file needs, for whoever waits for files to change."""
    from site_builder.content import markdown, page, profile, program  # noqa: F401, PLC0415


def profile_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a profile's front matter."""
    from site_builder.content.schema.export import profile_schema as export  # noqa: PLC0415

    return export()


def page_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a page's front matter."""
    from site_builder.content.schema.export import page_schema as export  # noqa: PLC0415

    return export()


def site_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of site.yaml."""
    from site_builder.content.schema.export import site_schema as export  # noqa: PLC0415

    return export()


def form_messages() -> dict[str, Any]:
    """What the forms say of every mistake, by form, field and mistake, as texts with gaps."""
    from site_builder.content.schema.messages import form_messages as gather  # noqa: PLC0415

    return gather()
