"""Pydantic's errors in the words of someone who writes a profile by hand."""

from collections.abc import Callable, Mapping
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from site_builder.content.codes import (
    INVALID_VALUE,
    LEFT_EMPTY,
    MISSING_KEY,
    UNKNOWN_KEY,
    WRONG_SHAPE,
)
from site_builder.content.flaw import Flaw, quoted, visible
from site_builder.content.nearest import nearest, suggest
from site_builder.content.schema.fields import ONE_LINE
from site_builder.problems import Pointer

_KEY_MARK = "[key]"
"""What pydantic appends to the place of a map's key that is not allowed."""


def explain_errors(form: type[BaseModel], fault: ValidationError) -> list[Flaw]:
    """A flaw for every error, each with its pointer into the front matter."""
    errors = fault.errors(include_url=False)
    meant = {place for error in errors if (place := _meant(form, error))}
    return [
        _explain(form, error)
        for error in errors
        if error["type"] != "missing" or error["loc"] not in meant
    ]


def _meant(form: type[BaseModel], error: ErrorDetails) -> Pointer | None:
    """The key that an unknown one was meant to be, so that it is not said to be missing as well."""
    if error["type"] != "extra_forbidden":
        return None
    *above, key = error["loc"]
    name = nearest(str(key), _keys(form_at(form, tuple(above))))
    return (*above, name) if name else None


def _explain(form: type[BaseModel], error: ErrorDetails) -> Flaw:
    pointer = tuple(part for part in error["loc"] if part != _KEY_MARK)
    flaw = _given(error) or _by_type(form, pointer, error)
    return Flaw(flaw.code, flaw.message, flaw.hint, pointer=pointer)


def _given(error: ErrorDetails) -> Flaw | None:
    flaw = error.get("ctx", {}).get("flaw")
    return flaw if isinstance(flaw, Flaw) else None


def _by_type(form: type[BaseModel], pointer: Pointer, error: ErrorDetails) -> Flaw:
    kind = error["type"]
    if kind == "missing":
        return _missing(form, pointer)
    if kind == "extra_forbidden":
        return _unknown(form, pointer)
    describe = _WORDS.get(kind)
    if describe:
        return describe(_subject(pointer), error["input"], error.get("ctx", {}))
    return Flaw(INVALID_VALUE, f"{_subject(pointer)} is not allowed: {quoted(error['input'])}.")


def _subject(pointer: Pointer) -> str:
    if pointer and isinstance(pointer[-1], int):
        owner = next((part for part in reversed(pointer) if isinstance(part, str)), "list")
        return f"an entry of `{owner}`"
    return f"`{visible(pointer[-1])}`" if pointer else "the front matter"


def _missing(form: type[BaseModel], pointer: Pointer) -> Flaw:
    field = _field(form_at(form, pointer[:-1]), str(pointer[-1]))
    what = f" {field.description}" if field and field.description else ""
    return Flaw(MISSING_KEY, f"`{pointer[-1]}` is missing.", f"Add `{pointer[-1]}: …`.{what}")


def _unknown(form: type[BaseModel], pointer: Pointer) -> Flaw:
    key = str(pointer[-1])
    known = _keys(form_at(form, pointer[:-1]))
    hint = suggest(key, known) or f"Known here: {', '.join(known)}."
    return Flaw(UNKNOWN_KEY, f"{quoted(key)} is not a key that is known here.", hint)


def _keys(form: type[BaseModel] | None) -> list[str]:
    return [field.alias or name for name, field in form.model_fields.items()] if form else []


def form_at(form: type[BaseModel] | None, pointer: Pointer) -> type[BaseModel] | None:
    """The form that holds the keys at a place; None where no form does."""
    for part in pointer:
        if isinstance(part, str) and form is not None and (field := _field(form, part)):
            form = _inner_form(field.annotation)
    return form


def _field(form: type[BaseModel] | None, key: str) -> FieldInfo | None:
    fields = form.model_fields.items() if form else ()
    return next((field for name, field in fields if key == (field.alias or name)), None)


