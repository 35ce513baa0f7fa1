"""The whole way from content to published site. Read ``build.py`` first, then ``edition.py``.

What needs every stage (``draft.py``, ``edition.py``) is imported only where it is called for.
"""

from site_builder.pipeline.build import build_site
from site_builder.pipeline.options import BuildOptions, BuildReport, Progress

__all__ = ["BuildOptions", "BuildReport", "Progress", "build_site"]
