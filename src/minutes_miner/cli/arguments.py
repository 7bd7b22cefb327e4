"""The names on the command line, before anything is read."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

STANDARD_STREAM = "-"
"""Standard input among the inputs, standard output after `--output`."""


def checked_inputs(names: Sequence[str]) -> Sequence[str]:
    """Return the names, or standard input if there is none and something is piped in.

    Raises:
        click.UsageError: Nothing to read, an empty name, or standard input named twice.
    """
    if not names and not _piped():
        raise click.UsageError("Name an input, or pipe text in.")
    if "" in names:
        raise click.UsageError("An INPUT is the empty string: is a shell variable unset?")
    if names.count(STANDARD_STREAM) > 1:
        raise click.UsageError("Standard input (-) can be read only once.")
    return names or (STANDARD_STREAM,)


def _piped() -> bool:
    return sys.stdin is not None and not sys.stdin.isatty()
