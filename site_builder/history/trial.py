"""A site under other rules: everyone is judged again, and nothing is written."""

import datetime as dt
from collections import Counter
from typing import NamedTuple

from msgspec.structs import replace

from site_builder.checks import check_site
from site_builder.model.policy import Policy
from site_builder.model.site import Site
from site_builder.model.snapshot import Snapshot
from site_builder.problems import Problem
from site_builder.standing import assess_site

TRIAL = "the policy on trial"


class PolicyTrial(NamedTuple):
    """The site as it stands and as it would, and the errors that the profiles would then have."""

    now: Snapshot
    then: Snapshot
    errors: tuple[Problem, ...]


def try_policy(now: Snapshot, site: Site, policy: Policy, as_of: dt.date) -> PolicyTrial:
    """What another policy would make of the site that ``now`` has read."""
    then = replace(site, policy=policy)
    standings = assess_site(then, as_of)
    before = Counter(check_site(site, now.standings, as_of))
    after = Counter(check_site(then, standings, as_of))
    errors = tuple(problem for problem in (after - before) if problem.is_error)
    return PolicyTrial(now, Snapshot(TRIAL, None, then, standings), errors)
