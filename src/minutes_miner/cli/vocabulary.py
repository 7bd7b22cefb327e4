"""A user's own vocabulary file, checked before any input is read."""

from __future__ import annotations

import click

from minutes_miner.errors import VocabularyError
from minutes_miner.vocabulary import Overlay, check_overlay, read_overlay


def checked_overlay(path: str | None) -> Overlay | None:
    """The overlay of the file, or None without one; a usage error if it is not sound."""
    if path is None:
        return None
    try:
        own = read_overlay(path)
        check_overlay(own)
    except VocabularyError as error:
        raise click.BadParameter(str(error), param_hint="--vocabulary") from error
    return own
