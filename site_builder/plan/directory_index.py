"""The index that the directory's filters load, where it has more than one page."""

from collections.abc import Iterator

from site_builder import addresses
from site_builder.model.views import DirectoryIndexView, Output
from site_builder.plan.fingerprint import fingerprint
from site_builder.plan.outputs import Subjects


def plan_directory_index(subjects: Subjects) -> Iterator[Output]:
    """All current people; one page of them needs no index, it is filtered in place."""
    people = subjects.people.current
    if len(people) <= subjects.site.settings.page_size:
        return
    digests = [person.digest for person in people]
    yield Output(
        addresses.DIRECTORY_INDEX,
        DirectoryIndexView(people),
        fingerprint(subjects.frame.digest, "directory index", digests),
        "the directory",
    )
