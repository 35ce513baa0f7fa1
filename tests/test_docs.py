"""The documentation is true where a machine can tell: links, commands, examples of YAML."""

import re
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import yaml

from site_builder import __version__
from site_builder.cli.parser import COMMANDS
from site_builder.content import page_schema, profile_schema, site_schema

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
NAMES = [page.relative_to(ROOT).as_posix() for page in PAGES]

FENCE = re.compile(r"^( *)```(\w*)\n(.*?)^\1```$", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def prose_of(page: Path) -> str:
    return FENCE.sub("", page.read_text(encoding="utf-8"))


def anchors_of(page: Path) -> set[str]:
    headings = HEADING.findall(prose_of(page))
    plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings)
    return {heading.replace(" ", "-") for heading in plain}


def fences_of(page: Path, language: str) -> list[str]:
    return [
        "\n".join(line.removeprefix(indent) for line in code.splitlines())
        for indent, name, code in FENCE.findall(page.read_text(encoding="utf-8"))
        if name == language
    ]


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_every_link_leads_to_a_file_and_a_heading_that_exist(page: Path) -> None:
    dead = []
    for link in LINK.findall(re.sub(r"`[^`\n]*`", "", prose_of(page))):
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if "://" in link or link.startswith("mailto:"):
            continue
        if not target.exists() or (anchor and anchor not in anchors_of(target)):
            dead.append(link)
    assert [] == dead


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_every_example_of_yaml_can_be_read(page: Path) -> None:
    for example in fences_of(page, "yaml"):
        documents = [part for part in re.split(r"^---$", example, flags=re.MULTILINE) if part]
        facts = yaml.safe_load(documents[0])
        assert isinstance(facts, dict | list), example


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_every_make_target_that_is_named_exists(page: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = {
        target
        for code in fences_of(page, "console")
        for target in re.findall(r"^\$ make (\w+)", code, re.MULTILINE)
    }
    assert set() == named - targets


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_every_command_that_is_named_exists(page: Path) -> None:
    spans = re.findall(r"`[^`]+`", prose_of(page))
    typed = re.findall(r"^\$ .+$", "\n".join(fences_of(page, "console")), re.MULTILINE)
    named = set(re.findall(r"site-builder ([a-z]+)\b", "\n".join([*spans, *typed])))
    assert set() == named - {command.name for command in COMMANDS}


def test_the_changelog_names_the_version_or_says_what_is_to_come() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## [{__version__}]" in text or f"become {__version__}" in text


def test_the_oldest_python_in_words_is_the_one_that_is_required() -> None:
    required = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["requires-python"]
    assert ">=3.11" == required
    for page in ("README.md", "CONTRIBUTING.md"):
        assert "Python 3.11 or newer" in (ROOT / page).read_text(encoding="utf-8")


def properties_of(schema: object) -> set[str]:
    """The names of all fields anywhere in a JSON Schema."""
    if isinstance(schema, list):
        return set().union(*map(properties_of, schema))
    if not isinstance(schema, dict):
        return set()
    return set(schema.get("properties", ())).union(*map(properties_of, schema.values()))


@pytest.mark.parametrize("schema", [profile_schema, page_schema, site_schema])
def test_every_field_that_can_be_written_is_explained(
    schema: Callable[[], Mapping[str, object]],
) -> None:
    explained = (ROOT / "docs/content.md").read_text(encoding="utf-8")
    fields = properties_of(schema())
    assert {"title"} <= fields
    assert set() == {name for name in fields if not re.search(rf"\b{name}\b", explained)}
