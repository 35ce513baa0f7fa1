"""A module from its changed tree, whoever imports it first."""

import ast
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_file_location
from pathlib import Path
from types import ModuleType


class ChangedModule(MetaPathFinder, Loader):
    """Finds and loads one module; all others are left to the finders after it."""

    def __init__(self, name: str, file: Path, tree: ast.Module) -> None:
        self._name = name
        self._file = file
        self._code = compile(ast.fix_missing_locations(tree), str(file), "exec")

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The module as if its file held the changed text."""
        del path, target
        if fullname != self._name:
            return None
        return spec_from_file_location(fullname, self._file, loader=self)

    def exec_module(self, module: ModuleType) -> None:
        """Run the changed code."""
        exec(self._code, vars(module))  # noqa: S102 - this is what a trial is
