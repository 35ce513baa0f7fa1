"""Photos as they are published: upright, square, small, and silent about where they were taken."""

from io import BytesIO
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from PIL import Image, ImageCms

from site_builder.pipeline import BuildOptions, build_site
from site_builder.render.photos import render_photo
from tests.content.sites import a_site, profile
from tests.factories import a_day
from tests.pictures import photographs as photos

RED, BLUE = (200, 20, 20), (20, 20, 200)


def colour_at(data: bytes, x: int, y: int) -> str:
    red, _, blue = photos.opened(data).convert("RGB").getpixel((x, y))  # type: ignore[misc]
    return "red" if red > blue else "blue"


@pytest.mark.parametrize(
    ("orientation", "top", "bottom"),
    [(1, "red", "blue"), (3, "blue", "red"), (4, "blue", "red"), (2, "red", "blue")],
)
def test_a_photo_stands_as_it_was_taken(orientation: int, top: str, bottom: str) -> None:
    data = render_photo(photos.a_photo(60, 60, exif=photos.exif(orientation)), 48)
    assert (top, bottom) == (colour_at(data, 24, 4), colour_at(data, 24, 44))


def test_a_photo_taken_sideways_is_turned() -> None:
    data = render_photo(photos.a_photo(60, 60, exif=photos.exif(6)), 48)
    assert ("blue", "red") == (colour_at(data, 4, 24), colour_at(data, 44, 24))


def test_nothing_is_told_but_the_picture() -> None:
    profile_bytes = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = photos.a_photo(60, 60, exif=photos.exif(1), icc_profile=profile_bytes, comment=b"secret")
    found = render_photo(data, 48)
    assert b"Exif" in data
    for chunk in (b"EXIF", b"ICCP", b"XMP ", b"secret"):
        assert chunk not in found
    assert {} == dict(photos.opened(found).getexif())


@pytest.mark.parametrize("size", [(900, 600), (600, 900), (30, 20), (7, 500)])
def test_it_is_a_square_and_never_larger_than_the_photo(size: tuple[int, int]) -> None:
    found = photos.opened(render_photo(photos.a_photo(*size), 192))
    side = min(192, *size)
    assert ("WEBP", side, side) == (found.format, found.width, found.height)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16", "YCbCr"])
def test_photos_of_every_mode_are_drawn(mode: str) -> None:
    image = Image.new(mode, (20, 20))
    data = photos.a_photo(form="JPEG" if mode in ("CMYK", "YCbCr") else "PNG", image=image)
    assert 16 == photos.opened(render_photo(data, 16)).width


def test_what_is_transparent_stays_so() -> None:
    data = photos.a_photo(form="PNG", image=Image.new("RGBA", (20, 20), (0, 0, 0, 0)))
    assert "RGBA" == photos.opened(render_photo(data, 16)).mode


def test_a_damaged_colour_profile_is_no_obstacle() -> None:
    assert render_photo(photos.a_photo(icc_profile=b"nonsense"), 16)


def test_the_same_photo_gives_the_same_bytes() -> None:
    data = photos.a_photo(300, 200)
    assert render_photo(data, 64) == render_photo(data, 64)


def build(root: Path) -> Path:
    build_site(BuildOptions(root, root / "_site", a_day("2025-06-01")))
    return root / "_site"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    person = profile("anna").replace("accepted:", "photo: anna.jpg\naccepted:")
    files: dict[str, str | bytes] = {
        "content/ambassadors/anna.md": person,
        "static/photos/anna.jpg": photos.a_photo(600, 600),
    }
    return a_site(tmp_path, files)


def test_the_file_itself_is_never_published(site: Path) -> None:
    published = {path.name for path in (build(site) / "static/photos").iterdir()}
    assert {"64.webp", "192.webp", "480.webp"} == {name.rpartition("-")[2] for name in published}


def test_every_page_follows_a_new_photo(site: Path) -> None:
    out = build(site)
    (before,) = out.glob("static/photos/*-480.webp")
    (site / "static/photos/anna.jpg").write_bytes(photos.a_photo(500, 500))
    build(site)
    (after,) = out.glob("static/photos/*-480.webp")
    assert before.name != after.name
    for page in ("index.html", "ambassadors/anna/index.html", "contributions/index.html"):
        text = (out / page).read_text(encoding="utf-8")
        assert before.stem.rpartition("-")[0] not in text
        assert after.stem.rpartition("-")[0] in text


def test_the_cache_keeps_only_what_is_published(site: Path) -> None:
    build(site)
    kept = site / ".site-builder" / "pictures"
    assert 3 + 2 == len(list(kept.iterdir()))
    (site / "static/photos/anna.jpg").unlink()
    person = site / "content/ambassadors/anna.md"
    person.write_text(person.read_text().replace("photo: anna.jpg\n", ""))
    build(site)
    assert 2 == len(list(kept.iterdir()))


def test_a_change_of_templates_draws_no_picture_again(site: Path) -> None:
    build(site)
    kept = site / ".site-builder" / "pictures"
    before = {path.name for path in kept.iterdir()}
    (site / "templates").mkdir()
    (site / "templates" / "note.html").write_text("changed")
    build(site)
    assert before == {path.name for path in kept.iterdir()}


def test_a_photo_says_its_size_and_its_other_widths(site: Path) -> None:
    text = (build(site) / "ambassadors/anna/index.html").read_text(encoding="utf-8")
    image = BeautifulSoup(text, "html.parser").select_one("img.portrait")
    assert image
    assert ("240", "240", "240px") == (image["width"], image["height"], image["sizes"])
    widths = [each.split()[1] for each in str(image["srcset"]).split(",")]
    assert ["64w", "192w", "480w"] == widths


def test_bytes_of_a_photo_are_a_webp(site: Path) -> None:
    for path in (build(site) / "static/photos").iterdir():
        assert "WEBP" == Image.open(BytesIO(path.read_bytes())).format
