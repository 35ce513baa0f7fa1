"""Examples of reading the API, which the tests run as they stand on the page."""

from msgspec import Struct

from site_builder import addresses
from site_builder.model.views import Face, Frame


class Example(Struct, frozen=True):
    """A few lines of a language, and what they print."""

    language: str
    prints: str
    code: str


def make_examples(frame: Frame, face: Face | None) -> tuple[Example, ...]:
    """With the site's own addresses; ``face`` is the person of the last one."""

    def full(address: str) -> str:
        return addresses.absolute(address, frame.settings.url)

    examples = (
        Example(
            "Shell",
            "everyone’s name",
            f"curl -s {full(addresses.AMBASSADORS_JSON)} | jq -r '.ambassadors[].name'",
        ),
        Example("Python", "the newest contributions", _PYTHON % full(addresses.CONTRIBUTIONS_JSON)),
    )
    if face is None:
        return examples
    code = _JAVASCRIPT % full(addresses.ambassador_json(face.slug))
    return (*examples, Example("JavaScript", "how many contributions one person has", code))


_PYTHON = """\
import json
from urllib.request import urlopen

with urlopen("%s") as answer:
    works = json.load(answer)["contributions"]
for work in works[:5]:
    print(work["date"], work["title"], "by", ", ".join(work["people"]))"""

_JAVASCRIPT = """\
const answer = await fetch("%s");
const person = await answer.json();
console.log(`${person.name}: ${person.contributions.length}`);"""
