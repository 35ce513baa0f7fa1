"""What a visitor loads stays within its budget: readable scripts, and not many of them."""

from tests.render.sites import STATIC

BUDGET = 10_000


def test_the_scripts_of_ordinary_pages_are_under_10_000_bytes_in_all() -> None:
    sizes = {script.name: script.stat().st_size for script in STATIC.glob("js/*.js")}
    assert {"copy.js", "directory.js", "theme.js"} == set(sizes)
    assert sum(sizes.values()) < BUDGET, sizes
