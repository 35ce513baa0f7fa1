"""Whether the links of the content still answer: asked politely, remembered, never in a build."""

from site_builder.evidence.checking import OfflineError, check_links

__all__ = ["OfflineError", "check_links"]
