"""The index that the directory's filters load, where it has more than one page."""

from collections.abc import Iterator

from site_builder import addresses
from site_builder.digests import fingerprint
from site_builder.model.views import DirectoryIndexView, Output
from site_builder.plan.subjects import Subjects, ready


def plan_directory_index(subjects: Subjects) -> Iterator[Output]:
    """All current people; one page of them needs no index, it is filtered in place."""
    people = subjects.people
    if len(people.current) <= subjects.site.settings.page_size:
        return

    digests = [member.digest for member in people.current]
    digest = fingerprint(subjects.frame.digest, "directory index", digests)
    yield Output(
        addresses.DIRECTORY_INDEX,
        ready(DirectoryIndexView(people.current)),
        digest,
        "the directory",
    )
