"""The API as tables: the same facts as in JSON."""

import csv
import io
import json
from pathlib import Path

from site_builder.model.views import PeopleCsvView
from site_builder.wire.tables import PEOPLE_COLUMNS, WORKS_COLUMNS, encode_table
from tests.people import make_person
from tests.render.sites import plan_people_site


def rows_of(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode(), newline=""), strict=True))


def said(row: dict[str, str], name: str) -> str:
    return row[name].removeprefix("'")


def test_people_are_those_of_the_json(site: Path) -> None:
    people = json.loads((site / "api/v1/ambassadors.json").read_bytes())["ambassadors"]
    rows = rows_of(site / "api/v1/ambassadors.csv")
    assert list(PEOPLE_COLUMNS) == list(rows[0])
    for who, row in zip(people, rows, strict=True):
        for name in (
            "slug",
            "name",
            "title",
            "company",
            "country",
            "photo",
            "accepted",
            "standing",
        ):
            assert (who[name] or "") == said(row, name)
        assert "; ".join(who["topics"]) == row["topics"]
        assert str((who["tenure"] or {}).get("needed", "")) == row["needed"]
        assert str(who["contributions"]) == row["contributions"]


def test_contributions_are_those_of_the_json(site: Path) -> None:
    works = json.loads((site / "api/v1/contributions.json").read_bytes())["contributions"]
    rows = rows_of(site / "api/v1/contributions.csv")
    assert list(WORKS_COLUMNS) == list(rows[0])
    for work, row in zip(works, rows, strict=True):
        assert [work[name] or "" for name in WORKS_COLUMNS[:6]] == [
            said(row, n) for n in WORKS_COLUMNS[:6]
        ]
        assert "; ".join(work["people"]) == row["people"]


def test_a_name_that_is_a_formula_is_shown_and_not_run() -> None:
    plan = plan_people_site([make_person(name='=HYPERLINK("https://example.org")')])
    view = next(o.view for o in plan.outputs if isinstance(o.view, PeopleCsvView))
    table = encode_table(PEOPLE_COLUMNS, view.rows).decode()
    assert ""","'=HYPERLINK(""https://example.org"")",""" in table


def test_the_table_does_not_change_from_day_to_day() -> None:
    assert "days_left" not in PEOPLE_COLUMNS
