"""A build: where nothing has changed there is nothing to do; else the site's next edition."""

from site_builder.pipeline.latest import recall_report, remember
from site_builder.pipeline.options import BuildOptions, BuildReport, Progress, quiet
from site_builder.pipeline.sight import Sight, look


def build_site(options: BuildOptions, progress: Progress = quiet) -> BuildReport:
    """Publish the site; with any error nothing is touched.

    Raises PublishError where the folder cannot be published to.
    """
    sight = look(options.root, options.as_of, options.base_url)
    known = recall_report(options, sight)
    if known is not None:
        return known
    report = _build(options, sight, progress)
    remember(options, sight, report)
    return report


def _build(options: BuildOptions, sight: Sight | None, progress: Progress) -> BuildReport:
    """What can be done by other processes begins before all that follows it is imported."""
    from site_builder.pipeline.foresight import templates_foreseen  # noqa: PLC0415
    from site_builder.pipeline.reading import begin_reading  # noqa: PLC0415

    glance = sight.glance if sight else None
    with templates_foreseen(options.root, options.jobs) as are_compiled:
        loading = begin_reading(
            options.root, options.base_url, glance, jobs=options.jobs, progress=progress
        )
        from site_builder.pipeline.edition import build_edition  # noqa: PLC0415 - every stage

        return build_edition(loading, are_compiled, options, progress)
