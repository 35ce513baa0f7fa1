"""Prove that a build on top of any others equals a clean one, whatever was edited between.

    python scripts/prove_builds.py 1 40        for the seeds 1 to 40, of 50 steps each
    python scripts/prove_builds.py 7 7 3 9 20  the steps 3, 9 and 20 alone of the seed 7

Each step edits the small company of ``tests/incremental/company.py``, on another day perhaps; it
loses, spoils, exchanges or brings back caches, is killed, checks, and builds in one way or another.
Then the same is done in a folder that knows nothing: plan, problems and, every few steps, all
bytes must be the same. Prints what was tried. A failure is shrunk to the steps it takes; exits 1.
"""

import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.incremental.trial import Broken, Trial

STEPS = 50
COUNTED: Counter[str] = Counter()


def broken(seed: int, steps: list[int], *, closely: bool) -> Broken | None:
    """How the first of these steps fails that does."""
    folder = Path(tempfile.mkdtemp(prefix="builds-"))
    try:
        trial = Trial(folder, seed)
        for step in steps:
            trial.take(step, closely=closely)
        COUNTED.update(trial.counted)
    except Broken as found:
        return found
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return None


def shrink(seed: int, steps: list[int]) -> list[int]:
    """As few of the steps as still fail, each left out in turn."""
    size = len(steps) // 2 or 1
    while True:
        place = 0
        while place < len(steps) - 1:
            fewer = steps[:place] + steps[place + size :]
            found = broken(seed, fewer, closely=True) if fewer else None
            if found:
                steps = fewer[: fewer.index(found.step) + 1]
            else:
                place += size
        if size == 1:
            return steps
        size //= 2


def main(words: list[str]) -> int:
    """Run the seeds, or some steps of one."""
    first, last, *chosen = map(int, words)
    for seed in range(first, last + 1):
        found = broken(seed, chosen or [*range(STEPS)], closely=bool(chosen))
        if found:
            print(f"BROKEN: seed {seed}, step {found.step}: {found}", flush=True)
            if not chosen:
                steps = shrink(seed, [*range(found.step + 1)])
                print(f"SHRUNK: {seed} {seed} {' '.join(map(str, steps))}", flush=True)
                print(f"  {broken(seed, steps, closely=True)}", flush=True)
            return 1
        print(f"seed {seed}: {dict(COUNTED)}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
