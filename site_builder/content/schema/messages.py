"""What the forms say of every mistake, as texts with gaps: so that a page can say it too.

Each message is what the form itself answers to a sample of the mistake; nothing is worded twice.
"""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from pydantic import BaseModel, ValidationError

from site_builder.content.codes import WRONG_SHAPE
from site_builder.content.flaw import Flaw, FlawError, quoted
from site_builder.content.schema.contribution import ContributionForm
from site_builder.content.schema.explain import explain_errors
from site_builder.content.schema.links import LinksForm
from site_builder.content.schema.profile import ProfileForm
from site_builder.content.text import read_text
from site_builder.content.values.countries import COUNTRIES
from site_builder.content.values.links import service_patterns
from site_builder.content.values.names import timezones

Gaps = Mapping[str, str]
"""What of the sample stands in the message, and the name of the gap that takes its place."""
Samples = dict[str, tuple[str, Gaps]]
"""By mistake: a text that makes it, and the gaps of its message."""

_TEXTS: Samples = {
    "empty": ("", {}),
    "long": ("x" * 5001, {}),
    "lines": ("a\tb", {}),
    "wrong": ("{value}", {}),
}
_DATES: Samples = {
    "calendar": ("2026-02-30", {"February": "{month}"}),
    "no_month": ("2026-13-01", {"month 13": "month {month}"}),
    "only_month": ("2026-02", {}),
    "only_year": ("2026", {}),
    "year_last": ("14/03/2025", {}),
    "loose": ("2025-3-4", {"Write 2025-03-04": "Write {iso}"}),
    "range": ("1850-01-01", {"year 1850": "year {year}"}),
}
_ADDRESSES: Samples = {
    "unseen": ("https://a b", {}),
    "backslash": ("https://a\\b", {}),
    "slashes": ("//a", {}),
    "scheme": ("ftp://a", {"“ftp:”": "“{scheme}:”"}),
    "no_slashes": ("https:a", {"https://": "{scheme}://"}),
    "name": ("https://a@b", {}),
    "host": ("https:///a", {}),
    "port": ("https://a:99999", {}),
}
_HANDLES: Samples = {"bare": ("@sample", {"only sample": "only {bare}"})}
_PHOTOS: Samples = {
    "remote": ("https://a", {}),
    "accents": ("e\u0301.png", {"in e.png": "in {plain}"}),
}
_SERVICES: Samples = {"elsewhere": ("https://example.org/a", {})}
_SAMPLES = {
    **dict.fromkeys(("date", "accepted"), _TEXTS | _DATES),
    **dict.fromkeys(("url", "website"), _TEXTS | _ADDRESSES),
    "github": _TEXTS | _HANDLES,
    "photo": _TEXTS | _PHOTOS,
}
_LISTS: Mapping[str, tuple[str, Samples]] = {
    "with": ("sample", _TEXTS | _HANDLES),
    "topics": ("sample", _TEXTS),
    "languages": ("nb", _TEXTS),
}
"""An entry that is sound, and samples of those that are not."""


def form_messages() -> dict[str, Any]:
    """Messages by form, field and mistake, and the lists and patterns to tell mistakes by."""
    return {
        "profile": dict(_of_form(ProfileForm)),
        "contribution": dict(_of_form(ContributionForm)),
        "links": dict(_of_form(LinksForm)),
        "hidden": _of_hidden_sign(),
        "countries": sorted(COUNTRIES),
        "timezones": sorted(timezones()),
        "services": service_patterns(),
    }


def _of_form(form: type[BaseModel]) -> Iterator[tuple[str, dict[str, str]]]:
    for name, field in form.model_fields.items():
        key = field.alias or name
        say = partial(_answer, form, key)
        found = {"missing": say(None, {}) if field.is_required() else ""}
        if key in _LISTS:
            found |= _of_list(form, key)
        else:
            own = _SAMPLES.get(key, _TEXTS | _SERVICES if form is LinksForm else _TEXTS)
            found |= {mistake: say(*sample) for mistake, sample in own.items()}
        if any(found.values()):
            yield key, {mistake: text for mistake, text in found.items() if text}


def _of_list(form: type[BaseModel], key: str) -> dict[str, str]:
    sound, samples = _LISTS[key]
    twice = _answer(form, key, [sound, sound], {quoted(sound): quoted("{value}")})
    many = _answer(form, key, [f"{sound}{number}" for number in range(51)], {})
    entries = {
        name: _answer(form, key, [text], {quoted(text): quoted("{value}"), **gaps})
        for name, (text, gaps) in samples.items()
    }
    return {"twice": twice, "many": many if "more than" in many else "", **entries}


def _answer(form: type[BaseModel], key: str, sample: object, gaps: Gaps) -> str:
    """What the form says of a sample, ``""`` where it has nothing to say; None leaves it out.

    A field that holds no text is not written as one, so that mistake is left out.
    """
    try:
        form.model_validate({} if sample is None else {key: sample})
    except ValidationError as fault:
        said = [flaw for flaw in explain_errors(form, fault) if flaw.pointer[:1] == (key,)]
        if said and said[0].code is not WRONG_SHAPE:
            return _text(said[0], {quoted(sample): quoted("{value}"), **gaps})
    return ""


def _text(flaw: Flaw, gaps: Gaps) -> str:
    text = f"{flaw.message} {flaw.hint}".strip()
    for shown, gap in gaps.items():
        text = text.replace(shown, gap)
    return text


def _of_hidden_sign() -> str:
    try:
        read_text("\u202e".encode())
    except FlawError as error:
        return _text(error.flaw, {"U+202E": "{sign}"})
    raise AssertionError("a hidden sign passed")
