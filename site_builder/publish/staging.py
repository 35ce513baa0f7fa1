"""The next edition of a site: what has to be rendered, and the shadow in which it takes shape."""

from collections.abc import Mapping
from contextlib import suppress

from msgspec import Struct

from site_builder.config import MANIFEST
from site_builder.publish.errors import PublishRefused, failure, in_words
from site_builder.publish.exchange import exchange
from site_builder.publish.foreign import carry_over, drop_gone, find_foreign
from site_builder.publish.manifest import (
    Manifest,
    make_manifest,
    refuse_outside,
    refuse_unsafe,
    write_manifest,
)
from site_builder.publish.place import Place, refuse_strangers
from site_builder.publish.shadow import open_shadow, seal
from site_builder.publish.tree import Tree


class PublishSummary(Struct, frozen=True):
    """What a build did to the published folder, in files."""

    written: int
    unchanged: int
    removed: int


class Staging:
    """One edition: ``stale`` says what to render, ``write`` takes it, ``commit`` publishes all.

    Unless it ``is_current``, ``prepare`` comes first. ``write`` may be called in forked processes;
    all else belongs to the one that began.
    """

    def __init__(
        self, place: Place, manifest: Manifest, planned: Mapping[str, str], *, anew: bool
    ) -> None:
        published = {} if anew else manifest.files
        self._place = place
        self._manifest = manifest
        self._planned = planned
        self._shadow = Tree(place.shadow)
        self.stale = tuple(file for file in planned if published.get(file) != planned[file])
        """Files whose content may have changed, in the order of the plan."""
        self.removed = tuple(sorted(manifest.files.keys() - planned.keys()))
        """Files that are no longer planned."""

    @property
    def is_current(self) -> bool:
        """Whether the published folder is what it shall be, so that nothing is left to do."""
        return not self.stale and not self.removed

    def prepare(self) -> None:
        """Make the shadow the present site, without the files that are to be removed.

        Raises PublishRefused for a file name that is not plain, PublishFailed.
        """
        for file in (*self.stale, *self.removed):
            refuse_unsafe(file)
        for name in self._manifest.kept:
            refuse_outside(name)
        with in_words(self._place.live):
            open_shadow(self._place, self._manifest, self._shadow)
            kept = drop_gone(self._place.live, self._manifest.kept, self._shadow)
            self._manifest = make_manifest(self._manifest.files, kept)
            self._remove(self._shadow)

    def write(self, file: str, content: bytes) -> bool:
        """Write one of the ``stale`` files; False where its bytes are the published ones.

        Raises PublishRefused where a file of someone else is in the way, PublishFailed where the
        disk would not take it.
        """
        try:
            return self._shadow.write(file, content, owned=file in self._manifest.files)
        except OSError as error:
            raise failure(self._place.live, error) from error

    def commit(self, written: Mapping[str, bool]) -> PublishSummary:
        """Publish. ``written`` has the answer of ``write`` for each of the ``stale`` files.

        Raises ValueError where one of them was not written, PublishRefused and PublishFailed.
        """
        if missing := sorted(set(self.stale) - written.keys()):
            raise ValueError(f"never written: {missing[:3]}")
        changed = [file for file in self.stale if written[file]]
        with in_words(self._place.live):
            if changed or self._planned != self._manifest.files:
                self._publish()
                with suppress(OSError, PublishRefused):  # it is published; a shadow is made again
                    self._follow(changed)
            elif self.stale:
                seal(self._place, self._shadow)
        return PublishSummary(len(changed), len(self._planned) - len(changed), len(self.removed))

    def _publish(self) -> None:
        """Exchange the two trees; what others put into the live one meanwhile comes along."""
        live, kept = self._place.live, self._manifest.kept
        if not (live / MANIFEST).exists():
            refuse_strangers(live)
        else:
            kept, arrived = find_foreign(live, self._manifest)
            carry_over(live, arrived, self._shadow, known=set(self._manifest.kept))
        write_manifest(self._place.shadow, make_manifest(self._planned, kept))
        exchange(self._place)

    def _follow(self, changed: list[str]) -> None:
        """Bring the shadow, which is one edition behind since the exchange, up to date.

        A first edition leaves no shadow: the next one makes it, so that a machine that builds
        once does not pay for it.
        """
        if self._place.shadow.exists():
            shadow = Tree(self._place.shadow)
            self._remove(shadow)
            for file in changed:
                shadow.link(f"{self._place.live}/{file}", file, owned=True)
            seal(self._place, shadow)

    def _remove(self, tree: Tree) -> None:
        for file in self.removed:
            tree.remove(file)
        tree.prune(file.rpartition("/")[0] for file in self.removed)
