"""The command line."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the value is the exit code."""
    raise SystemExit(arguments)
