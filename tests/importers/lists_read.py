"""The invented lists of this folder, imported with choices of the test."""

import datetime as dt
from pathlib import Path

from site_builder.importers.asyncapi.lists import AsyncapiLists, Choices, Import, import_asyncapi
from site_builder.importers.source import Source
from site_builder.model.policy import Kind, Policy

LISTS = Path(__file__).parent / "lists"
NAMES = {
    "article": (),
    "talk": ("presentation",),
    "visibility": ("special contribution",),
    "booth": (),
}
POLICY = Policy(
    "Sample", tuple(Kind(name, name, name, name, aliases) for name, aliases in NAMES.items())
)
RENAMED = [("sample-old", "sample-renamed")]


def source(name: str) -> Source:
    return Source(name, (LISTS / name).read_bytes().decode("utf-8"))


def import_samples(choices: Choices | None = None) -> Import:
    """All three lists."""
    lists = AsyncapiLists(source("members.yaml"), source("tenures.csv"), source("emeritus.yaml"))
    return import_asyncapi(lists, POLICY, choices or Choices(renamed=RENAMED))


def import_text(text: str, *, tenures: str = "", emeritus: str = "", **choices: object) -> Import:
    """Lists given as texts."""
    lists = AsyncapiLists(
        Source("members.yaml", text),
        Source("tenures.csv", f"github,first_listed,removed\n{tenures}") if tenures else None,
        Source("emeritus.yaml", emeritus) if emeritus else None,
    )
    return import_asyncapi(lists, POLICY, Choices(**choices))  # type: ignore[arg-type]


JANUARY = dt.date(2025, 1, 31)
