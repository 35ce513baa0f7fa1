"""Certificates: what was served, and nothing that shames."""

from site_builder.model.ambassador import Ambassador
from site_builder.model.views import CertificateView, RedirectView
from tests.machine.pages import addresses_of, html_at, page_at
from tests.people import day, make_appointment, make_entry, make_person, make_review
from tests.render.sites import plan_people_site

CERTIFICATE = "/ambassadors/sample-person/certificate/"
FOUR = tuple(make_entry(f"2026-0{month}-01") for month in (2, 3, 4, 5))


def lines(who: Ambassador) -> list[str]:
    items = page_at(plan_people_site([who]), CERTIFICATE).find_all("li")
    return [" ".join(item.text.replace("·", " ").split()) for item in items]


def test_a_tenure_that_is_over_was_served() -> None:
    who = make_person(accepted="2024-01-11", reviews=(make_review(1, "2025-01-15"),))
    assert [
        "Tenure 1 11 January 2024 to 10 January 2025",
        "Tenure 2 11 January 2025 to 10 January 2026",
    ] == lines(who)


def test_what_counted_is_told_where_there_is_any() -> None:
    who = make_person(accepted="2025-01-11", contributions=(make_entry("2025-03-01"),))
    assert ["Tenure 1 11 January 2025 to 10 January 2026 1 contribution"] == lines(who)


def test_a_tenure_that_runs_is_there_once_it_is_earned() -> None:
    earned = make_person(accepted="2026-01-11", contributions=FOUR)
    assert ["Tenure 1 11 January 2026 to 10 January 2027 4 contributions"] == lines(earned)
    running = plan_people_site([make_person(accepted="2026-01-11", contributions=FOUR[:3])])
    assert CERTIFICATE not in addresses_of(running)


def test_an_appointment_that_ended_within_a_tenure_ends_there() -> None:
    who = make_person(accepted="2024-01-11", ended_on=day("2024-06-30"))
    assert ["Tenure 1 11 January 2024 to 30 June 2024"] == lines(who)


def test_earlier_appointments_come_first() -> None:
    who = make_person(
        accepted="2025-01-11", earlier=(make_appointment("2021-05-05", "2023-05-04"),)
    )
    assert "Earlier appointment 5 May 2021 to 4 May 2023" == lines(who)[0]


def test_earlier_appointments_stand_in_the_order_of_their_days() -> None:
    spans = (
        make_appointment("2021-05-05", "2023-05-04"),
        make_appointment("2018-01-01", "2019-01-01"),
    )
    who = make_person(accepted="2025-01-11", earlier=spans)
    assert [
        "Earlier appointment 1 January 2018 to 1 January 2019",
        "Earlier appointment 5 May 2021 to 4 May 2023",
    ] == lines(who)[:2]


def test_who_has_not_served_yet_has_no_certificate_and_no_link_to_one() -> None:
    who = make_person(accepted="2026-10-01")
    plan = plan_people_site([who])
    assert [] == [o for o in plan.outputs if isinstance(o.view, CertificateView)]
    assert "certificate" not in html_at(plan, "/ambassadors/sample-person/")


def test_an_earlier_slug_leads_to_the_certificate() -> None:
    plan = plan_people_site([make_person(accepted="2024-01-11", aliases=("old-one",))])
    views = {o.address: o.view for o in plan.outputs}
    moved = views["/ambassadors/old-one/certificate/"]
    assert isinstance(moved, RedirectView)
    assert CERTIFICATE == moved.target


def test_nothing_on_it_shames() -> None:
    page = html_at(plan_people_site([make_person(accepted="2024-01-11")]), CERTIFICATE)
    for words in ("not-met", "behind", "pending", "0 contributions"):
        assert words not in page
