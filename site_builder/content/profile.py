"""A profile: from the bytes of ``content/ambassadors/HANDLE.md`` to an Ambassador."""

from collections.abc import Mapping

from msgspec.structs import replace

from site_builder.addresses import slug_of
from site_builder.content.document import read_written
from site_builder.content.records import ProfileRecord, Record, has_error, problems_of
from site_builder.content.schema.contribution import ContributionForm
from site_builder.content.schema.links import LinksForm
from site_builder.content.schema.profile import ProfileForm
from site_builder.content.surroundings import Surroundings
from site_builder.content.yaml_values import Tree
from site_builder.digests import digest_of
from site_builder.model.ambassador import (
    Ambassador,
    Appointment,
    Contribution,
    Leave,
    Link,
    Review,
)
from site_builder.model.document import Document


def read_profile(path: str, data: bytes, around: Surroundings) -> ProfileRecord:
    """The profile in the file at ``path``, or all that is wrong with it."""
    name = path.rpartition("/")[2]
    stem = name.removesuffix(".md") or name
    written = read_written(data, ProfileForm, replace(around, stem=stem))
    problems = problems_of(written.flaws, path)
    if written.form is None or has_error(problems):
        return Record(None, problems)
    links = _links(written.form.links, written.tree.get("links"))
    person = _ambassador(written.form, path, links, written.body, digest_of(data))
    return Record(person, problems)


def _ambassador(
    form: ProfileForm, path: str, links: tuple[Link, ...], bio: Document, digest: str
) -> Ambassador:
    return Ambassador(
        slug=slug_of(form.github),
        path=path,
        name=form.name,
        github=form.github,
        accepted_on=form.accepted,
        github_id=form.github_id,
        aliases=tuple(slug_of(alias) for alias in form.aliases),
        title=form.title,
        company=form.company,
        country=form.country,
        city=form.city,
        timezone=form.timezone,
        pronouns=form.pronouns,
        languages=tuple(form.languages),
        topics=tuple(form.topics),
        available_for=tuple(form.available_for),
        photo=form.photo,
        links=links,
        reviews=tuple(Review(r.tenure, r.decision, r.on, r.note) for r in form.reviews),
        leave=tuple(Leave(leave.first_on, leave.last_on) for leave in form.leave),
        earlier=tuple(Appointment(each.accepted, each.ended) for each in form.earlier),
        ended_on=form.ended,
        contributions=tuple(_contribution(entry) for entry in form.contributions),
        bio=bio,
        digest=digest,
    )


def _contribution(form: ContributionForm) -> Contribution:
    return Contribution(
        date=form.date,
        kind=form.kind,
        title=form.title,
        url=form.url,
        event=form.event,
        language=form.language,
        topics=tuple(form.topics),
        others=tuple(form.others),
        note=form.note,
        counts=form.counts,
        reason=form.reason,
    )


def _links(form: LinksForm | None, written: Tree | Mapping[str, Tree]) -> tuple[Link, ...]:
    """The links in the order in which they are written; those that lead nowhere are left out."""
    if form is None or not isinstance(written, Mapping):
        return ()
    links = (getattr(form, service) for service in written)
    return tuple(link for link in links if link is not None)
