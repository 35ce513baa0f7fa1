"""The health of a program's data, for its managers; never published, so that nobody is shamed."""
