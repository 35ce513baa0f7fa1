"""A template that cannot be rendered: where it says so, in words for whoever wrote it."""

from collections.abc import Iterator
from types import TracebackType

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError

from site_builder.problems import error

TEMPLATE_FAULT = error("template-fault", "A template of the site's own cannot be rendered.")
CODES = (TEMPLATE_FAULT,)


class TemplateFaultError(Exception):
    """What went wrong in a template.

    ``places`` are the files and lines, counted from 1, that led there, the outermost first.
    """

    def __init__(self, places: tuple[tuple[str, int], ...], message: str) -> None:
        super().__init__(places, message)
        self.places = places
        self.message = message


def find_template_fault(failure: Exception) -> TemplateFaultError | None:
    """The templates in which rendering failed; None where no template had a part in it."""
    places = tuple(_places(failure.__traceback__))
    if isinstance(failure, TemplateSyntaxError) and failure.filename:
        places = (*places, (failure.filename, failure.lineno))
    return TemplateFaultError(places, _words(failure)) if places else None


def _places(place: TracebackType | None) -> Iterator[tuple[str, int]]:
    while place is not None:
        if "__jinja_exception__" in place.tb_frame.f_globals:  # how Jinja marks its own lines
            yield place.tb_frame.f_code.co_filename, place.tb_lineno
        place = place.tb_next


def _words(failure: Exception) -> str:
    if isinstance(failure, TemplateSyntaxError):
        return f"Jinja cannot read this: {failure.message}."
    if isinstance(failure, TemplateNotFound):
        return f"there is no template “{failure.name}”."
    if isinstance(failure, UndefinedError):
        return f"{failure.message}: templates know only what their page gives them."
    return f"{type(failure).__name__}: {failure}."
