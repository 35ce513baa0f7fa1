"""CODEOWNERS from the profiles, so that GitHub asks a person about changes to their own file.

What stands outside of the two marks in the file is never touched. The form is GitHub's: a pattern,
spaces, owners; the last pattern that matches decides.
"""

from collections.abc import Iterable

from site_builder.authoring.front_matter import CannotEditError
from site_builder.authoring.open_site import OpenSite
from site_builder.config import PHOTOS
from site_builder.model.ambassador import Ambassador

CODE_OWNERS = ".github/CODEOWNERS"
BEGIN = "# Profiles: written by `site-builder codeowners`, up to the line that says so."
END = "# End of the profiles."


def code_owners(text: str, people: Iterable[Ambassador]) -> str:
    """The text of CODEOWNERS with the block of the profiles brought up to date, or appended.

    Raises CannotEditError where a mark is there alone, or twice.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    block = newline.join((BEGIN, *_lines(people), END)) + newline
    begins, ends = text.count(BEGIN), text.count(END)
    if begins == ends == 0:
        gap = newline if text and not text.endswith(("\n\n", "\r\n\r\n")) else ""
        unfinished = newline if text and not text.endswith("\n") else ""
        return text + unfinished + gap + block
    start, end = text.find(BEGIN), text.find(END)
    if (begins, ends) != (1, 1) or end < start:
        raise CannotEditError(f"{CODE_OWNERS}: the marks around the profiles are damaged.")
    return text[:start] + block + text[end + len(END) :].removeprefix("\r").removeprefix("\n")


def _lines(people: Iterable[Ambassador]) -> Iterable[str]:
    for who in sorted(people, key=lambda who: who.slug):
        yield f"/{who.path} @{who.github}"
        if who.photo:
            yield f"/{PHOTOS}/{who.photo} @{who.github}"


def updated_code_owners(opened: OpenSite, people: Iterable[Ambassador]) -> dict[str, str]:
    """The file's new text by its path, where the site has one with profiles and it changes."""
    if not (opened.root / CODE_OWNERS).is_file():
        return {}
    text = opened.text(CODE_OWNERS)
    new = code_owners(text, people) if BEGIN in text else text
    return {CODE_OWNERS: new} if new != text else {}
