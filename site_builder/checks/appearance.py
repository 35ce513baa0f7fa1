"""Checks of how the site looks: the accent and the logo of site.yaml."""

from collections.abc import Iterator

from site_builder.accents import nearest_readable, readability
from site_builder.checks.codes import LOGO_MISSING, LOW_CONTRAST
from site_builder.colours import TEXT_CONTRAST
from site_builder.config import SITE_FILE, STATIC
from site_builder.model.site import Site
from site_builder.problems import Problem


def check_accent(site: Site) -> Iterator[Problem]:
    """Ensure that the accent can be read on the site's paper (WCAG 2.2, criterion 1.4.3)."""
    accent = site.settings.accent
    if accent is None or (reached := readability(accent)) >= TEXT_CONTRAST:
        return
    yield Problem(
        LOW_CONTRAST,
        f"the accent {accent} has a contrast of {int(reached * 100) / 100} to 1 with the paper; "
        f"text needs {TEXT_CONTRAST} to 1.",
        SITE_FILE,
        f'Write "{nearest_readable(accent)}": the nearest of the same hue that can be read.',
        pointer=("site", "accent"),
    )


def check_logo(site: Site) -> Iterator[Problem]:
    """Ensure that the logo is among the site's files."""
    logo = site.settings.logo
    path = f"{STATIC}/{logo}"
    if logo is None or path in site.unread or any(asset.path == path for asset in site.assets):
        return
    yield Problem(
        LOGO_MISSING,
        f"there is no file `{logo}` in `{STATIC}/`.",
        SITE_FILE,
        "Put the picture there, or remove `logo`.",
        pointer=("site", "logo"),
    )
