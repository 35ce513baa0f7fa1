"""What can be wrong in a text."""

from site_builder.problems import error, warning

TEXT_TOO_LONG = error("text-too-long", "A text is longer than the builder reads.")
TEXT_TOO_DEEP = error("text-too-deep", "Lists or quotes stand inside each other too deeply.")
TABLE_TOO_LARGE = error("table-too-large", "A table has more cells than a page can carry.")
REFUSED_ADDRESS = error("refused-address", "A link or image has an address that is not allowed.")
UNKNOWN_VALUE = error("unknown-value", "A name between {{ and }} is none that a text may use.")
REMOTE_IMAGE = warning("remote-image", "An image from elsewhere is shown as a link to it.")
NO_ALT_TEXT = warning("no-alt-text", "An image has no words for those who cannot see it.")
UNUSED_FOOTNOTE = warning("unused-footnote", "A footnote is written but never referred to.")

CODES = (
    TEXT_TOO_LONG,
    TEXT_TOO_DEEP,
    TABLE_TOO_LARGE,
    REFUSED_ADDRESS,
    UNKNOWN_VALUE,
    REMOTE_IMAGE,
    NO_ALT_TEXT,
    UNUSED_FOOTNOTE,
)
