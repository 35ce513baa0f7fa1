"""Sites in whose every field stands a hostile text, and a twin whose texts are plain."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from site_builder.content.page import read_page
from site_builder.content.profile import read_profile
from site_builder.content.program import read_program
from site_builder.content.surroundings import Surroundings

PLAIN = (
    "Plain",
    "*a* **b** `c` ~~d~~",
    '[go](https://a.org "b")',
    "<https://a.org>",
    "![go](https://a.org/a.png)",
    "# A heading",
    "## Another",
    *(f"Plain {number}" for number in range(40)),
)
"""Texts that do no harm."""
BODY = """# A
## B
[go](https://a.org "b")[^1]

[^1]: A note.

```yaml
a: b
```

> [!NOTE]
> A

|a|
|-|
|b|

- a
- [x] b

1. c

---

*a* **b**\\
~~c~~
"""
"""Every construct of Markdown."""
AROUND = Surroundings(kinds={"article": "article", "talk": "talk"})
SERVICES = (
    *("website", "linkedin", "mastodon", "bluesky", "x", "youtube", "sessionize", "twitch"),
    *("medium", "devto", "stackoverflow", "speakerdeck", "slack"),
)


@dataclass(frozen=True, slots=True)
class Source:
    """A file of a site and whether the builder accepts it."""

    path: str
    data: bytes
    is_accepted: bool


def quoted(text: str) -> str:
    """A text as YAML holds it whatever it is."""
    return json.dumps(text)


def profile(handle: str, payloads: Sequence[str]) -> str:
    """A profile with the texts, in turn, in every field that holds free text, and in its body."""
    texts = (quoted(payload) for payload in cycle(payloads))
    lines = [
        "---",
        f"name: {next(texts)}",
        f"github: {handle}",
        "accepted: 2025-01-11",
        "country: NO",
        *(f"{key}: {next(texts)}" for key in ("title", "company", "city", "pronouns")),
        "links: {website: https://example.org/x}",
        "topics:",
        *(f"  - {quoted(text + ' t')}" for text in dict.fromkeys(payloads)),
        "reviews:",
        f"  - {{tenure: 1, decision: renewed, on: 2026-01-11, note: {next(texts)}}}",
        "contributions:",
    ]
    for number, _ in enumerate(payloads):
        lines += [
            f"  - date: 2026-{1 + number % 12:02}-11",
            f"    kind: {('article', 'talk')[number % 2]}",
            f"    url: https://example.org/{handle}/{number}",
            *(f"    {key}: {next(texts)}" for key in ("title", "event", "note")),
            "    counts: false",
            f"    reason: {next(texts)}",
            f"    topics: [{next(texts)}]",
        ]
    return "\n".join([*lines, "---", *payloads, ""])


def page(payload: str) -> str:
    """A page with the text in every field and as its body."""
    text = quoted(payload)
    return f"---\ntitle: {text}\ndescription: {text}\n---\n# {payload}\n\n{payload}\n"


def plain_page() -> Source:
    """A page that holds whatever a page may hold."""
    return Source(
        "content/pages/plain.md", f"---\ntitle: A\n---\n{BODY}".encode(), is_accepted=True
    )


def settings(payload: str) -> str:
    """site.yaml with the text in every field that holds free text."""
    text = quoted(payload)
    kinds = "".join(
        f"    {kind}: {{label: {text}, plural: {text}, aliases: [{quoted(payload + kind)}]}}\n"
        for kind in ("article", "talk")
    )
    return (
        f"site:\n  title: {text}\n  description: {text}\n"
        "  page_size: 5\n  url: https://example.org/people/\n  repository: https://github.com/example/people\n"
        f"program:\n  name: {text}\n  kinds:\n{kinds}"
    )


def chunks(texts: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    """The texts, ``size`` at a time."""
    for start in range(0, len(texts), size):
        yield texts[start : start + size]


def sources(payloads: Sequence[str], size: int) -> Iterator[Source]:
    """A profile for each ``size`` of the texts, and a page for one in half as many."""
    for number, some in enumerate(chunks(payloads, size)):
        handle = f"h{number:04}"
        path = f"content/ambassadors/{handle}.md"
        data = profile(handle, some).encode(errors="surrogatepass")
        yield Source(path, data, read_profile(path, data, AROUND).value is not None)
    for number, payload in enumerate(payloads[:: max(1, size // 2)]):
        path = f"content/pages/p{number:04}.md"
        data = page(payload).encode(errors="surrogatepass")
        yield Source(path, data, read_page(path, data, AROUND).value is not None)


def address_sources(addresses: Iterable[str]) -> Iterator[Source]:
    """A profile for each address and each field that holds one."""
    for number, address in enumerate(addresses):
        for index, service in enumerate(SERVICES):
            handle = f"a{number:03}x{index:02}"
            path = f"content/ambassadors/{handle}.md"
            head = f"---\nname: A\ngithub: {handle}\naccepted: 2025-01-11\n"
            links = f"links: {{{service}: {quoted(address)}}}\n---\n"
            data = f"{head}{links}".encode(errors="surrogatepass")
            yield Source(path, data, read_profile(path, data, AROUND).value is not None)
        handle = f"a{number:03}url"
        path = f"content/ambassadors/{handle}.md"
        log = f"contributions: [{{date: 2026-01-11, kind: talk, title: T, url: {quoted(address)}}}]"
        head = f"---\nname: A\ngithub: {handle}\naccepted: 2025-01-11\n{log}\n---\n"
        data = head.encode(errors="surrogatepass")
        yield Source(path, data, read_profile(path, data, AROUND).value is not None)


def write_site(root: Path, program: str, files: Iterable[Source]) -> int:
    """Write site.yaml and the accepted ones of the files; says how many those are."""
    root.mkdir(parents=True, exist_ok=True)
    (root / "site.yaml").write_bytes(program.encode(errors="surrogatepass"))
    written = 0
    for source in files:
        if source.is_accepted:
            path = root / source.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(source.data)
            written += 1
    return written


def accepts_settings(text: str) -> bool:
    """Whether site.yaml can say this."""
    return read_program(text.encode(errors="surrogatepass")).value is not None
