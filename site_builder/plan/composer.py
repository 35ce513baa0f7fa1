"""The page that helps to write a contribution or a profile, and what it checks by."""

from collections.abc import Iterator

from site_builder import addresses
from site_builder.digests import fingerprint
from site_builder.model.views import ComposeFormView, ComposeView, Output
from site_builder.plan.subjects import Subjects, ready


def plan_composer(subjects: Subjects) -> Iterator[Output]:
    """Both depend on settings, policy and the builder's forms alone, which the frame covers."""
    if "compose" in subjects.site.outputs:
        return
    page, form = ready(ComposeView()), ready(ComposeFormView())
    digest = subjects.frame.digest
    yield Output(addresses.COMPOSE, page, fingerprint(digest, "compose"), "the composer")
    yield Output(addresses.COMPOSE_FORM, form, fingerprint(digest, "form"), "the composer")
