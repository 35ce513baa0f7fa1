"""``site-builder form``: what someone filled in on GitHub becomes a change to their profile."""

from argparse import Namespace

from site_builder.cli.command import Command, Parser
from site_builder.cli.endings import FINE, PROBLEMS, UsageError


def _add_options(parser: Parser) -> None:
    parser.add_argument("event", metavar="FILE", help="GitHub's account of the issue, as JSON")
    parser.add_argument(
        "--answer",
        metavar="DIR",
        required=True,
        help="where to write title.txt and body.md of a pull request, or else comment.md",
    )


def _run(options: Namespace) -> int:
    from pathlib import Path

    from site_builder.authoring.forms.answer import pull_request, refusal
    from site_builder.authoring.forms.filling import fill_in
    from site_builder.authoring.forms.submission import read_event
    from site_builder.authoring.front_matter import CannotEditError
    from site_builder.authoring.open_site import open_site
    from site_builder.cli.editing import carry_out
    from site_builder.cli.folders import site_root
    from site_builder.reports.printable import printable_lines

    root, answer = site_root(options.root), Path(options.answer)
    answer.mkdir(parents=True, exist_ok=True)
    text = _text_of(options.event)
    try:
        submission = read_event(text)
        if submission is None:
            print("This issue is not a filled form: nothing to do.")
            return FINE
        carry_out(root, fill_in(open_site(root), submission))
    except CannotEditError as fault:
        reason = printable_lines(str(fault))
        (answer / "comment.md").write_text(refusal(reason), encoding="utf-8")
        print(reason)
        return PROBLEMS
    except ValueError as fault:
        raise UsageError(f"'{options.event}': {fault}") from None
    request = pull_request(submission)
    (answer / "title.txt").write_text(f"{request.title}\n", encoding="utf-8")
    (answer / "body.md").write_text(request.body, encoding="utf-8")
    return FINE


def _text_of(name: str) -> str:
    from pathlib import Path

    try:
        return Path(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise UsageError(f"'{name}' cannot be read as JSON in UTF-8.") from None


COMMAND = Command(
    name="form",
    summary="turn a filled issue form into a change to the sender's profile (for workflows)",
    examples=('site-builder form "$GITHUB_EVENT_PATH" --answer answer',),
    add_options=_add_options,
    run=_run,
)
