"""Parts that recur are rendered once, and never stand for others."""

from pathlib import Path
from typing import Any

import pytest
from jinja2 import UndefinedError

from site_builder.model.views import Face, Work
from site_builder.render.environment import make_environment
from tests.people import make_entry, make_member, make_person
from tests.render.sites import TEMPLATES_ROOT, plan_people_site

PLAN = plan_people_site([make_person()])


def make(tmp_path: Path, **templates: str) -> Any:
    for name, text in templates.items():
        tmp_path.joinpath(f"{name}.html").write_text(text)
    return make_environment((tmp_path, TEMPLATES_ROOT), PLAN.frame)


def test_a_part_is_that_of_its_name_and_of_each_of_its_values(tmp_path: Path) -> None:
    once = make(tmp_path, one="1 {{ a }}{{ b }}", two="2 {{ a }}{{ b }}").globals["once"]
    for _ in range(2):
        assert "1 &lt;x" == once("one.html", a="<", b="x")
        assert "2 &lt;x" == once("two.html", a="<", b="x")
        assert "1 &lt;y" == once("one.html", a="<", b="y")
        assert "1 True" == once("one.html", a="", b=True)


def test_a_card_is_that_of_its_person(tmp_path: Path) -> None:
    card = make(tmp_path).globals["card"]
    ada, bea = (
        make_member(make_person(slug), "2026-11-22") for slug in ("sample-ada", "sample-bea")
    )
    cards = [card(ada), card(bea._replace(digest="other"))]
    assert ["Sample Ada" in cards[0], "Sample Bea" in cards[1]] == [True, True]
    assert "Sample Bea" not in cards[0]


def test_faces_are_those_of_their_people(tmp_path: Path) -> None:
    faces = make(tmp_path).globals["faces"]
    ada = Face("sample-ada", "Sample Ada", "/ambassadors/sample-ada/", None)
    bea = Face("sample-bea", "Sample Bea", "/ambassadors/sample-bea/", None)
    for _ in range(2):
        assert "Sample Bea" not in faces((ada,))
        assert "Sample Ada" in faces((ada,))
        assert "Sample Bea" in faces((ada, bea))


def test_a_row_is_that_of_its_work(tmp_path: Path) -> None:
    row = make(tmp_path).globals["work_row"]
    ada = Face("sample-ada", "Sample Ada", "/ambassadors/sample-ada/", None)
    one, two = (make_entry("2026-01-01", title=title) for title in ("One", "Two"))
    for digest in ("one", "two", ""):
        assert "One" in row(Work(one, (ada,), digest)) or digest == "two"
        assert "Two" in row(Work(two, (), digest and "two"))
    assert "Sample Ada" in row(Work(one, (ada,), "one"))
    assert row(Work(one, (ada,), "one")) is row(Work(one, (ada,), "one"))
    assert row(Work(one, (ada,), "")) is not row(Work(one, (ada,), ""))


def test_a_template_is_found_once_unless_it_has_names_of_its_own(tmp_path: Path) -> None:
    environment = make(tmp_path, one="{{ a }}", two="2")
    own = environment.get_template("one.html", globals={"a": "own"})
    assert "own" == own.render()
    plain = environment.get_template("one.html")
    assert plain is environment.get_template("one.html")
    assert plain is not environment.get_template("two.html")


def test_more_rows_than_are_kept_are_rendered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("site_builder.render.environment.MOST_ROWS", 1)
    row = make(tmp_path).globals["work_row"]
    for title in ("One", "Two", "One", "Two"):
        assert title in row(Work(make_entry("2026-01-01", title=title), (), title))


def test_a_name_that_is_missing_is_a_fault_and_values_are_escaped(tmp_path: Path) -> None:
    environment = make(tmp_path, missing="{{ no_such_name }}", text="{{ text }}")
    with pytest.raises(UndefinedError):
        environment.get_template("missing.html").render()
    assert "&lt;b&gt;" == environment.get_template("text.html").render(text="<b>")


def test_a_line_of_statements_leaves_no_line(tmp_path: Path) -> None:
    text = make(tmp_path, text="a\n  {% if True %}\nb\n  {% endif %}\nc").get_template("text.html")
    assert "a\nb\nc" == text.render()
