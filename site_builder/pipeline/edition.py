"""One edition: draft the site, stop at any error, render what changed, publish all at once."""

from collections.abc import Callable, Sequence
from pathlib import Path

from site_builder.collector import collector_paused, leave
from site_builder.config import CACHE, TEMPLATES
from site_builder.content import Loaded
from site_builder.model.site import Site
from site_builder.model.views import Output, Plan
from site_builder.outlines import roster_of
from site_builder.pipeline.clerk import Desk
from site_builder.pipeline.draft import Draft, draft_loaded
from site_builder.pipeline.options import BuildOptions, BuildReport, Progress
from site_builder.pipeline.pictures import Pictures
from site_builder.pipeline.rendering import make_renderer, render_outputs
from site_builder.pipeline.workers import WORTH_RENDERING, WORTH_REVIEWING, Crew
from site_builder.problems import Problem
from site_builder.publish import PublishSummary, Staging, open_publication
from site_builder.render.template_fault import TEMPLATE_FAULT, TemplateFaultError


def build_edition(
    loading: Callable[[], Loaded],
    are_compiled: Callable[[], None],
    options: BuildOptions,
    progress: Progress,
) -> BuildReport:
    """Publish a site whose reading has begun; with any error nothing is touched.

    ``are_compiled`` waits for the templates. Raises PublishError where the folder cannot be
    published to.
    """
    with collector_paused():
        desk = Desk(Crew("Reviewing", options.jobs, WORTH_REVIEWING, progress))
        draft = draft_loaded(loading, options.root, options.as_of, desk)
        leave(draft)
        return _publish_draft(draft, options, progress, are_compiled)


def _publish_draft(
    draft: Draft, options: BuildOptions, progress: Progress, are_compiled: Callable[[], None]
) -> BuildReport:
    if draft.site is None or draft.plan is None or draft.stops(strict=options.strict):
        draft.cache.save()
        return BuildReport(draft.problems, published=False)
    are_compiled()
    with open_publication(options.out, options.root) as publication:
        staging = publication.stage(draft.plan.files, anew=options.clean)
        try:
            summary = _publish(staging, draft.plan, options, progress)
        except TemplateFaultError as fault:
            problem = _in_own_template(fault, options.root)
            return BuildReport((*draft.problems, problem), published=False)
    draft.save()
    return _report(draft, draft.site, staging, summary)


def _in_own_template(fault: TemplateFaultError, root: Path) -> Problem:
    """What is wrong with a template of the site; raises ``fault`` where none had a part in it."""
    own = [each for each in fault.places if Path(each[0]).is_relative_to(root / TEMPLATES)]
    if not own:
        raise fault
    file, line = own[-1]
    path = Path(file).relative_to(root).as_posix()
    hint = "Correct it, or take it away: the builder's own template then stands in its place."
    return Problem(TEMPLATE_FAULT, fault.message, path, hint, line=line)


def _publish(
    staging: Staging, plan: Plan, options: BuildOptions, progress: Progress
) -> PublishSummary:
    written: dict[str, bool] = {}
    if not staging.is_current:
        staging.prepare()
        written = _render(plan.outputs_of(staging.stale), staging, plan, options, progress)
        Pictures(options.root / CACHE).forget_others(frozenset(plan.files.values()))
    return staging.commit(written)


def _render(
    outputs: Sequence[Output],
    staging: Staging,
    plan: Plan,
    options: BuildOptions,
    progress: Progress,
) -> dict[str, bool]:
    renderer = make_renderer(options.root, plan.frame)
    crew = Crew("Rendering", options.jobs, WORTH_RENDERING, progress)
    return render_outputs(outputs, renderer, staging, crew)


def _report(draft: Draft, site: Site, staging: Staging, summary: PublishSummary) -> BuildReport:
    return BuildReport(
        problems=draft.problems,
        published=True,
        people=len(site.ambassadors),
        contributions=sum(len(who.works) for who in roster_of(site.ambassadors).outlines),
        pages=summary.written + summary.unchanged,
        rendered=len(staging.stale),
        written=summary.written,
        unchanged=summary.unchanged,
        removed=summary.removed,
        url=site.settings.url,
    )
