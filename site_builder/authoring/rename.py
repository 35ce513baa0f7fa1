"""Follow someone's new handle: the file moves, the old handle becomes an alias, mentions follow."""

from site_builder.addresses import slug_of
from site_builder.authoring.change import Change
from site_builder.authoring.code_owners import updated_code_owners
from site_builder.authoring.emitter import Field
from site_builder.authoring.fields import set_fields
from site_builder.authoring.mentions import rename_mentions
from site_builder.authoring.new_person import refuse_taken
from site_builder.authoring.open_site import OpenSite
from site_builder.config import AMBASSADORS
from site_builder.model.ambassador import Ambassador


def rename_person(opened: OpenSite, old: str, new: str) -> Change:
    """Give the person of the handle ``old`` the handle ``new``. Raises CannotEditError.

    ``new`` may be one of their earlier handles. The photo keeps its name: its address is linked to.
    """
    who = opened.person(old)
    if slug_of(new) not in (who.slug, *who.aliases):
        refuse_taken(opened, new)
    path = f"{AMBASSADORS}/{slug_of(new)}.md"
    written = {path: _renamed(opened, who, new)}
    renamed = opened.read(path, written[path])
    slugs = {who.slug} - {renamed.slug}
    written |= _mentions(opened, who, slugs, new)
    people = [renamed if each is who else each for each in opened.site.ambassadors]
    written |= updated_code_owners(opened, people)
    moved = path != who.path
    done = f"{who.path} is now {path}." if moved else f"{path}: `github` is {new} now."
    followed = (f"{other}: names them as {new} now." for other in written if other != path)
    return Change(written, (who.path,) if moved else (), (done, *followed))


def _renamed(opened: OpenSite, who: Ambassador, new: str) -> str:
    earlier = (who.slug, *who.aliases)
    aliases = tuple(dict.fromkeys(slug for slug in earlier if slug != slug_of(new)))
    fields: dict[str, Field] = {"github": new}
    if aliases != who.aliases:
        fields["aliases"] = aliases
    return set_fields(opened.text(who.path), fields)


def _mentions(opened: OpenSite, who: Ambassador, slugs: set[str], new: str) -> dict[str, str]:
    """The profiles of others whose joint work named the old handle."""
    written = {}
    for other in opened.site.ambassadors:
        names = {slug_of(name) for entry in other.contributions for name in entry.others}
        if other is not who and names & slugs:
            written[other.path] = rename_mentions(opened.text(other.path), slugs, new)
            opened.read(other.path, written[other.path])
    return written
