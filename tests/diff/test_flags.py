"""What a reviewer must see is pointed out, and nothing else."""

import pytest

from site_builder.reports.diff.changes import Flag
from tests.diff.conftest import Compared
from tests.histories import ANN, SITE, History

Change = tuple[str, str]

FOURTH = """\
  - date: {date}
    kind: article
    title: A fourth
    url: https://example.org/fourth
---
Ann writes."""

BEFORE = "{date: 2025-05-05, kind: talk, title: Before, url: https://example.org/before}"
JOINT = (
    "{date: 2025-06-06, kind: talk, title: Joint, url: https://example.org/joint,"
    " with: [sample-bea]}"
)
LEAVE = "leave: [{from: 2026-05-01, to: 2026-05-31}]\nlinks:"
EARLIER = "earlier: [{accepted: 2020-01-01, ended: 2021-01-01}]\nlinks:"
KINDS = """\
  kinds:
    article: {label: Article, plural: Articles}
    talk: {label: Talk, plural: Talks, aliases: [speech]}
    video: {label: Video, plural: Videos}
"""
MARKED = "    kind: talk\n    counts: false\n    reason: promotes a product"


def fourth(date: str) -> Change:
    """Ann's fourth contribution, with which tenure 1 (to 10 January 2027) is met."""
    return "---\nAnn writes.", FOURTH.format(date=date)


def codes(flags: tuple[Flag, ...]) -> list[str]:
    return [flag.code for flag in flags]


def test_an_ordinary_entry_raises_no_flag(history: History, compared: Compared) -> None:
    history.edit_profile("sample-ann", fourth("2026-10-01"))
    assert () == compared(author="Sample-Ann").flags


@pytest.mark.parametrize(
    ("slug", "change", "code"),
    [
        ("sample-ann", ("2026-01-11", "2025-11-11"), "accepted-changed"),
        ("sample-ann", ("1000001", "1000002"), "github-id-changed"),
        ("sample-ann", ("github_id: 1000001\n", ""), "github-id-changed"),
        ("sample-bea", ("accepted:", "github_id: 1000003\naccepted:"), "github-id-changed"),
        ("sample-ann", ("links:", "ended: 2027-01-10\nlinks:"), "ended-changed"),
        ("sample-ann", ("links:", LEAVE), "leave-changed"),
        ("sample-ann", ("links:", EARLIER), "earlier-changed"),
        ("sample-bea", ("renewed, on: 2026-01-20", "ended, on: 2026-01-20"), "reviews-changed"),
        ("sample-ann", ("    kind: talk", MARKED), "counts-changed"),
        ("sample-ann", ("date: 2026-03-03", "date: 2026-02-20"), "back-dated"),
        ("sample-ann", ("https://ann.example.org", "https://ann.example.net"), "other-host"),
        ("sample-ann", ("https://example.org/talk", "https://example.net/talk"), "other-host"),
        ("sample-ann", ("Ann writes.", "Ann [writes](https://shop.example.com)."), "other-host"),
        ("sample-ann", fourth("2026-12-28"), "last-days"),
    ],
)  # fmt: skip
def test_what_a_reviewer_must_see_is_flagged(
    slug: str, change: Change, code: str, history: History, compared: Compared
) -> None:
    history.edit_profile(slug, change)
    assert [code] == codes(compared(author=slug, as_of="2027-01-05").flags)


def test_a_removed_entry_is_flagged(history: History, compared: Compared) -> None:
    talk = ANN[ANN.index("  - date: 2026-03") : ANN.index("  - date: 2026-04")]
    history.edit_profile("sample-ann", (talk, ""))
    (flag,) = compared().flags
    assert ("entry-removed", "“A first talk” of 3 March 2026 is removed.") == (
        flag.code,
        flag.message,
    )


def test_an_entry_for_a_tenure_that_is_over_is_flagged(
    history: History, compared: Compared
) -> None:
    late = "{date: 2025-05-05, kind: talk, title: Late, url: https://example.org/late}"
    entry = f"contributions:\n  - {late}"
    history.edit_profile("sample-bea", ("contributions:", entry))
    (flag,) = compared().flags
    assert "back-dated" == flag.code
    assert "added to tenure 1, which ended on 10 January 2026" in flag.message


