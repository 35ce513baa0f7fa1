"""site.yaml: the program's settings and its policy."""

from collections.abc import Iterable, Mapping

from site_builder.addresses import slugify
from site_builder.config import SITE_FILE
from site_builder.content.codes import INVALID_VALUE
from site_builder.content.default_kinds import DEFAULT_KINDS
from site_builder.content.flaw import Flaw, FlawError, quoted
from site_builder.content.form_reader import read_form
from site_builder.content.locate import Places
from site_builder.content.records import Program, ProgramRecord, Record, has_error, problems_of
from site_builder.content.schema.site import KindForm, ProgramForm, SettingsForm, SiteForm
from site_builder.content.surroundings import Surroundings
from site_builder.content.text import read_text
from site_builder.model.policy import Kind, Policy
from site_builder.model.site import SiteSettings


def read_program(data: bytes) -> ProgramRecord:
    """The program that site.yaml describes, or all that is wrong with the file."""
    try:
        text = read_text(data)
    except FlawError as error:
        return Record(None, problems_of((error.flaw,), SITE_FILE))
    filled = read_form(text, 1, SiteForm, Surroundings())
    if filled.form is None:
        return Record(None, problems_of(filled.flaws, SITE_FILE))
    kinds = _kinds(filled.form.program.kinds)
    places = Places(text, 1)
    clashes = tuple(places.locate(flaw) for flaw in _clashes(kinds))
    problems = problems_of(clashes, SITE_FILE)
    if has_error(problems):
        return Record(None, problems)
    off = (name for name, wanted in filled.form.outputs.model_dump().items() if not wanted)
    program = Program(
        _settings(filled.form.site), _policy(filled.form.program, kinds), frozenset(off)
    )
    return Record(program, problems)


def _settings(form: SettingsForm) -> SiteSettings:
    return SiteSettings(
        title=form.title,
        url=form.url,
        description=form.description or "",
        language=form.language,
        repository=form.repository.rstrip("/").removesuffix(".git") if form.repository else None,
        branch=form.branch,
        page_size=form.page_size,
        accent=form.accent,
        logo=form.logo,
        slack=form.slack,
        email=form.email,
    )


def _policy(form: ProgramForm, kinds: tuple[Kind, ...]) -> Policy:
    return Policy(
        name=form.name,
        kinds=kinds,
        tenure_months=form.tenure_months,
        minimum_contributions=form.minimum_contributions,
        reviews_recorded_since=form.reviews_recorded_since,
        review_notice_days=form.review_notice_days,
    )


def _kinds(forms: Mapping[str, KindForm] | None) -> tuple[Kind, ...]:
    if forms is None:
        return DEFAULT_KINDS
    return tuple(_kind(name, form) for name, form in forms.items())


def _kind(name: str, form: KindForm) -> Kind:
    label = form.label or name.replace("_", " ").replace("-", " ").capitalize()
    return Kind(
        name=name,
        label=label,
        plural=form.plural or f"{label}s",
        icon=form.icon or slugify(name),
        aliases=tuple(form.aliases),
        counts=form.counts,
        max_per_tenure=form.max_per_tenure,
    )


def _clashes(kinds: Iterable[Kind]) -> list[Flaw]:
    """Ensure that each name and alias leads to one kind, and each kind to one address."""
    claimed: dict[str, str] = {}
    flaws: list[Flaw] = []
    for kind in kinds:
        for name in dict.fromkeys((slugify(kind.name), *map(str.casefold, kind.aliases))):
            owner = claimed.setdefault(name, kind.name)
            if owner != kind.name:
                message = f"{quoted(name)} stands for both `{owner}` and `{kind.name}`."
                pointer = ("program", "kinds", kind.name)
                flaws.append(
                    Flaw(INVALID_VALUE, message, "Rename one of the two.", pointer=pointer)
                )
    return flaws
