"""What an import says about one of its sources, in the order of its lines."""

from site_builder.problems import Code, Problem


class Notes:
    """Collects what was found odd in the file at ``path``."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._problems: list[Problem] = []

    def add(self, code: Code, line: int, message: str, hint: str = "") -> None:
        """Note something at a line of the file, counted from 1."""
        self._problems.append(Problem(code, message, self._path, hint, line))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything so far, by line."""
        return tuple(sorted(self._problems, key=lambda problem: problem.line))
