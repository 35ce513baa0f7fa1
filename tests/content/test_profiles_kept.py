"""Profiles are kept whole in drawers; those whose drawer is lost are read anew."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from site_builder import drawers
from site_builder.content import begin_load, load_site
from site_builder.content.cache import read_cache
from site_builder.model.ambassador import Ambassador
from tests.content.sites import SITE, a_site, page, profile, read_again

A = TypeVar("A")
B = TypeVar("B")

HANDLES = ("sample-ada", "sample-bo", "sample-chi")
FILES: dict[str, str | bytes] = {
    f"content/ambassadors/{handle}.md": profile(handle) for handle in HANDLES
}


def drawer(root: Path) -> Path:
    (found,) = (root / ".site-builder/profiles").iterdir()
    return found


def everyone(root: Path) -> list[Ambassador]:
    site = load_site(root).site
    assert site
    return list(site.ambassadors)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A site that was read and kept."""
    read_again(a_site(tmp_path / "site", FILES))
    return tmp_path / "site"


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1])


def from_elsewhere(file: Path) -> None:
    a_site(file.parents[2] / "elsewhere", FILES)
    other = file.parents[2] / "elsewhere"
    load_site(other).cache.save()
    shutil.copy(drawer(other), file)


@pytest.mark.parametrize("harm", [Path.unlink, Path.touch, cut_short, from_elsewhere])
def test_profiles_whose_drawer_is_lost_or_damaged_are_the_same(
    root: Path, harm: Callable[[Path], None]
) -> None:
    expected = everyone(root)
    harm(drawer(root))
    assert list(HANDLES) == [who.slug for who in expected]
    assert expected == everyone(root)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.floats(0, 1, exclude_max=True), change=st.integers(1, 255))
def test_damage_of_any_byte_of_a_drawer_changes_no_profile(
    root: Path, place: float, change: int
) -> None:
    expected, file = everyone(root), drawer(root)
    content = bytearray(file.read_bytes())
    content[int(place * len(content))] ^= change
    file.write_bytes(content)
    assert expected == everyone(root)


def test_a_profile_that_is_not_asked_for_needs_no_file_any_more(root: Path) -> None:
    site = load_site(root).site
    shutil.rmtree(root / "content")
    shutil.rmtree(root / ".site-builder")
    assert site
    assert len(HANDLES) == len(site.ambassadors)


def test_what_is_kept_whole_is_opened_without_its_file(root: Path) -> None:
    expected, site = everyone(root), load_site(root).site
    shutil.rmtree(root / "content")
    assert site
    assert expected == site.ambassadors


def test_an_edited_profile_is_opened_as_it_is_now(root: Path) -> None:
    (root / "content/ambassadors/sample-bo.md").write_text(profile("sample-bo") + "More.\n")
    before = everyone(root)
    assert "More." in str(before[1].bio.pieces)
    read_again(root)
    assert before == everyone(root)


def test_what_other_settings_made_of_a_profile_is_not_taken_for_it(root: Path) -> None:
    expected, cache = everyone(root), root / ".site-builder/parse.cache"
    before = cache.read_bytes()
    essays = "  kinds: {essay: {plural: Essays, aliases: [article]}}\n"
    (root / "site.yaml").write_text(SITE + essays)
    read_again(root)
    assert "essay" == everyone(root)[0].contributions[0].kind
    cache.write_bytes(before)  # as a machine leaves it that stopped between the two
    (root / "site.yaml").write_text(SITE)
    assert expected == everyone(root)


def test_a_profile_that_is_gone_is_in_no_drawer_any_more(root: Path) -> None:
    (root / "content/ambassadors/sample-bo.md").unlink()
    load_site(root).cache.save()
    assert b"sample-bo" not in drawer(root).read_bytes()
    assert b"sample-chi" in drawer(root).read_bytes()


def test_a_lost_drawer_is_filled_again_though_no_file_has_changed(root: Path) -> None:
    loaded = load_site(root)
    aged = replace(read_cache(root), began_ns=loaded.cache.began_ns + 10**10)
    drawer(root).unlink()
    again = load_site(root, cache=aged)
    assert again.cache is aged
    assert again.site
    assert list(HANDLES) == [who.slug for who in again.site.ambassadors]
    again.cache.save()
    assert all(handle in drawer(root).read_bytes() for handle in map(str.encode, HANDLES))


class Noting:
    """Reads in turn, and notes what it was given to read."""

    def __init__(self) -> None:
        self.noted: list[object] = []

    def begin(self, tasks: Sequence[A], work: Callable[[A], B], /) -> Callable[[], list[B]]:
        self.noted += tasks
        return lambda: [work(task) for task in tasks]


def test_profiles_alone_are_read_by_others(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"content/pages/a.md": page(), "static/photos/a.jpg": b"none"}
    spread = Noting()
    begin_load(a_site(tmp_path, {**FILES, **files}), spread=spread)()
    assert list(FILES) == spread.noted


def test_a_site_that_grows_has_more_drawers_and_loses_nobody(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawers, "_SHARE", 1)
    monkeypatch.setattr(drawers, "_FULL", 1)
    (root / "content/ambassadors/sample-dan.md").write_bytes(_bytes(profile("sample-dan")))
    read_again(root)
    assert len(list((root / ".site-builder/profiles").iterdir())) > 1
    cache = read_cache(root)
    for handle in (*HANDLES, "sample-dan"):
        path = f"content/ambassadors/{handle}.md"
        assert cache.find_whole(path, cache.files[path].mark) is not None


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()
