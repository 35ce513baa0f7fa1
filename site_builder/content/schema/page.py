"""The forms of a page's front matter and of ``_section.md`` (content.md, "A page")."""

from typing import Annotated

from pydantic import Field

from site_builder.content.schema.fields import EarlierAddress, Form, Line, Number

Weight = Annotated[Number, Field(ge=-1_000_000, le=1_000_000)]


class PageForm(Form):
    """One page: a file below content/pages."""

    title: Line = Field(description="The heading of the page and its name in menus.")
    weight: Weight = Field(0, description="Its place in its section: lower is earlier.")
    description: Annotated[str, Field(min_length=1, max_length=500)] | None = Field(
        None, description="One sentence for search engines and previews."
    )
    nav: bool = Field(default=True, description="false keeps it out of the menu.")
    aliases: list[EarlierAddress] = Field(
        default_factory=list, description="Earlier addresses, each from a slash."
    )
    draft: bool = Field(default=False, description="true keeps it off the site.")


class SectionForm(Form):
    """A section: _section.md in a folder of content/pages."""

    title: Line = Field(description="The section's name in menus.")
    weight: Weight = Field(0, description="Its place among its neighbours: lower is earlier.")
