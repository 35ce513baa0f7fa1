"""The shadow: a second tree of links to the live files, in which the next edition takes shape.

It makes the cost of an edition that of its changes. It is sealed while it is known to hold what the
live folder holds; the seal is that the two share one manifest file, and it is broken first of all.
"""

from site_builder.publish.manifest import MANIFEST, is_sealed
from site_builder.publish.place import Place
from site_builder.publish.tree import Tree, discard, mirror


def open_shadow(place: Place, tree: Tree) -> None:
    """Make the shadow hold what the live folder holds, and break its seal."""
    if not is_sealed(place.live, place.shadow):
        discard(place.shadow)
        tree.make()
        if place.live.exists():
            mirror(str(place.live), tree)
    tree.remove(MANIFEST)  # from here on, a killed build leaves the shadow unsealed


def seal(place: Place, tree: Tree) -> None:
    """Say that the shadow holds what the live folder holds."""
    tree.link(f"{place.live}/{MANIFEST}", MANIFEST, owned=True)


def clear_shadow(place: Place) -> None:
    """Remove a shadow that is not known to hold what the live folder holds."""
    if not is_sealed(place.live, place.shadow):
        discard(place.shadow)
