"""A profile for machines cannot leave its script element, and says what it should."""

import json
from typing import Any

from site_builder.model.ambassador import Ambassador, Link
from site_builder.model.views import Person, VcardView
from site_builder.render.cards import show_card
from site_builder.render.open_badge_image import character_data
from site_builder.render.person_data import person_data, profile_description
from tests.people import make_person, make_policy
from tests.render.sites import plan_people_site

URL = "https://example.org/people/"


def person(who: Ambassador) -> Person:
    plan = plan_people_site([who])
    return next(o.view for o in plan.outputs if isinstance(o.view, VcardView)).person


def test_everything_is_said_and_nothing_can_end_its_element() -> None:
    who = make_person(
        name="</script><!--&amp;]]>",
        title="T",
        company="C",
        city="Bergen",
        country="NO",
        languages=("nb",),
        topics=("Kafka",),
        links=(Link("website", "https://example.org/?a&b", "x"),),
    )
    written = person_data(person(who), URL, "/static/photos/a.jpg")
    assert not set("<>&") & set(written)
    place = {"@type": "PostalAddress", "addressLocality": "Bergen", "addressCountry": "NO"}
    assert {
        "@context": "https://schema.org",
        "@type": "ProfilePage",
        "mainEntity": {
            "@type": "Person",
            "name": who.name,
            "identifier": "sample-person",
            "url": f"{URL}ambassadors/sample-person/",
            "image": f"{URL}static/photos/a.jpg",
            "jobTitle": "T",
            "worksFor": {"@type": "Organization", "name": "C"},
            "homeLocation": {"@type": "Place", "address": place},
            "knowsLanguage": ["nb"],
            "knowsAbout": ["Kafka"],
            "sameAs": ["https://github.com/sample-person", "https://example.org/?a&b"],
        },
    } == json.loads(written)


def test_what_is_not_known_is_left_out() -> None:
    said = json.loads(person_data(person(make_person()), URL, None))["mainEntity"]
    assert {"@type", "name", "identifier", "url", "sameAs"} == set(said)
    said = json.loads(person_data(person(make_person(country="NO")), URL, None))["mainEntity"]
    address = {"@type": "PostalAddress", "addressCountry": "NO"}
    assert {"@type": "Place", "address": address} == said["homeLocation"]


def test_json_cannot_end_its_section_of_a_picture() -> None:
    written = character_data(' {"a": "]]>"}\n')
    assert '{"a": "]]\\u003e"}' == written
    assert {"a": "]]>"} == json.loads(written)


def test_a_profile_is_described_by_role_place_topics_and_standing() -> None:
    def described(**known: Any) -> str:
        who = make_person(accepted="2026-01-11", **known)
        return profile_description(show_card(person(who).member, make_policy()))

    assert (
        "Engineer at Example. Speaks about Kafka and Testing. 0 of 4, until 10 January 2027."
        == described(title="Engineer", company="Example", topics=("Kafka", "Testing"))
    )
    assert "Engineer, Bergen, Norway. 0 of 4, until 10 January 2027." == described(
        title="Engineer", city="Bergen", country="NO"
    )
    assert "Norway. 0 of 4, until 10 January 2027." == described(country="NO")
    assert "0 of 4, until 10 January 2027." == described()
