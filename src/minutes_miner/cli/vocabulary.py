"""A user's own vocabulary file, checked before any input is read."""

from __future__ import annotations

import click

from minutes_miner.errors import VocabularyError
from minutes_miner.vocabulary import Overlay, load_overlay


def checked_overlay(path: str | None) -> Overlay | None:
    """The overlay of the file, or None without one; a usage error if it is not sound."""
    if path is None:
        return None
    try:
        return load_overlay(path)
    except VocabularyError as error:
        raise click.BadParameter(str(error), param_hint="--vocabulary") from error
