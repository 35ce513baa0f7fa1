"""The stylesheet of a program's accent: what stands in it, and what it is called."""

from site_builder.accents import derive_accent
from site_builder.digests import fingerprint
from site_builder.model.site import SiteSettings

_STYLES = """\
/* The accent of site.yaml, for the light and the dark theme. */
@layer tokens {{
  :root {{
    --accent: light-dark({0.light}, {0.dark});
    --accent-wash: light-dark({0.light_wash}, {0.dark_wash});
  }}
}}
"""


def write_accent(settings: SiteSettings) -> str:
    """The stylesheet that sets the accent; ``""`` for a program that keeps the theme's own."""
    return _STYLES.format(derive_accent(settings.accent)) if settings.accent else ""


def name_accent(settings: SiteSettings) -> dict[str, str]:
    """Its address by its name in ``static/``; a changed one gets a new address."""
    text = write_accent(settings)
    return {"css/accent.css": f"/static/css/accent.{fingerprint(text)[:10]}.css"} if text else {}
