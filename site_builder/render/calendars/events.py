"""What the two calendars hold: contributions to come, and the ends of tenures."""

from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from site_builder import addresses
from site_builder.model.site import SiteSettings
from site_builder.model.views import CalendarView, Frame, Renewal, RenewalsView, Work
from site_builder.render.calendars.icalendar import Event, render_calendar
from site_builder.render.feeds.entries import summary_of, work_id
from site_builder.render.words import long_date


def render_coming(view: CalendarView, frame: Frame) -> bytes:
    """The calendar of contributions to come."""
    kinds = {kind.name: kind.label for kind in frame.policy.kinds}
    events = [_coming(work, frame.settings, kinds) for work in view.works]
    return render_calendar(frame.settings.title, events)


def _coming(work: Work, settings: SiteSettings, kinds: Mapping[str, str]) -> Event:
    said = work.contribution
    summary = said.title if said.date.is_day else f"{said.title} (day to be confirmed)"
    page = addresses.absolute(work.people[0].address, settings.url)
    return Event(
        uid=f"{work_id(said, settings.url).removeprefix('urn:uuid:')}@{_host(settings)}",
        stamped_on=said.date.first_on,
        first_on=said.date.first_on,
        last_on=said.date.last_on,
        summary=summary,
        description=summary_of(work, kinds),
        url=said.url or page,
        category=kinds[said.kind],
    )


def render_renewals(view: RenewalsView, frame: Frame) -> bytes:
    """The calendar of tenures that end and of the reviews before."""
    events = [event for each in view.renewals for event in _renewal_events(each, frame.settings)]
    return render_calendar(f"{frame.policy.name}: renewals", events)


def _renewal_events(renewal: Renewal, settings: SiteSettings) -> Iterator[Event]:
    """The last day of a tenure and, before it, the day on which its review begins."""
    tenure, name = renewal.tenure, renewal.face.name
    which = f"tenure-{renewal.face.slug}-{renewal.accepted_on.isoformat()}-{tenure.number}"
    what = f"Tenure {tenure.number} of {name}"
    dates = f"{long_date(tenure.start_on)} to {long_date(tenure.end_on)}"
    url = addresses.absolute(renewal.face.address, settings.url)
    days = [("end", tenure.end_on, f"{what} ends")]
    if renewal.notice_on is not None:
        days.insert(0, ("review", renewal.notice_on, f"{what}: time for the review"))
    for name_of_day, day, summary in days:
        yield Event(
            uid=f"{which}-{name_of_day}@{_host(settings)}",
            stamped_on=tenure.start_on,
            first_on=day,
            last_on=day,
            summary=summary,
            description=f"{what}: {dates}",
            url=url,
            category="Renewal",
        )


def _host(settings: SiteSettings) -> str:
    return urlsplit(settings.url).hostname or ""
