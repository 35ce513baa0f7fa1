"""The templates as an environment: where they are found, and the words that they may use."""

from collections.abc import Callable, Mapping, MutableMapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import (
    BytecodeCache,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    Template,
)
from markupsafe import Markup

from site_builder.model.policy import Policy
from site_builder.model.views import Face, Frame, Member, Work
from site_builder.render import labels, places, words
from site_builder.render.cards import show_card
from site_builder.render.compiled import LightContext
from site_builder.render.compiling import DirectCode
from site_builder.render.feeds.atom import timestamp
from site_builder.render.feeds.xml_text import xml_text
from site_builder.render.vocabulary import make_vocabulary

FILTERS: Mapping[str, Callable[..., Any]] = {
    "brief_date": words.brief_date,
    "by_label": labels.by_label,
    "entry_date": words.entry_date,
    "facet_label": labels.facet_label,
    "iso_date": words.iso_date,
    "language_name": places.language_name,
    "number": words.grouped,
    "plural": words.plural,
    "service_name": labels.service_name,
    "sentence_list": words.sentence_list,
    "short_date": words.short_date,
    "timestamp": timestamp,
    "timezone_name": places.timezone_name,
    "xml_text": xml_text,
}

DEFAULT = "default"
"""Before the name of a template that a program's own has replaced."""
MACROS = ("people", "lists")
"""Templates of macros, known everywhere by name: an import would cost a page 30 µs each time."""

MOST_ROWS = 32768
"""Works whose row is kept; that of any more is rendered wherever it stands."""


class _Environment(Environment):
    """Jinja2's, whose templates all know the same names."""

    code_generator_class = DirectCode
    context_class = LightContext

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - Jinja2's
        super().__init__(**options)
        self._known: dict[object, Template] = {}

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - its name
    ) -> Template:
        """Found by its name alone where it was found before, but for one with names of its own."""
        if globals is not None:
            return super().get_template(name, parent, globals)
        if name not in self._known:
            self._known[name] = super().get_template(name, parent)
        return self._known[name]

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """One plain map for all: Jinja2 copies it for each page, and would lay two in a chain."""
        return {**self.globals, **d} if d else self.globals


def make_environment(
    template_roots: Sequence[Path], frame: Frame, compiled: BytecodeCache | None = None
) -> Environment:
    """Templates of the first root that has them; every value escaped, every missing name an error.

    A program's own template may extend the one that it replaces as ``default/<name>``. ``compiled``
    keeps what templates were compiled to.
    """
    environment = make_loading_environment(template_roots, compiled)
    environment.globals.update(make_vocabulary(frame))
    environment.globals["once"] = _kept_parts(environment)
    environment.globals["card"] = _kept_cards(environment, frame.policy)
    environment.globals["work_row"] = _kept_rows(environment)
    environment.globals["faces"] = _kept_faces(environment)
    for name in MACROS:
        environment.globals[name] = environment.get_template(f"macros/{name}.html").module
    return environment


def make_loading_environment(
    template_roots: Sequence[Path], compiled: BytecodeCache | None = None
) -> Environment:
    """What finds and compiles templates, but has nothing of a site for them to show."""
    loaders = [FileSystemLoader(root) for root in template_roots]
    environment = _Environment(
        loader=ChoiceLoader([*loaders, PrefixLoader({DEFAULT: loaders[-1]})]),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=compiled,
        cache_size=-1,
        optimized=False,  # nothing here can be worked out beforehand, and looking for it takes time
    )
    environment.filters.update(FILTERS)
    return environment


def _kept_parts(environment: Environment) -> Callable[..., Markup]:
    """``once(name, **values)``: parts of the page that recur are rendered once for equal values."""
    kept: dict[object, Markup] = {}

    def once(name: str, **values: str | bool) -> Markup:
        key = (name, *values.items())
        if key not in kept:
            kept[key] = _render_part(environment, name, values)
        return kept[key]

    return once


def _kept_cards(environment: Environment, policy: Policy) -> Callable[[Member], Markup]:
    """``card(person)``: rendered once, since it stands in the directory and under each topic."""
    kept: dict[str, Markup] = {}

    def card(person: Member) -> Markup:
        key = person.digest
        if key not in kept:
            values = {"card": show_card(person, policy)}
            kept[key] = _render_part(environment, "partials/card.html", values)
        return kept[key]

    return card


def _kept_rows(environment: Environment) -> Callable[[Work], Markup]:
    """``work_row(work)``: its row in a list stands under its year and under its kind."""
    kept: dict[str, Markup] = {}

    def row(work: Work) -> Markup:
        found = kept.get(work.digest)
        if found is None:
            macros: Any = environment.globals["lists"]
            found = macros.row(work)
            if work.digest and len(kept) < MOST_ROWS:
                kept[work.digest] = found
        return found

    return row


def _kept_faces(environment: Environment) -> Callable[[tuple[Face, ...]], Markup]:
    """``faces(people)``: the same people stand beside many works."""
    kept: dict[tuple[Face, ...], Markup] = {}

    def faces(people: tuple[Face, ...]) -> Markup:
        if people not in kept:
            macros: Any = environment.globals["people"]
            kept[people] = macros.faces(people)
        return kept[people]

    return faces


def _render_part(environment: Environment, name: str, values: Mapping[str, object]) -> Markup:
    text = environment.get_template(name).render(values)
    return Markup(text)  # noqa: S704 - a template's own output, escaped there
