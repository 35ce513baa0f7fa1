"""What a policy on trial would change, as values and as headings and lines."""

import datetime as dt

from msgspec import Struct

from site_builder.dates import in_words
from site_builder.model.policy import Policy
from site_builder.model.snapshot import Snapshot
from site_builder.problems import Problem
from site_builder.reports.diff.changes import FieldChange, Move
from site_builder.reports.diff.fields import settings_changes
from site_builder.reports.diff.moves import compare_standings, describe_move
from site_builder.reports.problems.summary import counted
from site_builder.reports.sheet import Block, Line, Sheet, blocks_with_lines


class Trial(Struct, frozen=True):
    """What would differ: settings, standings, and profiles that the rules would then refuse."""

    as_of: dt.date
    now: Policy
    then: Policy
    people: int
    settings: tuple[FieldChange, ...]
    moves: tuple[Move, ...]
    errors: tuple[Problem, ...]


def compare_policies(
    now: Snapshot, then: Snapshot, errors: tuple[Problem, ...], as_of: dt.date
) -> Trial:
    """The same people under two policies. Raises ValueError for sites that were not read."""
    if now.site is None or then.site is None:
        raise ValueError("a policy is tried on a site that can be read")
    return Trial(
        as_of,
        now.site.policy,
        then.site.policy,
        len(now.site.ambassadors),
        settings_changes(now.site, then.site),
        compare_standings(now, then, {}),
        errors,
    )


def trial_sheet(trial: Trial) -> Sheet:
    """What a manager reads before changing the rules."""
    settings = (
        Line(f"{each.field}: {each.before or 'nothing'} → {each.after or 'nothing'}", "~")
        for each in trial.settings
    )
    moves = (
        Line(f"{move.who.name}: {'; '.join(describe_move(move, trial.now, trial.then))}")
        for move in trial.moves
    )
    errors = (Line(str(problem), "!") for problem in trial.errors)
    blocks = (
        Block("Settings on trial", tuple(settings)),
        Block("Whose outcome would change", tuple(moves)),
        Block("What would be an error then", tuple(errors)),
    )
    title = f"Another policy on trial, as of {in_words(trial.as_of)}"
    return Sheet(title, (_lead(trial),), blocks_with_lines(*blocks))


def _lead(trial: Trial) -> str:
    if not trial.settings:
        return "This is the policy as it is: nothing would change."
    people = counted(trial.people, "person", "people")
    return f"The outcome of {len(trial.moves):,} of {people} would change. Nothing was written."
