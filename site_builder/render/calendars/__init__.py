"""Calendars (RFC 5545), the same on every day as long as the content does not change."""
