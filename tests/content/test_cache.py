"""What was read before is read no more, and a second load equals the first."""

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.content import load_site
from site_builder.content.cache import ParseCache, Stored, read_cache
from site_builder.content.source import Stamp
from tests.content.sites import SITE, a_site, page, profile, read_again, reported

SECOND = 1_000_000_000
FILES: dict[str, str | bytes] = {
    "content/ambassadors/anna.md": profile("anna"),
    "content/ambassadors/bert.md": "---\nname: [\n---\n",
    "content/pages/a.md": page("A") + "![](picture.png)",
    "content/pages/_section.md": page("Section"),
    "static/a.txt": "a",
}


def cache_file(root: Path) -> Path:
    return root / ".site-builder/parse.cache"


def test_a_second_load_gives_the_same_site_and_the_same_problems(tmp_path: Path) -> None:
    root = a_site(tmp_path, FILES)
    first, second = load_site(root), read_again(root)
    assert (first.site, first.problems) == (second.site, second.problems)
    assert len(first.problems) == 5


def test_nothing_slow_is_imported_when_nothing_has_changed(tmp_path: Path) -> None:
    root = a_site(tmp_path, FILES)
    load_site(root).cache.save()
    program = (
        "import sys; from pathlib import Path; from site_builder.content import load_site;"
        f"load_site(Path({str(root)!r}));"
        "slow = {'pydantic', 'yaml', 'markdown_it', 'babel', 'pygments', 'frontmatter'};"
        "print(sorted(slow & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ("[]\n", "") == (done.stdout, done.stderr)


def test_a_file_of_the_same_size_and_time_is_still_read_when_it_is_young(tmp_path: Path) -> None:
    path = "content/ambassadors/anna.md"
    root = a_site(tmp_path, {path: profile("anna")})
    load_site(root).cache.save()
    before = (root / path).stat()
    (root / path).write_text(profile("anna").replace("A title", "B title"))
    os.utime(root / path, ns=(before.st_atime_ns, before.st_mtime_ns))
    site = load_site(root).site
    assert site
    assert site.ambassadors[0].contributions[0].title == "B title"


def test_a_stamp_proves_only_what_is_older_than_the_cache_by_the_clocks_grain() -> None:
    stamp = Stamp(size=1, modified_ns=10 * SECOND, changed_ns=9 * SECOND, inode=4)
    stored = Stored(tuple(stamp), "digest", "", msgspec.Raw(b""))
    for began, is_trusted in ((10, False), (12, False), (13, True)):
        cache = ParseCache(Path(), began * SECOND, {"a.md": stored})
        assert is_trusted == (cache.trusted("a.md", stamp) is stored)


@pytest.mark.parametrize("part", ["size", "modified_ns", "changed_ns", "inode"])
def test_another_stamp_proves_nothing(part: str) -> None:
    stamp = Stamp(1, 2, 3, 4)
    stored = Stored(tuple(stamp), "digest", "", msgspec.Raw(b""))
    cache = ParseCache(Path(), 10 * SECOND, {"a.md": stored})
    assert cache.trusted("a.md", stamp._replace(**{part: 5})) is None


def test_a_change_of_the_policy_reads_the_profiles_again(tmp_path: Path) -> None:
    root = a_site(tmp_path, {"content/ambassadors/anna.md": profile("anna")})
    assert [] == reported(read_again(root))
    (root / "site.yaml").write_text(SITE + "  kinds: {talk: {}}\n")
    assert [("content/ambassadors/anna.md:6:30", "unknown-kind")] == reported(load_site(root))


def test_only_what_changed_makes_a_new_cache(tmp_path: Path) -> None:
    root = a_site(tmp_path, FILES)
    load_site(root).cache.save()
    old = read_cache(root)
    aged = ParseCache(old.folder, old.began_ns + 10**10, old.files, is_saved=True)
    assert load_site(root, cache=aged).cache is aged
    (root / "static/a.txt").write_text("b")
    assert load_site(root, cache=aged).cache is not aged


@pytest.mark.parametrize("content", [b"", b"\xff" * 100, b"\x93\x01\x02\x03", b"{}"])
def test_a_broken_cache_is_an_empty_one(tmp_path: Path, content: bytes) -> None:
    root = a_site(tmp_path, FILES)
    expected = read_again(root)
    cache_file(root).write_bytes(content)
    assert {} == read_cache(root).files
    assert expected.problems == load_site(root).problems


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.floats(0, 1, exclude_max=True), change=st.integers(1, 255))
def test_a_damaged_cache_is_an_empty_one(tmp_path: Path, place: float, change: int) -> None:
    root = a_site(tmp_path, FILES)
    ParseCache(root / ".site-builder", 0, load_site(root).cache.files).save()
    content = bytearray(cache_file(root).read_bytes())
    content[int(place * len(content))] ^= change
    cache_file(root).write_bytes(content)
    assert {} == read_cache(root).files


def test_a_cache_from_another_folder_is_an_empty_one(tmp_path: Path) -> None:
    root, other = a_site(tmp_path / "one", FILES), a_site(tmp_path / "other", FILES)
    load_site(root).cache.save()
    cache_file(other).parent.mkdir()
    cache_file(other).write_bytes(cache_file(root).read_bytes())
    assert {} == read_cache(other).files


def test_a_cache_that_cannot_be_saved_is_said_and_no_more(tmp_path: Path) -> None:
    root = a_site(tmp_path, {".site-builder": "a file in the way"})
    assert load_site(root).cache.save().startswith("the parse cache was not saved")


def test_git_passes_over_the_cache(tmp_path: Path) -> None:
    root = a_site(tmp_path, FILES)
    load_site(root).cache.save()
    assert cache_file(root).exists()
    git = ["git", "-C", str(root)]
    subprocess.run([*git, "init", "-q"], check=True)
    seen = subprocess.run([*git, "status", "--short", "-uall"], check=True, capture_output=True)
    assert b"content/ambassadors/anna.md" in seen.stdout
    assert b".site-builder" not in seen.stdout
