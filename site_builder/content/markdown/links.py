"""Every link and image of a text passes here: its address is judged, and made ready to write."""

from collections.abc import Iterable, Mapping
from typing import Literal

from markdown_it.common.normalize_url import normalizeLink
from markdown_it.token import Token
from msgspec import Struct, field

from site_builder.content.markdown.codes import NO_ALT_TEXT, REFUSED_ADDRESS, REMOTE_IMAGE
from site_builder.content.markdown.findings import Finding, Source
from site_builder.content.markdown.plain import plain_text
from site_builder.content.markdown.values import VALUE, show_values, unknown_value
from site_builder.content.web_address import (
    IN_TEXT,
    WEB,
    Refusal,
    is_plain,
    read_address,
    scheme_of,
)
from site_builder.model.document import Reference, WebLink
from site_builder.problems import Code

SHOWN = 100
"""Characters of an address that a message shows."""


class Gate(Struct):
    """Judges addresses. ``references`` are those within the site, which are resolved later.

    ``web_links`` are those to other sites. A token's ``href`` or ``src`` becomes the address
    itself, or the mark of a reference.
    """

    source: Source
    values: Mapping[str, str]
    references: list[Reference] = field(default_factory=list)
    web_links: list[WebLink] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def check(self, block: Token) -> None:
        """Judge all links and images of a block; a link that is refused leaves its text."""
        kept: list[Token] = []
        open_links: list[bool] = []
        for token in block.children or ():
            if token.type == "link_open":
                # A link cannot stand within a link: only the outer one leads somewhere.
                open_links.append(self._check_link(block, token) and not any(open_links))
                kept += [token] if open_links[-1] else []
            elif token.type == "link_close":
                kept += _close(token, kept[-1]) if open_links.pop() else []
            elif token.type == "image":
                kept += self._check_image(block, token, linked=any(open_links))
            else:
                kept.append(token)
        block.children = kept

    def _check_link(self, block: Token, token: Token) -> bool:
        address = self._judge(block, token, "link", str(token.attrs["href"]))
        if address is None:
            return False
        token.attrs["href"] = self._ready(block, token, address)
        token.meta |= {"elsewhere": scheme_of(address) in WEB, "address": address}
        return True

    def _check_image(self, block: Token, token: Token, *, linked: bool) -> Iterable[Token]:
        address = self._judge(block, token, "image", str(token.attrs["src"]))
        words = plain_text(token.children).strip()
        if address is None:
            return [_text(words)]
        if scheme_of(address):
            self._report_remote(block, token, address)
            self._note_web(block, token, address)
            return [_text(words or address)] if linked else _link_to(address, words)
        if not words:
            self._report_silent(block, token, address)
        token.attrs["src"] = self._ready(block, token, address)
        return [token]

    def _judge(self, block: Token, token: Token, use: str, written: str) -> str | None:
        shown = show_values(written, self.values)
        if unknown := VALUE.search(shown):
            place = self._place(block, token)
            self.findings.append(unknown_value(unknown[1].strip(), self.values, place))
            return None
        address = read_address(shown, IN_TEXT)
        if isinstance(address, Refusal):
            message = f"the {use} to “{_brief(shown)}” is refused: this address {address.reason}."
            self._report(REFUSED_ADDRESS, block, token, message, address.hint)
            return None
        return address

    def _ready(self, block: Token, token: Token, address: str) -> str:
        if scheme_of(address):
            self._note_web(block, token, address)
            return normalise(address)
        line, column = self._place(block, token)
        use: Literal["link", "image"] = "image" if token.type == "image" else "link"
        self.references.append(Reference(address, line, column, use))
        return mark(len(self.references) - 1)

    def _note_web(self, block: Token, token: Token, address: str) -> None:
        if scheme_of(address) in WEB:
            self.web_links.append(WebLink(address, *self._place(block, token)))

    def _report_remote(self, block: Token, token: Token, address: str) -> None:
        message = f"the image “{_brief(address)}” is not on this site, so it is shown as a link."
        hint = "Put the file beside this page or in static/, and name it here."
        self._report(REMOTE_IMAGE, block, token, message, hint)

    def _report_silent(self, block: Token, token: Token, address: str) -> None:
        message = f"the image “{_brief(address)}” has no words for those who cannot see it."
        self._report(
            NO_ALT_TEXT, block, token, message, "Write what it shows: ![What it shows](image.png)."
        )

    def _report(self, code: Code, block: Token, token: Token, message: str, hint: str) -> None:
        self.findings.append(Finding(code, message, hint, *self._place(block, token)))

    def _place(self, block: Token, token: Token) -> tuple[int, int]:
        return self.source.place(block, token.meta["offset"])


def mark(number: int) -> str:
    """What stands for a reference until it is written; no text can hold a NUL of its own."""
    return f"\0{number}\0"


def normalise(address: str) -> str:
    """An address as it is written into a page: whatever is not plain is encoded."""
    return address if is_plain(address) else normalizeLink(address)


def _close(closing: Token, last: Token) -> list[Token]:
    """The end of a link; one without words shows its address."""
    return [_text(last.meta["address"]), closing] if last.type == "link_open" else [closing]


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)


def _link_to(address: str, words: str) -> list[Token]:
    href = normalise(address)
    opening = Token("link_open", "a", 1, attrs={"href": href}, meta={"elsewhere": True})
    return [opening, _text(words or address), Token("link_close", "a", -1)]


def _brief(address: str) -> str:
    return address if len(address) <= SHOWN else f"{address[:SHOWN]}…"
