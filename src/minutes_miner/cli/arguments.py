"""The names on the command line, before anything is read."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence

import click

STANDARD_STREAM = "-"
"""Standard input among the inputs, standard output after `--output`."""


def checked_inputs(names: Sequence[str]) -> Sequence[str]:
    """Return the names, or standard input if there is none and something is piped in.

    Raises:
        click.UsageError: Nothing to read, an empty name, or standard input named twice.
    """
    if not names and not _piped():
        raise click.UsageError("Name at least one file or directory, or pipe text in.")
    if "" in names:
        raise click.UsageError("An INPUT is the empty string: is a shell variable unset?")
    if names.count(STANDARD_STREAM) > 1:
        raise click.UsageError("Standard input (-) can be read only once.")
    return names or (STANDARD_STREAM,)


def check_encoding(encoding: str | None) -> None:
    """Raise `click.BadParameter` for an encoding that Python does not know."""
    if encoding is None:
        return
    from minutes_miner.errors import UnknownEncodingError
    from minutes_miner.reading import codec_name

    try:
        codec_name(encoding)
    except UnknownEncodingError as error:
        raise click.BadParameter(str(error), param_hint="--encoding") from error


def check_output(output: str | None, inputs: Iterable[str]) -> None:
    """Raise `click.BadParameter` if the output would replace one of the inputs."""
    if output is None or output == STANDARD_STREAM:
        return
    if any(_same_file(one, output) for one in inputs):
        raise click.BadParameter("it is one of the inputs", param_hint="--output")


def _same_file(one: str, other: str) -> bool:
    try:
        return os.path.samefile(one, other)
    except OSError:  # One of them does not exist.
        return False


def _piped() -> bool:
    return sys.stdin is not None and not sys.stdin.isatty()
