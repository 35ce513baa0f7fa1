"""A new profile reads back as the draft that it was made from."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from site_builder.authoring.front_matter import plain_fields, split_front_matter
from site_builder.authoring.profile import new_profile
from site_builder.content.text import HIDDEN
from site_builder.dates import PartialDate
from site_builder.model.ambassador import Appointment, Contribution
from site_builder.model.draft import ProfileDraft

LINES = st.text(min_size=1, max_size=30).filter(lambda text: not HIDDEN.search(text))
DAY = dt.date(2025, 1, 11)


@given(name=LINES, company=LINES, link=LINES, title=LINES, topics=st.lists(LINES, min_size=1))
def test_any_text_is_written_so_that_it_reads_back_equal(
    name: str, company: str, link: str, title: str, topics: list[str]
) -> None:
    entry = Contribution(PartialDate.parse("2025-03"), "talk", title, topics=tuple(topics))
    draft = ProfileDraft(
        github="sample",
        name=name,
        github_id=7,
        aliases=("old",),
        accepted_on=DAY,
        company=company,
        links=(("website", link),),
        earlier=(Appointment(DAY, DAY),),
        ended_on=DAY,
        contributions=(entry,),
        bio="Words.",
        remarks=("To do.",),
    )
    matter = split_front_matter(new_profile(draft))
    assert plain_fields(matter.fields()) == {
        "name": name,
        "github": "sample",
        "github_id": "7",
        "aliases": ["old"],
        "accepted": "2025-01-11",
        "company": company,
        "links": {"website": link},
        "earlier": [{"accepted": "2025-01-11", "ended": "2025-01-11"}],
        "ended": "2025-01-11",
        "contributions": [{"date": "2025-03", "kind": "talk", "title": title, "topics": topics}],
    }
    assert "Words.\n" == matter.body
    assert "# To do.\n" in matter.source


def test_a_text_that_other_tools_misread_stands_in_quotes() -> None:
    draft = ProfileDraft(github="sample", name="Yes", country="NO", title="2025", company="1e3")
    assert new_profile(draft) == (
        '---\nname: "Yes"\ngithub: sample\ntitle: "2025"\ncompany: 1e3\ncountry: "NO"\n---\n'
    )
