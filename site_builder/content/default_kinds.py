"""The kinds of contribution of a program that names none (content.md, "site.yaml")."""

from site_builder.model.policy import Kind

DEFAULT_KINDS = (
    Kind("article", "Article", "Articles", "article"),
    Kind("talk", "Talk", "Talks", "talk", ("presentation",)),
    Kind("video", "Video", "Videos", "video"),
    Kind("podcast", "Podcast", "Podcasts", "podcast"),
    Kind("initiative", "Initiative", "Initiatives", "initiative", ("initiative_driver",)),
    Kind(
        "visibility",
        "Community visibility",
        "Community visibility",
        "visibility",
        ("special contribution",),
    ),
    Kind("booth", "Booth", "Booths", "booth"),
    Kind("review", "Content review", "Content reviews", "review"),
)
