"""What is wrong with content that can be read: one function a rule, all in one tuple."""

import datetime as dt
from collections.abc import Mapping

from site_builder.checks.registry import CHECKS
from site_builder.checks.subject import Directory, Subject
from site_builder.model.site import Site
from site_builder.model.standing import Standing
from site_builder.problems import Problem

__all__ = ["CHECKS", "check_site"]


def check_site(
    site: Site, standings: Mapping[str, Standing], as_of: dt.date
) -> tuple[Problem, ...]:
    """Every problem of every profile, by person, then in the order of the checks.

    ``standings`` are everyone's as of that day, by slug. Problems carry a path and a pointer into
    the front matter; lines are looked up later.
    """
    directory = Directory.of(site, as_of)
    return tuple(
        problem
        for who in site.ambassadors
        for check in CHECKS
        for problem in check(Subject(who, standings[who.slug], directory))
    )
