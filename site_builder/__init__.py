"""Static-site generator for an ambassador directory."""

__version__ = "0.1.0"
