"""A site as it is, as it was in a revision that git keeps, and as it would be under other rules."""

from site_builder.history.bios import bios_changed_on
from site_builder.history.comparison import Comparison, read_comparison
from site_builder.history.git import GitError
from site_builder.history.snapshots import read_work_tree
from site_builder.history.trial import PolicyTrial, try_policy

__all__ = [
    "Comparison",
    "GitError",
    "PolicyTrial",
    "bios_changed_on",
    "read_comparison",
    "read_work_tree",
    "try_policy",
]
