"""Hostile requests to the development server, as bytes: targets, headers and whole requests."""

from collections.abc import Iterator
from itertools import product

STEPS = (
    "..",
    "%2e%2e",
    "%2E.",
    ".%2e",
    "%252e%252e",
    "..%00",
    "%c0%ae%c0%ae",
    "%u002e%u002e",
    "..;",
)
SLASHES = ("/", "//", "%2f", "%252f", "\\", "%5c", "%c0%af", "/./")
ABOVE = ("secret.txt", "secret/", "etc/passwd", "site.yaml", ".git/config")
BASES = ("/", "//", "/ambassadors/", "/__site_builder/", "/index.html/", "", "/%2f")
ODD = (
    *(
        "*",
        "/*",
        "/?../secret.txt",
        "/#/../secret.txt",
        "/%",
        "/%zz",
        "/%ff",
        "/%00",
        "/index.html%00",
    ),
    *("/index.html%0d%0aX-Hit:%201", "/x?%0d%0aX-Hit:%201", "/ambassadors/sample?%0d%0aX-Hit:1"),
    *("/x%0aX-Hit:1/", "/CON", "/nul.html", "/INDEX.HTML", "/index.html::$DATA", "/index.html."),
    *("/.site-builder-manifest", "/._site.site-builder/lock", "/~root/", "/proc/self/environ"),
    *("http://evil.example/", "https://localhost/../secret.txt", "file:///etc/passwd", "evil:443"),
    *(
        "//evil.example/%2f..",
        "///evil.example",
        "/\\evil.example",
        "/%5cevil.example/",
        "/@evil.example",
    ),
    *("/<script>hit()</script>", "/%3Cscript%3Ehit()%3C/script%3E", '/"onload=hit()', "/{{7*7}}"),
    *("/\x1b[2J", "/a\tb", "/\u202e", "/\ud83d", "/" + "a" * 60_000, "/" + "../" * 15_000),
    *("/" + "%2e%2e%2f" * 5_000 + "secret.txt", "/" + "%25" * 5_000, "/?" + "a=b&" * 10_000),
)
HEADERS = (
    b"Host: localhost\r\nHost: evil.example",
    b"Host: evil.example\r\nHost: localhost",
    b"Host: localhost, evil.example",
    b"Host: localhost@evil.example",
    b"Host: localhost\tevil.example",
    b"Host: localhost\x00",
    b"Host: localhost\xff",
    b"Host: localhost#evil.example",
    b"Host: localhost:80:80",
    b"Host: localhost:-1",
    b"Host: \xef\xbd\x8cocalhost",
    b"Host: 127.1",
    b"Host: 2130706433",
    b"Host: 0x7f.1",
    b"Host: [::ffff:127.0.0.1]",
    b"Host: [::1",
    b"Host:",
    b"X-Forwarded-Host: localhost",
    b"Host : localhost",
    b" Host: localhost",
)
"""None of them names this machine, or this machine alone."""

RAW = (
    b"",
    b"\r\n" * 100,
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    b"GET / HTTP/0.9\r\n\r\n",
    b"GET / HTTP/1.1.1\r\n\r\n",
    b"GET / HTTP/-1.1\r\n\r\n",
    b"GET / HTTP/1.\xb2\r\n\r\n",
    b"GET / HTTP/" + b"9" * 5_000 + b".1\r\n\r\n",
    b"GET " + b"/" * 70_000 + b" HTTP/1.1\r\n\r\n",
    b"G\x00T / HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"__init__ / HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\nno colon\r\n\r\n",
    b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 200 + b"\r\n",
    b"GET / HTTP/1.1\r\nA: " + b"a" * 70_000 + b"\r\n\r\n",
    b"GET / HTTP/1.1\r\n folded\r\nHost: localhost\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n\r\n",
    b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nGET / HTT",
    b"GET / HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-,-1,5-1\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n",
    b"GET\x0b/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"GET / HTTP/1.1\nHost: localhost\n\n",
    b"GET / HTTP/1.1\rHost: localhost\r\r",
    b"GET / / HTTP/1.1\r\nHost: localhost\r\n\r\n",
)
"""What is no good request at all, or one with a body that nobody reads."""


def targets() -> Iterator[bytes]:
    """Every spelling of a climb below every base, and what else a path can hold."""
    for base, step, slash, above in product(BASES, STEPS, SLASHES, ABOVE):
        yield f"{base}{step}{slash}{above}".encode()
        yield f"{base}{step}{slash}{step}{slash}{step}{slash}{above}".encode()
    yield from (target.encode(errors="surrogatepass") for target in ODD)
