"""The problems that the checks find: stable names, and what each means in one line."""

from site_builder.problems import error, warning

ENDED_TOO_EARLY = error("ended-too-early", "An appointment ends before it begins.")
APPOINTMENTS_OVERLAP = error("appointments-overlap", "Two appointments of a person overlap.")
LEAVE_BACKWARDS = error("leave-backwards", "A leave ends before it begins.")
LEAVE_OUTSIDE = error("leave-outside", "A leave lies outside every appointment.")
LEAVES_OVERLAP = error("leaves-overlap", "Two leaves of a person overlap.")

REVIEW_TOO_EARLY = error("review-too-early", "A review is dated before its tenure is over.")
REVIEW_SKIPS = error("review-skips", "A review leaves out the tenure before it.")
REVIEW_TWICE = error("review-twice", "A tenure is reviewed twice.")
REVIEW_AFTER_END = error("review-after-end", "A review follows the one that ended it all.")
REVIEW_OVERDUE = warning("review-overdue", "A tenure ended a while ago and is not decided.")

ALIAS_TAKEN = error("alias-taken", "An alias is already the name of someone.")
WITH_ONESELF = error("with-oneself", "Joint work names the person in whose file it stands.")
WITH_UNKNOWN = warning("with-unknown", "Joint work names nobody, but almost someone.")

NO_EVIDENCE = warning("no-evidence", "A contribution has no link to show for it.")
DAY_NEEDED = warning("day-needed", "Only a month is known, and the day decides what it counts for.")
FAR_FUTURE = warning("far-future", "A contribution is dated far in the future.")
REPEATED = warning("repeated", "An entry repeats an earlier one of the same log.")
LIMIT_REACHED = warning("limit-reached", "The limit of a kind is used up in its tenure.")

PHOTO_MISSING = warning("photo-missing", "A photo is not among the site's files.")
PHOTO_TOO_LARGE = warning("photo-too-large", "A photo is larger than it need be.")
BIO_TOO_LONG = warning("bio-too-long", "A bio is longer than people will read.")

LOW_CONTRAST = error("low-contrast", "The accent cannot be read on the site's paper.")
LOGO_MISSING = warning("logo-missing", "The logo is not among the site's files.")

CODES = (
    ENDED_TOO_EARLY,
    APPOINTMENTS_OVERLAP,
    LEAVE_BACKWARDS,
    LEAVE_OUTSIDE,
    LEAVES_OVERLAP,
    REVIEW_TOO_EARLY,
    REVIEW_SKIPS,
    REVIEW_TWICE,
    REVIEW_AFTER_END,
    REVIEW_OVERDUE,
    ALIAS_TAKEN,
    WITH_ONESELF,
    WITH_UNKNOWN,
    NO_EVIDENCE,
    DAY_NEEDED,
    FAR_FUTURE,
    REPEATED,
    LIMIT_REACHED,
    PHOTO_MISSING,
    PHOTO_TOO_LARGE,
    BIO_TOO_LONG,
    LOW_CONTRAST,
    LOGO_MISSING,
)
