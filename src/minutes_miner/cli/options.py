"""Options of the commands, in groups; a command gets each group as one value."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any

import click

Command = Callable[..., Any]


def _group(
    parameter: str, values: type, *options: Callable[[Command], Command]
) -> Callable[[Command], Command]:
    """A decorator that adds options to a command, which gets them as one argument.

    Args:
        parameter: The name of that argument.
        values: The dataclass that holds them, with a field for each option.
        options: The options.
    """

    def add(command: Command) -> Command:
        @functools.wraps(command)
        def gather(*arguments: Any, **given: Any) -> Any:
            own = {field.name: given.pop(field.name) for field in fields(values)}
            return command(*arguments, **given, **{parameter: values(**own)})

        decorated: Command = gather
        for option in reversed(options):
            decorated = option(decorated)
        return decorated

    return add


_SIZE = re.compile(r"([0-9]+(?:\.[0-9]+)?)\s*([kmgt]?)(?:i?b)?", re.IGNORECASE)
_BYTES = {"": 1, "k": 1 << 10, "m": 1 << 20, "g": 1 << 30, "t": 1 << 40}


def _size(ctx: click.Context, parameter: click.Parameter, value: str) -> int:
    """The number of bytes that a size such as 500k, 20M or 1.5GB stands for."""
    found = _SIZE.fullmatch(value.strip())
    if not found:
        raise click.BadParameter(
            f"{value!r} is no size: write a number of bytes, 500k, 20M or 1G", ctx, parameter
        )
    return int(float(found[1]) * _BYTES[found[2].lower()])


def _day(
    ctx: click.Context, parameter: click.Parameter, value: datetime.datetime | None
) -> datetime.date | None:
    return value and value.date()


class _OutputPath(click.Path):
    """A path to write to; an unset variable of a shell is no such path."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "":
            self.fail("it is the empty string: is a shell variable unset?", param, ctx)
        return super().convert(value, param, ctx)


encoding_option = click.option(
    "--encoding", help="Encoding of the inputs, such as cp1252. [default: detected]"
)
meeting_date_option = click.option(
    "--meeting-date",
    type=click.DateTime(["%Y-%m-%d"]),
    callback=_day,
    help="Day of the meeting, to resolve due dates and periods if the text prints none.",
    metavar="YYYY-MM-DD",
)
vocabulary_option = click.option(
    "--vocabulary",
    type=click.Path(exists=True, dir_okay=False),
    help="TOML file with metrics and triggers of your own.",
    metavar="FILE",
)
max_size_option = click.option(
    "--max-size",
    default="64M",
    show_default=True,
    callback=_size,
    help="Refuse inputs that are larger, packed or unpacked.",
    metavar="SIZE",
)
output_option = click.option(
    "-o",
    "--output",
    type=_OutputPath(dir_okay=False, allow_dash=True),
    help="Write to FILE instead of standard output; FILE appears once it is complete.",
    metavar="FILE",
)


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How inputs are read."""

    encoding: str | None
    meeting_date: datetime.date | None
    vocabulary: str | None
    max_size: int


reading_options = _group(
    "reading",
    ReadingOptions,
    encoding_option,
    meeting_date_option,
    vocabulary_option,
    max_size_option,
)


@dataclass(frozen=True, slots=True)
class WritingOptions:
    """What is written, and where to."""

    output: str | None
    out_dir: str | None
    format: str | None
    table: str | None
    only: tuple[str, ...]
    indent: int | None
    bom: bool
    keep_text: bool


def _parts(
    ctx: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    named = (part.strip() for value in values for part in value.split(","))
    return tuple(filter(None, named))


writing_options = _group(
    "writing",
    WritingOptions,
    output_option,
    click.option(
        "--out-dir",
        type=_OutputPath(file_okay=False),
        help="Write a JSON file for each input to DIR, named after it.",
        metavar="DIR",
    ),
    click.option(
        "-f",
        "--format",
        type=click.Choice(["jsonl", "json", "csv", "parquet"]),
        help="[default: as the name of the output ends; csv with --table; else jsonl]",
    ),
    click.option(
        "--table",
        help="What the rows of csv and parquet are: metrics, resolutions, actions, agenda_items, "
        "discussion_points or participants. [default: metrics]",
        metavar="NAME",
    ),
    click.option(
        "--only",
        multiple=True,
        callback=_parts,
        help="Keep only these parts of a record: participants, agenda_items, discussion_points, "
        "resolutions, actions, metrics, blocks.",
        metavar="PART[,PART]...",
    ),
    click.option("--indent", type=click.IntRange(1, 16), help="Indent JSON by N.", metavar="N"),
    click.option("--bom", is_flag=True, help="Begin csv with a byte-order mark, for Excel."),
    click.option("--keep-text", is_flag=True, help="Put the text itself in the record."),
)


@dataclass(frozen=True, slots=True)
class BatchOptions:
    """How many inputs are worked on."""

    jobs: int | None
    timeout: float | None
    fail_fast: bool
    resume: str | None
    no_progress: bool
    debug: bool


batch_options = _group(
    "batch",
    BatchOptions,
    click.option(
        "-j",
        "--jobs",
        type=click.IntRange(min=1),
        help="Processes that work at once. [default: one for each processor]",
        metavar="N",
    ),
    click.option(
        "--timeout",
        type=click.FloatRange(min=0, min_open=True),
        help="Give up an input after this time.",
        metavar="SECONDS",
    ),
    click.option("--fail-fast", is_flag=True, help="Stop at the first input that fails."),
    click.option(
        "--resume",
        type=_OutputPath(dir_okay=False),
        help="Keep what is done in JOURNAL, and do not do again what is in it.",
        metavar="JOURNAL",
    ),
    click.option(
        "--no-progress", is_flag=True, help="Show no bar, though standard error is a terminal."
    ),
    click.option("--debug", is_flag=True, help="Print a traceback for each input that fails."),
)
