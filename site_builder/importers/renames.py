"""Handles that changed: which is whose, said by the one who imports, never guessed."""

from collections.abc import Iterable

from site_builder.addresses import slug_of


class Renames:
    """Earlier handles and the present ones, compared without regard to case."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._present = {slug_of(old): new for old, new in pairs}

    def present(self, handle: str) -> str:
        """The handle that the person has now."""
        seen = {slug_of(handle)}
        while (new := self._present.get(slug_of(handle))) and slug_of(new) not in seen:
            handle = new
            seen.add(slug_of(new))
        return handle

    def slug(self, handle: str) -> str:
        """The slug of the person who has, or had, the handle."""
        return slug_of(self.present(handle))

    def aliases(self, handle: str) -> tuple[str, ...]:
        """The earlier handles of the person who now has this one, as slugs, sorted."""
        slug = slug_of(handle)
        return tuple(sorted(old for old in self._present if old != slug == self.slug(old)))

    @property
    def present_handles(self) -> tuple[str, ...]:
        """Everyone of whom an earlier handle was named."""
        return tuple(dict.fromkeys(self.present(new) for new in self._present.values()))
