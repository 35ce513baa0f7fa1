"""Why a site was not published, in one line that says what to do."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_REASONS = {
    errno.ENOSPC: "the disk is full. Free some space and build again",
    errno.EDQUOT: "your share of the disk is used up. Free some space and build again",
    errno.EROFS: "the disk is read-only. Choose another folder with --out",
    errno.EACCES: "you have no permission to write there. Choose another folder with --out",
    errno.EPERM: "you have no permission to write there. Choose another folder with --out",
    errno.ENAMETOOLONG: "a file's name would be too long. Choose a folder with a shorter path",
    errno.EBUSY: "the folder is in use as a mount point. Choose a folder inside it",
}


class PublishError(Exception):
    """A site that was not published; the message is for the person who builds it."""


class PublishRefused(PublishError):  # noqa: N818  says what happened, as the field does
    """The folder is not one that the builder may write into, or not now."""


class PublishFailed(PublishError):  # noqa: N818  the same
    """The system would not do what publishing needs."""


@contextmanager
def in_words(out: Path) -> Iterator[None]:
    """Turn an OSError of publishing to ``out`` into a PublishFailed that says what to do."""
    try:
        yield
    except OSError as error:
        raise failure(out, error) from error


def failure(out: Path, error: OSError) -> PublishFailed:
    """What ``error`` means for someone who publishes to ``out``."""
    strange = f"{error.strerror or error}".lower()
    reason = _REASONS.get(error.errno or 0, f"the system says “{strange}”")
    where = f" (at {error.filename})" if error.filename else ""
    return PublishFailed(
        f"Could not publish to {out}: {reason}{where}. What was published before is untouched."
    )
