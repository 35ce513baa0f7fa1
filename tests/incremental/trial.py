"""One site that is lived in for long, and after each step the same site as nobody knows it."""

import contextlib
import datetime as dt
import os
import random
import shutil
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache as remembered
from pathlib import Path
from unittest.mock import patch

from msgspec.structs import replace

from site_builder import drawers, kept
from site_builder.config import CACHE, MANIFEST
from site_builder.content import begin_load, cache
from site_builder.pipeline import BuildOptions, bookkeeping, build_site, rendering, sight
from site_builder.pipeline.checking import check_content
from site_builder.pipeline.draft import Draft, draft_loaded
from site_builder.pipeline.schemas import encode_schema
from site_builder.plan.codes import ADDRESS_TAKEN
from site_builder.problems import Problem
from tests.incremental.company import (
    AS_OF,
    DAYS,
    EDITS,
    Edit,
    copy_site,
    heal,
    make_company,
    spoil,
)
from tests.incremental.damage import damage

COMPARED = 2
"""After so many steps every byte is compared."""
PATIENCE = 1
"""After so many builds that fail the content is as it was at the last that did not."""
URLS = ("https://example.com/", "https://example.com/y/")
MOODS: Mapping[str, Sequence[float]] = {
    "days": (0, 0.1, 0.5),
    "lies": (0, 0, 0.1, 0.5),
    "kills": (0, 0, 0.1),
    "ways": (0, 0, 0.3),
}
"""How often, in one life or another, the day moves, caches lie, builds die, and ways change.

A life in which everything happens at once would hide what one thing alone leads to; so each knows
only a few kinds of edits, too.
"""


SCHEMA = remembered(encode_schema)
"""The schemas are the builder's alone, and take long to make."""
GRAIN_NS = 20_000_000
"""Here a disk is taken to be as exact as that, so that files count as being at rest soon."""


class Broken(AssertionError):  # noqa: N818 - what is found, not what went wrong here
    """A build that a clean one differs from, and the step after which it does."""

    def __init__(self, step: int, story: Sequence[str], what: str) -> None:
        super().__init__(f"{what}\n    {' | '.join(story)}")
        self.step = step


