"""Prove that publishing survives a kill before and after each call that changes the disk.

    python scripts/prove_calls.py names       before and after each call that changes a name
    python scripts/prove_calls.py system      at each call to the system that changes anything
    python scripts/prove_calls.py renames     the same where two folders cannot be exchanged
    python scripts/prove_calls.py refusals    the system refuses each of these calls once

The last three need strace, which kills as the system begins a call: the disk is then as the call
before has left it, so that no state of the disk in between is left out. The rules are those of
``prove_faults.py``, but that between the first and the second of three renames there may be no
site at all until the next build. Says where publishing was killed, and how often.
"""

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import BuiltinFunctionType, FrameType

from prove_faults import Site, expect, in_child, prove_steps, publish, tell

from site_builder.publish import PublishFailed
from site_builder.publish.exchange import restore
from site_builder.publish.place import find_place

NAMES = frozenset({"rename", "link", "unlink", "mkdir", "rmdir"})
"""Calls of Python's that change a name; the exchange of two folders is seen by its function."""
EXCHANGE = "swap_folders"
SWAP = "?renameat2"
SYSTEM = (
    *("?rename", "?renameat", "?link", "?linkat", "?symlink", "?symlinkat", "?unlink", "?unlinkat"),
    *("?mkdir", "?mkdirat", "?rmdir", "?write", "?pwrite64", "?writev", "?sendfile", "?chmod"),
    *("?copy_file_range", "?fchmod", "?fchmodat", "?ftruncate", "?utimensat", "?flock"),
)
"""Calls to the system that change the disk; a question mark where not every machine has it."""
FAILED = 3
"""The code of a publication that was told in words not to have been possible."""

MET: Counter[str] = Counter()
"""How often publishing was killed at which call."""


def name_of(frame: FrameType, event: str, called: object) -> str:
    """Which call of ours begins or ends here, with the moment; empty for any other."""
    moment = {"call": "before", "c_call": "before"}.get(event, "after")
    if event in {"call", "return"}:
        return f"{moment} {EXCHANGE}" if frame.f_code.co_name == EXCHANGE else ""
    is_ours = isinstance(called, BuiltinFunctionType) and called.__module__ == os.name
    name = called.__name__ if isinstance(called, BuiltinFunctionType) else ""
    return f"{moment} {name}" if is_ours and name in NAMES else ""


def killed_at_name(root: Path, site: Site, step: int) -> bool:
    """Publish, but be killed at the given beginning or end of a call that changes a name."""
    left, (reader, writer) = step, os.pipe()

    def watch(frame: FrameType, event: str, called: object) -> None:
        nonlocal left
        name = name_of(frame, event, called)
        left -= bool(name)
        if name and not left:
            os.write(writer, name.encode())
            os.kill(os.getpid(), signal.SIGKILL)

    def act() -> None:
        sys.setprofile(watch)
        publish(root, site)
        sys.setprofile(None)

    is_whole = in_child(act)
    os.close(writer)
    with open(reader, "rb") as told:  # noqa: PTH123  a descriptor, not a path
        MET.update([told.read().decode()] if not is_whole else [])
    return not is_whole


def under_strace(root: Path, site: Site, *rules: str) -> tuple[int, str]:
    """Publish while strace does harm; the code, and the calls that it was told to watch."""
    files = json.dumps({name: content.decode() for name, content in site.items()})
    log = root / "log"
    command = ["strace", "-f", "-qq", "-o", str(log), *(f"-e{rule}" for rule in rules)]
    command += [sys.executable, "-B", __file__, "publish", str(root), files]
    code = subprocess.run(command, check=False).returncode  # noqa: S603
    calls = log.read_text()
    log.unlink()
    return code, calls


def killed_at_call(root: Path, site: Site, step: int, call: str, *, swaps: bool) -> bool:
    """Publish, but be killed at the given one of the calls of that name."""
    rules = [f"trace={call},{SWAP}", f"inject={call}:signal=KILL:when={step}"]
    rules += [] if swaps else [f"inject={SWAP}:error=EINVAL"]
    code, _ = under_strace(root, site, *rules)
    expect(holds=code in {0, -signal.SIGKILL}, rule=f"published or killed, not {code}")
    MET[call.removeprefix("?")] += bool(code)
    place = find_place(root / "_site", root)
    if place.previous.exists() and not place.live.exists():
        expect(holds=not swaps, rule="there is a site at any time")
        MET["with no site until the next build"] += 1
        restore(place)  # which that build does first
    return bool(code)


def refused_at_call(root: Path, site: Site, step: int, call: str) -> bool:
    """Publish where the system refuses the given one of the calls of that name."""
    code, calls = under_strace(root, site, f"trace={call}", f"inject={call}:error=EIO:when={step}")
    expect(holds=code in {0, FAILED}, rule=f"published or told in words, not {code}")
    is_met = "(INJECTED)" in calls
    MET[f"{call.removeprefix('?')} {'in words' if code else 'without harm'}"] += is_met
    return is_met


def prove_refusals(builds: int) -> int:
    """Refuse each call to the system once, but for that of the lock."""
    calls = [call for call in (*SYSTEM, SWAP) if call != "?flock"]
    return sum(prove_steps(builds, partial(refused_at_call, call=call)) for call in calls)


def prove_system(builds: int, *, swaps: bool = True) -> int:
    """Kill at each call to the system; without ``swaps`` two folders cannot be exchanged."""
    calls = (*SYSTEM, SWAP) if swaps else SYSTEM
    kills = [partial(killed_at_call, call=call, swaps=swaps) for call in calls]
    return sum(prove_steps(builds, kill) for kill in kills)


def main() -> int:
    """Run the proof that was asked for."""
    if sys.argv[1:2] == ["publish"]:
        root, files = sys.argv[2:]
        try:
            publish(Path(root), {name: text.encode() for name, text in json.loads(files).items()})
        except PublishFailed:
            return FAILED
        return 0
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("what", choices=("names", "system", "renames", "refusals"))
    parser.add_argument("builds", nargs="?", type=int, default=3, help="of how many builds")
    options = parser.parse_args()
    proofs: Mapping[str, Callable[[int], int]] = {
        "names": partial(prove_steps, kill=killed_at_name),
        "system": prove_system,
        "renames": partial(prove_system, swaps=False),
        "refusals": prove_refusals,
    }
    if options.what != "names" and not shutil.which("strace"):
        print("Skipped: strace is not here.")
        return 0
    tell(options.what, proofs[options.what](options.builds))
    print(", ".join(f"{name} {times}" for name, times in sorted(MET.items()) if times))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
