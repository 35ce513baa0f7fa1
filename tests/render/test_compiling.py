"""Templates say what they say in Jinja2, however they are compiled."""

from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError
from markupsafe import Markup

from site_builder.render.environment import make_loading_environment

VALUES: Mapping[str, object] = {
    "text": "<a> & 'b' \"c\"",
    "safe": Markup("<b>&amp;</b>"),
    "number": 4,
    "nothing": None,
    "thing": SimpleNamespace(name="<n>", inner=SimpleNamespace(name="deep")),
    "map": {"name": "<key>", "items": "hidden by the method", "inner": {"name": "<deep>"}},
    "list": ["<x>", "y"],
}
TEMPLATES = {
    "values": "{{ text }}|{{ safe }}|{{ number }}|{{ nothing }}|{{ list }}|{{ number + 1 }}",
    "attributes": "{{ thing.name }} {{ thing.inner.name }} {{ map.name }} {{ map.inner.name }}",
    "methods": "{{ text.upper() }} {{ list[0].upper() }} {{ map.items is string }}",
    "missing attributes": "{{ thing.no is defined }} {{ map.no | default('-') }} {{ thing.no }}",
    "missing names": "{{ none_such is defined }} {% for each in list %}{{ none_such }}{% endfor %}",
    "joined": "{{ text ~ 1 }} {{ safe ~ text }} {{ 'a' ~ 'b' }} {{ text ~ safe ~ nothing }}",
    "set blocks": "{% set each %}<i>{{ text }}</i>{% endset %}{{ each }}",
    "filters": "{% filter upper %}{{ text }}{{ safe }}{% endfilter %}{{ list | join(', ') }}",
    "unescaped": "{% autoescape false %}{{ text }}{{ safe ~ text }}{% endautoescape %}{{ text }}",
    "by a value": "{% autoescape number > 5 %}{{ text }}{% endautoescape %}",
    "macros": (
        "{% macro m(a, b='<', class=text, c=a) %}[{{ a }}{{ b }}{{ class }}{{ c }}]{% endmacro %}"
        "{{ m(1) }}{{ m(text, safe) }}{{ m(1, class='<c>') }}{{ m(a=2, c=3) }}{{ m(1, 2, 3, 4) }}"
        "{{ m.name }}{{ m.arguments }}"
    ),
    "macro without an argument": "{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}",
    "macro with one too many": "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, 2) }}",
    "macro with an unknown one": "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(b=2) }}",
    "macros of more": (
        "{% macro m() %}{{ varargs }}{{ kwargs }}{% endmacro %}{{ m(1, text, b=text) }}"
        "{% macro n(x) %}<{{ caller(x) }}>{% endmacro %}{% call(y) n(text) %}{{ y }}{% endcall %}"
    ),
    "recursive macro": (
        "{% macro m(x) %}{{ x }}{% if x %}{{ m(x - 1) }}{% endif %}{% endmacro %}{{ m(3) }}"
    ),
    "unpacked": (
        "{% macro m(a, b) %}{{ a }}{{ b }}{% endmacro %}{{ m(*list) }}{{ m(**{'a': 1, 'b': 2}) }}"
    ),
    "loops": (
        "{% set text = 'outer' %}{% for each in list %}{% set text = each ~ text %}{{ text }}"
        "{{ loop.index }}{% for number in [1, 2] %}{{ number }}{{ text }}{{ safe }}{% endfor %}"
        "{% else %}{{ number }}{% endfor %}{{ text }}{{ number }}"
        "{% for each in [] %}{{ each }}{% else %}{{ text }}{% endfor %}"
        "{% for each in list if each != text and each != safe %}{{ each }}{% endfor %}"
    ),
    "recursive loop": (
        "{% for each in [[1, [2]], 3] recursive %}"
        "{{ loop(each) if each is iterable else each }}{{ text }}{% endfor %}"
    ),
    "part": "{{ text }}{{ each | default('-') }}{{ number }}",
    "include": (
        "{% set number = 5 %}{% for each in list %}{% include 'part' %}{% endfor %}"
        "{% with each = safe %}{% include 'part' %}{% endwith %}"
        "{% include 'part' without context %}"
    ),
    "includes that need not be": (
        "{% include 'none' ignore missing %}{% include ['none', 'part'] %}{% include name %}"
    ),
    "import": (
        "{% import 'macros' as m %}{{ m.m(1) }}{% from 'macros' import m as n %}{{ n(text) }}"
    ),
    "parent": (
        "({% block a %}A{{ text }}{% endblock %}{% block b scoped %}{{ number }}{% endblock %})"
    ),
    "child": (
        "{% extends 'parent' %}ignored{% set number = 7 %}"
        "{% block a %}{{ super() }}{{ safe }}{% set x = 1 %}{{ x }}{{ self.b() }}{% endblock %}"
    ),
    "conditional child": "{% if number == 4 %}{% extends 'parent' %}{% endif %}x{{ text }}",
    "no child": "{% if number == 5 %}{% extends 'parent' %}{% endif %}x{{ text }}",
    "namespace": (
        "{% set n = namespace(a=1) %}"
        "{% for each in list %}{% set n.a = n.a + 1 %}{% endfor %}{{ n.a }}"
    ),
    "a missing include": "{% include 'none' %}",
}


def said(environment: Environment, name: str) -> str:
    """What a template says, or how it fails."""
    try:
        return environment.get_template(name).render(**VALUES, name="part")
    except Exception as failure:  # noqa: BLE001 - each of both
        return f"{type(failure).__name__}: {failure}"


def both(tmp_path: Path) -> tuple[Environment, Environment]:
    ours = make_loading_environment([tmp_path])
    theirs = Environment(undefined=StrictUndefined, autoescape=True)
    ours.loader = theirs.loader = DictLoader(TEMPLATES)
    return ours, theirs


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_says_what_jinja_makes_of_it(name: str, tmp_path: Path) -> None:
    ours, theirs = both(tmp_path)
    assert said(ours, name) == said(theirs, name)


def test_a_fault_is_in_the_line_where_it_stands(tmp_path: Path) -> None:
    text = "a\n{% if true %}\n{{ 1 }}\n{{ none_such.name }}\n{% endif %}\nb"
    tmp_path.joinpath("page.html").write_text(text)
    environment = make_loading_environment([tmp_path])
    with pytest.raises(UndefinedError) as failure:
        environment.get_template("page.html").render()
    places = [each.lineno + 1 for each in failure.traceback if Path(each.path).name == "page.html"]
    assert places == [4]
