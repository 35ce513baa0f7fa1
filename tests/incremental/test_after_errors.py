"""A build that stops at an error spares the next one what it has read."""

from pathlib import Path
from unittest.mock import patch

from site_builder.content import profile as reading
from site_builder.pipeline import BuildOptions, build_site
from tests.content.sites import a_site, profile
from tests.render.sites import AS_OF


def test_what_was_read_before_an_error_is_not_read_again(tmp_path: Path) -> None:
    sound = {f"content/ambassadors/sample-{name}.md": profile(f"sample-{name}") for name in "abc"}
    flawed = "content/ambassadors/sample-d.md"
    root = a_site(tmp_path / "site", {**sound, flawed: "---\nname: [\n---\n"})
    options = BuildOptions(root, root / "_site", AS_OF, jobs=1)
    assert not build_site(options).published
    (root / flawed).write_text(profile("sample-d"))
    with patch.object(reading, "read_profile", wraps=reading.read_profile) as read:
        assert build_site(options).published
    assert [flawed] == [call.args[0] for call in read.call_args_list]
