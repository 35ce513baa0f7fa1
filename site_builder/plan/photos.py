"""The photos, each in a few widths: never the file itself, which may say where it was taken."""

from collections.abc import Iterator

from site_builder import addresses
from site_builder.digests import fingerprint
from site_builder.model.views import Output, PhotoView
from site_builder.plan.frame import is_photo
from site_builder.plan.subjects import Subjects, ready

DRAWING = 1
"""Raised whenever photos are rendered in another way; other changes of code leave them alone."""


def plan_photos(subjects: Subjects) -> Iterator[Output]:
    """Every photo of ``static/photos`` in every width."""
    for asset in filter(is_photo, subjects.site.assets):
        name = asset.address.rpartition("/")[2]
        for width in addresses.PHOTO_WIDTHS:
            address = addresses.photo(name, asset.digest, width)
            digest = fingerprint("photo", DRAWING, asset.digest, width)
            yield Output(address, ready(PhotoView(asset.path, digest, width)), digest, asset.path)
