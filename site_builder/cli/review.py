"""``site-builder review``: who is to be reviewed; ``review decide`` records a decision."""

import sys
from argparse import SUPPRESS, Namespace

from site_builder.cli.as_of import as_of_day
from site_builder.cli.command import Command, Parser
from site_builder.cli.endings import FINE, RefusedError
from site_builder.cli.options import add_as_of, add_format, add_site_folder, day, whole_number

_LONGEST_NOTICE = 3660
"""Days: ten years."""


def _add_options(parser: Parser) -> None:
    parser.add_argument(
        "--within",
        metavar="DAYS",
        type=whole_number(0, _LONGEST_NOTICE),
        help="tenures that end within so many days; otherwise the policy's review_notice_days",
    )
    parser.add_argument(
        "--brief",
        action="store_true",
        help="only who is due and when, fit for a public issue; in text or markdown",
    )
    add_as_of(parser)
    add_format(parser, ("text", "markdown", "csv", "json"))
    parser.set_defaults(word=None)
    words = parser.add_subparsers(title="to record a decision", metavar="decide")
    decide = words.add_parser("decide", help="write a decision into a profile", allow_abbrev=False)
    _add_decide_options(decide)


def _add_decide_options(parser: Parser) -> None:
    parser.add_argument("handle", metavar="HANDLE", help="the GitHub handle, today's or an earlier")
    parser.add_argument(
        "--tenure", metavar="N", type=whole_number(1, 999), required=True, help="which tenure"
    )
    parser.add_argument(
        "--decision", choices=("renewed", "ended"), required=True, help="renewed or ended"
    )
    parser.add_argument(
        "--on", metavar="DATE", type=day, help="the day of the decision; otherwise the as-of day"
    )
    parser.add_argument("--note", metavar="TEXT", help="why; never published")
    parser.add_argument("--as-of", metavar="DATE", type=day, default=SUPPRESS, help=SUPPRESS)
    add_site_folder(parser, default=SUPPRESS)
    parser.set_defaults(word="decide")


def _run(options: Namespace) -> int:
    return _decide(options) if options.word == "decide" else _report(options)


def _report(options: Namespace) -> int:
    from site_builder.cli.assessed import assessed
    from site_builder.cli.sheets import print_sheet
    from site_builder.reports.review.packets import gather_round
    from site_builder.reports.review.words import brief_sheet, review_sheet

    as_of = as_of_day(options.as_of)
    read, site = assessed(options.root, as_of)
    found = gather_round(site, read.standings, as_of, options.within)
    if options.format == "csv":
        from site_builder.reports.review.table import review_csv

        sys.stdout.write(review_csv(found))
    elif options.format == "json":
        from site_builder.reports.review.as_json import review_json

        sys.stdout.write(review_json(found))
    else:
        make = brief_sheet if options.brief else review_sheet
        print_sheet(make(found), options.format)
    return FINE


def _decide(options: Namespace) -> int:
    from site_builder.authoring.change import apply_change
    from site_builder.authoring.front_matter import CannotEditError
    from site_builder.authoring.open_site import open_site
    from site_builder.authoring.review import decide_review
    from site_builder.cli.folders import site_root
    from site_builder.model.ambassador import Review, ReviewDecision

    as_of = as_of_day(options.as_of)
    decision = ReviewDecision(options.decision)
    review = Review(options.tenure, decision, options.on or as_of, options.note or None)
    root = site_root(options.root)
    try:
        change = decide_review(open_site(root), options.handle, review, as_of)
    except CannotEditError as fault:
        raise RefusedError(str(fault)) from fault
    apply_change(root, change)
    print("\n".join(change.said))
    return FINE


COMMAND = Command(
    name="review",
    summary="list whose tenure is to be reviewed, with evidence and letters; record decisions",
    examples=(
        "site-builder review",
        "site-builder review --within 90 --format csv",
        "site-builder review decide sample-person --tenure 1 --decision renewed --on 2026-01-15",
    ),
    add_options=_add_options,
    run=_run,
)
