"""Contact cards: read by a library that is not ours."""

from pathlib import Path
from typing import Any

import vobject  # type: ignore[import-untyped]

from site_builder.model.ambassador import Ambassador, Link
from site_builder.model.views import VcardView
from site_builder.render.vcard import render_vcard
from tests.people import day, make_person
from tests.render.sites import plan_people_site


def test_every_card_is_valid(site: Path) -> None:
    cards = sorted(site.glob("ambassadors/*/card.vcf"))
    assert cards
    for path in cards:
        data = path.read_bytes()
        assert vobject.readOne(data.decode()).validate(raiseException=True)
        assert 75 >= max(map(len, data.split(b"\r\n")))


def card_of(who: Ambassador, photos: tuple[str, ...] = ()) -> Any:
    plan = plan_people_site([who], photos=photos)
    view = next(o.view for o in plan.outputs if isinstance(o.view, VcardView))
    return vobject.readOne(render_vcard(view, plan.frame).decode())


def test_a_card_says_who_where_and_how_to_reach_them() -> None:
    who = make_person(
        name="Åse; Sample, the Elder",
        title="Engineer",
        company="Sample & Daughters, Ltd",
        city="Bergen",
        country="NO",
        timezone="Europe/Oslo",
        links=(Link("linkedin", "https://example.org/in/ase", "ase"),),
    )
    card = card_of(who)
    assert who.name == card.fn.value == card.n.value.given
    assert ["Sample & Daughters, Ltd"] == card.org.value
    assert ("Bergen", "Norway") == (card.adr.value.city, card.adr.value.country)
    addresses = [line.value for line in card.url_list]
    assert [
        "https://example.org/people/ambassadors/sample-person/",
        "https://github.com/sample-person",
        "https://example.org/in/ase",
    ] == addresses
    assert "Example Ambassador Program: ambassador from 11 January 2025" == card.note.value


def test_a_former_ambassadors_card_tells_the_years() -> None:
    card = card_of(make_person(accepted="2021-02-01", ended_on=day("2023-01-01")))
    assert "Example Ambassador Program: Ambassador 2021 to 2023" == card.note.value


def test_a_photo_is_named_by_its_address() -> None:
    card = card_of(make_person(photo="ada.jpg"), ("ada.jpg",))
    assert card.photo.value.startswith("https://example.org/people/static/photos/ada.")


def test_an_earlier_slug_has_the_same_card() -> None:
    plan = plan_people_site([make_person("sample-ada", aliases=("Old-Ada",))])
    views = [(o.address, o.view) for o in plan.outputs if isinstance(o.view, VcardView)]
    assert ["/ambassadors/old-ada/card.vcf", "/ambassadors/sample-ada/card.vcf"] == [
        a for a, _ in views
    ]
    assert views[0][1] == views[1][1]


WHOLE = r"""BEGIN:VCARD
VERSION:3.0
PRODID:-//site-builder//contact card//EN
UID:https://example.org/people/ambassadors/sample-person/
FN:A\;b\, c\\d
N:;A\;b\, c\\d;;;
TITLE:T\;t
ORG:C\,c
ADR:;;;O\;o;;;Norway
TZ;VALUE=text:Europe/Oslo
URL:https://example.org/people/ambassadors/sample-person/
item1.URL:https://github.com/sample-person
item1.X-ABLabel:GitHub
item2.URL:https://example.org/;x
item2.X-ABLabel:Website
NOTE:Example Ambassador Program: ambassador from 11 January 2025
END:VCARD
"""


def text_of(who: Ambassador) -> str:
    plan = plan_people_site([who])
    view = next(o.view for o in plan.outputs if isinstance(o.view, VcardView))
    return render_vcard(view, plan.frame).decode()


def test_every_line_of_a_card_is_known_and_its_signs_are_escaped() -> None:
    who = make_person(
        name="A;b, c\\d",
        title="T;t",
        company="C,c",
        city="O;o",
        country="NO",
        timezone="Europe/Oslo",
        links=(Link("website", "https://example.org/;x", "x"),),
    )
    assert WHOLE.replace("\n", "\r\n") == text_of(who)


def test_a_place_needs_no_city_and_no_country() -> None:
    assert "\r\nADR:;;;;;;Norway\r\n" in text_of(make_person(country="NO"))
    assert "\r\nADR:;;;Oslo;;;\r\n" in text_of(make_person(city="Oslo"))
    assert "\r\nADR:" not in text_of(make_person())
