"""What a build came to, in words."""

from pathlib import Path

from site_builder.pipeline import BuildOptions, BuildReport
from site_builder.reports.problems.summary import counted, summarise


def outcome_of(report: BuildReport, options: BuildOptions) -> str:
    """One or two lines for whoever ran the build."""
    if not report.published:
        also = " (--strict counts warnings)" if options.strict else ""
        found = summarise(report.problems)
        return f"Nothing was published: {found}{also}. Mend what is listed above and build again."
    what = ", ".join(
        (
            counted(report.people, "person", "people"),
            counted(report.contributions, "contribution"),
            counted(report.pages, "file"),
        )
    )
    return f"{_headline(report, what, _near(options.out))}\nLook at it: site-builder serve"


def _headline(report: BuildReport, what: str, where: str) -> str:
    if not report.written and not report.removed:
        return f"Nothing has changed in {where}: {what}."
    return (
        f"Published {what} in {where}: {report.written:,} written,"
        f" {report.unchanged:,} unchanged, {report.removed:,} removed."
    )


def _near(folder: Path) -> str:
    """The folder as seen from the current one, where that is shorter."""
    here = Path.cwd()
    return f"{folder.relative_to(here)}/" if folder.is_relative_to(here) else f"{folder}/"
