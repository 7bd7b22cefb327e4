"""From the structure of a text to its observations, each at its place in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from minutes_miner.records import Evidence, Notice, Observation, Speaker
from minutes_miner.structure import Passage
from minutes_miner.vocabulary import fragment, lexicon, metric

if TYPE_CHECKING:
    from datetime import date

_NAME_THEMSELVES = (("grade", "inspection"), ("self_named", "linking"))
"""Grades of inspections, and numbers such as "8.2 days per FTE", need no trigger beside them."""
_LONGEST_RUN = 12
"""Longer runs of a sign, such as the dots that lead to a page number, say nothing: they are read as
blanks, and the source keeps them."""
_RUN = re.compile(rf"([^\w\s])\1{{{_LONGEST_RUN},}}")


def find_metrics(
    source: str,
    passages: Sequence[Passage],
    *,
    meeting_date: date | None = None,
    own_gss_code: str | None = None,
) -> tuple[Observation, ...]:
    """The observations of a text, in text order.

    Args:
        source: The decoded text.
        passages: Its running text, as `minutes_miner.structure` gathers it.
        meeting_date: The day of the meeting, from which "last quarter" is counted.
        own_gss_code: The code of the council that met: its name is then no other council's.
    """
    found = [
        one
        for item in _by_item(_worth_reading(passages))
        for one in _observations(source, item, meeting_date, own_gss_code)
    ]
    return tuple(
        one.model_copy(update={"id": f"metric-{number}"}) for number, one in enumerate(found, 1)
    )


def metric_notices(observations: Sequence[Observation]) -> tuple[Notice, ...]:
    """What a careful reader should know of the observations: values outside the usual range."""
    return tuple(
        Notice(
            code="implausible_value",
            message=f"{one.id}: {one.metric} {one.value:g} lies outside the usual "
            f"{usual[0]:g} to {usual[1]:g}; look at the quotation",
            start=one.evidence.start,
            end=one.evidence.end,
        )
        for one in observations
        if (usual := metric(one.metric).plausible)
        and one.assertion == "asserted"
        and not metric(one.metric).is_plausible(one.value)
    )


# --- what is worth reading ------------------------------------------------------------------------


def names_a_metric(text: str) -> bool:
    """Whether the text holds words with which a metric may be named."""
    return any(fragment(*name).search(text) for name in _NAME_THEMSELVES) or any(
        phrase.regex.search(text) for phrase in lexicon("triggers").possible(text)
    )


def _worth_reading(passages: Sequence[Passage]) -> list[Passage]:
    """The passages that may name a metric, each with the one before, and the rows of tables.

    The one before may be a lead-in or the head of a table that says what the rows measure; the
    entries of a list may follow a caption that does.
    """
    gated = [names_a_metric(p.flow.plain) for p in passages]
    kept: list[Passage] = []
    for n, passage in enumerate(passages):
        goes_on = bool(kept) and kept[-1] is passages[n - 1] and _goes_on(n, passages)
        if gated[n] or _leads_in(n, passages, gated) or _is_row(n, passages) or goes_on:
            kept.append(passage)
    return kept


def _leads_in(n: int, passages: Sequence[Passage], gated: Sequence[bool]) -> bool:
    return n + 1 < len(gated) and gated[n + 1] and passages[n + 1].item == passages[n].item


def _is_row(n: int, passages: Sequence[Passage]) -> bool:
    row = fragment("row", "captions").search(passages[n].flow.plain)
    return row is not None and n > 0 and passages[n - 1].item == passages[n].item


def _goes_on(n: int, passages: Sequence[Passage]) -> bool:
    """Whether it may be the answer to the passage before, or an entry of the list below it."""
    asked = passages[n - 1].flow.plain.endswith("?")
    entry = fragment("entry_line", "captions").fullmatch(passages[n].flow.plain)
    return (asked or entry is not None) and passages[n - 1].item == passages[n].item


# --- item by item ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Item:
    """The passages of an agenda item as one text, each on a line of its own."""

    passages: tuple[Passage, ...]

    @cached_property
    def text(self) -> str:
        return "\n".join(p.flow.plain for p in self.passages)

    @cached_property
    def offsets(self) -> list[int]:
        """The place in the source of each character of `text`."""
        places: list[int] = []
        for passage in self.passages:
            places += passage.flow.offsets
            places.append(passage.flow.offsets[-1] + 1)
        return places

    def passage_at(self, place: int) -> Passage:
        """The passage that holds the character at `place` of `text`."""
        for passage in self.passages:
            if place <= len(passage.flow.plain):
                return passage
            place -= len(passage.flow.plain) + 1
        return self.passages[-1]


def _by_item(passages: Sequence[Passage]) -> Iterator[_Item]:
    """The passages of one agenda item after another: a sentence is read with those before it."""
    group: list[Passage] = []
    for passage in passages:
        if group and passage.item != group[-1].item:
            yield _Item(tuple(group))
            group = []
        group.append(passage)
    if group:
        yield _Item(tuple(group))


def _observations(
    source: str, item: _Item, meeting_date: date | None, own_gss_code: str | None
) -> Iterator[Observation]:
    from minutes_miner.metrics.document import Setting, read_text, sentence_spans

    text = _RUN.sub(lambda run: " " * len(run.group()), item.text)
    setting = Setting(meeting_date, item.passages[0].title or "", own_gss_code)
    for one in read_text(text, sentence_spans(text), setting).observations:
        yield _placed(one, source, item)


def _placed(one: Observation, source: str, item: _Item) -> Observation:
    """The observation at its place in the source, with its item and speaker."""
    start = item.offsets[one.evidence.start]
    end = item.offsets[one.evidence.end - 1] + 1
    passage = item.passage_at(one.evidence.start)
    return one.model_copy(
        update={
            "agenda_item": passage.item,
            "speaker": _speaker(passage, start),
            "evidence": Evidence(start=start, end=end, quote=source[start:end]),
        }
    )


def _speaker(passage: Passage, place: int) -> Speaker | None:
    """Who said it: the speaker of the discussion point at that place."""
    return next((v.speaker for v in passage.voices if v.start <= place < v.end), None)
