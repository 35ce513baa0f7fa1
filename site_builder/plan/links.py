"""Ensure that every link and image in a text leads to something that is published."""

import difflib
import posixpath
from collections.abc import Collection, Iterable, Iterator, Mapping

from site_builder.addresses import file_of
from site_builder.plan.codes import DEAD_ANCHOR, DEAD_LINK, MISSING_IMAGE
from site_builder.plan.references import Target
from site_builder.problems import Code, Problem


def check_links(
    targets: Iterable[Target],
    published: Collection[str],
    anchors: Mapping[str, Collection[str]],
    pages: Mapping[str, str],
) -> Iterator[Problem]:
    """One problem a dead reference. ``published`` are files, ``anchors`` the ids of an address."""
    for target in targets:
        if file_of(target.address) not in published:
            yield _missing_image(target) if _is_image(target) else _dead_link(target, pages)
        elif target.anchor and target.anchor not in anchors.get(target.address, ()):
            yield _dead_anchor(target, anchors.get(target.address, ()))


def _is_image(target: Target) -> bool:
    return target.reference.use == "image"


def _missing_image(target: Target) -> Problem:
    message = f"there is no image “{target.reference.target}”."
    return _problem(MISSING_IMAGE, target, message, "Put the file beside this page or in static/.")


def _dead_link(target: Target, pages: Mapping[str, str]) -> Problem:
    message = f"the link “{target.reference.target}” leads to no page of this site."
    by_stem = {_stem(path): path for path in pages}
    near = difflib.get_close_matches(_stem(target.address), sorted(by_stem), n=1)
    hint = f"Did you mean {by_stem[near[0]]}?" if near else "Correct the link or take it out."
    return _problem(DEAD_LINK, target, message, hint)


def _stem(path: str) -> str:
    return posixpath.splitext(posixpath.basename(path.rstrip("/")))[0].casefold()


def _dead_anchor(target: Target, known: Collection[str]) -> Problem:
    message = f"the link “{target.reference.target}” leads to no heading of that page."
    near = difflib.get_close_matches(target.anchor, sorted(known), n=1)
    hint = f"Did you mean #{near[0]}?" if near else "Correct the part after # or take it out."
    return _problem(DEAD_ANCHOR, target, message, hint)


def _problem(code: Code, target: Target, message: str, hint: str) -> Problem:
    written = target.reference
    return Problem(code, message, target.path, hint, line=written.line, column=written.column)
