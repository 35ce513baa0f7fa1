"""Plain text as Markdown that renders as the same text; bare addresses become links.

What the gate for addresses refuses stays text: as a link it would be an error of the profile.
"""

import re

from site_builder.content.web_address import Refusal, read_address

_ADDRESS = re.compile(r"https?://[^\s<>\x00-\x1f]*[^\s<>\x00-\x1f.,;:!?)\]}'\"…*_~]")
_SIGN = re.compile(r"[\\`*_\[\]<>|~{}^$]|&(?=#?[0-9A-Za-z]+;)")
_LINE_START = re.compile(r"^(?:[#+\-=:>]|\d{1,9}(?=[.)]))", re.MULTILINE)


def as_markdown(text: str) -> str:
    """Markdown (CommonMark and the site's extensions) whose rendered text equals ``text``.

    Blank lines part paragraphs; other runs of white space are one space, as on any web page.
    """
    paragraphs = (_paragraph(part) for part in re.split(r"\n\s*\n", text) if part.strip())
    return "\n\n".join(paragraphs)


def _paragraph(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(_line(line) for line in lines if line)


def _line(line: str) -> str:
    parts, end = [], 0
    for address in _ADDRESS.finditer(line):
        if isinstance(read_address(address[0]), Refusal):
            continue
        parts += [_escaped(line[end : address.start()]), f"<{address[0]}>"]
        end = address.end()
    return _LINE_START.sub(_guarded, "".join(parts) + _escaped(line[end:]))


def _escaped(text: str) -> str:
    return _SIGN.sub(r"\\\g<0>", text)


def _guarded(start: re.Match[str]) -> str:
    # Only a sign can be escaped: of "1." it is the full stop, which follows the digits.
    return f"\\{start[0]}" if not start[0].isdigit() else f"{start[0]}\\"
