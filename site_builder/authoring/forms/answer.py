"""What the sender and the reviewers of a form are told, in Markdown that notifies nobody."""

import re

from msgspec import Struct

from site_builder.authoring.forms.labels import APPLY, LOG
from site_builder.authoring.forms.submission import Submission

_ACCEPT = """
To accept this person, write the day into the file, below `name`, and merge:

```yaml
accepted: 2026-01-31
```

Until then the check fails, and says so.
"""


class PullRequest(Struct, frozen=True):
    """Its title, which is one line of the program's own words, and its text."""

    title: str
    body: str


def pull_request(submission: Submission) -> PullRequest:
    """The pull request of a form. Nothing that was filled in is repeated here."""
    handle = submission.handle.lower()
    what = {APPLY: "New profile", LOG: "Log a contribution"}
    title = f"{what.get(submission.form, 'Change the profile')}: {handle}"
    body = f"Filled in by `{handle}` in #{submission.issue}.\n\nCloses #{submission.issue}.\n"
    return PullRequest(title, body + _ACCEPT if submission.form is APPLY else body)


def refusal(reason: str) -> str:
    """The comment that says why a form cannot be used yet."""
    fence = "`" * (max(map(len, re.findall("`+", reason)), default=0) + 3)
    return (
        "Thank you. This cannot become a pull request yet:\n\n"
        f"{fence}text\n{reason}\n{fence}\n\n"
        "Choose the three dots above, **Edit**, and correct your answer: it is read again.\n"
    )
