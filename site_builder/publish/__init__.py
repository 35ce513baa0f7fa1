"""The only writer of the published folder: staging, manifest, exchange, pruning.

A build writes into a hidden copy of the site made of hard links, and exchanges the two folders at
the end. Read ``publication.py`` first.
"""

from site_builder.publish.errors import PublishError, PublishFailed, PublishRefused
from site_builder.publish.publication import Publication, open_publication
from site_builder.publish.staging import PublishSummary, Staging

__all__ = [
    "Publication",
    "PublishError",
    "PublishFailed",
    "PublishRefused",
    "PublishSummary",
    "Staging",
    "open_publication",
]
