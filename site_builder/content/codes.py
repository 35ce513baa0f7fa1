"""What can be wrong with a file of content before its meaning is looked at."""

from site_builder.problems import error, warning

FILE_KIND = error("file-kind", "Something that is not a plain file stands where a file belongs.")
FILE_NAME = error("file-name", "A file's name cannot become part of an address.")
FILE_CLASH = error("file-clash", "Two files have the same name but for upper and lower case.")
FILE_SIZE = error("file-size", "A file is larger than any file of its kind should be.")
FILE_UNREADABLE = error("file-unreadable", "A file cannot be opened.")
FILE_MISSING = error("file-missing", "A file that every site needs is not there.")
FILE_STRAY = error("file-stray", "A file stands in a folder that is meant for others.")

TEXT_ENCODING = error("text-encoding", "A text file is not UTF-8.")
TEXT_CONTROL = error("text-control", "A text holds a character that a reader cannot see.")

FRONT_MATTER = error("front-matter", "The front matter between the --- fences cannot be found.")
YAML_SYNTAX = error("yaml-syntax", "YAML cannot be read.")
YAML_FEATURE = error("yaml-feature", "YAML uses a feature that content does without.")
YAML_LIMIT = error("yaml-limit", "YAML is larger or deeper than content can be.")
DUPLICATE_KEY = error("duplicate-key", "A key is written twice.")

UNKNOWN_KEY = error("unknown-key", "A key that means nothing here.")
MISSING_KEY = error("missing-key", "A required key is missing.")
LEFT_EMPTY = error("left-empty", "A key has no value.")
WRONG_SHAPE = error("wrong-shape", "A text, a list or a map stands where another belongs.")
INVALID_VALUE = error("invalid-value", "A value that its key does not allow.")
INVALID_DATE = error("invalid-date", "Not a date, or not one of the calendar.")
INVALID_ADDRESS = error("invalid-address", "Not an address that the site may link to.")
UNKNOWN_KIND = error("unknown-kind", "A contribution of a kind that the program does not have.")
HANDLE_MISMATCH = error("handle-mismatch", "A profile's file name and its handle differ.")
PHOTO_FORMAT = error("photo-format", "A photo is in a format that the site cannot show.")
PHOTO_PIXELS = error("photo-pixels", "A photo has more pixels than can be opened safely.")
PHOTO_UNREADABLE = error("photo-unreadable", "A photo is damaged or cut off.")
SECTION_TEXT = warning("section-text", "A section's file has text, which no page shows.")

CODES = (
    FILE_KIND,
    FILE_NAME,
    FILE_CLASH,
    FILE_SIZE,
    FILE_UNREADABLE,
    FILE_MISSING,
    FILE_STRAY,
    TEXT_ENCODING,
    TEXT_CONTROL,
    FRONT_MATTER,
    YAML_SYNTAX,
    YAML_FEATURE,
    YAML_LIMIT,
    DUPLICATE_KEY,
    UNKNOWN_KEY,
    MISSING_KEY,
    LEFT_EMPTY,
    WRONG_SHAPE,
    INVALID_VALUE,
    INVALID_DATE,
    INVALID_ADDRESS,
    UNKNOWN_KIND,
    HANDLE_MISMATCH,
    PHOTO_FORMAT,
    PHOTO_PIXELS,
    PHOTO_UNREADABLE,
    SECTION_TEXT,
)
