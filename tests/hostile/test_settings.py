"""Hostile settings, pages and raw YAML: read as text or refused with a line, and then harmless."""

import datetime as dt
from pathlib import Path

import pytest

from site_builder.content.profile import read_profile
from site_builder.content.program import read_program
from site_builder.pipeline import BuildOptions, build_site
from site_builder.problems import Problem
from tests.hostile import sites
from tests.hostile.outputs import dangers, shape_of
from tests.hostile.payloads import ADDRESSES, PAYLOADS

AS_OF = dt.date(2026, 11, 22)
PEOPLE = tuple(sites.sources(["Plain", "Other"], 2))
FIELDS = ("site.url", "site.repository", "site.slack", "site.branch", "site.logo", "site.accent")


def assert_told_well(problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        assert problem.message.isprintable(), ascii(problem.message)
        assert problem.hint.isprintable(), ascii(problem.hint)
        assert 1 <= problem.line


def published(root: Path, program: str) -> Path:
    sites.write_site(root, program, PEOPLE)
    report = build_site(BuildOptions(root, root / "_site", AS_OF))
    assert report.published, report.problems
    return root / "_site"


def test_hostile_settings_change_no_shape(tmp_path: Path, *, whole: bool) -> None:
    plain = shape_of(published(tmp_path / "plain", sites.settings("Plain")))
    accepted = [text for text in PAYLOADS if sites.accepts_settings(sites.settings(text))]
    assert len(accepted) > 400
    for number, payload in enumerate(accepted[:: 1 if whole else 200]):
        built = published(tmp_path / f"{number}", sites.settings(payload))
        assert [] == dangers(built), payload
        assert set() == shape_of(built) - plain, payload


@pytest.mark.parametrize("field", FIELDS)
def test_a_hostile_setting_is_refused_or_harmless(field: str) -> None:
    for address in (*ADDRESSES, *PAYLOADS[::10]):
        name = field.removeprefix("site.")
        url = "" if name == "url" else "  url: https://example.org/\n"
        text = f"site:\n  title: A\n{url}  {name}: {sites.quoted(address)}\nprogram: {{name: B}}\n"
        record = read_program(text.encode(errors="surrogatepass"))
        assert_told_well(record.problems)
        if record.value:
            settings = record.value.settings
            for found in (settings.url, settings.repository, settings.slack):
                assert not found or found.startswith(("https://", "http://"))


def test_raw_yaml_of_any_payload_is_read_or_refused_with_its_line() -> None:
    """The payload stands unquoted, where a name and where a whole line is expected."""
    for payload in PAYLOADS:
        for text in (
            f"---\nname: {payload}\ngithub: sample\naccepted: 2025-01-11\n---\n",
            f"---\nname: A\ngithub: sample\n{payload}\naccepted: 2025-01-11\n---\n",
            f"---\nname: A\ngithub: {payload}\naccepted: {payload}\n{payload}: {payload}\n---\n",
        ):
            data = text.encode(errors="surrogatepass")
            record = read_profile("content/ambassadors/sample.md", data, sites.AROUND)
            assert (record.value is None) == any(each.is_error for each in record.problems)
            assert_told_well(record.problems)
