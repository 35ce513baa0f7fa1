"""A filled form as a change to the sender's own profile, and to nobody else's."""

from collections.abc import Mapping

from site_builder.authoring.change import Change
from site_builder.authoring.emitter import Field
from site_builder.authoring.entry import log_entry
from site_builder.authoring.fields import set_bio, set_fields, set_links
from site_builder.authoring.forms.labels import APPLY, LISTS, LOG
from site_builder.authoring.forms.submission import Submission
from site_builder.authoring.front_matter import CannotEditError
from site_builder.authoring.new_person import begin_profile
from site_builder.authoring.open_site import OpenSite
from site_builder.content.schema.links import LinksForm
from site_builder.model.ambassador import Ambassador
from site_builder.model.draft import ProfileDraft


def fill_in(opened: OpenSite, submission: Submission) -> Change:
    """The change that a form asks for. Raises CannotEditError, for its sender to read."""
    if submission.form is APPLY:
        return _apply(opened, submission)
    who = _own_profile(opened, submission)
    if submission.form is LOG:
        return log_entry(opened, who.slug, fields_of(submission.answers))
    return _change(opened, who, submission)


def fields_of(answers: Mapping[str, str]) -> dict[str, Field]:
    """The answers as fields of a profile or an entry; lists have commas between."""
    fields: dict[str, Field] = {}
    for key, answer in answers.items():
        if key in LISTS:
            parts = (part.strip().removeprefix("@") for part in answer.split(","))
            fields[key] = tuple(part for part in parts if part)
        elif key not in {"bio", "links"}:
            fields[key] = answer
    return fields


def links_of(answers: Mapping[str, str]) -> dict[str, str]:
    """The answer about links: one a line, as ``service: handle``. Raises CannotEditError."""
    links = {}
    for line in filter(str.strip, answers.get("links", "").splitlines()):
        service, colon, address = (part.strip() for part in line.partition(":"))
        if not colon or service.lower() not in LinksForm.model_fields:
            known = ", ".join(LinksForm.model_fields)
            raise CannotEditError(f"write each link as `service: handle`; services are {known}.")
        links[service.lower()] = address
    return links


def _apply(opened: OpenSite, submission: Submission) -> Change:
    """A profile without its day of acceptance: to merge it, a manager must write that day."""
    fields = fields_of(submission.answers)
    name = str(fields.pop("name", submission.handle))
    draft = ProfileDraft(
        submission.handle,
        name,
        github_id=submission.account,
        bio=submission.answers.get("bio", ""),
        remarks=("To accept this person, write the day below: accepted: 2026-01-31",),
    )
    return begin_profile(opened, draft, fields, links_of(submission.answers))


def _own_profile(opened: OpenSite, submission: Submission) -> Ambassador:
    """The sender's profile. A handle may be taken over after a rename; the account's number not."""
    who = opened.find(submission.handle)
    if who is None:
        raise CannotEditError(
            f"`{submission.handle}` has no profile here. If your handle has changed, ask the"
            " program's team; if you would like to join, use the form for that."
        )
    is_earlier_handle = who.github_id is None and submission.handle.lower() != who.slug
    if is_earlier_handle or who.github_id not in {None, submission.account}:
        raise CannotEditError(f"the profile {who.path} belongs to another account.")
    return who


def _change(opened: OpenSite, who: Ambassador, submission: Submission) -> Change:
    answers = submission.answers
    old = opened.text(who.path)
    text = set_links(set_fields(old, fields_of(answers)), links_of(answers))
    text = set_bio(text, answers["bio"]) if "bio" in answers else text
    if text == old:
        raise CannotEditError("the form asks for no change: every answer is empty or as it was.")
    opened.read(who.path, text)
    return Change({who.path: text}, said=(f"{who.path}: changed.",))
