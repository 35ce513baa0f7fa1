"""What programs read: the JSON API, version 1, and its schemas (outputs.md, "JSON API")."""
