"""The inputs behind the names on the command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator

from minutes_miner.cli.arguments import STANDARD_STREAM
from minutes_miner.errors import InputError, NoTextFilesError, UnreadableInputError
from minutes_miner.reading import SourceText, display_name, read_path, read_stream


def find_inputs(names: Iterable[str]) -> Iterator[str | InputError]:
    """Yield the files that the names stand for, in order; a directory that yields none, an error.

    A name that is no directory is passed on as it is: reading it will tell.
    """
    for name in names:
        if name != STANDARD_STREAM and os.path.isdir(name):
            yield from _text_files_or_error(name)
        else:
            yield name


def read_input(name: str, encoding: str | None, max_size: int | None) -> SourceText:
    """Read a file, or standard input to its end; errors as in `reading.read_path`."""
    if name != STANDARD_STREAM:
        return read_path(name, encoding, max_size=max_size)
    if sys.stdin is None:
        raise UnreadableInputError(name, "standard input is closed")
    return read_stream(sys.stdin.buffer, name, encoding, max_size=max_size)


def _text_files_or_error(directory: str) -> Iterator[str | InputError]:
    empty = True
    for found in _text_files(directory):
        empty = False
        yield found
    if empty:
        yield NoTextFilesError(
            display_name(directory), "holds no .txt file; name the files themselves"
        )


def _text_files(directory: str) -> Iterator[str | InputError]:
    try:
        entries = sorted(os.scandir(directory), key=lambda entry: entry.name)
    except OSError as error:
        yield UnreadableInputError(
            display_name(directory),
            f"cannot be listed ({error.strerror}); check its permissions",
        )
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _text_files(entry.path)
        elif _is_text_file(entry):
            yield entry.path


def _is_text_file(entry: os.DirEntry[str]) -> bool:
    """Tell a file by its name; a broken link counts, a named pipe would block for ever."""
    named_as_text = entry.name.lower().endswith(".txt")
    return named_as_text and (entry.is_file() or not os.path.exists(entry.path))
