"""A build: where nothing has changed there is nothing to do; else the site's next edition."""

from site_builder.pipeline.latest import recall_report, remember
from site_builder.pipeline.options import BuildOptions, BuildReport, Progress, quiet
from site_builder.pipeline.sight import look


def build_site(options: BuildOptions, progress: Progress = quiet) -> BuildReport:
    """Publish the site; with any error nothing is touched.

    Raises PublishError where the folder cannot be published to.
    """
    sight = look(options.root, options.as_of, options.base_url)
    known = recall_report(options, sight)
    if known is not None:
        return known
    from site_builder.pipeline.reading import begin_reading  # noqa: PLC0415 - the whole of reading

    glance = sight.glance if sight else None
    loading = begin_reading(
        options.root, options.base_url, glance, jobs=options.jobs, progress=progress
    )
    from site_builder.pipeline.edition import build_edition  # noqa: PLC0415 - every stage

    report = build_edition(loading, options, progress)
    remember(options, sight, report)
    return report
