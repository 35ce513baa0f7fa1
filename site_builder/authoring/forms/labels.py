"""The issue forms: the label of each question, as GitHub repeats it, and the field it fills."""

from msgspec import Struct


class IssueForm(Struct, frozen=True):
    """A form: its name, its file in ``.github/ISSUE_TEMPLATE``, and its questions in order."""

    name: str
    file: str
    questions: tuple[tuple[str, str], ...]
    """Pairs of label and field. ``bio`` is the body, ``links`` are lines of ``service: handle``,
    and ``""`` is read by people only."""


_PERSON = (
    ("What you do", "title"),
    ("Where you work", "company"),
    ("Country", "country"),
    ("City", "city"),
    ("Time zone", "timezone"),
    ("Pronouns", "pronouns"),
    ("Languages", "languages"),
    ("Topics", "topics"),
    ("Available for", "available_for"),
    ("Links", "links"),
    ("About you", "bio"),
)
APPLY = IssueForm(
    "apply", "apply.yml", (("Your name", "name"), *_PERSON, ("Why you would like to join", ""))
)
CHANGE = IssueForm("change", "change-my-profile.yml", (("New name", "name"), *_PERSON))
LOG = IssueForm(
    "log",
    "log-a-contribution.yml",
    (
        ("Title", "title"),
        ("Date", "date"),
        ("Address", "url"),
        ("Kind", "kind"),
        ("Event", "event"),
        ("Language", "language"),
        ("Topics", "topics"),
        ("With", "with"),
        ("Note", "note"),
    ),
)
FORMS = (APPLY, CHANGE, LOG)

LISTS = frozenset({"languages", "topics", "available_for", "with"})
"""Fields that hold several values, written with commas between."""