def _inner_form(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - any annotation
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_inner_form(each) for each in reversed(get_args(annotation)))
    return next((each for each in inner if each), None)


def _shape(value: object) -> str:
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, Mapping):
        return "a map of keys and values"
    return "a list" if isinstance(value, list) else f"the text {quoted(value)}"


def _want_text(subject: str, value: object, _ctx: Mapping[str, Any]) -> Flaw:
    hint = "Write one text, without brackets, dashes or further keys."
    if isinstance(value, bool):
        hint = f'Put it in quotes: "{str(value).lower()}".'
    return Flaw(WRONG_SHAPE, f"{subject} is {_shape(value)}, where a text belongs.", hint)


def _want_list(subject: str, value: object, _ctx: Mapping[str, Any]) -> Flaw:
    hint = "Begin each entry with `- ` on a line of its own, or write [one, another]."
    return Flaw(WRONG_SHAPE, f"{subject} is {_shape(value)}, where a list belongs.", hint)


def _want_map(subject: str, value: object, _ctx: Mapping[str, Any]) -> Flaw:
    hint = "Write `key: value` lines below it, indented by two spaces."
    message = f"{subject} is {_shape(value)}, where keys and values belong."
    return Flaw(WRONG_SHAPE, message, hint)


def _want_bool(subject: str, value: object, _ctx: Mapping[str, Any]) -> Flaw:
    message = f"{subject} is {_shape(value)}, where true or false belongs."
    return Flaw(WRONG_SHAPE, message, "Write true or false, without quotes.")


def _want_number(subject: str, value: object, _ctx: Mapping[str, Any]) -> Flaw:
    message = f"{subject} is {_shape(value)}, where a whole number belongs."
    return Flaw(WRONG_SHAPE, message, "Write digits only, such as 12.")


def _empty(subject: str, _value: object, _ctx: Mapping[str, Any]) -> Flaw:
    return Flaw(LEFT_EMPTY, f"{subject} is left empty.", "Write a value, or delete the line.")


def _too_long(subject: str, _value: object, ctx: Mapping[str, Any]) -> Flaw:
    message = f"{subject} is longer than {ctx['max_length']} characters."
    return Flaw(INVALID_VALUE, message, "Shorten it; the text below the front matter has room.")


def _too_many(subject: str, _value: object, ctx: Mapping[str, Any]) -> Flaw:
    message = f"{subject} has more than {ctx['max_length']} entries."
    return Flaw(INVALID_VALUE, message, "Keep those that matter most.")


def _pattern(subject: str, value: object, ctx: Mapping[str, Any]) -> Flaw:
    if ctx["pattern"] == ONE_LINE:
        hint = "Write it on one line, without tabs."
        return Flaw(INVALID_VALUE, f"{subject} has more than one line.", hint)
    message = f"{quoted(value)} holds a character that is not allowed here."
    return Flaw(INVALID_VALUE, message, "Use lowercase letters, digits and hyphens.")


def _bound(subject: str, value: object, ctx: Mapping[str, Any]) -> Flaw:
    bounds = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}
    name = next(name for name in bounds if name in ctx)
    message = f"{subject} is {value}, and must be {bounds[name]} {ctx[name]}."
    return Flaw(INVALID_VALUE, message, "Correct the number.")


_WORDS: Mapping[str, Callable[[str, Any, Mapping[str, Any]], Flaw]] = {
    "string_type": _want_text,
    "list_type": _want_list,
    "dict_type": _want_map,
    "model_type": _want_map,
    "model_attributes_type": _want_map,
    "bool_type": _want_bool,
    "int_type": _want_number,
    "string_too_short": _empty,
    "too_short": _empty,
    "string_too_long": _too_long,
    "too_long": _too_many,
    "string_pattern_mismatch": _pattern,
    "greater_than_equal": _bound,
    "greater_than": _bound,
    "less_than_equal": _bound,
    "less_than": _bound,
}
