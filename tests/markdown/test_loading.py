"""What a text needs is loaded, and nothing else."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("text", "loaded"), [("Some *text*.\n\n```\nplain\n```", False), ("```yaml\na: 1\n```", True)]
)
def test_pygments_is_loaded_only_for_code_in_a_language(text: str, loaded: bool) -> None:  # noqa: FBT001
    program = (
        "import sys; from site_builder.content.markdown import parse_markdown;"
        f"parse_markdown({text!r}, first_line=1, values={{}});"
        "print('pygments' in sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert str(loaded) == run.stdout.strip()
