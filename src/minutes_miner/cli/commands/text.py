"""`minutes-miner text`."""

from __future__ import annotations

import click

from minutes_miner.cli.arguments import check_output, checked_inputs
from minutes_miner.cli.configuration import config_option
from minutes_miner.cli.options import encoding_option, max_size_option, output_option
from minutes_miner.cli.output import open_output
from minutes_miner.cli.status import Status, complain


@click.command()
@click.argument("file", required=False)
@output_option
@encoding_option
@max_size_option
@config_option
@click.pass_context
def text(
    ctx: click.Context, file: str | None, output: str | None, encoding: str | None, max_size: int
) -> None:
    """Print the text of FILE in which the offsets of its record count, as UTF-8.

    FILE is a text, HTML, PDF or Word file, plain or compressed (.gz); or - for standard input,
    which is also read when there is no FILE and it is not a terminal.
    """
    (name,) = checked_inputs((file,) if file is not None else ())
    check_output(output, [name])

    from minutes_miner.cli.inputs import known_codec, read_input
    from minutes_miner.errors import InputError

    try:
        source = read_input(name, known_codec(encoding), max_size)
    except InputError as error:
        complain(f"{error} ({error.code})")
        ctx.exit(Status.NOTHING_USABLE)
    with open_output(output) as stream:
        stream.write(source.text.encode())
