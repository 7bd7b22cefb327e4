"""The text of one input, and the ways to get it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from minutes_miner.errors import InputNotFoundError, UnreadableInputError
from minutes_miner.reading.bounds import DEFAULT_MAX_SIZE, read_bounded, refuse_large
from minutes_miner.reading.characters import (
    refuse_binary,
    refuse_blank,
    refuse_lone_surrogates,
    refuse_nul,
)
from minutes_miner.reading.compression import unpacked
from minutes_miner.reading.conversion import convert
from minutes_miner.reading.encodings import Decoded
from minutes_miner.reading.formats import PLAIN_TEXT, media_type
from minutes_miner.records import Notice


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of one input.

    Attributes:
        name: The input as the user named it.
        sha256: SHA-256 of the bytes as given, in hexadecimal.
        media_type: What the bytes hold, such as text/plain or application/pdf.
        encoding: The Python codec of plain text and HTML; utf-8 for other formats.
        text: The characters, without a byte-order mark. Offsets everywhere count in it. Of plain
            text it keeps every newline as it stood in the bytes; of another format it is what
            `minutes-miner text` prints.
        notices: What a careful reader should know about the reading.
    """

    name: str
    sha256: str
    media_type: str
    encoding: str
    text: str
    notices: tuple[Notice, ...] = ()


def read_bytes(
    data: bytes,
    name: str,
    encoding: str | None = None,
    *,
    max_size: int | None = DEFAULT_MAX_SIZE,
) -> SourceText:
    """Turn the bytes of one input into text.

    Args:
        data: The bytes of plain text, HTML, PDF or DOCX, packed with gzip or not.
        name: What to call the input in the record and in errors.
        encoding: A Python codec name for plain text and HTML; without it the bytes decide.
        max_size: The most bytes of the input, and of what it unpacks to; None for no bound.

    Raises:
        InputError: The bytes are too many, no text, no text in that encoding, or say nothing.
        UnknownEncodingError: Python knows no text encoding of that name.
    """
    refuse_large(len(data), name, max_size)
    content = unpacked(data, name, max_size)
    kind = media_type(content, name)
    decoded = convert(content, kind, name, encoding=encoding, max_size=max_size)
    refuse_binary(decoded.text, name)
    _refuse_unusable(decoded.text, name)
    return _source(data, name, kind, decoded)


def read_path(
    path: str | os.PathLike[str],
    encoding: str | None = None,
    *,
    max_size: int | None = DEFAULT_MAX_SIZE,
) -> SourceText:
    """Read one file and turn it into text.

    Args:
        path: The file.
        encoding: A Python codec name for plain text and HTML; without it the bytes decide.
        max_size: The most bytes of the file, and of what it unpacks to; None for no bound.

    Raises:
        InputError: The file is missing, cannot be read, is too large, or is no usable text.
        UnknownEncodingError: Python knows no text encoding of that name.
    """
    name = display_name(path)
    with _reading(name), Path(path).open("rb") as stream:
        data = read_bounded(stream, name, max_size)
    return read_bytes(data, name, encoding, max_size=max_size)


def read_stream(
    stream: BinaryIO,
    name: str,
    encoding: str | None = None,
    *,
    max_size: int | None = DEFAULT_MAX_SIZE,
) -> SourceText:
    """Read a binary stream to its end and turn it into text; errors as in `read_path`."""
    with _reading(name):
        data = read_bounded(stream, name, max_size)
    return read_bytes(data, name, encoding, max_size=max_size)


def read_text(text: str, name: str = "<text>") -> SourceText:
    """Take text that is decoded already; its hash is that of its UTF-8 bytes.

    Raises:
        InputError: The text is blank, or holds NUL characters or lone surrogates.
    """
    _refuse_unusable(text, name)
    return _source(text.encode(), name, PLAIN_TEXT, Decoded(text, "utf-8"))


def display_name(path: str | os.PathLike[str]) -> str:
    r"""Return the path as text that can be written as UTF-8.

    A Linux file name is bytes; those that are not UTF-8 are shown as escapes, such as `\xe9`.
    """
    return os.fsencode(path).decode(errors="backslashreplace")


def _source(data: bytes, name: str, kind: str, decoded: Decoded) -> SourceText:
    return SourceText(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=kind,
        encoding=decoded.encoding,
        text=decoded.text,
        notices=decoded.notices,
    )


def _refuse_unusable(text: str, name: str) -> None:
    refuse_lone_surrogates(text, name)
    refuse_nul(text, name)
    refuse_blank(text, name)


@contextmanager
def _reading(name: str) -> Iterator[None]:
    """Turn what the operating system says into the errors of this package."""
    try:
        yield
    except (FileNotFoundError, NotADirectoryError) as error:
        raise InputNotFoundError(
            name, "there is no such file or directory; check the spelling and the current folder"
        ) from error
    except OSError as error:
        raise UnreadableInputError(
            name, f"cannot be read ({error.strerror or error}); check its type and permissions"
        ) from error
