"""The `minutes-miner` command and its subcommands."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

import click

from minutes_miner import __version__
from minutes_miner.cli.arguments import checked_inputs
from minutes_miner.cli.output import open_output
from minutes_miner.cli.status import exit_statuses

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


class CommandLine(click.Group):
    """A group whose commands, help and version all leave with the statuses of this program."""

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        """Parse the command line, which may print help or the version."""
        with exit_statuses():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        with exit_statuses():
            return super().invoke(ctx)


@click.group(cls=CommandLine, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="minutes-miner")
def cli() -> None:
    """Turn council minutes into JSON: items, discussion, decisions, actions, workforce metrics."""


@cli.command(epilog=_EXIT_STATUSES)
@click.argument("inputs", nargs=-1, metavar="[INPUT]...")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, allow_dash=True),
    help="Write to FILE instead of standard output; FILE appears once it is complete.",
    metavar="FILE",
)
@click.option("--encoding", help="Encoding of the inputs, such as cp1252. [default: detected]")
@click.option(
    "--meeting-date",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Day of the meeting, to resolve due dates and periods if the text prints none.",
    metavar="YYYY-MM-DD",
)
@click.option(
    "--vocabulary",
    type=click.Path(exists=True, dir_okay=False),
    help="TOML file with metrics and triggers of your own.",
    metavar="FILE",
)
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
    meeting_date: datetime.datetime | None,
    vocabulary: str | None,
    jobs: int | None,
    debug: bool,
) -> None:
    """Print one line of JSON for each INPUT.

    An INPUT is a text file, a directory (searched for *.txt at any depth, in sorted order), or -
    for standard input, which is also read when there is no INPUT and it is not a terminal.
    """
    names = checked_inputs(inputs)

    from minutes_miner.batch import Settings, available_jobs
    from minutes_miner.cli.extraction import Extraction
    from minutes_miner.cli.vocabulary import checked_overlay

    settings = Settings(
        encoding=encoding,
        meeting_date=meeting_date and meeting_date.date(),
        vocabulary=checked_overlay(vocabulary),
        debug=debug,
    )
    extraction = Extraction(names, output, settings, jobs or available_jobs())
    ctx.exit(extraction.run())


@cli.command()
def schema() -> None:
    """Print the JSON Schema of a line of output."""
    from minutes_miner.writing import schema_bytes

    with open_output(None) as stream:
        stream.write(schema_bytes())


@cli.command()
@click.argument("metric", required=False)
@click.option(
    "--vocabulary",
    type=click.Path(exists=True, dir_okay=False),
    help="TOML file with metrics and triggers of your own.",
    metavar="FILE",
)
def explain(metric: str | None, vocabulary: str | None) -> None:
    """Print what METRIC measures, where it is defined and how it is recognised.

    Without METRIC: the ids of all metrics.
    """
    from minutes_miner.cli.explanation import explain_metric, list_metrics
    from minutes_miner.cli.vocabulary import checked_overlay
    from minutes_miner.vocabulary import extended_by

    with extended_by(checked_overlay(vocabulary)), open_output(None) as stream:
        try:
            page = explain_metric(metric) if metric else list_metrics()
        except KeyError:
            raise click.BadParameter(
                f"there is no metric {metric!r}; `minutes-miner explain` lists them",
                param_hint="METRIC",
            ) from None
        stream.write(page.encode())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status.

    Args:
        arguments: The words after the command's name; without them, those of the process.
    """
    try:
        status = cli.main(arguments, prog_name="minutes-miner", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    return status or 0
