"""Settings of the Pelican site; a small plugin writes what each person has beside the page."""

import json
from pathlib import Path

from pelican import signals

SITENAME = "Bench Ambassadors"
SITEURL = "https://example.org/ambassadors"
PATH = "content"
THEME = "theme"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
DEFAULT_CATEGORY = "people"
ARTICLE_URL = "people/{slug}/"
ARTICLE_SAVE_AS = "people/{slug}/index.html"
DEFAULT_PAGINATION = 48
PAGINATION_PATTERNS = ((1, "{url}", "{save_as}"), (2, "page/{number}/", "page/{number}/index.html"))
DIRECT_TEMPLATES = ["index", "sitemap", "people"]
SITEMAP_SAVE_AS = "sitemap.xml"
PEOPLE_SAVE_AS = "api/people.json"
PAGINATED_TEMPLATES = {"index": None}
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ARCHIVES_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
LOAD_CONTENT_CACHE = True
CACHE_CONTENT = True
CONTENT_CACHING_LAYER = "reader"
JINJA_FILTERS = {"fromjson": json.loads}


def _write_beside(generator, content):
    places = {"badge": f"badges/{content.slug}.svg", "person": f"api/{content.slug}.json"}
    for name, place in places.items():
        path = Path(generator.output_path, place)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(generator.get_template(name).render(article=content))


class beside:  # a plugin is anything with register
    """Badges and JSON."""

    @staticmethod
    def register():
        signals.article_generator_write_article.connect(_write_beside)


PLUGINS = [beside]
