"""A new profile as text, its fields in the order of the documentation."""

from site_builder.authoring.emitter import Field, block_lines
from site_builder.authoring.log import entry_fields
from site_builder.model.draft import ProfileDraft


def new_profile(draft: ProfileDraft) -> str:
    """The whole file: front matter, the log in the order given, and the bio below."""
    fields = profile_fields(draft)
    after = {key: fields.pop(key) for key in ("ended",) if key in fields}
    lines = ["---", *(f"# {remark}" for remark in draft.remarks), *block_lines(fields)]
    lines += [*_links(draft), *_earlier(draft), *block_lines(after), *_log(draft), "---"]
    if draft.bio:
        lines.append(draft.bio)
    return "\n".join(lines) + "\n"


def profile_fields(draft: ProfileDraft) -> dict[str, Field]:
    """The fields that hold a single value or a short list; empty ones are left out."""
    fields: dict[str, Field | None] = {
        "name": draft.name,
        "github": draft.github,
        "github_id": draft.github_id,
        "aliases": draft.aliases,
        "accepted": draft.accepted_on,
        "title": draft.title,
        "company": draft.company,
        "country": draft.country,
        "ended": draft.ended_on,
    }
    return {key: value for key, value in fields.items() if value not in (None, ())}


def _links(draft: ProfileDraft) -> list[str]:
    if not draft.links:
        return []
    return ["links:", *(f"  {line}" for line in block_lines(dict(draft.links)))]


def _earlier(draft: ProfileDraft) -> list[str]:
    if not draft.earlier:
        return []
    spans = (f"{{accepted: {a.accepted_on}, ended: {a.ended_on}}}" for a in draft.earlier)
    return ["earlier:", *(f"  - {span}" for span in spans)]


def _log(draft: ProfileDraft) -> list[str]:
    if not draft.contributions:
        return []
    lines = ["contributions:"]
    for entry in draft.contributions:
        first, *others = block_lines(entry_fields(entry))
        lines += [f"  - {first}", *(f"    {line}" for line in others)]
    return lines