@dataclass(slots=True)
class Trial:
    """``folder`` holds the site, the other one that shares its caches, and the clean ones."""

    folder: Path
    seed: int
    counted: Counter[str] = field(default_factory=Counter)
    as_of: dt.date = AS_OF
    failed: int = 0
    story: list[str] = field(default_factory=list)
    old: dict[Path, list[bytes]] = field(default_factory=dict)
    edits: tuple[Edit, ...] = ()
    moods: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        chance = random.Random(self.seed)
        make_company(self.root, chance)
        while draft(self.root, AS_OF, None).stops(strict=False):
            shutil.rmtree(self.root)
            make_company(self.root, chance)
        copy_site(self.root, self.folder / "good")
        kinds = chance.sample(EDITS, chance.choice((3, 6, 12)))
        self.edits = (*kinds, heal) if spoil in kinds else tuple(kinds)
        self.moods = {mood: chance.choice(often) for mood, often in MOODS.items()}

    @property
    def root(self) -> Path:
        """The site's folder."""
        return self.folder / "site"

    def take(self, step: int, *, closely: bool) -> None:
        """Edit, build and compare; every byte where that is asked for. Raises Broken."""
        with (
            patch.object(drawers, "_SHARE", 2),  # several drawers, though there are few people
            patch.object(bookkeeping, "MANY", 3),  # so many works that another process sorts them
            patch.object(cache, "_CLOCK_GRAIN_NS", GRAIN_NS),
            patch.object(sight, "_CLOCK_GRAIN_NS", GRAIN_NS),
            patch.object(rendering, "encode_schema", SCHEMA),
        ):
            self._take(step, closely=closely)

    def _take(self, step: int, *, closely: bool) -> None:
        chance = random.Random(f"{self.seed} {step}")
        self.story = [f"{step}"]
        for edit in chance.choices(self.edits, k=chance.choice((0, 1, 1, 1, 1, 2, 3))):
            self.story.append(edit.__name__)
            edit(self.root, chance)
        if self._is("days", chance):
            self.as_of = AS_OF + dt.timedelta(days=chance.choice(DAYS))
        if self._is("lies", chance):
            self._meddle(chance)
        options = self._options(chance)
        self.story.append(f"{options.as_of} {options.base_url} {options.out.name}")
        if self._is("kills", chance):
            self._killed(options, chance.randrange(6))
        clean = copy_site(self.root, self.folder / "clean")
        self._compare(step, options, clean)
        report = build_site(options)
        self.counted["builds"] += 1
        expected = (
            build_site(replace(options, root=clean, out=clean / "_site"))
            if (closely or step % COMPARED == 0)
            else None
        )
        if expected:
            self._expect(step, report.problems, expected.problems, "build")
            if expected.published != report.published:
                raise Broken(step, self.story, "published or not")
        if not report.published:
            self.counted["refused"] += 1
            self._bear()
            return
        self.failed = 0
        self._remember()
        if expected:
            self.counted["compared whole"] += 1
            self._expect_files(step, clean / "_site", options.out)
        shutil.rmtree(self.folder / "good")
        clean.rename(self.folder / "good")

    def _is(self, mood: str, chance: random.Random) -> bool:
        return chance.random() < self.moods[mood]

    def _options(self, chance: random.Random) -> BuildOptions:
        out = self.root / ("_other" if self._is("ways", chance) else "_site")
        return BuildOptions(
            self.root,
            out,
            self.as_of,
            base_url=chance.choice(URLS) if self._is("ways", chance) else None,
            jobs=4 if self._is("ways", chance) else 1,
            clean=self._is("ways", chance) and chance.random() < 0.2,
            strict=self._is("ways", chance) and chance.random() < 0.1,
        )

    def _compare(self, step: int, options: BuildOptions, clean: Path) -> None:
        """A check before the build, and what it would publish."""
        day, url = options.as_of, options.base_url
        fresh = draft(clean, day, url)
        self._expect(step, check_content(self.root, day, url), fresh.problems, "check")
        found = draft(self.root, day, url)
        self._expect(step, found.problems, fresh.problems, "draft")
        planned = found.plan.files if found.plan else {}
        expected = fresh.plan.files if fresh.plan else {}
        self.counted["plans compared"] += 1
        is_clear = all(problem.code is not ADDRESS_TAKEN for problem in fresh.problems)
        if planned != expected and is_clear:  # else either of two may be planned at an address
            differ = sorted(planned.items() ^ expected.items())
            raise Broken(step, self.story, f"the plan: {sorted({name for name, _ in differ})[:6]}")

    def _expect(
        self, step: int, found: Sequence[Problem], expected: Sequence[Problem], what: str
    ) -> None:
        if list(found) != list(expected):
            lines = [*map(str, found)], [*map(str, expected)]
            more, less = ([line for line in lines[a] if line not in lines[1 - a]] for a in (0, 1))
            raise Broken(step, self.story, f"problems of {what}: {more} instead of {less}")

    def _expect_files(self, step: int, clean: Path, out: Path) -> None:
        expected, found = files_of(clean), files_of(out)
        names = sorted(expected.keys() | found.keys())
        differ = [name for name in names if expected.get(name) != found.get(name)]
        if differ:
            raise Broken(step, self.story, f"bytes: {differ[:6]}")

    def _bear(self) -> None:
        """Errors stand for a while, as they do; then the content is as it was."""
        self.failed += 1
        good = self.folder / "good"
        if self.failed > PATIENCE:
            for name in ("content", "static", "templates"):
                shutil.rmtree(self.root / name, ignore_errors=True)
                if (good / name).exists():
                    shutil.copytree(good / name, self.root / name)
            shutil.copy(good / "site.yaml", self.root)
            self.failed = 0

    def _caches(self) -> list[Path]:
        return sorted((self.root / CACHE).rglob("*.cache"))

    def _remember(self) -> None:
        for each in self._caches():
            states = self.old.setdefault(each, [])
            content = each.read_bytes()
            if content not in states[-1:]:
                states.append(content)

    def _meddle(self, chance: random.Random) -> None:
        """A disk that lies or forgets, a folder that came from elsewhere, states of the past."""
        match chance.randrange(10):
            case 3:
                self.story.append("lost all")
                shutil.rmtree(self.root / CACHE, ignore_errors=True)
            case 4:
                self.story.append("shared")
                self._share(chance)
            case 7 | 8 | 9:
                for each in self._caches():
                    if each in self.old and chance.random() < 0.6:
                        self.story.append(f"old {each.parent.name}/{each.name}")
                        each.write_bytes(chance.choice(self.old[each]))
            case number:
                if caches := self._caches():
                    self.story.append(damage(caches, number, chance))

    def _share(self, chance: random.Random) -> None:
        """Another site has the caches for a while."""
        other_site = copy_site(self.root, self.folder / "other")
        for edit in chance.sample(EDITS, 3):
            edit(other_site, chance)
        with contextlib.suppress(FileNotFoundError):
            (self.root / CACHE).rename(other_site / CACHE)
        day = AS_OF + dt.timedelta(days=chance.choice(DAYS))
        build_site(BuildOptions(other_site, other_site / "_site", day, jobs=1))
        with contextlib.suppress(FileNotFoundError):
            (other_site / CACHE).rename(self.root / CACHE)

    def _killed(self, options: BuildOptions, writes: int) -> None:
        """A build that ends while it writes what it keeps."""
        self.story.append(f"killed after {writes} of the caches")
        child = os.fork()
        if child == 0:
            _die_after(writes)
            with contextlib.suppress(BaseException):
                build_site(options)
            os._exit(0)
        os.waitpid(child, 0)


def _die_after(writes: int) -> None:
    """The n-th file that is kept is the last."""
    left = [writes]
    write = kept._sum  # noqa: SLF001 - the one thing that every writing of a cache calls

    def count(folder: Path, body: bytes | memoryview) -> bytes:
        if isinstance(body, bytes):
            left[0] -= 1
            if left[0] < 0:
                os._exit(9)
        return write(folder, body)

    kept._sum = count  # noqa: SLF001


def draft(root: Path, as_of: dt.date, url: str | None) -> Draft:
    """The plan of a site as of a day, for an address of its own."""
    return draft_loaded(begin_load(root, base_url=url), root, as_of)


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file that is published."""
    paths = (Path(place, name) for place, _, names in os.walk(folder) for name in names)
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
    return {name: content for name, content in found.items() if name != MANIFEST}
