"""The site in a browser while it is written: watch, rebuild, reload. Read ``serve.py`` first."""

from site_builder.devserver.serve import serve_site

__all__ = ["serve_site"]
