"""A build: draft the site, stop at any error, render what changed, publish all of it at once."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from site_builder.addresses import file_of
from site_builder.model.site import Site
from site_builder.model.views import Output, Plan
from site_builder.pipeline.draft import Draft, draft_site
from site_builder.problems import Problem
from site_builder.publish import PublishSummary, Staging, open_publication

Progress = Callable[[str, int, int], None]
"""Told what is being done, how many of it are done, and how many there are."""


def quiet(_what: str, _done: int, _all: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What to build, where to, and as of which day."""

    root: Path
    out: Path
    as_of: dt.date
    base_url: str | None = None
    jobs: int = 0
    """How many processes may render at once; 0 for as many as are of use."""
    clean: bool = False
    strict: bool = False


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What came of a build. ``pages`` counts every planned file, ``rendered`` those made anew."""

    problems: tuple[Problem, ...]
    published: bool
    people: int = 0
    contributions: int = 0
    pages: int = 0
    rendered: int = 0
    written: int = 0
    unchanged: int = 0
    removed: int = 0
    url: str = ""
    """The site's address, where it was published."""


def build_site(options: BuildOptions, progress: Progress = quiet) -> BuildReport:
    """Publish the site; with any error nothing is touched.

    Raises PublishError where the folder cannot be published to.
    """
    draft = draft_site(options.root, options.as_of, options.base_url)
    if draft.site is None or draft.plan is None or draft.stops(strict=options.strict):
        return BuildReport(draft.problems, published=False)
    with open_publication(options.out, options.root) as publication:
        staging = publication.stage(_fingerprints(draft.plan), anew=options.clean)
        summary = _publish(staging, draft.plan, options, progress)
    draft.cache.save()
    return _report(draft, draft.site, staging, summary)


def _fingerprints(plan: Plan) -> dict[str, str]:
    return {file_of(output.address): output.fingerprint for output in plan.outputs}


def _publish(
    staging: Staging, plan: Plan, options: BuildOptions, progress: Progress
) -> PublishSummary:
    written: dict[str, bool] = {}
    if not staging.is_current:
        staging.prepare()
        stale = set(staging.stale)
        outputs = [output for output in plan.outputs if file_of(output.address) in stale]
        written = _render(outputs, staging, plan, options, progress)
    return staging.commit(written)


def _render(
    outputs: list[Output], staging: Staging, plan: Plan, options: BuildOptions, progress: Progress
) -> dict[str, bool]:
    from site_builder.pipeline.rendering import make_renderer, render_outputs  # noqa: PLC0415

    renderer = make_renderer(options.root, plan.frame)
    return render_outputs(outputs, renderer, staging, jobs=options.jobs, progress=progress)


def _report(draft: Draft, site: Site, staging: Staging, summary: PublishSummary) -> BuildReport:
    return BuildReport(
        problems=draft.problems,
        published=True,
        people=len(site.ambassadors),
        contributions=sum(len(who.contributions) for who in site.ambassadors),
        pages=summary.written + summary.unchanged,
        rendered=len(staging.stale),
        written=summary.written,
        unchanged=summary.unchanged,
        removed=summary.removed,
        url=site.settings.url,
    )
