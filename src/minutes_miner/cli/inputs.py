"""How the commands read what is named on the command line."""

from __future__ import annotations

import sys

import click

from minutes_miner.cli.arguments import STANDARD_STREAM
from minutes_miner.errors import UnknownEncodingError, UnreadableInputError
from minutes_miner.reading import DEFAULT_MAX_SIZE, SourceText, codec_name, read_path, read_stream


def known_codec(encoding: str | None) -> str | None:
    """Python's name for the encoding; None is to detect it.

    Raises:
        click.BadParameter: Python knows no such encoding.
    """
    try:
        return None if encoding is None else codec_name(encoding)
    except UnknownEncodingError as error:
        raise click.BadParameter(str(error), param_hint="--encoding") from error


def read_input(
    name: str, encoding: str | None, max_size: int | None = DEFAULT_MAX_SIZE
) -> SourceText:
    """Read a file, or standard input for `-`.

    Args:
        name: The file or `-`.
        encoding: Its codec; None to detect it.
        max_size: Bytes that it may hold; None for no bound.

    Raises:
        InputError: It is missing, cannot be read, is too large, or is no usable text.
    """
    if name != STANDARD_STREAM:
        return read_path(name, encoding, max_size=max_size)
    if sys.stdin is None:  # As after `<&-` in a shell.
        raise UnreadableInputError(STANDARD_STREAM, "standard input is closed")
    return read_stream(sys.stdin.buffer, STANDARD_STREAM, encoding, max_size=max_size)
