"""Planned output to bytes: HTML, JSON, badges, sitemap. Values in, bytes out."""
