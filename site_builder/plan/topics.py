"""Topics that cannot have a page."""

from collections.abc import Iterable, Iterator

from site_builder.model.outline import Outline
from site_builder.plan.codes import EMPTY_TOPIC
from site_builder.plan.facets import topic_key
from site_builder.problems import Problem


def check_topics(people: Iterable[Outline]) -> Iterator[Problem]:
    """Ensure that every topic can be part of an address."""
    for who in people:
        for index, topic in enumerate(who.topics):
            if not topic_key(topic):
                yield Problem(
                    EMPTY_TOPIC,
                    f"the topic “{topic}” has no letter or digit.",
                    who.path,
                    "Write it in words.",
                    pointer=("topics", index),
                )
