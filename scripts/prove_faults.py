"""Prove that publishing survives faults: kills at every step and at random moments, full disks.

    python scripts/prove_faults.py steps        a kill at every call to the system
    python scripts/prove_faults.py moments      kills at 200 random moments; or as many as you say
    python scripts/prove_faults.py disk         disks that fill up at every size (root only)

After each fault the published folder must be wholly the old or wholly the new site, the next build
must succeed, and nothing may be left behind. Prints what was tried; exits 1 at the first failure.
"""

import argparse
import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from site_builder.publish import PublishFailed, open_publication
from site_builder.publish.manifest import MANIFEST, is_sealed

Site = Mapping[str, bytes]
Kill = Callable[[Path, Site, int], bool]
"""Publishes a site but is killed at a step; False where there are fewer steps."""
FOREIGN = {"CNAME": b"example.org", "extra/deep/note.txt": b"mine"}
SEEN: Counter[str] = Counter()
"""How often readers saw which site after a fault; without both, little would be proven."""


def edition(number: int, people: int) -> dict[str, bytes]:
    """A site of ``people``, of which each edition changes, adds and removes some."""
    site = {
        f"ambassadors/sample-{person}/index.html": f"{person} in {number * (person % 2)}".encode()
        for person in range(number % 2, people)
    }
    return site | {"index.html": str(number).encode(), f"only/{number % 2}/a.txt": b"a"}


def publish(root: Path, site: Site) -> None:
    """Publish ``site`` to ``root/_site``."""
    planned = {name: hashlib.sha256(content).hexdigest() for name, content in site.items()}
    with open_publication(root / "_site", root) as publication:
        staging = publication.stage(planned)
        if not staging.is_current:
            staging.prepare()
        staging.commit({name: staging.write(name, site[name]) for name in staging.stale})


def published(root: Path) -> dict[str, bytes]:
    """What readers of ``root/_site`` see, without the manifest."""
    out = root / "_site"
    files = [path for path in out.rglob("*") if path.is_file() and path.name != MANIFEST]
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


def add_foreign(root: Path) -> None:
    """Put files into the published folder that the builder does not own."""
    for name, content in FOREIGN.items():
        path = root / "_site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def expect(*, holds: bool, rule: str) -> None:
    """Stop the proof where a rule is broken."""
    if not holds:
        raise SystemExit(f"BROKEN: {rule}")


def check_after_fault(root: Path, old: Site, new: Site, foreign: Site) -> None:
    """Hold the rules of this proof, with a build of ``new`` at the end."""
    seen = published(root)
    expect(holds=seen in (dict(old), {**new, **foreign}), rule="wholly the old or the new site")
    SEEN["the old site" if seen == dict(old) else "the new site"] += 1
    publish(root, new)
    expect(holds=published(root) == {**new, **foreign}, rule="the next build succeeds")
    workshop = root / "._site.site-builder"
    names = {path.name for path in workshop.iterdir()}
    expect(holds=names <= {"lock", ".gitignore", "shadow"}, rule=f"nothing left behind: {names}")
    sealed = is_sealed(root / "_site", workshop / "shadow")
    expect(holds=sealed == ("shadow" in names), rule="no stale shadow")


def in_child(act: Callable[[], None], kill_after: float | None = None) -> bool:
    """Run ``act`` in a process of its own; whether it came to its end."""
    child = os.fork()
    if not child:
        act()
        os._exit(0)
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(child, signal.SIGKILL)
    return os.waitpid(child, 0)[1] == 0


def killed_at_step(root: Path, site: Site, step: int) -> bool:
    """Publish, but be killed at the given call to the system; False where there is none such."""
    left = step

    def count(event: str, _: object) -> None:
        nonlocal left
        if event.partition(".")[0] in {"open", "os", "fcntl", "shutil", "ctypes"}:
            left -= 1
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)

    def act() -> None:
        sys.addaudithook(count)
        publish(root, site)

    return not in_child(act)


def prove_steps(builds: int, kill: Kill = killed_at_step) -> int:
    """Kill a third, a second and a first build, or fewer of them, at each of their steps."""
    tried = 0
    for earlier in (2, 1, 0)[:builds]:
        step = 1
        while prove_step(earlier, step, kill):
            step += 1
        tried += step - 1
    return tried


def prove_step(earlier: int, step: int, kill: Kill) -> bool:
    """Kill the build that follows ``earlier`` others; False where it has fewer steps."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for number in range(earlier):
            publish(root, edition(number, 3))
        foreign = FOREIGN if earlier else {}
        if earlier:
            add_foreign(root)
        old, new = published(root), edition(earlier, 3)
        killed = kill(root, new, step)
        check_after_fault(root, old, new, foreign)
        return killed


def prove_moments(times: int) -> int:
    """Kill builds, each upon the last, at random moments."""
    chance = random.Random(20261122)  # noqa: S311  a proof that can be repeated
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        publish(root, edition(0, 60))
        add_foreign(root)
        started = time.perf_counter()
        publish(root, edition(1, 60))
        long = time.perf_counter() - started
        for number in range(2, times + 2):
            old, new = published(root), edition(number, 60)
            in_child(lambda new=new: publish(root, new), chance.uniform(0, long))  # type: ignore[misc]
            check_after_fault(root, old, new, FOREIGN)
    return times


def prove_disk(pages_at_most: int) -> int:
    """Build on disks of growing size, until one is large enough."""
    tried = 0
    with tempfile.TemporaryDirectory() as folder:
        for pages in range(8, pages_at_most):
            mount = ["mount", "-t", "tmpfs", "-o", f"size={pages * 4096}", "none", folder]
            subprocess.run(mount, check=True)  # noqa: S603
            try:
                tried += 1
                if prove_full(Path(folder)):
                    return tried
            finally:
                subprocess.run(["umount", folder], check=True)  # noqa: S603, S607
    raise SystemExit("BROKEN: no disk was large enough")


def prove_full(root: Path) -> bool:
    """Build twice on a small disk; whether both builds fitted."""
    old: Site = {}
    for number in range(2):
        new = edition(number, 40)
        try:
            publish(root, new)
        except PublishFailed as problem:
            expect(holds="the disk is full" in str(problem), rule=f"a clear line: {problem}")
            expect(holds=published(root) == dict(old), rule="the old site is untouched")
            expect(holds=not (root / "._site.site-builder/shadow").exists(), rule="nothing left")
            return False
        old = new
    return True


def main() -> int:
    """Run the proof that was asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("what", choices=("steps", "moments", "disk"))
    parser.add_argument("times", nargs="?", type=int, default=200, help="how many kills or builds")
    options = parser.parse_args()
    proofs: Mapping[str, Callable[[int], int]]
    proofs = {"steps": prove_steps, "moments": prove_moments, "disk": prove_disk}
    if options.what == "disk" and (os.geteuid() or not shutil.which("mount")):
        print("Skipped: only root can mount a small disk.")
        return 0
    tell(options.what, proofs[options.what](options.times))
    return 0


def tell(what: str, tried: int) -> None:
    """Say what was tried, and which site readers saw how often."""
    seen = ", ".join(f"{site} {times} times" for site, times in sorted(SEEN.items()))
    print(f"{what}: {tried} faults, none did harm. {seen}")


if __name__ == "__main__":
    raise SystemExit(main())
