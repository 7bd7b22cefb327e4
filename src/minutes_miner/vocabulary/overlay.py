"""A user's own vocabulary: metrics and triggers in a TOML file, read beside those that are shipped.

    [[metric]]
    id = "volunteer_count"
    family = "volunteers"
    group = "own"
    label = "Volunteers"
    definition = "People who work for the council without pay."
    polarity = "higher_is_better"
    measures = { people = "people", bare = "people" }
    triggers = ["number of volunteers", "library volunteer"]

    [[trigger]]
    id = "desks-unstaffed"
    pattern = "desks? (?:was|were) unstaffed"
    example = "Three desks were unstaffed."
    counter_example = "Three desks were sold."
    gives = { metric = "vacancy_count" }

`triggers` of a metric are plain words, matched as they stand and in the plural; a `[[trigger]]` is
a phrase as in `triggers.toml`.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

from minutes_miner.errors import VocabularyError

TRIGGERS = "triggers"
"""The vocabulary file that an overlay adds phrases to."""


@dataclass(frozen=True)
class Overlay:
    """The content of a user's vocabulary file; equal and hashed by its text."""

    text: str
    name: str

    @property
    def metrics(self) -> Sequence[Mapping[str, object]]:
        """The metrics that it defines, as TOML gives them."""
        entries: Sequence[Mapping[str, object]] = self._data.get("metric", [])
        return entries

    def phrases_of(self, file: str) -> Sequence[Mapping[str, object]]:
        """The phrases that it adds to a vocabulary file."""
        if file != TRIGGERS:
            return []
        plain = [phrase for entry in self.metrics for phrase in _plain(entry)]
        return [*plain, *self._data.get("trigger", [])]

    @property
    def _data(self) -> dict[str, list[dict[str, object]]]:
        return tomllib.loads(self.text)


overlay: ContextVar[Overlay | None] = ContextVar("overlay", default=None)
"""The overlay in use."""


@contextmanager
def extended_by(own: Overlay | None) -> Iterator[None]:
    """Use an overlay for as long as the block runs."""
    token = overlay.set(own)
    try:
        yield
    finally:
        overlay.reset(token)


def read_overlay(path: str | os.PathLike[str]) -> Overlay:
    """Read a user's vocabulary file.

    Raises:
        VocabularyError: The file is missing, is no TOML, or holds other tables than those known.
    """
    try:
        text = Path(path).read_text("utf-8")
        data = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise VocabularyError(f"{path}: {error}") from error
    strange = sorted(data.keys() - {"metric", "trigger"})
    if strange:
        raise VocabularyError(f"{path}: unknown tables {strange}; there are metric and trigger")
    for table in ("metric", "trigger"):
        if not isinstance(data.get(table, []), list):
            raise VocabularyError(f"{path}: write [[{table}]], with two brackets")
    return Overlay(text, os.fspath(path))


def _plain(entry: Mapping[str, object]) -> Iterator[Mapping[str, object]]:
    """The phrases that the plain `triggers` of a metric stand for."""
    printed = entry.get("triggers", [])
    if not isinstance(printed, list):
        return
    for number, words in enumerate(printed, 1):
        yield {
            "id": f"{str(entry.get('id')).replace('_', '-')}-{number}",
            "pattern": rf"\b{re.escape(str(words))}s?\b",
            "example": str(words),
            "counter_example": f"no {len(str(words))} letters",
            "gives": {"metric": str(entry.get("id"))},
        }
