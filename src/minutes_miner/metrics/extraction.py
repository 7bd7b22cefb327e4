"""From the structure of a text to its observations, each at its place in the source."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from minutes_miner.records import Evidence, Observation, Speaker
from minutes_miner.structure import Passage
from minutes_miner.vocabulary import fragment, lexicon, overlay

if TYPE_CHECKING:
    from spacy.language import Language


def find_metrics(
    source: str, passages: Sequence[Passage], meeting_date: datetime.date | None
) -> tuple[Observation, ...]:
    """The observations of a text, in text order.

    Args:
        source: The decoded text.
        passages: Its running text, as `minutes_miner.structure` gathers it.
        meeting_date: The day of the meeting, from which "last quarter" is counted.
    """
    found: list[Observation] = []
    for item in _by_item(_worth_reading(passages)):
        found += _observations(source, item, meeting_date)
    return tuple(
        one.model_copy(update={"id": f"metric-{number}"}) for number, one in enumerate(found, 1)
    )


def names_a_metric(text: str) -> bool:
    """Whether the text holds a word with which some metric may be named. Costs no import of spaCy."""
    if fragment("gate", "gate").search(text):
        return True
    own = overlay.get()
    return own is not None and any(
        lexicon("triggers")[str(entry["id"])].regex.search(text)
        for entry in own.phrases_of("triggers")
    )


def _worth_reading(passages: Sequence[Passage]) -> list[Passage]:
    """The passages that may name a metric, each with the one before, and the rows of tables.

    The one before may be a lead-in or the head of a table that says what the rows measure.
    """
    gated = [names_a_metric(p.flow.plain) for p in passages]
    return [
        p
        for n, p in enumerate(passages)
        if gated[n]
        or (n + 1 < len(gated) and gated[n + 1] and passages[n + 1].item == p.item)
        or (n and fragment("row", "gate").search(p.flow.plain) and passages[n - 1].item == p.item)
    ]


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


@dataclass(frozen=True)
class _Item:
    """The passages of an agenda item as one text, each on a line of its own."""

    passages: tuple[Passage, ...]

    @property
    def text(self) -> str:
        return "\n".join(p.flow.plain for p in self.passages)

    @property
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


def _observations(
    source: str, item: _Item, meeting_date: datetime.date | None
) -> Iterator[Observation]:
    nlp = _pipeline()
    with nlp.memory_zone():
        doc = nlp.make_doc(item.text)
        doc._.meeting_date = meeting_date
        doc._.item_title = item.passages[0].title
        found = [span._.observation for span in nlp(doc).spans["workforce_metrics"]]
    offsets = item.offsets
    for one in found:
        start, end = offsets[one.evidence.start], offsets[one.evidence.end - 1] + 1
        passage = item.passage_at(one.evidence.start)
        yield one.model_copy(
            update={
                "agenda_item": passage.item,
                "speaker": _speaker(one, passage, start),
                "evidence": Evidence(start=start, end=end, quote=source[start:end]),
            }
        )


def _speaker(one: Observation, passage: Passage, place: int) -> Speaker | None:
    """Who said it: the speaker of the discussion point at that place."""
    if one.speaker is not None:
        return one.speaker
    return next((v.speaker for v in passage.voices if v.start <= place < v.end), None)


@cache
def _pipeline() -> Language:
    import spacy

    from minutes_miner.metrics import component

    nlp = spacy.blank("en")
    nlp.add_pipe("workforce_metrics")
    assert component.SPANS == "workforce_metrics"
    return nlp
