"""Whom joint work names changes in place, in every style, and nothing else does."""

import pytest

from site_builder.authoring.front_matter import CannotEditError
from site_builder.authoring.mentions import remove_mentions, rename_mentions

HEAD = "---\nname: Bo\ncontributions:\n"
STYLES = {
    "brackets": (
        "  - title: A # one\n    with: [ann, cy]  # both\n",
        "  - title: A # one\n    with: [eve, cy]  # both\n",
        "  - title: A # one\n    with: [cy]  # both\n",
    ),
    "alone": (
        "  - title: A\n    with: [Ann]\n    note: x\n",
        "  - title: A\n    with: [eve]\n    note: x\n",
        "  - title: A\n    note: x\n",
    ),
    "in braces": (
        "  - {title: A, with: [ann], note: x}\n",
        "  - {title: A, with: [eve], note: x}\n",
        "  - {title: A, with: [], note: x}\n",
    ),
    "one below the other": (
        "  - title: A\n    with:\n      - ann\n      - cy\n  - title: B\n",
        "  - title: A\n    with: [eve, cy]\n  - title: B\n",
        "  - title: A\n    with: [cy]\n  - title: B\n",
    ),
    "first in the entry": (
        "  - with: [ann]\n    title: A\n",
        "  - with: [eve]\n    title: A\n",
        "  - with: []\n    title: A\n",
    ),
    "an earlier handle": (
        "  - title: A\n    with: [old-ann, cy]\n",
        "  - title: A\n    with: [eve, cy]\n",
        "  - title: A\n    with: [cy]\n",
    ),
    "under both handles": (
        "  - title: A\n    with: [ann, eve, cy]\n",
        "  - title: A\n    with: [eve, cy]\n",
        "  - title: A\n    with: [eve, cy]\n",
    ),
    "nobody of that name": (
        "  - title: ann\n    with: [anna]\n",
        "  - title: ann\n    with: [anna]\n",
        "  - title: ann\n    with: [anna]\n",
    ),
}


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(("before", "renamed", "removed"), STYLES.values(), ids=STYLES)
def test_mentions_follow_in_the_style_of_the_file(
    before: str, renamed: str, removed: str, newline: str
) -> None:
    def whole(log: str) -> str:
        return f"{HEAD}{log}---\nWith ann.\n".replace("\n", newline)

    slugs = {"ann", "old-ann"}
    assert whole(renamed) == rename_mentions(whole(before), slugs, "eve")
    assert whole(removed) == remove_mentions(whole(before), slugs)


def test_a_shared_list_is_not_edited() -> None:
    log = "  - title: A\n    with: &all [ann]\n  - title: B\n    with: *all\n"
    with pytest.raises(CannotEditError):
        rename_mentions(f"{HEAD}{log}---\n", {"ann"}, "eve")
