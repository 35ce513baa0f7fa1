"""What each check says, word for word: ``--bless`` writes it anew, to be read before a commit."""

from pathlib import Path
from typing import Any

from tests.checks.test_checks import CASES, LOOKS, SITES, check, check_look
from tests.conftest import Blessed
from tests.people import make_person

PHOTOS = {"me.jpg": 1024 * 1024, "large.jpg": 1024 * 1024 + 1}
EXPECTED = Path(__file__).parent / "messages.txt"


def test_every_message_stays_as_it_was_read(blessed: Blessed) -> None:
    said = []
    for name, case in CASES.items():
        changes: Any = case[0]
        problems = check(make_person("sample-person", **changes), photos=PHOTOS)
        said += [f"# {name}", *(str(problem) for problem in problems), ""]
    for name, (people, policy, _) in SITES.items():
        said += [f"# {name}", *(str(problem) for problem in check(*people, policy=policy)), ""]
    for name, (settings, _) in LOOKS.items():
        said += [f"# {name}", *(str(problem) for problem in check_look(settings)), ""]
    text = "\n".join(said)
    assert blessed.read(EXPECTED, text) == text
