"""Every field that holds an address takes only what is safe to follow."""

from urllib.parse import urlsplit

from site_builder.content.profile import read_profile
from tests.hostile import sites
from tests.hostile.payloads import ADDRESSES


def test_no_field_takes_an_address_that_runs_or_leads_within(*, whole: bool) -> None:
    accepted = 0
    for source in sites.address_sources(ADDRESSES[:: 1 if whole else 4]):
        record = read_profile(source.path, source.data, sites.AROUND)
        if record.value is None:
            assert all(problem.line for problem in record.problems), source.data
            continue
        links = [link.url for link in record.value.links]
        for url in (*links, *(entry.url for entry in record.value.contributions if entry.url)):
            accepted += 1
            parts = urlsplit(url)
            assert parts.scheme in {"https", "http"}, url
            assert parts.hostname, url
            assert url.isprintable(), ascii(url)
            assert not set(' "<>\\^`{|}') & set(parts.netloc), url
    assert accepted, "some addresses are only odd, and pass"
