"""Other people's formats become drafts of profiles; nothing is written here."""
