"""From tokens to HTML: each kind of token has a rule that names every attribute it may carry.

Whatever was written passes ``escapeHtml``, the one gate for text; no attribute of a token is
written unless a rule here says so.
"""

from collections.abc import Callable, Iterable

from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token

from site_builder.content.markdown.code import render_code
from site_builder.content.markdown.footnotes import anchor_of_note, anchor_of_use
from site_builder.content.markdown.plain import plain_text


def render_tokens(tokens: Iterable[Token]) -> str:
    """The HTML of a text; references stand in it as marks (see ``links.mark``)."""
    flat = [
        each
        for token in tokens
        for each in ((token.children or ()) if token.type == "inline" else (token,))
    ]
    return "".join([_RULES.get(each.type, _element)(each) for each in flat])


def _element(token: Token) -> str:
    """A tag without attributes; text where the token has no tag."""
    if token.hidden or not token.tag:
        return escapeHtml(token.content) if token.content else ""
    if token.nesting < 0:
        return f"</{token.tag}>\n" if token.block else f"</{token.tag}>"
    return f"<{token.tag}>"


def _text(token: Token) -> str:
    return escapeHtml(token.content)


def _code(token: Token) -> str:
    return f"<code>{escapeHtml(token.content)}</code>"


def _block_of_code(token: Token) -> str:
    return render_code(token.content, token.info)


def _title(token: Token) -> str:
    title = token.attrs.get("title")
    return f' title="{escapeHtml(str(title))}"' if title else ""


def _link(token: Token) -> str:
    rel = ' rel="external noopener"' if token.meta["elsewhere"] else ""
    return f'<a href="{escapeHtml(str(token.attrs["href"]))}"{rel}{_title(token)}>'


def _image(token: Token) -> str:
    src = escapeHtml(str(token.attrs["src"]))
    alt = escapeHtml(plain_text(token.children).strip())
    return f'<img src="{src}" alt="{alt}"{_title(token)} loading="lazy" decoding="async">'


def _heading_open(token: Token) -> str:
    if "anchor" not in token.meta:
        return f"<{token.tag}>"
    return f'<div class="heading"><{token.tag} id="{escapeHtml(token.meta["anchor"])}">'


def _heading_close(token: Token) -> str:
    """The way to link to a heading stands beside it, so that its name stays its own words."""
    if "anchor" not in token.meta:
        return f"</{token.tag}>\n"
    href, text = escapeHtml(token.meta["anchor"]), escapeHtml(token.meta["text"])
    label = f"Link to “{text}”"
    return f'</{token.tag}><a class="anchor" href="#{href}" aria-label="{label}">#</a></div>\n'


def _ordered_list_open(token: Token) -> str:
    start = token.attrs.get("start")
    return "<ol>" if start is None else f'<ol start="{int(start)}">'


def _bullet_list_open(token: Token) -> str:
    return '<ul class="tasks">' if "class" in token.attrs else "<ul>"


def _list_item_open(token: Token) -> str:
    if "checked" not in token.meta:
        return "<li>"
    label, checked = ("Done", " checked") if token.meta["checked"] else ("To do", "")
    return f'<li class="task"><input type="checkbox" disabled{checked} aria-label="{label}"> '


def _alert_open(token: Token) -> str:
    return f'<aside class="alert alert-{token.meta["kind"].lower()}" role="note">\n'


def _table_open(token: Token) -> str:
    label = escapeHtml(token.meta["label"])
    return f'<div class="table" role="region" tabindex="0" aria-label="{label}"><table>\n'


def _cell_open(token: Token) -> str:
    scope = ' scope="col"' if token.tag == "th" else ""
    align = str(token.attrs.get("style", "")).removeprefix("text-align:")
    named = f' class="align-{align}"' if align in ("left", "center", "right") else ""
    return f"<{token.tag}{scope}{named}>"


def _footnote_ref(token: Token) -> str:
    number, use = token.meta["number"], token.meta["use"]
    to, own = anchor_of_note(number), anchor_of_use(number, use)
    link = f'<a href="#{to}" id="{own}" aria-label="Footnote {number}">{number}</a>'
    return f'<sup class="footnote-ref">{link}</sup>'


def _footnote_item_open(token: Token) -> str:
    return f'<li id="{anchor_of_note(token.meta["number"])}">'


def _footnote_back(token: Token) -> str:
    number, uses = token.meta["number"], token.meta["uses"]
    return "".join(_way_back(number, use, uses) for use in range(1, uses + 1))


def _way_back(number: int, use: int, uses: int) -> str:
    label = f"Back to reference {number}" + (f", place {use} of {uses}" if uses > 1 else "")
    href = anchor_of_use(number, use)
    return f' <a class="footnote-back" href="#{href}" aria-label="{label}">↩</a>'


_RULES: dict[str, Callable[[Token], str]] = {
    "text": _text,
    "value": _text,
    "softbreak": lambda _: "\n",
    "hr": lambda _: "<hr>\n",
    "code_inline": _code,
    "code_block": _block_of_code,
    "fence": _block_of_code,
    "link_open": _link,
    "image": _image,
    "heading_open": _heading_open,
    "heading_close": _heading_close,
    "ordered_list_open": _ordered_list_open,
    "bullet_list_open": _bullet_list_open,
    "list_item_open": _list_item_open,
    "alert_open": _alert_open,
    "alert_close": lambda _: "</aside>\n",
    "alert_title_open": lambda _: '<p class="alert-title">',
    "table_open": _table_open,
    "table_close": lambda _: "</table></div>\n",
    "th_open": _cell_open,
    "td_open": _cell_open,
    "footnote_ref": _footnote_ref,
    "footnotes_open": lambda _: '<section class="footnotes" aria-label="Footnotes">\n<ol>\n',
    "footnotes_close": lambda _: "</ol>\n</section>\n",
    "footnote_item_open": _footnote_item_open,
    "footnote_back": _footnote_back,
}
