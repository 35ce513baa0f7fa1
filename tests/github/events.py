"""Issues as GitHub tells of them, filled in by people who mean well and by others."""

import json
from typing import Any

from site_builder.authoring.forms.labels import APPLY, CHANGE, LOG, IssueForm

EXAMPLES = {
    APPLY: {"name": "Cy Sample", "country": "NO", "topics": "kafka, c#", "bio": "Cy writes."},
    CHANGE: {"city": "Oslo", "links": "x: annsample\nWebsite: https://example.org"},
    LOG: {"title": "Streams", "date": "2026-03-14", "url": "https://youtu.be/abc"},
}

HOSTILE = {
    "a command": "$(touch pwned) `touch pwned`; touch pwned",
    "quotes": "\"; touch pwned; echo \"' ; touch pwned ; '",
    "an expression": "${{ github.token }} ${{ secrets.GITHUB_TOKEN }}",
    "lines for the runner": "x\n::set-output name=a::b\n::add-mask::x\n::error::y",
    "YAML": 'x"\naccepted: 1999-01-01\ngithub: someone\n---\n',
    "a tag": "!!python/object/apply:os.system ['touch pwned']",
    "a fence": "```\n```text\n@everyone",
    "a script": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "a template": "{{ 7*7 }}{% include '/etc/passwd' %}",
    "a heading of the form": "x\n\n### Date\n\n1999-01-01",
    "an end of file": "x\nEOF\ntouch pwned\nEOF",
    "hidden signs": "a\u202eb\u0000c\u001b[31m",
    "an option": "--help",
    "half a sign": "a\ud800b",
    "much": "x" * 60_000,
}


def body(form: IssueForm, answers: dict[str, str]) -> str:
    parts = []
    for label, key in form.questions:
        answer = answers.get(key or "why", "_No response_")
        parts.append(f"### {label}\r\n\r\n{answer}")
    return "\r\n\r\n".join(parts)


def event(text: str | None, login: str = "sample-ann", account: int = 7) -> str:
    issue: dict[str, Any] = {"number": 12, "title": "$(touch pwned)", "state": "open"}
    user = {"login": login, "id": account}
    return json.dumps({"action": "opened", "issue": issue | {"body": text, "user": user}})
