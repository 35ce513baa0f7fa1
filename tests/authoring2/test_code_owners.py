"""CODEOWNERS follows the profiles, and what people wrote in it stays."""

from pathlib import Path

import pytest

from site_builder.authoring.code_owners import BEGIN, CODE_OWNERS, END, code_owners
from site_builder.authoring.front_matter import CannotEditError
from site_builder.cli import main

PROFILES = """\
/content/ambassadors/sample-ann.md @sample-ann
/content/ambassadors/sample-bea.md @sample-bea
"""


def test_everyone_owns_their_own_file(site: Path) -> None:
    assert 1 == main(["codeowners", "--check"])
    assert not (site / CODE_OWNERS).exists()
    assert 0 == main(["codeowners"])
    assert f"{BEGIN}\n{PROFILES}{END}\n" == (site / CODE_OWNERS).read_text()
    assert 0 == main(["codeowners", "--check"])


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_what_people_wrote_stays(newline: str) -> None:
    own = f"* @example/team{newline}"
    once = code_owners(own, ())
    assert once.startswith(f"{own}{newline}{BEGIN}{newline}{END}{newline}")
    after = f"{newline}/docs/ @ann{newline}"
    assert once + after == code_owners(once + after, ())


@pytest.mark.parametrize("text", [BEGIN, END, f"{END}\n{BEGIN}\n", f"{BEGIN}\n{BEGIN}\n{END}\n"])
def test_damaged_marks_are_not_guessed_around(text: str) -> None:
    with pytest.raises(CannotEditError, match="damaged"):
        code_owners(text, ())
