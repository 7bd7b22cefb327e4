"""The names on the command line, before anything is read."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Iterable, Sequence

import click

STANDARD_STREAM = "-"
"""Standard input among the inputs, standard output after `--output`."""


def checked_inputs(names: Sequence[str], files_from: str | None = None) -> Sequence[str]:
    """Return the names, or standard input if there is none and something is piped in.

    Args:
        names: What the command line names, and the list.
        files_from: Where the list was read from; None if there was none.

    Raises:
        click.UsageError: Nothing to read, an empty name, or standard input named twice.
    """
    if not names and not _piped():
        raise click.UsageError("Name an input, or pipe text in.")
    if "" in names:
        raise click.UsageError("An INPUT is the empty string: is a shell variable unset?")
    if [*names, files_from].count(STANDARD_STREAM) > 1:
        raise click.UsageError("Standard input (-) can be read only once.")
    return names or (STANDARD_STREAM,)


def names_from(path: str) -> Sequence[str]:
    """The names in a list: one a line, or with NUL between them; blank lines name nothing.

    Args:
        path: The list, or `-` for standard input.

    Raises:
        click.UsageError: The list cannot be read, or names nothing.
    """
    try:
        with click.open_file(path, "rb") as file:
            content = _without_mark(file.read())
    except OSError as error:
        raise click.BadParameter(f"{path}: {error.strerror}", param_hint="--files-from") from error
    except UnicodeDecodeError as error:
        raise click.BadParameter(
            f"{path}: is no whole UTF-16", param_hint="--files-from"
        ) from error
    lines = content.split(b"\0") if b"\0" in content else content.splitlines()
    names = [os.fsdecode(line) for line in lines if line.strip()]
    if not names:
        raise click.BadParameter(f"{path} names no file", param_hint="--files-from")
    return names


def check_output(output: str | None, inputs: Iterable[str]) -> None:
    """See that the output replaces none of the inputs.

    Raises:
        click.BadParameter: It would.
    """
    if output is None or output == STANDARD_STREAM:
        return
    if any(_same_file(one, output) for one in inputs):
        raise click.BadParameter("it is one of the inputs; name another", param_hint="--output")


def check_journal(journal: str | None, output: str | None) -> None:
    """See that the output does not replace the journal.

    Raises:
        click.BadParameter: It would.
    """
    if journal and output and os.path.realpath(journal) == os.path.realpath(output):
        raise click.BadParameter("it is the output as well; name another", param_hint="--resume")


def _without_mark(content: bytes) -> bytes:
    """The bytes of a list as UTF-8; a list without a byte-order mark may hold names in any bytes.

    PowerShell writes UTF-16. Its NULs would separate names of one letter, such as the folder `/`.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16").encode()
    return content.removeprefix(codecs.BOM_UTF8)


def _same_file(one: str, other: str) -> bool:
    try:
        return os.path.samefile(one, other)
    except OSError:  # One of them does not exist.
        return False


def _piped() -> bool:
    return sys.stdin is not None and not sys.stdin.isatty()
