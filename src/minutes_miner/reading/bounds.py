"""How large an input may be, and reading no more than that."""

from __future__ import annotations

import os
import stat
from typing import BinaryIO

from minutes_miner.errors import InputTooLargeError

_MEBIBYTE = 1024 * 1024
DEFAULT_MAX_SIZE = 64 * _MEBIBYTE
"""Bytes of an input, and of what it unpacks to: far above any minutes, far below the memory."""


def read_bounded(stream: BinaryIO, name: str, max_size: int | None) -> bytes:
    """Read a stream to its end, or refuse it after one byte more than `max_size`.

    Args:
        stream: A binary stream, such as an open file or a decompressor.
        name: The input as the user named it.
        max_size: The most bytes to take; None for no bound.

    Raises:
        InputTooLargeError: The stream holds more.
        OSError: It cannot be read.
    """
    if max_size is None:
        return stream.read()
    _refuse_large_file(stream, name, max_size)
    data = stream.read(max_size + 1)
    if len(data) > max_size:
        raise _too_large(name, f"more than {max_size:,}", max_size)
    return data


def refuse_large(size: int, name: str, max_size: int | None) -> None:
    """Raise `InputTooLargeError` if `size`, in bytes, is above `max_size`."""
    if max_size is not None and size > max_size:
        raise _too_large(name, f"{size:,}", max_size)


def _refuse_large_file(stream: BinaryIO, name: str, max_size: int) -> None:
    """Refuse a regular file by the size that the system gives, before a byte of it is read."""
    try:
        status = os.fstat(stream.fileno())
    except (AttributeError, OSError):  # A stream in memory, a decompressor.
        return
    if stat.S_ISREG(status.st_mode):
        refuse_large(status.st_size - stream.tell(), name, max_size)


def _too_large(name: str, size: str, max_size: int) -> InputTooLargeError:
    return InputTooLargeError(
        name,
        f"holds {size} bytes, and inputs are read up to {max_size:,}; "
        "name a smaller file or raise --max-size",
    )
