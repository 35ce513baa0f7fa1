"""Finding the person whom a command is about, and saying why they are not found."""

from site_builder.addresses import slug_of
from site_builder.cli.command import nearest_question
from site_builder.cli.endings import RefusedError
from site_builder.config import AMBASSADORS, SITE_FILE
from site_builder.model.site import Site
from site_builder.model.views import Person
from site_builder.pipeline.draft import Draft, find_person
from site_builder.problems import Problem


def find_or_refuse(handle: str, draft: Draft) -> tuple[Site, Person]:
    """The site and the person of that handle. Raises RefusedError where nothing can be said."""
    if draft.site is None:
        raise RefusedError(f"mend {SITE_FILE} first: without it nobody's standing can be judged.")
    person = find_person(draft, handle)
    if person is not None:
        return draft.site, person
    if problems_of(handle, draft):
        raise RefusedError(f"mend the profile of '{handle}' first: it cannot be read as it is.")
    known = [who.slug for who in draft.site.ambassadors]
    question = nearest_question(handle, known)
    way_out = question or f" A handle is the name of a file in {AMBASSADORS}, without .md."
    raise RefusedError(f"there is no ambassador '{handle}'.{way_out}")


def problems_of(handle: str, draft: Draft) -> tuple[Problem, ...]:
    """Errors that make the standing doubtful: those of the person's profile and of site.yaml."""
    person = find_person(draft, handle)
    path = person.ambassador.path if person else f"{AMBASSADORS}/{slug_of(handle)}.md"
    return tuple(
        problem
        for problem in draft.problems
        if problem.is_error and (problem.path == SITE_FILE or problem.path.lower() == path.lower())
    )
