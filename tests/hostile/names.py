"""Hostile names of files, as the bytes that a disk or an archive can hold.

None has an extension; each is put before ``.md``, ``.png`` or ``.txt``. A slash ends a name, so
that a climb can only be spelled.
"""

import os

LONGEST = 255
"""Bytes of a name, on the disks in use."""

MARKUP = (
    "<script>hit()<",
    "<img src=x onerror=hit()>",
    "<!--",
    "]]>",
    "&lt;svg onload=hit()&gt;",
    "{{ 7 * 7 }}",
    "{% include 'x' %}",
    "[go](javascript:hit())",
    "![x](x)",
    "a|b",
    "`id`",
)
QUOTES = ('"', "'", "“", '" onload=hit() x="', "' autofocus onfocus=hit() x='", "a\\", "`", "a''b")
COMMANDS = (
    "$(id)",
    "a; id",
    "--output=x",
    "-rf",
    "~",
    "*",
    "?",
    "%0a",
    "::error file=a::b",
    "::set-output name=a::b",
    "##[error]x",
    "=cmd|' /C calc'!A0",
    "a,b;c",
    "javascript:hit()",
    "data:text,hit",
    "#top",
    "a?b=c",
    "a&b",
    "a b",
    " a",
    "a ",
)
CONTROLS = tuple(
    f"a{chr(point)}b"
    for point in (
        *(0x01, 0x07, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1B, 0x7F, 0x85, 0x9B),
        *(0xA0, 0xAD, 0x61C, 0x180E, 0x200B, 0x200D, 0x2028, 0x2029, 0x2060, 0xFEFF, 0xE0041),
    )
)
BREAKS = (
    "\n",
    "a\n::error::b",
    "a\r\nSet-Cookie: x",
    "a\nerror: all is well",
    "\x1b[2J\x1b]0;owned\x07",
)
BIDI = tuple(f"a{chr(point)}b" for point in (*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
CLIMBS = (
    *("a..", "a...", "a.md", "a..b", "a.", "_", "-", "+", "@"),
    *("..\\..\\secret", "a\\..\\..\\secret", "C:\\secret", "C:secret", "\\\\host\\share"),
    *("%2e%2e%2fsecret", "%2e%2e", "a%00b", "..%2fsecret", "%252e%252e%252f", "..\u2215secret"),
    *("\u2025\u2215secret", "\uff0e\uff0e\uff0fsecret", "file:secret", "a:b", "a::$DATA"),
)
RESERVED = (
    *("con", "NUL", "aux", "prn", "com1", "LPT9", "com¹", "con.tar", "clock$", "desktop.ini"),
    *("index", "404", "page", "api", "static", "_section", "_site", "git", "htaccess", "CNAME"),
    *("constructor", "__proto__", "null", "true", "0", "1e3", "2025-01-01", "manifest"),
)
SCRIPTS = (
    *("é", "e\u0301", "漢字", "हिन्दी", "\u0430dmin", "\uff41\uff11", "\u0130\u0131", "\U0001f600"),
    *("\u3164", "a\u0336", "\ufdfd", "\ufb03", "\u1e9e", "\u2126", "½", "١"),
)
CASES = ("twin", "Twin", "TWIN", "\ufb00", "ff", "\u212aelvin", "kelvin", "straße", "STRASSE")
NOT_TEXT = (
    b"\xff",
    b"\xfe\xff",
    b"a\x80b",
    b"\xc0\xaf",
    b"\xc0\xae\xc0\xae",
    b"\xed\xa0\x80",
    b"\xed\xb3\xbf",
    b"\xf4\x90\x80\x80",
    b"\xe2\x82",
    b"\xe9t\xe9",
    b"\x1b\xff<b>",
)
TEXTS = (
    *(*MARKUP, *QUOTES, *COMMANDS, *CONTROLS, *BREAKS, *BIDI),
    *(*CLIMBS, *RESERVED, *SCRIPTS, *CASES),
)


def names(extension: str) -> tuple[bytes, ...]:
    """All of them, each once, in a fixed order, with ``extension`` and the longest at the end."""
    room = LONGEST - len(extension) - 1
    long = ("a" * room, "漢" * (room // 3), "a" * (room - 1) + "<", "a-" * (room // 2))
    texts = (text.encode() for text in (*TEXTS, *long))
    stems = dict.fromkeys(stem for stem in (*texts, *NOT_TEXT) if b"/" not in stem)
    return tuple(stem + b"." + extension.encode() for stem in stems)


def path_of(folder: str, name: bytes) -> str:
    """Where a file of that name lies, as Python spells what is no text."""
    return f"{folder}/{os.fsdecode(name)}"
