"""What befalls single files that are kept, and folders of them."""

import random
import shutil
from collections.abc import Sequence
from pathlib import Path


def damage(caches: Sequence[Path], number: int, chance: random.Random) -> str:
    """The damage of that number to one of these files or their folders; what it was, in words."""
    one, other = chance.choice(caches), chance.choice(caches)
    match number:
        case 0:
            one.unlink()
            return f"lost {one.name}"
        case 1:
            content = one.read_bytes()
            one.write_bytes(content[: chance.randrange(len(content))])
            return f"cut {one.name}"
        case 2:
            content = one.read_bytes()
            one.write_bytes(other.read_bytes())
            other.write_bytes(content)
            return "swapped"
        case 5:
            return swap(*chance.choices([each for each in caches if is_drawer(each)] or [one], k=2))
        case _:
            shutil.rmtree(one.parent)
            return f"lost {one.parent.name}"


def is_drawer(cache: Path) -> bool:
    """Whether it is one of many, in a folder of its own."""
    return cache.stem.isdigit()


def swap(one: Path, other: Path) -> str:
    """The folders of two files change their names."""
    first, second = one.parent, other.parent
    if first != second:
        aside = first.rename(first.with_name("aside"))
        second.rename(first)
        aside.rename(second)
    return f"{first.name} as {second.name}"
