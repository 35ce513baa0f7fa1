"""What compiled templates use beside Jinja2's own names; ``compiling.py`` writes the calls."""

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from typing import Any, cast

import markupsafe
from jinja2 import Environment, Template
from jinja2.nodes import EvalContext
from jinja2.runtime import Context, Macro, markup_join
from jinja2.utils import missing
from markupsafe import Markup, escape

escape_text: Callable[[str], str] = getattr(
    markupsafe, "_escape_inner", lambda text: str(escape(text))
)
"""``escape`` for plain text, as plain text: without the question what it is, and a ``Markup``."""


def escape_value(value: object) -> str:
    """``escape`` for anything else that is shown, as plain text too."""
    if type(value) is Markup:
        return value
    if type(value) is int:
        return str(value)
    html: Callable[[], str] | None = getattr(value, "__html__", None)
    return escape_text(str(value)) if html is None else html()


class LightContext(Context):
    """Jinja2's, made without naming every global anew for each template that is rendered.

    It wants to know what globals a template has beside the environment's: none has any.
    """

    def __init__(
        self,
        environment: Environment,
        parent: dict[str, Any],
        name: str | None,
        blocks: dict[str, Callable[[Context], Iterator[str]]],
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002, ARG002 - its name
    ) -> None:
        self.parent = parent
        self.vars = {}
        self.environment = environment
        self.eval_ctx = EvalContext(environment, name)
        self.exported_vars = set()
        self.name = name
        self.globals_keys = set()
        self.blocks = {key: [block] for key, block in blocks.items()}


def direct_macro(macro: Macro, function: Callable[..., str]) -> Callable[..., str]:
    """The macro as a function; itself where it takes more than its arguments by place.

    Raises TypeError, as the macro does, where it is called with arguments that it does not have.
    """
    takes_more = macro.catch_kwargs or macro.catch_varargs or macro.caller
    if takes_more or not macro._default_autoescape:  # noqa: SLF001 - known nowhere else
        return macro
    count = len(macro.arguments)
    function.__defaults__ = (missing,) * count  # what Jinja gives for those that are left out

    def call(*given: object, **named: object) -> str:
        if named or len(given) > count:
            return macro(*given, **named)
        return str.__new__(Markup, function(*given))  # a template's own output, escaped there

    vars(call).update(vars(macro))  # its name and arguments, which templates may ask for
    return call


def joined(parts: tuple[object, ...]) -> str:
    """``a ~ b``, escaped where a part is, as Jinja2 joins them."""
    for part in parts:
        if type(part) is not str:
            return markup_join(parts)
    return "".join(cast("tuple[str, ...]", parts))


def included(template: Template, context: Context, local: Mapping[str, Any]) -> str:
    """What a template says inside another, which it may know everything of."""
    given = {name: value for name, value in local.items() if value is not missing}
    known = {**context.parent, **context.vars, **given}
    environment = context.environment
    inner = environment.context_class(environment, known, template.name, template.blocks)
    return environment.concat(template.root_render_func(inner))
