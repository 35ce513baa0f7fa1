"""What is published of the site itself: guide, schemas, and files as they are."""

from collections.abc import Iterator

from site_builder import addresses
from site_builder.digests import fingerprint
from site_builder.model.views import AssetView, Output, SchemaView
from site_builder.plan.frame import is_photo
from site_builder.plan.redirects import redirect
from site_builder.plan.subjects import Subjects, ready

SCHEMAS = ("profile", "page", "site", "ambassadors", "ambassador", "contributions")


def plan_guide_pages(subjects: Subjects) -> Iterator[Output]:
    """The pages of the guide, pages for sections without one, and redirects from aliases."""
    frame = subjects.frame
    for view in subjects.pages:
        digest = fingerprint(frame.digest, "guide", view)
        yield Output(view.address, ready(view), digest, view.page.path)
        for alias in view.page.aliases:
            yield redirect(frame, alias, view.address, view.page.title, view.page.path)
    for section in subjects.sections:
        digest = fingerprint(frame.digest, "section", section)
        yield Output(section.address, ready(section), digest, f"the section {section.title}")


def plan_schemas(subjects: Subjects) -> Iterator[Output]:
    """The JSON Schemas of what people write and of the API."""
    for name in SCHEMAS:
        digest = fingerprint(subjects.frame.digest, "schema", name)
        yield Output(addresses.schema(name), ready(SchemaView(name)), digest, "the schemas")


def plan_assets(subjects: Subjects) -> Iterator[Output]:
    """Stylesheets, scripts and the pictures beside pages, as they are."""
    named = dict(subjects.frame.files)
    for asset in subjects.site.assets:
        if not is_photo(asset):
            address = named.get(asset.address.removeprefix("/static/"), asset.address)
            view = AssetView(asset.path, asset.digest)
            yield Output(address, ready(view), fingerprint(asset.digest), asset.path)
