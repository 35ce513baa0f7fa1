"""Where this copy of the program was installed from (PEP 610), so that a new site can say so.

The bare name is never enough: whoever owned it on a public index would run in every site's builds.
"""

import json
from importlib.metadata import PackageNotFoundError, distribution
from typing import Any


def installed_from() -> str | None:
    """The requirement that installs the same again; None for a folder of this machine."""
    try:
        record = distribution("site-builder").read_text("direct_url.json")
        return requirement_of(json.loads(record)) if record else None
    except (PackageNotFoundError, ValueError):
        return None


def requirement_of(origin: dict[str, Any]) -> str | None:
    """The requirement for an origin that anyone can reach: a commit of a git repository."""
    vcs, url = origin.get("vcs_info"), str(origin.get("url", ""))
    if not isinstance(vcs, dict) or vcs.get("vcs") != "git" or not url.startswith("https://"):
        return None
    if "@" in url or not vcs.get("commit_id"):
        return None
    return f"site-builder @ git+{url}@{vcs['commit_id']}"
