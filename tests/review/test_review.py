"""``review``: who is due, who is soon, and all that a decision needs."""

import csv
import io
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from site_builder.cli import main
from site_builder.reports.review.as_json import review_json, review_schema
from site_builder.reports.review.packets import gather_round
from site_builder.reports.review.table import COLUMNS, review_csv
from site_builder.reports.review.words import review_sheet
from site_builder.standing import assess_site
from tests.conftest import Blessed
from tests.people import day as a_day
from tests.people import make_entry, make_kinds, make_person, make_policy, make_review, make_site

EXPECTED = Path(__file__).parent / "expected"
FORMS = {"text": "txt", "markdown": "md", "csv": "csv", "json": "json"}
Capture = pytest.CaptureFixture[str]


def review(capsys: Capture, *words: str) -> str:
    assert 0 == main(["review", *words])
    return capsys.readouterr().out


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize("form", FORMS)
def test_the_whole_report_reads_well(form: str, capsys: Capture, blessed: Blessed) -> None:
    said = review(capsys, "--format", form)
    assert blessed.read(EXPECTED / f"review.{FORMS[form]}", said) == said


@pytest.mark.usefixtures("root")
def test_the_json_keeps_to_its_schema(capsys: Capture) -> None:
    assert Draft202012Validator.META_SCHEMA["$id"] == review_schema()["$schema"]
    schema = Draft202012Validator(review_schema())
    for day in ("2024-11-10", "2026-11-22", "2028-01-01"):
        document = json.loads(review(capsys, "--format", "json", "--as-of", day))
        assert [] == list(schema.iter_errors(document))


def test_every_entry_of_the_json_is_explained_by_its_own_rule(blessed: Blessed) -> None:
    kinds = make_kinds(booth={"counts": False}, review={"max_per_tenure": 1})
    log = (
        make_entry("2025-01", title="About the first day"),
        make_entry("2025-03-01", title="One", url="https://example.org/one"),
        make_entry("2025-03-02", title="Again", url="https://example.org/one"),
        make_entry("2025-04-01", "booth", title="Stand"),
        make_entry("2025-05-01", "review", title="First of its kind"),
        make_entry("2025-05-02", "review", title="Second of its kind"),
        make_entry("2025-06-01", title="Marked", counts=False, reason="an advertisement"),
        make_entry("2026-01", title="About the last day"),
    )
    first = make_entry("2025-10", title="About another first day")
    young = make_person("sample-young", "2025-10-15", contributions=(first,))
    people = [make_person(contributions=log), young]
    site, as_of = make_site(people, make_policy(kinds=kinds)), a_day("2026-06-01")
    found = json.loads(review_json(gather_round(site, assess_site(site, as_of), as_of)))
    entries = [entry for packet in found["due"] for entry in packet["contributions"]]
    entries += [doubt["contribution"] for doubt in found["undecided"]]
    said = "".join(
        f"{entry['date']} {entry['title']}: {entry['answer']}, {entry['rule']}\n"
        f"    {entry['explanation']}\n    {entry['decides']}\n"
        for entry in entries
    )
    assert blessed.read(EXPECTED / "explanations.txt", said) == said


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize(
    ("within", "ending"), [("0", []), ("7", []), ("8", ["sample-ending"]), ("9", ["sample-ending"])]
)
def test_the_notice_is_counted_in_days_to_the_last_day(
    within: str, ending: list[str], capsys: Capture
) -> None:
    document = json.loads(review(capsys, "--within", within, "--format", "json"))
    assert ending == [packet["slug"] for packet in document["ending"]]


@pytest.mark.usefixtures("root")
def test_every_tenure_without_a_decision_is_due_longest_over_first(capsys: Capture) -> None:
    document = json.loads(review(capsys, "--format", "json", "--as-of", "2028-01-01"))
    due = [(packet["slug"], packet["tenure"]["number"]) for packet in document["due"]]
    expected = [("sample-due", 2), ("sample-ending", 1), ("sample-formula", 1)]
    expected += [("sample-halfway", 1), ("sample-due", 3), ("sample-ending", 2)]
    assert [*expected, ("sample-next", 1)] == due


