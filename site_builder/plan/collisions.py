"""Ensure that no two outputs claim one address, also where letter case is ignored."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from site_builder import addresses
from site_builder.model.views import Output, Plan
from site_builder.plan.claims import claiming_file, way_out
from site_builder.plan.codes import ADDRESS_TAKEN
from site_builder.problems import Problem


def check_collisions(plan: Plan) -> Iterator[Problem]:
    """One problem an address, naming everything that claims it."""
    files = {file.casefold() for bundle in plan.bundles for file in bundle.files}
    if len(files) == sum(bundle.claims for bundle in plan.bundles):
        return
    ordered = sorted(plan.outputs, key=lambda output: (_place(output), output.source))
    for _, same in groupby(ordered, key=_place):
        claimants = list(same)
        if len(claimants) > 1:
            yield _taken(claimants)


def _place(output: Output) -> str:
    return addresses.file_of(output.address).casefold()


def _taken(claimants: Sequence[Output]) -> Problem:
    sources = sorted({claimant.source for claimant in claimants})
    return Problem(
        ADDRESS_TAKEN,
        f"{' and '.join(sources)} would both be published at {claimants[0].address}.",
        claiming_file(claimants),
        way_out(claimants),
    )
