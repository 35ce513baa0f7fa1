"""What someone filled in, read from an issue: its text is hostile, and nothing in it is obeyed.

GitHub writes each answer below a heading with the question's label. Who asked comes from GitHub,
never from the text.
"""

import json
import re
from pathlib import Path
from typing import Any

from msgspec import Struct

from site_builder.addresses import HANDLE
from site_builder.authoring.forms.labels import FORMS, IssueForm
from site_builder.authoring.front_matter import CannotEditError

_HEADING = re.compile(r"^### (.+?)[ \t]*$", re.MULTILINE)
_NO_ANSWER = frozenset({"", "_No response_", "None"})


class Submission(Struct, frozen=True):
    """A filled form: the answers by field, those left empty not among them, and who sent it."""

    form: IssueForm
    answers: dict[str, str]
    issue: int
    handle: str
    account: int
    """GitHub's number of the account, which survives renames."""


class NoEventError(Exception):
    """A file is not GitHub's account of an issue."""


def read_event_file(name: str) -> Submission | None:
    """The form in the file of that name, which GitHub has written.

    Raises as ``read_event`` does, but NoEventError for whatever is no account of an issue.
    """
    try:
        return read_event(Path(name).read_text(encoding="utf-8"))
    except (OSError, ValueError) as fault:
        message = f"'{name}' is not GitHub's account of an issue, as JSON."
        raise NoEventError(message) from fault


def read_event(text: str) -> Submission | None:
    """The form in GitHub's account of an issue (the event's JSON); None where it is none.

    Raises CannotEditError where the form cannot be read with certainty, or its sender is nobody
    who can have a profile; ValueError where the text is no such account.
    """
    issue = _issue_of(text)
    body = _whole_signs(str(issue.get("body") or "")).replace("\r\n", "\n")
    found = _form_of(body)
    if found is None:
        return None
    handle, account = str(issue["user"]["login"]), issue["user"]["id"]
    if not HANDLE.fullmatch(handle):
        raise CannotEditError("this account is not a person's.")
    return Submission(found, _answers(found, body), int(issue["number"]), handle, int(account))


def _issue_of(text: str) -> dict[str, Any]:
    try:
        issue = json.loads(text)["issue"]
        if isinstance(issue["number"], int) and isinstance(issue["user"]["id"], int):
            return dict(issue)
    except (KeyError, TypeError, RecursionError):
        pass
    raise ValueError("this is not GitHub's account of an issue.")


def _whole_signs(text: str) -> str:
    """The text with a question mark for half a sign, which JSON can hold and no file."""
    return text.encode("utf-8", errors="replace").decode("utf-8")


def _form_of(body: str) -> IssueForm | None:
    """The form that has every heading of the text's frame; the first must begin the text."""
    headings = _HEADING.findall(body)
    for form in FORMS:
        labels = [label for label, _ in form.questions]
        if body.startswith("### ") and headings[0] == labels[0] and set(labels) <= set(headings):
            return form
    return None


def _answers(form: IssueForm, body: str) -> dict[str, str]:
    labels = dict(form.questions)
    marks = [mark for mark in _HEADING.finditer(body) if mark[1] in labels]
    if [mark[1] for mark in marks] != list(labels):
        raise CannotEditError(
            "a line of your text looks like a question of the form (### and its words), so that"
            " nobody can tell which is which. Write that line otherwise."
        )
    ends = [*(mark.start() for mark in marks[1:]), len(body)]
    texts = (body[mark.end() : end].strip() for mark, end in zip(marks, ends, strict=True))
    answers = dict(zip(labels.values(), texts, strict=True))
    return {key: text for key, text in answers.items() if key and text not in _NO_ANSWER}
