"""``policy try``: whose outcome another policy would change."""
