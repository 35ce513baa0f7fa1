"""What a reviewer must see, however small it looks: one function a reason, in one tuple."""

from collections.abc import Callable, Iterator

from site_builder.reports.diff.changes import Diff, Flag
from site_builder.reports.diff.flags.appointment import (
    flag_identity,
    flag_recorded,
    flag_removed_people,
    flag_renames,
)
from site_builder.reports.diff.flags.authorship import (
    Circumstances,
    flag_others_profiles,
    flag_photos,
)
from site_builder.reports.diff.flags.elsewhere import (
    flag_files,
    flag_policy,
    flag_site,
    flag_unreadable,
)
from site_builder.reports.diff.flags.entries import (
    flag_back_dated,
    flag_counts,
    flag_last_days,
    flag_removed_entries,
)
from site_builder.reports.diff.flags.links import flag_other_hosts

__all__ = ["FLAGS", "Circumstances", "raise_flags"]

FLAGS: tuple[Callable[[Diff, Circumstances], Iterator[Flag]], ...] = (
    flag_unreadable,
    flag_policy,
    flag_site,
    flag_others_profiles,
    flag_photos,
    flag_removed_people,
    flag_renames,
    flag_identity,
    flag_recorded,
    flag_removed_entries,
    flag_counts,
    flag_back_dated,
    flag_last_days,
    flag_other_hosts,
    flag_files,
)


def raise_flags(diff: Diff, around: Circumstances) -> tuple[Flag, ...]:
    """Every flag, in the order of the reasons, then of the people."""
    return tuple(flag for raised in FLAGS for flag in raised(diff, around))
