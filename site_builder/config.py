"""Where things lie in a site's folder, and where the builder's own templates and assets are."""

from pathlib import Path

SITE_FILE = "site.yaml"
AMBASSADORS = "content/ambassadors"
PAGES = "content/pages"
TEMPLATES = "templates"
STATIC = "static"
PHOTOS = "static/photos"
SOURCES = ("content", TEMPLATES, STATIC)
"""The folders from which, beside ``site.yaml``, a site is made."""
CACHE = ".site-builder"
"""The folder of caches in a site's root: safe to delete at any time, never committed."""
COMPILED = "compiled"
"""In it the folder of templates as they were compiled."""

MANIFEST = ".site-builder-manifest"
"""The file by which a published folder says what the builder owns in it."""


def defaults_root() -> Path:
    """The folder that holds the default ``templates/`` and ``static/``.

    An installed wheel carries them inside the package; a checkout has them at its top.
    """
    packaged = Path(__file__).parent / "defaults"
    return packaged if packaged.is_dir() else Path(__file__).parent.parent
