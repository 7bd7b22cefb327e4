"""What the command line says of the vocabulary, checked before any input is read."""

from __future__ import annotations

import difflib

import click

from minutes_miner.errors import VocabularyError
from minutes_miner.vocabulary import Overlay, load_overlay, metrics


def checked_overlay(path: str | None) -> Overlay | None:
    """The overlay of the file, or None without one; a usage error if it is not sound."""
    if path is None:
        return None
    try:
        return load_overlay(path)
    except VocabularyError as error:
        raise click.BadParameter(str(error), param_hint="--vocabulary") from error


def check_metric(metric_id: str, param_hint: str) -> None:
    """See that there is a metric of that id; a usage error names those that are spelt like it."""
    if metric_id in metrics():
        return
    near = difflib.get_close_matches(metric_id, metrics())
    meant = f"; did you mean {' or '.join(near)}?" if near else ";"
    raise click.BadParameter(
        f"there is no metric {metric_id!r}{meant} `minutes-miner explain` lists them",
        param_hint=param_hint,
    )
