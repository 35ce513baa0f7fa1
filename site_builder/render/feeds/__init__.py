"""Feeds: Atom (RFC 4287) and JSON Feed 1.1, from the same entries."""
