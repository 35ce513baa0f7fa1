"""The policy that ``policy try`` puts on trial."""

from argparse import Namespace

from msgspec.structs import replace

from site_builder.cli.command import nearest_question
from site_builder.cli.endings import UsageError
from site_builder.model.policy import Kind, Policy


def changed_policy(policy: Policy, options: Namespace) -> Policy:
    """The policy with the settings that were given. Raises UsageError for an unknown kind."""
    limits = {_kind(policy, name).name: number for name, number in options.limit}
    without = {_kind(policy, name).name for name in options.without}
    kinds = (
        replace(
            kind,
            counts=kind.counts and kind.name not in without,
            max_per_tenure=limits.get(kind.name, kind.max_per_tenure),
        )
        for kind in policy.kinds
    )
    return replace(
        policy,
        kinds=tuple(kinds),
        minimum_contributions=options.minimum or policy.minimum_contributions,
        tenure_months=options.months or policy.tenure_months,
        reviews_recorded_since=options.reviews_since or policy.reviews_recorded_since,
    )


def _kind(policy: Policy, name: str) -> Kind:
    found = (kind for kind in policy.kinds if name.lower() in (kind.name, *kind.aliases))
    kind = next(found, None)
    if kind is None:
        question = nearest_question(name, [each.name for each in policy.kinds])
        raise UsageError(f"the program has no kind '{name}'.{question}")
    return kind
