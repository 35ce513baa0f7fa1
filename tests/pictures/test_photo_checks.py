"""What is no photo is said when the content is read, in words, and never fails a build later."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.content import load_site
from site_builder.content.photo import read_photo
from site_builder.content.surroundings import Surroundings
from site_builder.pipeline import BuildOptions, build_site
from site_builder.problems import Problem
from tests.content.sites import a_site, own_assets, profile, read_again
from tests.factories import a_day
from tests.pictures import photographs as photos

SCRIPT = b"<script>alert(1)</script>"


def look(name: str, data: bytes) -> tuple[Problem, ...]:
    return read_photo(f"static/photos/{name}", data, Surroundings()).problems


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.jpg", "JPEG"),
        ("a.JPEG", "JPEG"),
        ("a.png", "PNG"),
        ("a.webp", "WEBP"),
        ("a.avif", "AVIF"),
    ],
)
def test_photos_of_the_four_formats_are_sound(name: str, form: str) -> None:
    assert () == look(name, photos.a_photo(form=form))


def test_a_telephones_jpeg_of_two_pictures_is_sound() -> None:
    second = photos.two_halves(40, 40)
    assert () == look("a.jpg", photos.a_photo(form="MPO", save_all=True, append_images=[second]))


REFUSED = {
    "a photo from a telephone": ("a.jpg", photos.HEIC, "photo-format", "HEIC"),
    "the same under its own name": ("a.heic", photos.HEIC, "photo-format", "HEIC"),
    "a PNG that is called JPEG": ("a.jpg", photos.a_photo(form="PNG"), "photo-format", ".png"),
    "a script that is called JPEG": ("a.jpg", SCRIPT, "photo-format", "no photo"),
    "a drawing with a script": ("a.svg", b"<svg><script/></svg>", "photo-format", "“.svg”"),
    "a page": ("a.html", SCRIPT, "photo-format", "“.html”"),
    "an empty file": ("a.png", b"", "photo-format", "no photo"),
    "a moving picture": ("a.webp", photos.an_animation(), "photo-format", "animated"),
    "half a photo": ("a.png", photos.a_photo(400, 400, "PNG")[:300], "photo-unreadable", "early"),
    "half a JPEG": ("a.jpg", photos.a_photo(400, 400)[:1500], "photo-unreadable", "early"),
    "a small bomb": ("a.png", photos.a_bomb(9_000, 8_000), "photo-pixels", "9,000 by 8,000"),
    "a bomb": ("a.png", photos.a_bomb(90_000, 80_000), "photo-pixels", "too many"),
}


@pytest.mark.parametrize(("name", "data", "code", "word"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_photo_is_refused_in_words(name: str, data: bytes, code: str, word: str) -> None:
    (problem,) = look(name, data)
    assert code == problem.code.name
    assert word in f"{problem.message} {problem.hint}"
    assert problem.hint.endswith(".")


@settings(max_examples=60)
@given(
    st.integers(0, 900), st.binary(min_size=1, max_size=8), st.sampled_from(["PNG", "JPEG", "WEBP"])
)
def test_a_damaged_photo_never_ends_in_a_traceback(place: int, noise: bytes, form: str) -> None:
    whole = photos.a_photo(64, 64, form)
    at = place % len(whole)
    look(f"a.{form.lower()}", whole[:at] + noise + whole[at + len(noise) :])


def test_a_refused_photo_is_told_once_and_left_out(tmp_path: Path) -> None:
    person = profile("anna").replace("accepted:", "photo: anna.jpg\naccepted:")
    files: dict[str, str | bytes] = {
        "content/ambassadors/anna.md": person,
        "static/photos/anna.jpg": SCRIPT,
    }
    root = a_site(tmp_path, files)
    report = build_site(BuildOptions(root, tmp_path / "_site", a_day("2025-06-01")))
    assert [("static/photos/anna.jpg", "photo-format")] == [
        (problem.path, problem.code.name) for problem in report.problems
    ]
    assert not report.published


def test_a_known_photo_is_not_opened_again(tmp_path: Path) -> None:
    root = a_site(
        tmp_path, {"static/photos/anna.jpg": photos.a_photo(), "static/photos/b.jpg": b""}
    )
    first, again = load_site(root), read_again(root)
    assert first.problems == again.problems
    assert first.site
    assert again.site
    assert own_assets(first.site) == own_assets(again.site)
