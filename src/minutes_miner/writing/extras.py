"""Libraries that come with an optional extra of the package."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from minutes_miner.errors import MissingLibraryError


@contextmanager
def needs_extra(extra: str, thing: str) -> Iterator[None]:
    """Import libraries of an extra in this block.

    Args:
        extra: The name of the extra.
        thing: What cannot be had without it, for the message.

    Raises:
        MissingLibraryError: One of the libraries is not installed.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        raise MissingLibraryError(
            f"{thing} needs the extra: pip install 'minutes-miner[{extra}]'"
        ) from error
