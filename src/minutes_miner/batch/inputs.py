"""The inputs behind the names that a user gives: files, directories, patterns."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from minutes_miner.errors import (
    InputError,
    InputNotFoundError,
    NoTextFilesError,
    UnreadableInputError,
)
from minutes_miner.reading import display_name

_READ = (".txt", ".text", ".html", ".htm", ".xhtml", ".aspx", ".pdf", ".docx")
_REFUSED = (".doc", ".rtf", ".odt")
"""Documents that are read once they are converted: to pass over them in silence would lose them."""
SUFFIXES = (*_READ, *(f"{suffix}.gz" for suffix in _READ), *_REFUSED)
"""How the names end of the files that a directory is searched for, in lower case."""


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read.

    Attributes:
        name: The file, as the user named it or the directory that it was found in.
        relative: The same below that directory; for a file that was named, its own name.
    """

    name: str
    relative: str


def find_inputs(names: Iterable[str]) -> Iterator[Input | InputError]:
    """Yield the files that the names stand for, in order; a name without any yields an error.

    A directory is searched at any depth, in sorted order. A name that is no file is taken as a
    pattern (`minutes/**/*.pdf`) if it holds one of the characters `*?[`; any other name is passed
    on as it is: reading it will tell.
    """
    for name in names:
        if os.path.isdir(name):
            yield from _files_or_error(name)
        elif glob.has_magic(name) and not os.path.lexists(name):
            yield from _matches_or_error(name)
        else:
            yield _named(name)


def _named(name: str) -> Input:
    return Input(name, os.path.basename(name.rstrip(os.sep)))


def _matches_or_error(pattern: str) -> Iterator[Input | InputError]:
    matches = sorted(glob.glob(pattern, recursive=True))
    if not matches:
        yield InputNotFoundError(display_name(pattern), "no file matches this pattern")
    # `**` matches a directory and what is in it: the directory would give its files once more.
    yield from (_named(match) for match in matches if not os.path.isdir(match))


def _files_or_error(directory: str) -> Iterator[Input | InputError]:
    empty = True
    for found in _files(directory):
        empty = False
        yield _below(directory, found) if isinstance(found, str) else found
    if empty:
        yield NoTextFilesError(
            display_name(directory),
            "holds no text, HTML, PDF or Word file; name the files themselves",
        )


def _below(directory: str, path: str) -> Input:
    return Input(path, os.path.relpath(path, directory))


def _files(directory: str) -> Iterator[str | InputError]:
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
            yield from _files(entry.path)
        elif _is_document(entry):
            yield entry.path


def _is_document(entry: os.DirEntry[str]) -> bool:
    """Tell a file by its name; a broken link counts, a named pipe would block for ever."""
    named_as_one = entry.name.lower().endswith(SUFFIXES)
    return named_as_one and (entry.is_file() or not os.path.exists(entry.path))
