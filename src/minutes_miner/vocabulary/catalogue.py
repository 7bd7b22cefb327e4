"""The catalogue of workforce metrics: what `metrics.toml` says of each."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any, get_args

from minutes_miner.errors import VocabularyError
from minutes_miner.records import Unit
from minutes_miner.vocabulary.loader import fragment, lexicon, metric_entries
from minutes_miner.vocabulary.overlay import TRIGGERS, Overlay, extended_by, overlay, read_overlay


@dataclass(frozen=True, slots=True)
class Metric:
    """One metric.

    Attributes:
        id: Its name in the record.
        family: The metrics that measure one thing in different ways: rate, count, cost.
        group: workforce_core, workforce_adjacent, demand_context or inspection; in an overlay any.
        label: Its name for people.
        definition: What it measures.
        polarity: Whether a lower or a higher number is better, or neither.
        measures: The unit of a number with a given noun class: {"posts": "posts"}.
        elsewhere: The metric that a number with another noun class belongs to.
        formula: How the source computes it.
        source: Who defines it.
        plausible: The usual range; values outside it are kept, with a warning.
        service: The service it is always about.
        names_staff: Whether its figures are about a group of staff.
        of_cohort: Whether it follows people who came at one time, which does not date it, nor do
            the years since.
        counts_events: Whether it counts what happened, and "an additional six" is no rise.
        share_group: The staff group that it counts as a share of the one that it is about.
        academic_year: Whether "2022/23" is the academic year and not the financial one.
        lies_ahead: Whether "in May" is the next May and not the last one.
        dfe_column: The column of the Department for Education's open data that is nearest.
        lookalikes: Words that look like it and are something else.
    """

    id: str
    family: str
    group: str
    label: str
    definition: str
    polarity: str
    measures: Mapping[str, str] = field(default_factory=dict)
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    formula: str | None = None
    source: str | None = None
    plausible: tuple[float, float] | None = None
    service: str | None = None
    names_staff: bool = True
    share_group: str | None = None
    of_cohort: bool = False
    counts_events: bool = False
    academic_year: bool = False
    lies_ahead: bool = False
    dfe_column: str | None = None
    lookalikes: tuple[str, ...] = ()

    @property
    def units(self) -> tuple[str, ...]:
        """The units that its values can have."""
        return tuple(dict.fromkeys(self.measures.values()))

    def is_plausible(self, value: float | None) -> bool:
        """Whether a value lies in the usual range; without a range every value does."""
        usual = self.plausible
        return value is None or usual is None or usual[0] <= value <= usual[1]

    def improves(self, direction: str) -> bool | None:
        """Whether a move "up" or "down" is for the better; None where neither is."""
        if self.polarity == "not_applicable":
            return None
        return (direction == "up") == (self.polarity == "higher_is_better")


def metrics() -> Mapping[str, Metric]:
    """The metrics by id, in the order of the catalogue, those of the overlay in use at the end."""
    return _catalogue(overlay.get())


@cache
def _catalogue(own: Overlay | None) -> Mapping[str, Metric]:
    return {one.id: one for one in map(_metric, metric_entries())}


def metric(metric_id: str) -> Metric:
    """The metric of that id; an unknown one is a `VocabularyError`."""
    try:
        return metrics()[metric_id]
    except KeyError:
        raise VocabularyError(f"metrics.toml: no metric {metric_id!r}") from None


_KEYS = frozenset(f.name for f in fields(Metric)) | {"triggers"}


def _metric(entry: Mapping[str, object]) -> Metric:
    strange = sorted(entry.keys() - _KEYS)
    if strange:
        raise VocabularyError(f"metrics.toml, metric {entry.get('id')!r}: unknown keys {strange}")
    values: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in entry.items()
        if key != "triggers"
    }
    try:
        return Metric(**values)
    except TypeError as error:
        raise VocabularyError(f"metrics.toml, metric {entry.get('id')!r}: {error}") from error


_POLARITIES = ("lower_is_better", "higher_is_better", "not_applicable")


def load_overlay(path: str | os.PathLike[str]) -> Overlay:
    """Read a user's vocabulary file and see that it is sound.

    Its metrics must be complete, its triggers theirs, its examples found.

    Raises:
        VocabularyError: It is not; the message names the file and the entry.
    """
    own = read_overlay(path)
    try:
        with extended_by(own):
            for one in map(_metric, own.metrics):
                _check_metric(one)
            for entry in own.phrases_of(TRIGGERS):
                _check_trigger(str(entry.get("id")))
    except VocabularyError as error:
        raise VocabularyError(f"{own.name}: {error}") from error
    return own


def _check_metric(one: Metric) -> None:
    if not re.fullmatch(r"[a-z][a-z0-9_]*", one.id):
        raise VocabularyError(f"metric {one.id!r}: an id is lower-case letters, digits and _")
    unknown = sorted(set(one.elsewhere.values()) - metrics().keys())
    if unknown:
        raise VocabularyError(f"metric {one.id!r}: elsewhere names unknown metrics {unknown}")
    if one.polarity not in _POLARITIES:
        raise VocabularyError(f"metric {one.id!r}: polarity is one of {', '.join(_POLARITIES)}")
    strange = sorted(set(one.units) - set(get_args(Unit)))
    if strange:
        known = ", ".join(get_args(Unit))
        raise VocabularyError(f"metric {one.id!r}: unknown units {strange}; known are {known}")


def _check_trigger(phrase_id: str) -> None:
    phrase = lexicon(TRIGGERS)[phrase_id]
    metric(phrase.gives.get("metric", ""))
    for key in ("needs", "needs_here", "unless", "unless_around"):
        for name in filter(None, phrase.gives.get(key, "").split("|")):
            fragment(name, TRIGGERS)
    if not phrase.regex.search(phrase.example):
        raise VocabularyError(f"trigger {phrase_id!r}: not found in its example")
    if phrase.regex.search(phrase.counter_example):
        raise VocabularyError(f"trigger {phrase_id!r}: found in its counter-example")