@pytest.mark.parametrize(
    "change",
    [
        ("contributions:", "contributions:\n  - " + JOINT),
        ("https://example.org/before", "https://example.org/before, with: [sample-bea]"),
    ],
)
def test_joint_work_for_someones_tenure_that_is_over_is_flagged(
    change: Change, history: History, compared: Compared
) -> None:
    known = "contributions:\n  - " + BEFORE
    history.edit_profile("sample-ann", ("contributions:", known))
    history.commit()
    history.edit_profile("sample-ann", change)
    (flag,) = compared(author="sample-ann").flags
    assert ("back-dated", "sample-bea") == (flag.code, flag.who and flag.who.slug)
    assert "added to tenure 1, which ended on 10 January 2026, by the log of sample-ann" in (
        flag.message
    )


def test_work_of_the_last_days_that_was_not_needed_is_not_flagged(
    history: History, compared: Compared
) -> None:
    history.edit_profile("sample-ann", fourth("2026-10-01"))
    history.commit()
    fifth = ("---\nAnn writes.", FOURTH.format(date="2026-12-28").replace("fourth", "fifth"))
    history.edit_profile("sample-ann", fifth)
    assert () == compared(as_of="2027-01-05").flags


def test_the_last_days_begin_fourteen_days_before_the_end(
    history: History, compared: Compared
) -> None:
    history.edit_profile("sample-ann", fourth("2026-12-27"))
    assert () == compared(as_of="2027-01-05").flags


def test_someone_elses_edit_is_flagged_whatever_it_changes(
    history: History, compared: Compared
) -> None:
    history.edit_profile("sample-ann", ("Ann writes.", "Ann writes well."))
    (flag,) = compared(author="sample-bea").flags
    assert "someone-else" == flag.code
    assert "sample-bea edits this profile, which is sample-ann's." == flag.message
    assert () == compared(author="sample-ann").flags
    assert () == compared().flags


def test_a_change_cannot_make_its_author_an_owner(history: History, compared: Compared) -> None:
    history.edit_profile("sample-ann", ("accepted:", "aliases: [sample-eve]\naccepted:"))
    assert ["someone-else"] == codes(compared(author="sample-eve").flags)


def test_a_renamed_account_may_edit_where_its_number_was_known(
    history: History, compared: Compared
) -> None:
    history.move_profile("sample-ann", "sample-anna")
    history.edit_profile("sample-anna", ("github: sample-ann", "github: sample-anna"))
    assert ["renamed"] == codes(compared(author="sample-anna").flags)
    history.edit_profile("sample-anna", ("github_id: 1000001", "github_id: 7"))
    said = codes(compared(author="sample-anna").flags)
    assert ["someone-else", "renamed", "github-id-changed"] == said


def test_a_profile_that_is_gone_is_flagged(history: History, compared: Compared) -> None:
    (history.root / "content/ambassadors/sample-bea.md").unlink()
    assert ["person-removed"] == codes(compared().flags)


def test_other_rules_and_other_files_are_flagged(history: History, compared: Compared) -> None:
    history.edit("site.yaml", ("program:", "program:\n  minimum_contributions: 3"))
    history.write(".github/workflows/deploy.yml", "on: push\n")
    assert ["policy-changed", "other-files"] == codes(compared().flags)


@pytest.mark.parametrize(
    ("change", "field", "raised"),
    [
        (("example/ambassadors", "evil/ambassadors"), "site.repository", ["site-moved"]),
        (("program:", "  email: a@example.net\nprogram:"), "site.email", ["site-moved"]),
        (("program:", "  accent: '#005f56'\nprogram:"), "site.accent", []),
        (("[speech]", "[speech, lecture]"), "program.kinds.talk.aliases", ["policy-changed"]),
        (("Talks", "Speeches"), "program.kinds.talk.plural", []),
    ],
)
def test_every_setting_that_differs_is_told(
    history: History, compared: Compared, change: Change, field: str, raised: list[str]
) -> None:
    history.write("site.yaml", SITE + KINDS)
    history.commit()
    history.edit("site.yaml", change)
    diff = compared()
    assert [field] == [each.field for each in diff.settings]
    assert raised == codes(diff.flags)


def test_another_photo_is_flagged_though_no_profile_differs(
    history: History, compared: Compared
) -> None:
    history.edit_profile("sample-ann", ("links:", "photo: ann.png\nlinks:"))
    history.commit()
    (history.root / "static/photos").mkdir(parents=True)
    (history.root / "static/photos/ann.png").write_bytes(b"")
    history.commit()
    (flag,) = compared("HEAD~1", "HEAD", author="sample-bea").flags
    assert "photo-changed" == flag.code
    assert "by sample-bea, not by sample-ann" in flag.message
