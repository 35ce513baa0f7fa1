"""What git knows of a site: objects are read; nothing is checked out, configured or run.

Content is whoever's pull request it is. So objects are read by ``ls-tree`` and ``cat-file``, which
obey no attribute of theirs (``git archive`` leaves out what ``.gitattributes`` tells it to).
"""

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

_SYMLINK = b"120000"
_SHOWN = 12
"""Digits of a commit that people are shown."""


class GitError(Exception):
    """Git cannot answer; the message says why, and the way out."""


class TreeFile(Struct, frozen=True):
    """A file of a revision; ``path`` is relative to the site's root, ``size`` in bytes."""

    path: str
    blob: str
    size: int
    is_link: bool


class Repository(Struct, frozen=True):
    """The repository that holds the site in ``root``."""

    root: Path
    prefix: str
    """From the top of the repository to the site: ``""``, or a path ending in a slash."""

    @classmethod
    def at(cls, root: Path) -> "Repository":
        """The repository around a folder. Raises GitError where there is none."""
        return cls(root, _run(root, "rev-parse", "--show-prefix").decode().rstrip("\n"))

    def commit(self, revision: str) -> str:
        """The commit that a branch, tag or commit means. Raises GitError where none does."""
        try:
            found = self._ask("rev-parse", "--quiet", "--verify", _OPTIONS_END, f"{revision}^0")
        except GitError as fault:
            raise GitError(
                f"git knows no revision '{revision}'. Name a branch, a tag or a commit; in a"
                " shallow clone, fetch it first: git fetch --depth 1 origin BRANCH"
            ) from fault
        return found.decode().strip()

    def merge_base(self, one: str, other: str) -> str:
        """The commit from which two commits went apart. Raises GitError where git knows none."""
        try:
            return self._ask("merge-base", one, other).decode().split()[0]
        except GitError as fault:
            raise GitError(
                "git knows no commit from which the two went apart. In a shallow clone the rest"
                " of the history may be missing: git fetch --unshallow"
            ) from fault

    def files(self, commit: str, *folders: str) -> Iterator[TreeFile]:
        """The files of a commit in these folders of the site, or of these names; no submodules."""
        listed = self._ask("ls-tree", "-r", "-z", "--long", _OPTIONS_END, commit, "--", *folders)
        for line in listed.split(b"\0")[:-1]:
            about, _, path = line.partition(b"\t")
            mode, kind, blob, size = about.split()
            if kind == b"blob":
                yield TreeFile(os.fsdecode(path), blob.decode(), int(size), mode == _SYMLINK)

    def read(self, blobs: Sequence[str]) -> Iterator[bytes]:
        """The bytes of each blob, in that order. Raises GitError where one is not at hand."""
        question = "".join(f"{blob}\n" for blob in blobs).encode()
        answer = memoryview(self._ask("cat-file", "--batch", question=question))
        place = 0
        for _ in blobs:
            line_end = bytes(answer[place : place + 200]).find(b"\n") + place
            name, *about = bytes(answer[place:line_end]).split()
            if about[:1] != [b"blob"]:
                raise GitError(f"git has not got the object {name.decode()}: fetch it first.")
            start, size = line_end + 1, int(about[1])
            yield bytes(answer[start : start + size])
            place = start + size + 1

    def changed_files(self, base: str, head: str | None) -> tuple[str, ...]:
        """Every file that differs, as the repository calls it; ``head`` None: the work tree."""
        if head is not None:
            return _paths(self._ask("diff-tree", "-r", "-z", "--name-only", base, head))
        top = self.root.joinpath(*[".."] * self.prefix.count("/"))
        known = _run(top, *_COMPARE, base, "--")
        new = _run(top, "ls-files", "-z", "--others", "--exclude-standard")
        return tuple(sorted({*_paths(known), *_paths(new)}))

    def blame(self, path: str) -> bytes:
        """Who last changed each line of a file, as ``git blame --line-porcelain`` tells it."""
        return self._ask("blame", "--line-porcelain", "--no-textconv", "--", path)

    def _ask(self, *words: str, question: bytes | None = None) -> bytes:
        return _run(self.root, *words, question=question)


_OPTIONS_END = "--end-of-options"
_COMPARE = ("diff", "-z", "--name-only", "--no-renames", "--no-ext-diff", "--ignore-submodules=all")
"""Looks at contents where only times differ, and into no other repository."""


def short(commit: str) -> str:
    """A commit as people read it."""
    return commit[:_SHOWN]


def _paths(listed: bytes) -> tuple[str, ...]:
    return tuple(sorted(os.fsdecode(path) for path in listed.split(b"\0") if path))


def _run(folder: Path, *words: str, question: bytes | None = None) -> bytes:
    command = ("git", "-c", "core.fsmonitor=false", "-C", str(folder), *words)
    try:
        done = subprocess.run(  # noqa: S603 - a list of words, and no shell
            command, input=question or b"", capture_output=True, check=False, env=_environment()
        )
    except FileNotFoundError:
        raise GitError("git is not installed, and revisions cannot be read without it.") from None
    except ValueError:  # a zero byte in a name
        raise GitError("a revision's name holds a character that git cannot take.") from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip() or "it gave no reason"
        raise GitError(f"git cannot answer: {said}")
    return done.stdout


def _environment() -> Mapping[str, str]:
    """The caller's, without what points git to another repository, as its hooks do."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or name.startswith("GIT_CONFIG")
    }
    quiet = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
    return {**kept, **quiet}
