"""Files that are given whole, and pictures."""

from msgspec import Struct

from site_builder.model.views.subjects import Person


class TextView(Struct, frozen=True):
    """A small file given whole: robots.txt, .nojekyll."""

    text: str


class PhotoView(Struct, frozen=True):
    """The photo in the file ``path``, as a square of ``width`` pixels.

    ``digest`` is of everything that decides its bytes.
    """

    path: str
    digest: str
    width: int


class ShareImageView(Struct, frozen=True):
    """The picture beside a shared link: of a person, or of the whole site where it is None.

    ``photo`` is the path of the person's photo. ``digest`` is of everything that is shown.
    """

    person: Person | None
    photo: str | None
    digest: str


class AssetView(Struct, frozen=True):
    """A file published as it is, from ``path``: absolute, or relative to the site's root."""

    path: str
    digest: str
