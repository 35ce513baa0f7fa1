"""The guide: pages of ``content/pages`` and the sections that they stand in."""

from pathlib import PurePosixPath

from site_builder.config import PAGES
from site_builder.content.codes import SECTION_TEXT
from site_builder.content.document import read_written
from site_builder.content.flaw import Flaw
from site_builder.content.records import PageRecord, Record, SectionRecord, has_error, problems_of
from site_builder.content.schema.page import PageForm, SectionForm
from site_builder.content.surroundings import Surroundings
from site_builder.digests import digest_of
from site_builder.model.site import GuidePage, Section


def section_of(path: str) -> tuple[str, ...]:
    """The folders between ``content/pages`` and a file."""
    return PurePosixPath(path).relative_to(PAGES).parts[:-1]


def read_page(path: str, data: bytes, around: Surroundings) -> PageRecord:
    """The page in the file at ``path``, or all that is wrong with it."""
    written = read_written(data, PageForm, around)
    problems = problems_of(written.flaws, path)
    form = written.form
    if form is None or has_error(problems):
        return Record(None, problems)
    page = GuidePage(
        path=path,
        section=section_of(path),
        stem=PurePosixPath(path).stem,
        title=form.title,
        weight=form.weight,
        description=form.description or "",
        nav=form.nav,
        aliases=tuple(form.aliases),
        draft=form.draft,
        body=written.body,
        digest=digest_of(data),
    )
    return Record(page, problems)


def read_section(path: str, data: bytes, around: Surroundings) -> SectionRecord:
    """The section that a ``_section.md`` titles, or all that is wrong with it."""
    written = read_written(data, SectionForm, around)
    flaws = written.flaws
    if written.body:
        message = "a section has no text of its own, and this one is shown nowhere."
        hint = "Move it into index.md beside this file."
        flaws = (*flaws, Flaw(SECTION_TEXT, message, hint, written.body_line, 1))
    problems = problems_of(flaws, path)
    if written.form is None or has_error(problems):
        return Record(None, problems)
    section = Section(section_of(path), written.form.title, written.form.weight)
    return Record(section, problems)
