"""Every check, in the order in which problems are told."""

from collections.abc import Callable, Iterator

from site_builder.checks.appearance import check_accent, check_logo
from site_builder.checks.appointments import (
    check_earlier,
    check_ends,
    check_leave,
    check_leaves_apart,
)
from site_builder.checks.entries import (
    check_day_known,
    check_evidence,
    check_future,
    check_limits,
    check_repeats,
)
from site_builder.checks.names import check_aliases, check_companions, check_companions_known
from site_builder.checks.profiles import check_bio, check_photo
from site_builder.checks.reviews import (
    check_nothing_after_end,
    check_review_dates,
    check_review_order,
    check_review_overdue,
    check_reviewed_once,
)
from site_builder.checks.subject import Subject
from site_builder.model.site import Site
from site_builder.problems import Problem

SiteCheck = Callable[[Site], Iterator[Problem]]
Check = Callable[[Subject], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    check_aliases,
    check_photo,
    check_ends,
    check_earlier,
    check_leave,
    check_leaves_apart,
    check_review_dates,
    check_review_order,
    check_reviewed_once,
    check_nothing_after_end,
    check_review_overdue,
    check_companions,
    check_companions_known,
    check_evidence,
    check_day_known,
    check_future,
    check_repeats,
    check_limits,
    check_bio,
)

SITE_CHECKS: tuple[SiteCheck, ...] = (check_accent, check_logo)
"""Checks of site.yaml as a whole."""