def test_the_day_of_joint_work_goes_into_the_file_that_tells_of_it(
    root: Path, capsys: Capture
) -> None:
    path = root / "content/ambassadors/sample-ending.md"
    entry = "{date: 2026-06, kind: talk, title: Both, with: [sample-halfway]}"
    path.write_text(path.read_text().replace("contributions:", f"contributions:\n  - {entry}"))
    found = json.loads(review(capsys, "--format", "json"))["undecided"]
    places = {each["contribution"]["title"]: (each["slug"], each["path"]) for each in found}
    assert ("sample-halfway", "content/ambassadors/sample-ending.md") == places["Both"]
    assert {"Both", "First week"} == set(places)


@pytest.mark.usefixtures("root")
def test_a_decision_for_a_later_day_is_not_asked_for_again(capsys: Capture) -> None:
    words = ["--tenure", "2", "--decision", "renewed", "--on", "2026-12-24"]
    assert 0 == main(["review", "decide", "sample-due", *words])
    capsys.readouterr()
    said = review(capsys)
    assert "Recorded already, from 24 December 2026: renewed" in said
    assert "review decide" not in said
    (packet,) = json.loads(review(capsys, "--format", "json"))["due"]
    assert [("renewed", None)] == [(each["outcome"], each["lines"]) for each in packet["choices"]]


def test_everyone_stands_in_the_group_of_their_standing(blessed: Blessed) -> None:
    log = tuple(make_entry(f"2025-0{month}-01") for month in range(2, 6))
    people = [
        make_person("sample-qualified", contributions=log),
        make_person("sample-early", "2024-01-11", reviews=(make_review(1, "2026-01-01"),)),
        make_person(
            "sample-met",
            "2023-01-11",
            reviews=(make_review(1, "2024-02-01"),),
            contributions=tuple(make_entry(f"2024-0{month}-01") for month in range(2, 6)),
        ),
    ]
    site, as_of = make_site(people), a_day("2025-06-01")
    found = gather_round(site, assess_site(site, as_of), as_of)
    sheet = review_sheet(found)
    assert ("2 reviews are due; 0 tenures end within 60 days.",) == sheet.lead
    said = "".join(
        f"{block.title}\n" + "".join(f"    {line.text}\n" for line in block.lines)
        for block in sheet.blocks
    )
    assert blessed.read(EXPECTED / "groups.txt", said) == said


@pytest.mark.usefixtures("root")
def test_the_brief_report_reads_well_on_any_day(capsys: Capture, blessed: Blessed) -> None:
    days = ("2024-11-10", "2026-11-22", "2028-01-01")
    said = "\n".join(review(capsys, "--brief", "--as-of", day) for day in days)
    assert blessed.read(EXPECTED / "brief.txt", said) == said


@pytest.mark.usefixtures("root")
def test_the_brief_report_says_nothing_that_shames(capsys: Capture) -> None:
    said = review(capsys, "--brief")
    assert "  Dora Sample (sample-due): tenure 2 ended on 9 November 2026\n" in said
    for word in ("behind", "not met", "of 4", "a good first year"):
        assert word not in said


@pytest.mark.usefixtures("root")
def test_no_cell_of_the_table_is_a_formula(capsys: Capture) -> None:
    rows = list(csv.reader(io.StringIO(review(capsys, "--format", "csv"), newline="")))
    assert list(COLUMNS) == rows[0]
    assert {len(COLUMNS)} == {len(row) for row in rows}
    names = {row[0]: row[1] for row in rows}
    assert "'=HYPERLINK(1)" == names["sample-formula"]


@pytest.mark.parametrize("name", ["\u00a0=HYPERLINK(1)", "'=1", "+1", "-1", "@a", "＝1"])
def test_no_name_begins_a_formula_whatever_is_before_its_sign(name: str) -> None:
    who = make_person(name=name)
    site, as_of = make_site([who]), a_day("2025-06-01")
    text = review_csv(gather_round(site, assess_site(site, as_of), as_of))
    _, row = csv.reader(io.StringIO(text, newline=""))
    assert f"'{name}" == row[1]


def test_a_profile_with_errors_is_told_and_the_others_are_reviewed(
    root: Path, capsys: Capture
) -> None:
    (root / "content/ambassadors/sample-ending.md").write_text("---\nname: [\n---\n")
    assert 0 == main(["review"])
    output, said = capsys.readouterr()
    assert "sample-ending.md:" in said
    assert "Dora Sample" in output


def test_without_a_readable_site_file_nothing_is_reviewed(root: Path, capsys: Capture) -> None:
    (root / "site.yaml").write_text("site: {}\n")
    assert 1 == main(["review"])
    output, said = capsys.readouterr()
    assert "" == output
    assert "mend site.yaml first" in said
