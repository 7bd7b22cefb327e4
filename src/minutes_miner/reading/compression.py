"""Inputs that gzip has packed."""

from __future__ import annotations

import gzip
import io
import zlib

from minutes_miner.errors import BinaryInputError, DamagedInputError
from minutes_miner.reading.bounds import read_bounded

_SIGNATURE = b"\x1f\x8b"


def unpacked(data: bytes, name: str, max_size: int | None) -> bytes:
    """The bytes themselves, or what gzip packed into them.

    Args:
        data: The bytes of the input.
        name: The input as the user named it.
        max_size: The most bytes they may unpack to; None for no bound.

    Raises:
        InputTooLargeError: They unpack to more.
        DamagedInputError: The packed data break off or are no gzip data behind their first bytes.
        BinaryInputError: There is another gzip file inside.
    """
    if not data.startswith(_SIGNATURE):
        return data
    try:
        with gzip.open(io.BytesIO(data)) as stream:
            content = read_bounded(stream, name, max_size)  # type: ignore[arg-type]
    except (OSError, EOFError, zlib.error) as error:
        raise DamagedInputError(
            name, f"is gzip-compressed and cannot be unpacked ({error}); download it again"
        ) from error
    if content.startswith(_SIGNATURE):
        raise BinaryInputError(name, "is gzip-compressed twice; unpack it once")
    return content
