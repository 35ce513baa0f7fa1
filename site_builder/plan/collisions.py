"""Ensure that no two outputs claim one address, also where letter case is ignored."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from site_builder import addresses
from site_builder.model.views import Output, Plan
from site_builder.plan.codes import ADDRESS_TAKEN
from site_builder.problems import Problem

_FILE = re.compile(r"content/[^ ]+")


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
    files = [found[0] for source in sources if (found := _FILE.search(source))]
    return Problem(
        ADDRESS_TAKEN,
        f"{' and '.join(sources)} would both be published at {claimants[0].address}.",
        (files or sources)[-1],
        "Rename one of them, or take the address out of its aliases.",
    )
