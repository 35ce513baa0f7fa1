"""``site-builder log``: add a contribution to a person's log."""

from argparse import Namespace

from site_builder.cli.command import Command, Parser
from site_builder.cli.endings import FINE, UsageError

_TEXTS = {
    "kind": "a kind of the program; otherwise guessed from the address",
    "url": "where it can be seen: the evidence",
    "event": "the conference, meetup or show",
    "language": "its language, as en or pt-BR",
    "note": "anything a reader should know",
}


def _add_options(parser: Parser) -> None:
    parser.add_argument("handle", metavar="HANDLE", help="whose log it is")
    parser.add_argument(
        "--date", required=True, metavar="DATE", help="the day, or only the month as 2026-01"
    )
    parser.add_argument("--title", required=True, metavar="TEXT", help="what it is called")
    for key, meaning in _TEXTS.items():
        parser.add_argument(f"--{key}", metavar="TEXT", help=meaning)
    parser.add_argument("--topics", metavar="A,B", help="what it is about, with commas between")
    parser.add_argument(
        "--with", dest="others", metavar="A,B", help="handles of those who did it too"
    )
    parser.add_argument(
        "--no-count",
        action="store_true",
        help="a person decided that it does not count; needs --reason",
    )
    parser.add_argument("--reason", metavar="TEXT", help="why it does not count; with --no-count")


def _run(options: Namespace) -> int:
    from site_builder.authoring.entry import log_entry
    from site_builder.authoring.open_site import open_site
    from site_builder.cli.editing import carry_out, refusals, separated
    from site_builder.cli.folders import site_root

    root = site_root(options.root)
    texts = {key: getattr(options, key) for key in ("date", "title", *_TEXTS)}
    lists = {"topics": separated(options.topics), "with": separated(options.others)}
    verdict = _verdict(options)
    fields = {key: value for key, value in (texts | lists).items() if value} | verdict
    with refusals():
        change = log_entry(open_site(root), options.handle, fields)
    carry_out(root, change)
    return FINE


def _verdict(options: Namespace) -> dict[str, bool | str]:
    """What a person decided about counting, as fields. Raises UsageError."""
    reason = (options.reason or "").strip()
    if options.no_count and not reason:
        raise UsageError(
            '--no-count needs a reason. Add a few words, as in --reason "promotes a product".'
        )
    if options.reason is not None and not options.no_count:
        raise UsageError(
            "--reason says why an entry does not count, and this one counts. Add --no-count, or"
            " leave --reason out; what a reader should know goes into --note."
        )
    return {"counts": False, "reason": reason} if options.no_count else {}


COMMAND = Command(
    name="log",
    summary="add a contribution to a person's log; nothing else in the file changes",
    examples=(
        'site-builder log sample-person --date 2026-03-14 --title "A talk" --kind talk',
        "site-builder log sample-person --date 2026-03 --title Streams --url https://youtu.be/x",
        "site-builder log sample-person --date 2026-03 --title A --no-count --reason ad",
    ),
    add_options=_add_options,
    run=_run,
)
