"""What is wrong with content that can be read: one function a rule, all in one tuple."""

import datetime as dt
from collections.abc import Iterator, Mapping

from site_builder.checks.lasting import holds_until
from site_builder.checks.registry import CHECKS, SITE_CHECKS
from site_builder.checks.subject import Directory, Subject
from site_builder.model.site import Site
from site_builder.model.standing import Standing
from site_builder.problems import Problem

__all__ = [
    "CHECKS",
    "SITE_CHECKS",
    "Directory",
    "Subject",
    "check_person",
    "check_settings",
    "check_site",
    "holds_until",
]


def check_site(
    site: Site, standings: Mapping[str, Standing], as_of: dt.date
) -> tuple[Problem, ...]:
    """Every problem of site.yaml, then of every profile, by person, in the order of the checks.

    ``standings`` are everyone's as of that day, by slug. Problems carry a path and a pointer into
    the front matter; lines are looked up later.
    """
    directory = Directory.of(site, as_of)
    of_people = (
        problem
        for who in site.ambassadors
        for problem in check_person(Subject(who, standings[who.slug], directory))
    )
    return (*check_settings(site), *of_people)


def check_settings(site: Site) -> Iterator[Problem]:
    """Every problem of site.yaml."""
    return (problem for check in SITE_CHECKS for problem in check(site))


def check_person(subject: Subject) -> Iterator[Problem]:
    """Every problem of one profile."""
    return (problem for check in CHECKS for problem in check(subject))
