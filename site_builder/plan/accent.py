"""The program's accent as a stylesheet of its own, which comes after the theme's."""

from collections.abc import Iterator

from site_builder.digests import fingerprint
from site_builder.model.views import Output, TextView
from site_builder.plan.accent_styles import name_accent, write_accent
from site_builder.plan.subjects import Subjects, ready


def plan_accent(subjects: Subjects) -> Iterator[Output]:
    """Nothing for a program that keeps the theme's own."""
    settings = subjects.site.settings
    text = write_accent(settings)
    for address in name_accent(settings).values():
        yield Output(address, ready(TextView(text)), fingerprint(text), "the accent in site.yaml")
