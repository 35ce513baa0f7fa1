"""Where the site is, and how its files look from where the person stands."""

import os
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from msgspec.structs import replace

from site_builder.cli.endings import UsageError
from site_builder.config import SITE_FILE
from site_builder.problems import Problem


def site_root(given: str | None) -> Path:
    """The site's folder, absolute: the one given, else the nearest upward that has a site.yaml.

    Raises UsageError where there is none.
    """
    if given is None:
        here = current_folder()
        for folder in (here, *here.parents):
            if (folder / SITE_FILE).is_file():
                return folder
        raise UsageError(
            f"there is no {SITE_FILE} in this folder or in one above it. Go to your site's"
            " folder, or name it: site-builder -C DIR COMMAND"
        )
    root = Path(given).resolve()
    if not os.path.isfile(root / SITE_FILE):  # noqa: PTH113  unlike is_file, for any name
        raise UsageError(f"there is no {SITE_FILE} in '{given}', so it is not a site's folder.")
    return root


def current_folder() -> Path:
    """The folder in which the command was run. Raises UsageError where it is no longer there."""
    try:
        return Path.cwd()
    except FileNotFoundError:
        raise UsageError("this folder has been removed meanwhile; go to another one.") from None


def content_path(given: str, root: Path) -> str:
    """A path given on the command line, as problems name it: relative to the site's root.

    It is looked for from the current folder, then from the root. Raises UsageError where nothing
    is there, or it lies outside of the site.
    """
    named = [folder / given for folder in (current_folder(), root)]
    found = [path for path in named if os.path.exists(path)]  # noqa: PTH110  for any name
    if not found:
        raise UsageError(f"there is no file or folder '{given}'.")
    path = Path(os.path.normpath(found[0]))
    if not path.is_relative_to(root):
        raise UsageError(f"'{given}' lies outside of the site's folder, {root}.")
    return path.relative_to(root).as_posix()


def limited_to(problems: Iterable[Problem], paths: list[str]) -> list[Problem]:
    """Problems of these files, or files in these folders; all of them where none are named.

    Those of site.yaml always stay: where it is wrong, nothing else can be judged.
    """
    return [p for p in problems if p.path == SITE_FILE or lies_in(p.path, paths)]


def lies_in(path: str, paths: list[str]) -> bool:
    """Whether a file is among these files, or in one of these folders; always, if none is named."""
    if not paths or "." in paths:
        return True
    return path in paths or path.startswith(tuple(f"{each}/" for each in paths))


def vantage(root: Path) -> Path:
    """The folder from which paths are shown: the current one, or the site's root if within it."""
    here = current_folder()
    return here if root.is_relative_to(here) else root


def seen_from(folder: Path, root: Path, problems: Iterable[Problem]) -> list[Problem]:
    """The same problems, with paths that lead from ``folder`` to them, for editors and GitHub.

    An absolute path stays as it is.
    """
    way = PurePosixPath(root.relative_to(folder).as_posix())
    return [replace(problem, path=str(way / problem.path)) for problem in problems]
