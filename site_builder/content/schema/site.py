"""The form of site.yaml (content.md, "site.yaml"). The defaults are those of the model."""

from typing import Annotated

from pydantic import Field, StringConstraints

from site_builder.content.schema.fields import (
    Accent,
    Day,
    Email,
    Form,
    Language,
    Line,
    Logo,
    Number,
    SiteUrl,
    WebAddress,
)


class SettingsForm(Form):
    """``site:``, what the site is and where it lives."""

    title: Line = Field(description="The site's name.")
    description: Annotated[str, Field(min_length=1, max_length=500)] | None = Field(
        None, description="One sentence of what these people do; it opens the first page."
    )
    url: SiteUrl = Field(description="Where the site is published; the base path comes from it.")
    language: Language = Field("en", description="The language of the site, as a code of BCP 47.")
    repository: WebAddress | None = Field(
        None, description="The repository on GitHub, for the links that edit a page."
    )
    branch: Annotated[str, StringConstraints(pattern=r"^[\w./+@-]+$", max_length=200)] = Field(
        "main", description="The branch that is published."
    )
    page_size: Number = Field(48, ge=1, le=500, description="People on a page of the directory.")
    accent: Accent | None = Field(None, description="The program's colour, as #rrggbb.")
    logo: Logo | None = Field(None, description="A picture in static/.")
    slack: SiteUrl | None = Field(
        None, description="The Slack workspace; member IDs in profiles become links within it."
    )
    email: Email | None = Field(
        None, description="Where the program is reached; Open Badges are published only with it."
    )


class KindForm(Form):
    """A kind of contribution."""

    label: Line | None = Field(None, description="One of them: Article.")
    plural: Line | None = Field(None, description="Several: Articles.")
    icon: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,40}$")] | None = Field(
        None, description="The name of an icon; the kind's own name if left out."
    )
    aliases: list[Line] = Field(
        default_factory=list, description="Other names that logs use for it."
    )
    counts: bool = Field(default=True, description="false: shown, and counts toward no tenure.")
    max_per_tenure: Number | None = Field(
        None, ge=1, le=100, description="How many count in one tenure."
    )


KindKey = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(?:[ _-][a-z0-9]+)*$", max_length=40)
]


class ProgramForm(Form):
    """``program:``, the policy."""

    name: Line = Field(description="The program's name.")
    tenure_months: Number = Field(12, ge=1, le=120, description="How long a tenure is.")
    minimum_contributions: Number = Field(
        4, ge=1, le=24, description="Contributions that a tenure asks for."
    )
    reviews_recorded_since: Day | None = Field(
        None, description="Tenures that ended before this day need no recorded review."
    )
    review_notice_days: Number = Field(
        60, ge=0, le=366, description="Days around a tenure's end in which a review is expected."
    )
    kinds: dict[KindKey, KindForm] | None = Field(
        None, min_length=1, max_length=100, description="What counts; replaces the usual kinds."
    )


class OutputsForm(Form):
    """``outputs:``, kinds of output that can be switched off with false."""

    badges: bool = Field(default=True, description="Eligibility badges.")
    api: bool = Field(default=True, description="The JSON API.")
    feeds: bool = Field(default=True, description="Atom and JSON feeds.")
    calendars: bool = Field(default=True, description="Calendars of events and renewals.")
    embeds: bool = Field(default=True, description="Cards to embed elsewhere.")
    insights: bool = Field(default=True, description="Pictures of the program.")
    contributions: bool = Field(
        default=True, description="Lists of all contributions, by year and by kind."
    )
    facets: bool = Field(default=True, description="Pages of people by topic and by country.")
    share_images: bool = Field(default=True, description="Pictures for link previews.")
    vcards: bool = Field(default=True, description="Contact cards.")
    certificates: bool = Field(default=True, description="Certificates to print.")
    open_badges: bool = Field(default=True, description="Open Badges 2.0.")
    compose: bool = Field(default=True, description="The page that helps to write an entry.")


class SiteForm(Form):
    """site.yaml."""

    site: SettingsForm = Field(description="What the site is and where it lives.")
    program: ProgramForm = Field(description="The program's rules.")
    outputs: OutputsForm = Field(OutputsForm(), description="What is switched off, with false.")
