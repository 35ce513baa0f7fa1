"""What managers may want to look after, beside the problems that the checks find."""

from site_builder.problems import warning

NO_PHOTO = warning("no-photo", "A profile has no photo.")
NO_BIO = warning("no-bio", "A profile has no text about the person.")
STALE_BIO = warning("stale-bio", "The text about a person has not changed for two years.")
ODD_KIND = warning("odd-kind", "A contribution's address speaks of another kind.")

CODES = (NO_PHOTO, NO_BIO, STALE_BIO, ODD_KIND)
