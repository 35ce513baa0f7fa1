"""Pages at earlier addresses that lead to the present ones."""

from site_builder.digests import fingerprint
from site_builder.model.views import Frame, Output, RedirectView
from site_builder.plan.subjects import ready


def redirect(frame: Frame, old: str, target: str, title: str, path: str) -> Output:
    """The page at ``old``; ``path`` is the file that names it as an alias."""
    view = RedirectView(target, title)
    digest = fingerprint(frame.digest, "redirect", view)
    return Output(old, ready(view), digest, f"{path} (alias)")
