"""The report of a fault can be sent without giving anything away."""

from pathlib import Path

import pytest

from site_builder.cli.faults import report_fault, without_secrets


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("https://ann:pass@example.org/", "https://***@example.org/"),
        ("GITHUB_TOKEN=abc123 x", "GITHUB_TOKEN=*** x"),
        ("api_key: abc", "api_key: ***"),
        (f"{Path.home()}/site/a.md", "~/site/a.md"),
        ("https://example.org/a@b", "https://example.org/a@b"),
    ],
)
def test_secrets_and_the_persons_own_folder_are_taken_out(text: str, shown: str) -> None:
    assert shown == without_secrets(text)


def test_where_nothing_can_be_written_the_trace_is_shown_instead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    monkeypatch.setattr("tempfile.tempdir", str(gone))
    gone.rmdir()
    assert "ValueError: odd" in report_fault(ValueError("odd"), ["check"])


def test_a_fault_over_a_name_that_is_no_text_is_reported_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "ValueError" in report_fault(ValueError("a\udcffb"), ["check"])
    (report,) = tmp_path.glob("site-builder-fault-*.txt")
    assert "ValueError: a\\udcffb" in report.read_text()
