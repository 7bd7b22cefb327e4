"""`minutes-miner evaluate`."""

from __future__ import annotations

import click

from minutes_miner.cli.configuration import config_option
from minutes_miner.cli.options import vocabulary_option

# \b keeps click from wrapping the lines.
_EXIT_STATUSES = """\b
Exit status:
  0    every annotated text was read
  1    some could not be read, as standard error says
  2    wrong usage
  3    nothing usable: none could be read
  4    the output could not be written
  130  interrupted
"""


@click.command(epilog=_EXIT_STATUSES)
@click.argument("gold", type=click.Path(exists=True))
@click.option("--json", "as_json", is_flag=True, help="Print the scores as JSON.")
@click.option(
    "--faults",
    type=click.IntRange(min=0),
    default=0,
    help="List up to N single faults: what is missed, invented, or has wrong details.",
    metavar="N",
)
@click.option(
    "--only", help="Only documents and passages whose name contains TEXT.", metavar="TEXT"
)
@click.option(
    "--predictions",
    type=click.Path(exists=True, dir_okay=False),
    help="Score the output of an earlier `extract` instead of extracting now.",
    metavar="FILE",
)
@vocabulary_option
@config_option
@click.pass_context
def evaluate(
    ctx: click.Context,
    gold: str,
    as_json: bool,
    faults: int,
    only: str | None,
    predictions: str | None,
    vocabulary: str | None,
) -> None:
    """Score the tool against texts that a person annotated.

    GOLD is a folder with texts/*.txt and gold/*.json, or a file of annotated passages (.jsonl).
    What an annotation leaves out is not scored. Prints a table of precision, recall and F1, and of
    how often the details are right.
    """
    from minutes_miner.cli.evaluation import Run, checked_gold, checked_predictions
    from minutes_miner.cli.vocabulary import checked_overlay

    run = Run(
        examples=checked_gold(gold, only),
        predictions=checked_predictions(predictions),
        vocabulary=checked_overlay(vocabulary),
    )
    ctx.exit(run.report(as_json=as_json, faults=faults))
