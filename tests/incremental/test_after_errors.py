"""A build that stops at an error spares the next one what it has read."""

from pathlib import Path

from site_builder.content.cache import read_cache
from site_builder.pipeline import BuildOptions, build_site
from tests.content.sites import a_site, profile
from tests.render.sites import AS_OF


def test_what_was_read_before_an_error_is_kept(tmp_path: Path) -> None:
    sound = {f"content/ambassadors/sample-{name}.md": profile(f"sample-{name}") for name in "abc"}
    flawed = "content/ambassadors/sample-d.md"
    root = a_site(tmp_path / "site", {**sound, flawed: "---\nname: [\n---\n"})
    assert not build_site(BuildOptions(root, root / "_site", AS_OF, jobs=1)).published
    kept = read_cache(root)
    assert {*sound, flawed} <= kept.files.keys()
    assert all(kept.find_whole(path, kept.files[path].mark) for path in sound)
