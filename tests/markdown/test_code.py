"""Code blocks carry a language only as a plain class, and are coloured within limits."""

import pytest

from site_builder.content.markdown.code import LONGEST, LONGEST_LINE, render_code

LINE = "# " + "a" * 97 + "\n"
"""A hundred characters of a comment, which is coloured as one."""


def class_of(info: str) -> str:
    return render_code("a", info).partition("<code")[2].partition(">")[0]


@pytest.mark.parametrize(
    "name", ["c++", "c#", "objective-c", "3", "a9", "a5", "x.y_z", "0" * 31, "é", "xX", "a" * 9]
)
def test_a_name_of_letters_digits_and_a_few_signs_is_a_class(name: str) -> None:
    expected = f' class="language-{name.lower()}"' if name.isascii() else ""
    assert expected == class_of(name)


@pytest.mark.parametrize("sign", [*"\"'<>&=/\\`(){}[]|;:,!?%$@^~*", "\0", "é", "\u0660"])
def test_any_other_sign_makes_it_no_class(sign: str) -> None:
    assert "" == class_of(f"a{sign}b")
    assert "" == class_of(f"{sign}b")


@pytest.mark.parametrize("name", ["", " ", "+a", "#a", ".a", "_a", "-a", "a" * 32])
def test_what_begins_with_a_sign_or_is_too_long_is_no_class(name: str) -> None:
    assert "" == class_of(name)


def test_only_the_first_word_names_the_language_and_entities_are_read() -> None:
    assert ' class="language-python"' == class_of('python onclick="x" class=y')
    assert ' class="language-c++"' == class_of("c&#43;+ {x}")
    assert "" == class_of("&quot;onclick=x")
    assert "" == render_code("a").partition("<code")[2].partition(">")[0]


def test_code_is_coloured_up_to_its_limits_and_plain_beyond_them() -> None:
    def is_coloured(code: str) -> bool:
        return "<span" in render_code(code, "python")

    assert is_coloured(LINE * 100)
    assert not is_coloured(LINE * 100 + "\n")
    assert is_coloured("#" + "a" * 499 + "\n")
    assert not is_coloured("#" + "a" * 500 + "\n")
    assert (10_000, 500) == (LONGEST, LONGEST_LINE)
    assert is_coloured("# a b " * 83 + "\n")
    assert not is_coloured("# a b " * 84 + "\n")


@pytest.mark.parametrize("code", ["a\n", "\n\na\n\n", "  a\n", ""])
def test_no_line_is_added_or_lost(code: str) -> None:
    for name in ("text", "no-such-language"):
        assert f">{code}</code>" in render_code(code, name)


def test_what_no_language_is_known_for_is_escaped_text() -> None:
    for name in ("", "no-such-language", "python"):
        assert "&lt;b&gt;&amp;" in render_code("# <b>&", name)
