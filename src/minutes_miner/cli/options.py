"""Options that several commands share."""

from __future__ import annotations

import click

encoding_option = click.option(
    "--encoding", help="Encoding of the inputs, such as cp1252. [default: detected]"
)
max_size_option = click.option(
    "--max-size",
    type=click.IntRange(min=1),
    default=64,
    show_default=True,
    help="MiB that an input may hold, and may unpack to.",
    metavar="N",
)
meeting_date_option = click.option(
    "--meeting-date",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Day of the meeting, to resolve due dates and periods if the text prints none.",
    metavar="YYYY-MM-DD",
)
output_option = click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, allow_dash=True),
    help="Write to FILE instead of standard output; FILE appears once it is complete.",
    metavar="FILE",
)
vocabulary_option = click.option(
    "--vocabulary",
    type=click.Path(exists=True, dir_okay=False),
    help="TOML file with metrics and triggers of your own.",
    metavar="FILE",
)
