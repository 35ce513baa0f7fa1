"""Tables: each with a name of its own, so that it can be reached and scrolled by keyboard."""

from collections.abc import Sequence

from markdown_it.token import Token

from site_builder.content.markdown.plain import plain_text


def label_tables(tokens: Sequence[Token]) -> None:
    """Name every table by its number and its columns: ``Table 2: Kind, Example``."""
    number = 0
    for place, token in enumerate(tokens):
        if token.type == "table_open":
            number += 1
            columns = ", ".join(filter(None, _columns(tokens, place)))
            token.meta["label"] = f"Table {number}: {columns}" if columns else f"Table {number}"


def _columns(tokens: Sequence[Token], place: int) -> list[str]:
    """The words of each header; one without words heads nothing, and becomes a plain cell."""
    names: list[str] = []
    while tokens[place].type != "thead_close":
        if tokens[place].type == "inline":
            names.append(plain_text(tokens[place].children).strip())
            if not names[-1]:
                tokens[place - 1].tag = tokens[place + 1].tag = "td"
        place += 1
    return names
