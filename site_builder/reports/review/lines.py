"""What to write into a profile so that a decision is recorded, and the command that does it."""

from site_builder.model.ambassador import Ambassador, Review


def profile_lines(review: Review) -> str:
    """The lines of front matter; where ``reviews`` is there already, only the second."""
    fields = f"tenure: {review.tenure}, decision: {review.decision}, on: {review.on}"
    return f"reviews:\n  - {{{fields}}}\n"


def decide_command(who: Ambassador, review: Review) -> str:
    """The command line; every part of it is a plain word."""
    options = f"--tenure {review.tenure} --decision {review.decision} --on {review.on}"
    return f"site-builder review decide {who.github} {options}\n"
