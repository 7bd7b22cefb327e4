"""`minutes-miner show`."""

from __future__ import annotations

import click

from minutes_miner.cli.arguments import checked_inputs
from minutes_miner.cli.configuration import config_option
from minutes_miner.cli.options import ReadingOptions, reading_options


@click.command()
@click.argument("file", required=False)
@click.option(
    "--metric",
    "metrics",
    multiple=True,
    help="Show this metric alone, and the items it stands in; more than one can be named.",
    metavar="ID",
)
@reading_options
@click.option(
    "--pager/--no-pager",
    "paged",
    default=None,
    help="Page through it with $PAGER. [default: if it is longer than the terminal]",
)
@config_option
@click.pass_context
def show(
    ctx: click.Context,
    file: str | None,
    metrics: tuple[str, ...],
    reading: ReadingOptions,
    paged: bool | None,
) -> None:
    """Show what is found in FILE: the meeting, its business, the metrics and their evidence.

    FILE is a text, HTML, PDF or Word file, or - for standard input, which is also read when there
    is no FILE and it is not a terminal.
    """
    (name,) = checked_inputs(() if file is None else (file,))

    from minutes_miner.cli.showing import Showing
    from minutes_miner.cli.vocabulary import checked_overlay
    from minutes_miner.vocabulary import extended_by

    with extended_by(checked_overlay(reading.vocabulary)):
        ctx.exit(Showing(name, metrics, reading, paged).run())
