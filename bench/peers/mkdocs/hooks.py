"""Pages of cards, badges and JSON: what MkDocs leaves to hooks."""

import json
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

PEOPLE = {}
SIZE = 48


def on_page_markdown(markdown, page, config, files):
    """Remember who was read."""
    if page.file.src_uri.startswith("people/"):
        PEOPLE[page.meta["slug"]] = page.meta
    return markdown


def on_post_build(config):
    """Write what stands beside the pages."""
    templates = Environment(loader=FileSystemLoader("theme"), autoescape=True)
    site = Path(config["site_dir"])
    people = sorted(PEOPLE.values(), key=lambda person: person["title"])
    for folder in ("badges", "api"):
        (site / folder).mkdir(exist_ok=True)
    badge, cards = templates.get_template("badge.svg"), templates.get_template("cards.html")
    for person in people:
        slug = person["slug"]
        (site / "badges" / f"{slug}.svg").write_text(badge.render(person=person))
        (site / "api" / f"{slug}.json").write_text(json.dumps(person, default=str))
    (site / "api" / "people.json").write_text(json.dumps(people, default=str))
    for number, start in enumerate(range(0, len(people), SIZE), 1):
        page = site / "page" / str(number) / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(cards.render(people=people[start : start + SIZE], number=number))
