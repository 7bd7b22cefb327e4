"""`minutes-miner show`."""

from __future__ import annotations

import datetime

import click

from minutes_miner.cli.arguments import checked_inputs
from minutes_miner.cli.options import encoding_option, meeting_date_option, vocabulary_option


@click.command()
@click.argument("file", required=False)
@click.option(
    "--metric",
    "metrics",
    multiple=True,
    help="Show this metric alone, and the items it stands in; more than one can be named.",
    metavar="ID",
)
@encoding_option
@meeting_date_option
@vocabulary_option
@click.option(
    "--pager/--no-pager",
    "paged",
    default=None,
    help="Page through it with $PAGER. [default: if it is longer than the terminal]",
)
@click.pass_context
def show(
    ctx: click.Context,
    file: str | None,
    metrics: tuple[str, ...],
    encoding: str | None,
    meeting_date: datetime.datetime | None,
    vocabulary: str | None,
    paged: bool | None,
) -> None:
    """Show what is found in FILE: the meeting, its business, the metrics and their evidence.

    FILE is a text file, or - for standard input, which is also read when there is no FILE and it
    is not a terminal.
    """
    (name,) = checked_inputs(() if file is None else (file,))

    from minutes_miner.cli.showing import Showing
    from minutes_miner.cli.vocabulary import checked_overlay
    from minutes_miner.vocabulary import extended_by

    showing = Showing(name, metrics, encoding, meeting_date and meeting_date.date(), paged)
    with extended_by(checked_overlay(vocabulary)):
        ctx.exit(showing.run())
