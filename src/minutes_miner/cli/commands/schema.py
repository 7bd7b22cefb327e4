"""`minutes-miner schema`."""

from __future__ import annotations

import click

from minutes_miner.cli.output import open_output


@click.command()
def schema() -> None:
    """Print the JSON Schema of a line of output."""
    from minutes_miner.writing import schema_bytes

    with open_output(None) as stream:
        stream.write(schema_bytes())
