"""What an import can have to say. An error stops it; a warning tells what came over how."""

from site_builder.problems import error, warning

UNREADABLE = error("import-unreadable", "A file to import cannot be read.")
WRONG_SHAPE = error("import-shape", "A file to import does not have the shape that is expected.")
HANDLE = error("import-handle", "A person in a list to import has no usable GitHub handle.")
LISTED_TWICE = error("import-listed-twice", "A person stands in a list to import twice.")
UNKNOWN_KIND = error("import-kind", "A contribution has a kind that the program does not have.")
UNDATED = error("import-undated", "A contribution has no readable year.")
UNKNOWN_ALIAS = error("import-alias", "A new handle was given for nobody in the lists.")

MONTH_UNKNOWN = warning("import-month", "A contribution has a year, but no readable month.")
NO_LINK = warning("import-no-link", "A contribution has no link.")
LINK_IN_NOTE = warning("import-link", "What stands for a link is no address.")
NO_TITLE = warning("import-no-title", "A contribution has no title.")
SAME_LINK = warning("import-same-link", "Two people log the same address.")
REWRITTEN = warning("import-rewritten", "A value was written in another form.")
LEFT_OUT = warning("import-left-out", "A value has no place in a profile.")
NO_NAME = warning("import-no-name", "A person has no name in the list.")
NOT_ACCEPTED = warning("import-accepted", "Nobody says when a person was accepted.")
IN_NEITHER_LIST = warning("import-neither-list", "A person has days of listing, but is not listed.")
BOTH_LISTS = warning("import-both-lists", "The lists say two things about a person.")
NO_END = warning("import-no-end", "Nobody says when a former ambassador left.")
KIND_ADDED = warning("import-kind-added", "A kind was added to the program.")
KEPT = warning("import-kept", "A profile says something else than the list, and was kept.")
NOT_EDITED = error("import-not-edited", "A file cannot be edited safely by program.")
