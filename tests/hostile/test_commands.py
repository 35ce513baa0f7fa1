"""Commands that write sources take hostile words as texts, or refuse them; the site stays whole."""

import json
from pathlib import Path

import pytest

from site_builder.cli import main
from site_builder.content.profile import read_profile
from tests.cli.conftest import site
from tests.hostile import outputs
from tests.hostile.payloads import PAYLOADS
from tests.hostile.sites import AROUND

__all__ = ("site",)

ACCEPTED = ["--accepted", "2026-01-11"]
IN_TURN = 10
"""Without ``--whole`` one of so many texts is tried."""


def tried(texts: tuple[str, ...], *, whole: bool) -> tuple[str, ...]:
    return texts if whole else texts[::IN_TURN]


@pytest.mark.parametrize("place", ["title", "event", "note"])
def test_an_entry_holds_a_hostile_text_as_it_was_given_or_is_refused(
    site: Path, place: str, *, whole: bool
) -> None:
    file = site / "content" / "ambassadors" / "sample-ann.md"
    before = file.read_bytes()
    written = 0
    for text in tried(PAYLOADS, whole=whole):
        given = {"title": "A title", place: text}
        words = [f"--{key}={value}" for key, value in given.items()]
        code = main(["log", "sample-ann", "--date=2026-03-14", "--kind=talk", *words])
        if code:
            assert (1, before) == (code, file.read_bytes()), ascii(text)
            continue
        written += 1
        record = read_profile("content/ambassadors/sample-ann.md", file.read_bytes(), AROUND)
        assert record.value, ascii(text)
        assert 2 == len(record.value.contributions)
        entry = record.value.contributions[-1]
        assert text.split() == str(getattr(entry, place) or "").split(), ascii(text)
        file.write_bytes(before)
    assert written


@pytest.mark.parametrize("field", ["name", "title", "company", "bio", "contribution", "link"])
def test_an_import_makes_a_site_without_danger_of_hostile_lists(
    site: Path, field: str, *, whole: bool
) -> None:
    members = []
    for number, text in enumerate(tried(PAYLOADS, whole=whole)):
        member = {"name": f"Sample {number}", "github": f"sample-x{number}"}
        told = {"type": "article", "title": "A", "date": {"year": 2026, "month": "March"}}
        if field in {"contribution", "link"}:
            told |= {"title": text} if field == "contribution" else {"link": text}
            member["contributions"] = [told]  # type: ignore[assignment]
        else:
            member[field] = text
        members.append(member)
    (site.parent / "members.json").write_text(json.dumps(members))
    assert 0 == main(["import", "asyncapi", "../members.json", *ACCEPTED])
    assert 0 == main(["build", "--out", "_site"])
    assert [] == outputs.dangers(site / "_site")


LONG = "a" * 300
"""Longer than any file's name can be."""


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["check", LONG], 2, "there is no file or folder"),
        (["--root", LONG, "check"], 2, "there is no site.yaml in"),
        (["import", "asyncapi", LONG], 1, "the file cannot be opened"),
        (["import", "asyncapi", "."], 1, "not a plain file"),
        (["import", "asyncapi", "site.yaml", "--tenures", "content"], 1, "not a plain file"),
        (["import", "asyncapi", "/dev/zero"], 1, "not a plain file"),
    ],
)
@pytest.mark.usefixtures("site")
def test_what_is_no_file_is_told_in_words(
    capsys: pytest.CaptureFixture[str], words: list[str], code: int, said: str
) -> None:
    assert code == main(words)
    assert said in capsys.readouterr().err
