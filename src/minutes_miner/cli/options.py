"""Options that several commands share."""

from __future__ import annotations

import click

encoding_option = click.option(
    "--encoding", help="Encoding of the inputs, such as cp1252. [default: detected]"
)
meeting_date_option = click.option(
    "--meeting-date",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Day of the meeting, to resolve due dates and periods if the text prints none.",
    metavar="YYYY-MM-DD",
)
vocabulary_option = click.option(
    "--vocabulary",
    type=click.Path(exists=True, dir_okay=False),
    help="TOML file with metrics and triggers of your own.",
    metavar="FILE",
)
