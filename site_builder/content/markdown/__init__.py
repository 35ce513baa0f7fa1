"""Markdown: from a text to a Document and what is wrong with it.

Importing this package loads the Markdown library; import it where a text has to be parsed.
"""

from site_builder.content.markdown.findings import Finding
from site_builder.content.markdown.parse import Parsed, parse_markdown

__all__ = ("Finding", "Parsed", "parse_markdown")
