"""Past the library's rules, or through them: the tokens are the same."""

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it.common.normalize_url import normalizeLink
from markdown_it.rules_core import inline, text_join
from markdown_it.token import Token

from site_builder.content.markdown.links import normalise
from site_builder.content.markdown.parser import make_parser, parse_tokens
from site_builder.content.web_address import is_plain, read_address

PIECES = (
    *(
        "word",
        "Two words.",
        " ",
        "  ",
        "    ",
        "\t",
        "\n",
        "\n\n",
        "  \n",
        "é",
        "中文",
        "1. ",
        "7) ",
    ),
    *("- ", "* ", "+ ", "- [x] ", "> ", "# ", "## ", "=", "===", "-", "---", "\n===\n", "\n---\n"),
    *("\n-\n", "- \n", "|", "| a |\n| - |\n", "a\n:-\n", "```", "\n```\n", "~~~", "~~", "**", "_"),
    *(
        "`",
        "[a](b)",
        "![a](b)",
        "[a]",
        "[a]: b\n",
        "[^1]",
        "[^1]: ",
        "<https://a.b>",
        "<b>",
        "<!--",
    ),
    *("&amp;", "&", "\\", "\\*", "{{ x }}", "{", "!", ":", "@", "https://a.b", "> [!NOTE]\n> "),
)


def _through_the_library(text: str) -> list[Token]:
    parser = make_parser()
    parser.disable("words")
    parser.enable(["html_block", "html_inline", "normalize"])
    parser.core.ruler.at("inline", inline)
    parser.core.ruler.at("text_join", text_join)
    return parser.parse(text, {"values": {}, "refused_tables": []})


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
@example("a\n=\nb\n-\nc\n- \nd")
@example("- a\n  b\n1. c\n   ---\n> d\n> ===")
@example("a\n7) b\n\nc\n- d\n7) e")
def test_the_tokens_are_those_of_the_library(text: str) -> None:
    assert _through_the_library(text) == parse_tokens(text, {})[0]


_LABELS = st.text("ab09-", min_size=1, max_size=65)
_PATHS = st.text("aZ0/._~-", max_size=30).map("/{}".format) | st.just("")


@given(st.sampled_from(["http", "https"]), st.lists(_LABELS, min_size=1, max_size=5), _PATHS)
@example("https", ["xn--mgba3a4f16a", "ir"], "/")
@example("http", ["1", "2", "3", "4"], "")
@example("http", ["a"], "//../a")
def test_a_plain_address_is_sound_and_stays_as_it_is(
    scheme: str, labels: list[str], path: str
) -> None:
    address = f"{scheme}://{'.'.join(labels)}{path}"
    if is_plain(address):
        assert address == normalise(address) == normalizeLink(address)
        # Not plain, and refused for the same reasons alone.
        assert f"{address}?" == read_address(f"{address}?")
