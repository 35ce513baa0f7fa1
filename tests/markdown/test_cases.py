"""Each ``cases/<name>.md`` renders as ``<name>.txt`` says: HTML, outline, excerpt, findings."""

from pathlib import Path

import pytest

from site_builder.content.markdown import Parsed, parse_markdown
from site_builder.model.document import Reference
from tests.conftest import Blessed

CASES = Path(__file__).parent / "cases"
VALUES = {
    "program.minimum_contributions": "4",
    "program.name": "Lantern <Ambassadors> & Friends",
    "site.repository": "https://example.org/lantern",
}


def described(parsed: Parsed) -> str:
    document = parsed.document
    html = "".join(_piece(piece) for piece in document.pieces)
    outline = [f"{h.level} #{h.anchor} {h.text}" for h in document.headings]
    findings = [f"{f.line}:{f.column} {f.code.name} {f.message} {f.hint}" for f in parsed.findings]
    parts = (
        html.rstrip(),
        "--- outline ---",
        *outline,
        "--- anchors ---",
        " ".join(document.anchors),
        "--- excerpt ---",
        document.excerpt,
        "--- findings ---",
        *findings,
    )
    return "\n".join(parts) + "\n"


def _piece(piece: str | Reference) -> str:
    return (
        piece
        if isinstance(piece, str)
        else f"⟨{piece.use} {piece.target}, {piece.line}:{piece.column}⟩"
    )


@pytest.mark.parametrize("name", sorted(path.stem for path in CASES.glob("*.md")))
def test_a_text_renders_as_its_case_says(name: str, blessed: Blessed) -> None:
    text = (CASES / f"{name}.md").read_text(encoding="utf-8")
    actual = described(parse_markdown(text, first_line=11, values=VALUES))
    assert blessed.read(CASES / f"{name}.txt", actual) == actual
