"""Take a person out of a site: their file, their photo, and every mention in the logs of others.

Work that they logged and did with others stays theirs: it moves to the log of one of them.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from site_builder.addresses import slug_of
from site_builder.authoring.change import Change
from site_builder.authoring.code_owners import updated_code_owners
from site_builder.authoring.log import add_contribution
from site_builder.authoring.mentions import remove_mentions
from site_builder.authoring.open_site import OpenSite
from site_builder.config import PHOTOS
from site_builder.model.ambassador import Ambassador, Contribution
from site_builder.repeats import same_work


def erase_person(opened: OpenSite, who: Ambassador) -> Change:
    """Everything to write and to remove so that nothing in the site speaks of a person.

    Raises CannotEditError.
    """
    others = tuple(each for each in opened.site.ambassadors if each is not who)
    texts = {other.path: opened.text(other.path) for other in others}
    edited = {path: remove_mentions(text, names_of(who)) for path, text in texts.items()}
    moved = list(_works_to_move(who, others))
    for heir, entry in moved:
        edited[heir.path] = add_contribution(edited[heir.path], entry)
    written = {path: text for path, text in edited.items() if text != texts[path]}
    for path, text in written.items():
        opened.read(path, text)
    written |= updated_code_owners(opened, others)
    removed = (who.path, *_photos(opened, who, others))
    return Change(written, removed, tuple(_sentences(written, removed, moved)))


def names_of(who: Ambassador) -> frozenset[str]:
    """The slugs by which a person is known."""
    return frozenset((who.slug, *who.aliases))


def _works_to_move(
    who: Ambassador, others: tuple[Ambassador, ...]
) -> Iterator[tuple[Ambassador, Contribution]]:
    """Joint work that stands in this log only: the one who takes it over, and their entry."""
    known = {name: other for other in others for name in names_of(other)}
    for entry in who.contributions:
        companions = {slug_of(name): name for name in entry.others}
        heirs = [slug for slug in companions if slug in known]
        if heirs and not any(_is_logged(entry, other) for other in others):
            rest = tuple(name for slug, name in companions.items() if slug != heirs[0])
            yield known[heirs[0]], replace(entry, others=rest)


def _is_logged(entry: Contribution, other: Ambassador) -> bool:
    return any(same_work(entry, logged) for logged in other.contributions)


def _photos(opened: OpenSite, who: Ambassador, others: tuple[Ambassador, ...]) -> Iterator[str]:
    """The person's photos: the one that is named, and those that are named after the handle."""
    kept = {other.photo for other in others}
    folder = opened.root / PHOTOS
    for file in sorted(folder.iterdir()) if folder.is_dir() else ():
        is_theirs = file.name == who.photo or file.stem.lower() in names_of(who)
        if is_theirs and file.name not in kept and file.is_file():
            yield f"{PHOTOS}/{file.name}"


def _sentences(
    written: dict[str, str], removed: tuple[str, ...], moved: list[tuple[Ambassador, Contribution]]
) -> Iterator[str]:
    yield from (f"{path}: removed." for path in removed)
    yield from (f"{path}: no longer mentions them." for path in written)
    yield from (
        f"{heir.path}: took over “{entry.title}”, which they did together." for heir, entry in moved
    )
