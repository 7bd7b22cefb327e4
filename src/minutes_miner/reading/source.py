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
from minutes_miner.reading.characters import (
    refuse_binary,
    refuse_blank,
    refuse_lone_surrogates,
    refuse_nul,
)
from minutes_miner.reading.encodings import decode, decode_as
from minutes_miner.reading.formats import refuse_known_formats
from minutes_miner.records import Notice

MAX_SIZE = 64 << 20


@dataclass(frozen=True, slots=True)
class SourceText:
    """One input, decoded, with every newline as it stood in the bytes.

    Attributes:
        name: The input as the user named it.
        sha256: SHA-256 of the bytes, in hexadecimal.
        media_type: What the bytes are, such as text/plain.
        encoding: The Python codec that turns the bytes into the text.
        text: The characters, without a byte-order mark. Offsets everywhere count in it.
        notices: What a careful reader should know about the reading.
    """

    name: str
    sha256: str
    media_type: str
    encoding: str
    text: str
    notices: tuple[Notice, ...] = ()


def read_bytes(data: bytes, name: str, encoding: str | None = None) -> SourceText:
    """Decode the bytes of one input.

    Args:
        data: The bytes of a plain text file.
        name: What to call the input in the record and in errors.
        encoding: A Python codec name; without it the bytes decide.

    Raises:
        InputError: The bytes are no text, no text in that encoding, or say nothing.
        UnknownEncodingError: Python knows no text encoding of that name.
    """
    refuse_known_formats(data, name)
    decoded = decode(data, name) if encoding is None else decode_as(data, name, encoding)
    refuse_binary(decoded.text, name)
    _refuse_unusable(decoded.text, name)
    return SourceText(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type="text/plain",
        encoding=decoded.encoding,
        text=decoded.text,
        notices=decoded.notices,
    )


def read_path(
    path: str | os.PathLike[str], encoding: str | None = None, *, max_size: int | None = MAX_SIZE
) -> SourceText:
    """Read and decode one file.

    Args:
        path: The file.
        encoding: A Python codec name; without it the bytes decide.

    Raises:
        InputError: The file is missing, cannot be read, or is no usable text.
        UnknownEncodingError: Python knows no text encoding of that name.
    """
    name = display_name(path)
    with _reading(name):
        data = Path(path).read_bytes()
    return read_bytes(data, name, encoding)


def read_stream(
    stream: BinaryIO, name: str, encoding: str | None = None, *, max_size: int | None = MAX_SIZE
) -> SourceText:
    """Read a binary stream to its end and decode it; errors as in `read_path`."""
    with _reading(name):
        data = stream.read()
    return read_bytes(data, name, encoding)


def read_text(text: str, name: str = "<text>") -> SourceText:
    """Take text that is decoded already; its hash is that of its UTF-8 bytes.

    Raises:
        InputError: The text is blank, or holds NUL characters or lone surrogates.
    """
    _refuse_unusable(text, name)
    return SourceText(
        name=name,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        media_type="text/plain",
        encoding="utf-8",
        text=text,
    )


def display_name(path: str | os.PathLike[str]) -> str:
    r"""Return the path as text that can be written as UTF-8.

    A Linux file name is bytes; those that are not UTF-8 are shown as escapes, such as `\xe9`.
    """
    return os.fsencode(path).decode(errors="backslashreplace")


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
