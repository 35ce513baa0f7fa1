"""Any history of builds and of other people's files ends as one clean build would."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from site_builder.config import MANIFEST
from tests.publish.editions import folders, litter, publish, read

NAMES = ("index.html", "a/index.html", "a/b/index.html", "a/b/x.json", "c", "d/e/f/index.html")
SITES = st.dictionaries(st.sampled_from(NAMES), st.sampled_from([b"1", b"2", b"three"]), min_size=1)
FOREIGN = st.sampled_from(["CNAME", "a/mine", "a/b/mine", "d/mine/too", "own/folder/x"])
DEEDS = st.one_of(
    st.tuples(st.just("build"), SITES),
    st.tuples(st.just("clean build"), SITES),
    st.tuples(st.just("put"), FOREIGN),
    st.tuples(st.just("take"), FOREIGN),
    st.tuples(st.just("lose the workshop"), st.none()),
)


@example(  # a foreign file that came to the shadow unseen was in its own way
    first={"index.html": b"1", "a/index.html": b"1"},
    deeds=[
        ("put", "CNAME"),
        ("clean build", {"index.html": b"1", "a/index.html": b"1"}),
        ("put", "CNAME"),
    ],
    last={"index.html": b"1"},
)
@given(first=SITES, deeds=st.lists(DEEDS, max_size=8), last=SITES)
@settings(max_examples=40)
def test_every_history_ends_as_a_clean_build(
    first: dict[str, bytes], deeds: list[tuple[str, object]], last: dict[str, bytes]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root, fresh = Path(folder) / "old", Path(folder) / "new"
        root.mkdir()
        publish(root, first)
        foreign: dict[str, bytes] = {}
        for number, (deed, what) in enumerate(deeds):
            _do(root, foreign, deed, what, str(number).encode())
        publish(root, last)
        fresh.mkdir()
        publish(fresh, last)
        assert read(fresh / "_site") | foreign == read(root / "_site")
        assert set() == litter(root)
        if not any(deed == "put" for deed, _ in deeds):
            assert folders(fresh / "_site") == folders(root / "_site")
            assert (fresh / "_site" / MANIFEST).read_bytes() == (
                root / "_site" / MANIFEST
            ).read_bytes()


def _do(root: Path, foreign: dict[str, bytes], deed: str, what: object, content: bytes) -> None:
    if isinstance(what, dict):
        publish(root, what, anew=deed == "clean build")
    elif deed == "put":
        path = root / "_site" / str(what)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        path.write_bytes(content)
        foreign[str(what)] = content
    elif deed == "take":
        (root / "_site" / str(what)).unlink(missing_ok=True)
        foreign.pop(str(what), None)
    else:
        shutil.rmtree(root / "._site.site-builder", ignore_errors=True)
