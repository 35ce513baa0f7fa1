"""What the commands that edit files share: how a refusal is said, and what was done is told."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from site_builder.authoring.change import Change, apply_change
from site_builder.cli.endings import RefusedError


@contextmanager
def refusals() -> Iterator[None]:
    """Tell a person why an edit is not made, in the words of authoring."""
    from site_builder.authoring.front_matter import CannotEditError

    try:
        yield
    except CannotEditError as fault:
        raise RefusedError(str(fault)) from None


def carry_out(root: Path, change: Change) -> None:
    """Make the change, and say what was done."""
    from site_builder.reports.printable import printable_lines

    apply_change(root, change)
    for sentence in change.said:
        print(printable_lines(sentence))


def separated(text: str | None) -> tuple[str, ...]:
    """The parts of ``kafka, streams``."""
    parts = (part.strip() for part in (text or "").split(","))
    return tuple(part for part in parts if part)
