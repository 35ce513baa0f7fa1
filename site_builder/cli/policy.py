"""``site-builder policy try``: whose outcome another policy would change."""

import sys
from argparse import SUPPRESS, ArgumentTypeError, Namespace

from site_builder.cli.as_of import as_of_day
from site_builder.cli.command import Command, Parser
from site_builder.cli.endings import FINE, UsageError
from site_builder.cli.options import add_as_of, add_format, add_site_folder, day, whole_number

_MOST = 999


def _add_options(parser: Parser) -> None:
    words = parser.add_subparsers(title="what to do", metavar="try")
    trial = words.add_parser(
        "try", help="judge everyone by another policy; writes nothing", allow_abbrev=False
    )
    _add_figures(trial)
    add_as_of(trial)
    add_format(trial, ("text", "markdown", "json"))
    add_site_folder(trial, default=SUPPRESS)
    parser.set_defaults(word=None)
    trial.set_defaults(word="try")


def _add_figures(parser: Parser) -> None:
    number = whole_number(1, _MOST)
    parser.add_argument("--minimum", metavar="N", type=number, help="minimum_contributions")
    parser.add_argument("--months", metavar="N", type=number, help="tenure_months")
    parser.add_argument("--reviews-since", metavar="DATE", type=day, help="reviews_recorded_since")
    parser.add_argument(
        "--limit",
        metavar="KIND=N",
        action="append",
        default=[],
        type=_limit,
        help="max_per_tenure of a kind; may be given again",
    )
    parser.add_argument(
        "--without",
        metavar="KIND",
        action="append",
        default=[],
        help="a kind that would not count; may be given again",
    )


def _limit(text: str) -> tuple[str, int]:
    name, equals, number = text.partition("=")
    if not (name and equals):
        raise ArgumentTypeError(f"'{text}' is not KIND=N, such as booth=2")
    return name, whole_number(1, _MOST)(number)


def _run(options: Namespace) -> int:
    if options.word is None:
        raise UsageError("say what to do, as in: site-builder policy try --minimum 5")
    from site_builder.cli.assessed import assessed
    from site_builder.cli.policy_changes import changed_policy
    from site_builder.cli.sheets import print_sheet
    from site_builder.history import try_policy
    from site_builder.reports.policy.trial import compare_policies, trial_sheet

    as_of = as_of_day(options.as_of)
    now, site = assessed(options.root, as_of)
    policy = changed_policy(site.policy, options)
    _, then, errors = try_policy(now, site, policy, as_of)
    trial = compare_policies(now, then, errors, as_of)
    if options.format == "json":
        from site_builder.reports.policy.as_json import trial_json

        sys.stdout.write(trial_json(trial))
    else:
        print_sheet(trial_sheet(trial), options.format)
    return FINE


COMMAND = Command(
    name="policy",
    summary="try other rules: whose outcome they would change",
    examples=(
        "site-builder policy try --minimum 5",
        "site-builder policy try --months 6 --minimum 2 --limit booth=1 --as-of 2026-12-31",
    ),
    add_options=_add_options,
    run=_run,
)
