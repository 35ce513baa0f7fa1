"""Share images: of one size for everyone, whatever their name, and the same bytes each time."""

from typing import Any

import pytest
from msgspec.structs import replace
from PIL import Image, ImageChops

from site_builder.model.views import Frame, Person, Plan, ProfileView, ShareImageView
from site_builder.render.share_images import render_share_image
from site_builder.render.share_images.typeface import can_write, fit_lines
from tests.people import make_entry, make_person
from tests.pictures import photographs as photos
from tests.render.sites import plan_people_site, render_pages


def planned(**fields: Any) -> tuple[Person, Frame]:
    plan = plan_people_site([make_person(**fields)])
    person = next(o.view.person for o in plan.outputs if isinstance(o.view, ProfileView))
    return person, plan.frame


def drawn(photo: bytes | None = None, **fields: Any) -> Image.Image:
    person, frame = planned(**fields)
    return photos.opened(render_share_image(person, photo, frame)).convert("RGB")


NAMES = {
    "usual": "Sample Person",
    "one letter": "X",
    "very long": "Maximiliana Theodora Papakonstantinou-Featherstonehaugh von und zu Müller",
    "one long word": "W" * 120,
    "Arabic": "أمينة حداد",
    "Chinese": "李文静",
    "emoji": "Sample 🎉 Person",
    "combining marks": "e\u0301e\u0323\u0301",
    "a mark alone": "\u0301",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_any_name_gives_a_picture_whose_edges_are_free(name: str) -> None:
    picture = drawn(name=name, title=name, company=name, city=name, country="NO")
    assert (1200, 630) == picture.size
    paper = Image.new("RGB", picture.size, picture.getpixel((2, 2)))
    box = ImageChops.difference(picture, paper).getbbox()
    assert box
    assert 70 <= box[0] <= box[2] <= 1130
    assert 20 <= box[1] <= box[3] <= 610


def test_a_name_that_the_typeface_cannot_write_gives_way_to_the_handle() -> None:
    assert can_write("Piotr Zieliński, Łódź")
    assert can_write("Δημήτρης Жанна")
    assert not any(map(can_write, ("李文静", "أمينة", "🎉", "e\u0323\u0301\u0301")))
    assert drawn(name="李文静") == drawn(name="王芳")
    assert drawn(name="Li Wenjing") != drawn(name="Wang Fang")


def test_the_same_person_gives_the_same_bytes() -> None:
    person, frame = planned(country="NO")
    assert render_share_image(person, None, frame) == render_share_image(person, None, frame)


def test_the_ring_shows_what_is_counted() -> None:
    logs = [tuple(make_entry(f"2026-0{month}-01") for month in range(2, 2 + n)) for n in range(5)]
    pictures = [drawn(contributions=log, reviews=(), accepted="2026-01-11") for log in logs]
    rings = {picture.crop((80, 84, 480, 484)).tobytes() for picture in pictures}
    assert 5 == len(rings)


def test_a_photo_is_shown_in_the_ring() -> None:
    picture = drawn(photo=photos.a_photo(600, 600))
    red, _, blue = picture.getpixel((280, 180))  # type: ignore[misc]
    assert red > 150 > blue


def test_the_accent_colours_the_sites_own() -> None:
    _, frame = planned()
    shown = [
        photos.opened(
            render_share_image(
                None, None, replace(frame, settings=replace(frame.settings, accent=accent))
            )
        )
        .convert("RGB")
        .getpixel((280, 89))
        for accent in (None, "#7a1f3d")
    ]
    assert shown[0] != shown[1]


def test_no_line_is_wider_than_its_place() -> None:
    for text in NAMES.values():
        font, lines = fit_lines(text, "Semibold", (84, 40), 500, 2)
        assert len(lines) <= 2
        assert all(font.getbbox(line)[2] <= 500 for line in lines)


def share_images(plan: Plan) -> list[str]:
    return [output.address for output in plan.outputs if isinstance(output.view, ShareImageView)]


def test_pages_name_their_picture_unless_it_is_switched_off() -> None:
    people = [make_person("sample-ada")]
    plan = plan_people_site(people)
    assert ["/share.png", "/share/sample-ada.png"] == share_images(plan)
    pages = render_pages(plan)
    assert (
        'content="https://example.org/people/share/sample-ada.png"'
        in pages["/ambassadors/sample-ada/"]
    )
    assert 'content="https://example.org/people/share.png"' in pages["/"]
    off = plan_people_site(people, off=["share_images"])
    assert [] == share_images(off)
    assert not any("og:image" in page for page in render_pages(off).values())
