"""A handle and a full address give the same link."""

import pytest

from site_builder.content.flaw import FlawError
from site_builder.content.values.links import SERVICES, read_link
from site_builder.model.ambassador import Link

SAME = {
    Link("website", "https://example.org/me", "example.org"): ["https://example.org/me"],
    Link("linkedin", "https://www.linkedin.com/in/sample-person/", "sample-person"): [
        "sample-person",
        "@sample-person",
        "http://linkedin.com/in/sample-person/",
        "https://de.linkedin.com/in/sample-person?trk=a",
        "linkedin.com/in/sample-person",
    ],
    Link("linkedin", "https://www.linkedin.com/in/jos%C3%A9/", "josé"): [
        "josé",
        "https://www.linkedin.com/in/jos%C3%A9/",
    ],
    Link("mastodon", "https://fosstodon.org/@sample", "@sample@fosstodon.org"): [
        "@sample@fosstodon.org",
        "sample@Fosstodon.org",
        "https://fosstodon.org/@sample",
        "fosstodon.org/@sample",
        "https://fosstodon.org/users/sample",
    ],
    Link("bluesky", "https://bsky.app/profile/sample.example.org", "@sample.example.org"): [
        "sample.example.org",
        "@sample.example.org",
        "https://bsky.app/profile/sample.example.org",
    ],
    Link("x", "https://x.com/sample", "@sample"): [
        "sample",
        "@sample",
        "https://twitter.com/sample",
        "https://mobile.twitter.com/sample/",
        "x.com/sample",
    ],
    Link("youtube", "https://www.youtube.com/@sample", "@sample"): [
        "sample",
        "@sample",
        "https://youtube.com/@sample",
    ],
    Link("youtube", "https://www.youtube.com/channel/UC123", "channel/UC123"): [
        "https://www.youtube.com/channel/UC123",
    ],
    Link("sessionize", "https://sessionize.com/sample-person/", "sample-person"): [
        "sample-person",
        "https://sessionize.com/sample-person",
    ],
    Link("twitch", "https://www.twitch.tv/sample", "sample"): ["https://twitch.tv/sample"],
    Link("medium", "https://medium.com/@sample", "@sample"): [
        "sample",
        "@sample",
        "https://medium.com/@sample",
    ],
    Link("devto", "https://dev.to/sample", "sample"): ["sample", "https://dev.to/sample"],
    Link("stackoverflow", "https://stackoverflow.com/users/123", "123"): [
        "123",
        "https://stackoverflow.com/users/123/sample",
    ],
    Link("speakerdeck", "https://speakerdeck.com/sample", "sample"): ["sample"],
    Link("slack", "https://example.slack.com/team/U01234567", "U01234567"): [
        "U01234567",
        "https://example.slack.com/team/U01234567",
    ],
}


@pytest.mark.parametrize(("link", "text"), [(link, text) for link in SAME for text in SAME[link]])
def test_each_way_to_write_it_gives_the_same_link(link: Link, text: str) -> None:
    assert link == read_link(link.service, text, "https://example.slack.com/")


def test_a_slack_member_leads_nowhere_without_a_workspace() -> None:
    assert read_link("slack", "U01234567") is None


@pytest.mark.parametrize("service", SERVICES)
@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "https://example.com.evil.example/in/x",
        "https://user@example.org/in/x",
        "a b",
        "../..",
        '"><script>',
    ],
)
def test_what_is_neither_handle_nor_address_of_the_service_is_refused(
    service: str, text: str
) -> None:
    if (service, text) == ("website", "https://example.com.evil.example/in/x"):
        return
    with pytest.raises(FlawError):
        read_link(service, text)
