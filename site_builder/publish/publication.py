"""The published folder, held by one build: open it, stage an edition, commit.

    with open_publication(out, root) as publication:
        staging = publication.stage(planned)
        staging.prepare()
        written = {file: staging.write(file, render(file)) for file in staging.stale}
        summary = staging.commit(written)

Until the commit, and whatever interrupts it, readers see the old edition; after it, the new one.
Nothing is forced to the disk (fsync): that would take minutes for what can be built again. After a
power cut, ``build --clean`` compares and mends every file.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from msgspec import Struct

from site_builder.kept import keep_from_git
from site_builder.publish.errors import PublishRefused, in_words
from site_builder.publish.exchange import restore
from site_builder.publish.lock import hold_lock
from site_builder.publish.manifest import Manifest, read_manifest
from site_builder.publish.place import Place, find_place, refuse_strangers
from site_builder.publish.shadow import clear_shadow, open_shadow, seal
from site_builder.publish.staging import Staging
from site_builder.publish.tree import Tree, discard


class Publication(Struct, frozen=True):
    """A published folder and what it owns. Made by ``open_publication``."""

    place: Place
    manifest: Manifest

    def stage(self, planned: Mapping[str, str], *, anew: bool = False) -> Staging:
        """Begin the edition ``planned``: each file to publish, and its fingerprint.

        With ``anew`` every file is stale, whatever its fingerprint; those whose bytes turn out
        equal are still left alone.
        """
        return Staging(self.place, self.manifest, planned, anew=anew)

    def foresee(self) -> None:
        """Make the shadow now, so that the next edition need not; for those who build often."""
        if self.place.live.exists():
            with in_words(self.place.live):
                tree = Tree(self.place.shadow)
                open_shadow(self.place, self.manifest, tree)
                seal(self.place, tree)


def _quiet() -> None:
    pass


@contextmanager
def open_publication(
    out: Path, root: Path, *, patience: float = 10.0, waiting: Callable[[], None] = _quiet
) -> Iterator[Publication]:
    """Hold the published folder ``out`` of the site in ``root``, and mend what a kill left there.

    Waits up to ``patience`` seconds for another build, and calls ``waiting`` once if it has to.
    Raises PublishRefused where ``out`` is not ours to write, PublishFailed where the disk objects.
    """
    place = find_place(out, root)
    with in_words(place.live):
        _make_workshop(place.workshop)
    with hold_lock(place, patience, waiting):
        with in_words(place.live):
            _mend(place)
            refuse_strangers(place.live)
            manifest = read_manifest(place.live)
        try:
            yield Publication(place, manifest)
        finally:
            with suppress(OSError):  # what cannot be cleared now is cleared by the next build
                _mend(place)


def _make_workshop(workshop: Path) -> None:
    if workshop.is_symlink():
        raise PublishRefused(f"{workshop} is a link, but the builder keeps its work there.")
    workshop.mkdir(parents=True, exist_ok=True)
    keep_from_git(workshop)


def _mend(place: Place) -> None:
    """Restore a site that a killed exchange moved away, and clear a shadow that is not in step."""
    restore(place)
    discard(place.previous)
    clear_shadow(place)
