"""Problems as a content folder could have them."""

from site_builder.problems import Problem, error, warning

UNKNOWN_KEY = error("unknown-key", "A field that no profile has.")
NO_LINK = warning("no-link", "A contribution without a link to it.")

TYPO = Problem(
    UNKNOWN_KEY,
    "`compnay` is no field of a profile.",
    "content/ambassadors/sample-person.md",
    hint="Did you mean `company`?",
    line=4,
    column=1,
    pointer=("compnay",),
)
UNLINKED = Problem(
    NO_LINK,
    "“A talk” has no `url`.",
    "content/ambassadors/sample-person.md",
    hint="Add the address where it can be seen.",
    line=12,
    column=5,
    pointer=("contributions", 0),
)
UNREADABLE = Problem(UNKNOWN_KEY, "the file cannot be read.", "site.yaml")
HOSTILE = Problem(
    UNKNOWN_KEY,
    "100% \x1b[31m`a\nb`",
    "content/ambassadors/a,b:c%\u202e.md",
    hint="::set-output name=x::y\r\nremove it",
    line=1,
    column=2,
)
EVERY = (TYPO, UNLINKED, UNREADABLE, HOSTILE)
