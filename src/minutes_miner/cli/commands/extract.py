"""`minutes-miner extract`."""

from __future__ import annotations

import datetime

import click

from minutes_miner.cli.arguments import checked_inputs
from minutes_miner.cli.options import (
    encoding_option,
    max_size_option,
    meeting_date_option,
    output_option,
    vocabulary_option,
)

# \b keeps click from wrapping the lines.
_EXIT_STATUSES = """\b
Exit status:
  0    every input was read
  1    some inputs failed: their lines hold an error; the others are complete
  2    wrong usage
  3    nothing usable: every input failed
  4    the output could not be written
  130  interrupted
"""


@click.command(epilog=_EXIT_STATUSES)
@click.argument("inputs", nargs=-1, metavar="[INPUT]...")
@output_option
@encoding_option
@max_size_option
@meeting_date_option
@vocabulary_option
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    help="Processes that work at once. [default: one for each processor]",
    metavar="N",
)
@click.option("--debug", is_flag=True, help="Print a traceback for each input that fails.")
@click.pass_context
def extract(
    ctx: click.Context,
    inputs: tuple[str, ...],
    output: str | None,
    encoding: str | None,
    max_size: int,
    meeting_date: datetime.datetime | None,
    vocabulary: str | None,
    jobs: int | None,
    debug: bool,
) -> None:
    """Print one line of JSON for each INPUT.

    An INPUT is a file (plain text, HTML, PDF, DOCX, or one of these under gzip), a directory
    (searched for *.txt at any depth, in sorted order), or - for standard input, which is also read
    when there is no INPUT and it is not a terminal.
    """
    names = checked_inputs(inputs)

    from minutes_miner.batch import Settings, available_jobs
    from minutes_miner.cli.extraction import Extraction
    from minutes_miner.cli.vocabulary import checked_overlay
    from minutes_miner.reading import MEBIBYTE

    settings = Settings(
        encoding=encoding,
        max_size=max_size * MEBIBYTE,
        meeting_date=meeting_date and meeting_date.date(),
        vocabulary=checked_overlay(vocabulary),
        debug=debug,
    )
    extraction = Extraction(names, output, settings, jobs or available_jobs())
    ctx.exit(extraction.run())
