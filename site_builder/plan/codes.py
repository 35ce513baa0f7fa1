"""Problems that show only when all addresses are known."""

from site_builder.problems import error

DEAD_LINK = error("dead-link", "A link within the site leads to nothing that is published.")
DEAD_ANCHOR = error("dead-anchor", "A link leads to a heading that its page does not have.")
MISSING_IMAGE = error("missing-image", "An image in the text is not among the site's files.")
ADDRESS_TAKEN = error("address-taken", "Two things would be published at the same address.")
EMPTY_TOPIC = error("empty-topic", "A topic has no letter or digit to make an address from.")

CODES = (DEAD_LINK, DEAD_ANCHOR, MISSING_IMAGE, ADDRESS_TAKEN, EMPTY_TOPIC)
