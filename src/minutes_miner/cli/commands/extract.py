"""`minutes-miner extract`."""

from __future__ import annotations

import click

from minutes_miner.cli.arguments import checked_inputs, names_from
from minutes_miner.cli.configuration import config_option
from minutes_miner.cli.options import (
    BatchOptions,
    ReadingOptions,
    WritingOptions,
    batch_options,
    reading_options,
    writing_options,
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
@click.option(
    "--files-from",
    type=click.Path(exists=True, dir_okay=False, allow_dash=True),
    help="Read more INPUTs from LIST, one a line (or NUL between them, as of find -print0).",
    metavar="LIST",
)
@writing_options
@reading_options
@batch_options
@config_option
@click.pass_context
def extract(
    ctx: click.Context,
    inputs: tuple[str, ...],
    files_from: str | None,
    writing: WritingOptions,
    reading: ReadingOptions,
    batch: BatchOptions,
) -> None:
    """Turn each INPUT into a record: one line of JSON, unless asked otherwise.

    An INPUT is a text, HTML, PDF or Word file, plain or compressed (.gz), a directory (searched at
    any depth, in sorted order), a pattern such as "minutes/**/*.pdf", or - for standard input,
    which is also read when there is no INPUT and it is not a terminal.
    """
    listed = () if files_from is None else names_from(files_from)
    names = checked_inputs((*inputs, *listed), files_from)

    from minutes_miner.cli.extraction import extraction

    ctx.exit(extraction(names, writing, reading, batch).run())
