"""The shadow: a second tree of links to the live files, in which the next edition takes shape.

It makes the cost of an edition that of its changes. It is sealed while it is known to hold what the
live folder holds; the seal is that the two share one manifest file, and it is broken first of all.
"""

from contextlib import suppress
from pathlib import Path

from site_builder.config import MANIFEST
from site_builder.publish.manifest import Manifest, is_sealed, refuse_outside
from site_builder.publish.place import Place
from site_builder.publish.tree import Tree, discard


def open_shadow(place: Place, manifest: Manifest, tree: Tree) -> None:
    """Make the shadow hold what ``manifest`` says of the live folder, and break its seal."""
    if not is_sealed(place.live, place.shadow):
        discard(place.shadow)
        tree.make()
        _mirror(place.live, manifest, tree)
    tree.remove(MANIFEST)  # from here on, a killed build leaves the shadow unsealed


def _mirror(live: Path, manifest: Manifest, tree: Tree) -> None:
    """Link what the manifest names; what others have put there since is found when it counts."""
    for name in (*manifest.files, *manifest.kept):
        refuse_outside(name)
        if name.endswith("/"):
            tree.make_folder(name[:-1])
        else:
            with suppress(FileNotFoundError):  # someone has removed it
                tree.link(f"{live}/{name}", name, owned=False)


def seal(place: Place, tree: Tree) -> None:
    """Say that the shadow holds what the live folder holds."""
    tree.link(f"{place.live}/{MANIFEST}", MANIFEST, owned=True)


def clear_shadow(place: Place) -> None:
    """Remove a shadow that is not known to hold what the live folder holds."""
    if not is_sealed(place.live, place.shadow):
        discard(place.shadow)
