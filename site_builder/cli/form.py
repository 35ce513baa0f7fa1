"""``site-builder form``: what someone filled in on GitHub becomes a change to their profile.

Nothing of it is printed: in the log of a workflow, lines of a stranger's can be commands.
"""

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

    from site_builder.authoring.change import apply_change
    from site_builder.authoring.forms.answer import pull_request, refusal
    from site_builder.authoring.forms.filling import fill_in
    from site_builder.authoring.forms.submission import NoEventError, read_event_file
    from site_builder.authoring.front_matter import CannotEditError
    from site_builder.authoring.open_site import open_site
    from site_builder.cli.folders import site_root
    from site_builder.reports.printable import printable_lines

    root, answer = site_root(options.root), Path(options.answer)
    answer.mkdir(parents=True, exist_ok=True)
    try:
        submission = read_event_file(options.event)
        if submission is None:
            print("This issue is not a filled form: nothing to do.")
            return FINE
        apply_change(root, fill_in(open_site(root), submission))
    except CannotEditError as fault:
        reason = printable_lines(str(fault))
        (answer / "comment.md").write_text(refusal(reason), encoding="utf-8")
        print("The form cannot be used yet; comment.md says why.")
        return PROBLEMS
    except NoEventError as fault:
        raise UsageError(str(fault)) from None
    request = pull_request(submission)
    (answer / "title.txt").write_text(f"{request.title}\n", encoding="utf-8")
    (answer / "body.md").write_text(request.body, encoding="utf-8")
    print(request.title)
    return FINE


COMMAND = Command(
    name="form",
    summary="turn a filled issue form into a change to the sender's profile (for workflows)",
    examples=('site-builder form "$GITHUB_EVENT_PATH" --answer answer',),
    add_options=_add_options,
    run=_run,
)
