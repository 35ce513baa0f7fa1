"""Which of the modules that are loaded must be loaded again where one of them is another."""

import ast
import sys
from functools import cache
from importlib.util import resolve_name
from pathlib import Path
from types import ModuleType


def forget_dependants(name: str, root: Path) -> None:
    """Forget the module ``name`` and whatever below ``root`` imports it, also by way of others."""
    files = {found: file for found, module in sys.modules.items() if (file := _file(module, root))}
    wanted = {found: _imported(file, found) for found, file in files.items()}
    gone = {name}
    while more := {found for found in wanted.keys() - gone if wanted[found] & gone}:
        gone |= more
    for found in gone & sys.modules.keys():
        del sys.modules[found]
        package, _, own = found.rpartition(".")
        if package in sys.modules:  # where “from package import own” would still find it
            vars(sys.modules[package]).pop(own, None)


def _file(module: ModuleType, root: Path) -> Path | None:
    file = getattr(module, "__file__", None)
    path = Path(file) if file else None
    ours = path and path.is_relative_to(root) and not path.is_relative_to(sys.prefix)
    return path if ours else None


@cache
def _imported(file: Path, name: str) -> frozenset[str]:
    """All that a file imports, wherever in it, with the packages around that."""
    package = name if file.name == "__init__.py" else name.rpartition(".")[0]
    found: set[str] = {package}
    for node in ast.walk(ast.parse(file.read_bytes())):
        if isinstance(node, ast.Import):
            found.update(each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            source = resolve_name("." * node.level + (node.module or ""), package)
            found |= {source, *(f"{source}.{each.name}" for each in node.names)}
    return frozenset(around for each in found for around in _with_packages(each))


def _with_packages(name: str) -> list[str]:
    parts = name.split(".")
    return [".".join(parts[:length]) for length in range(1, len(parts) + 1)]
