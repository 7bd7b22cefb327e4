"""Agenda items, and what stands under them: resolutions, actions, discussion points."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from minutes_miner.evaluation.cases import Case
from minutes_miner.evaluation.gold import (
    GoldAction,
    GoldEntry,
    GoldItem,
    GoldPoint,
    GoldResolution,
)
from minutes_miner.evaluation.matching import Alignment, align
from minutes_miner.evaluation.names import same_owner, same_speaker, same_words
from minutes_miner.evaluation.parts import evaluate_part
from minutes_miner.evaluation.results import Evaluation
from minutes_miner.evaluation.slots import Slot
from minutes_miner.evaluation.spans import WordIndex, intersection_over_union, overlap
from minutes_miner.records import Action, AgendaItem, DiscussionPoint, Evidence, Resolution

SAME_QUOTE = 0.5
"""The share of their words that two quotations must have in common to be about one thing: two
people seldom mark the same decision with less, and two decisions seldom share as much."""

_SAME_START = 1.0
_OTHER_START = 0.5

Entry = TypeVar("Entry", bound=Action | DiscussionPoint | Resolution)
AnyGoldEntry = TypeVar("AnyGoldEntry", bound=GoldEntry)


@dataclass(frozen=True)
class Placed(Generic[Entry]):
    """An entry of the record with the annotated item that it stands under.

    Attributes:
        entry: The resolution, action or point.
        item: The place in the annotated items of the one that its agenda item was matched with;
            None if it was matched with none.
    """

    entry: Entry
    item: int | None

    @property
    def evidence(self) -> Evidence:
        """Where the entry stands."""
        return self.entry.evidence


_ITEM_SLOTS = (
    Slot[GoldItem, AgendaItem]("number", lambda g: g.number, lambda p: p.number, same_words),
    Slot[GoldItem, AgendaItem]("title", lambda g: g.title, lambda p: p.title, same_words),
)
_RESOLUTION_SLOTS = (
    Slot[GoldResolution, Placed[Resolution]](
        "classification", lambda g: g.classification, lambda p: p.entry.classification
    ),
)
_ACTION_SLOTS = (
    Slot[GoldAction, Placed[Action]](
        "owner", lambda g: g.owner, lambda p: p.entry.owner, same_owner
    ),
    Slot[GoldAction, Placed[Action]](
        "due", lambda g: g.due, lambda p: p.entry.due and p.entry.due.date
    ),
)
_POINT_SLOTS = (
    Slot[GoldPoint, Placed[DiscussionPoint]]("type", lambda g: g.type, lambda p: p.entry.type),
    Slot[GoldPoint, Placed[DiscussionPoint]](
        "speaker", lambda g: g.speaker, lambda p: p.entry.speaker, same_speaker
    ),
)


def agenda_items(gold: Sequence[GoldItem], case: Case) -> Evaluation:
    """Score the agenda items: found if the headings overlap at all.

    Details: `number` and `title`, right if they have the same words.
    """
    return evaluate_part("agenda_items", _aligned_items(gold, case), _ITEM_SLOTS, case.name)


def resolutions(gold: Sequence[GoldResolution], case: Case) -> Evaluation:
    """Score the resolutions: found if half of the words of the quotations are common.

    Details: `classification`, and `item`, right if it stands under the annotated item.
    """
    return _entries("resolutions", gold, case, lambda item: item.resolutions, _RESOLUTION_SLOTS)


def actions(gold: Sequence[GoldAction], case: Case) -> Evaluation:
    """Score the actions: found if half of the words of the quotations are common.

    Details: `owner`, right if the names share a word; `due`, the date; `item`.
    """
    return _entries("actions", gold, case, lambda item: item.actions, _ACTION_SLOTS)


def discussion_points(gold: Sequence[GoldPoint], case: Case) -> Evaluation:
    """Score the discussion points: found if half of the words of the quotations are common.

    Details: `type`; `speaker`, right if name and role share half of their words; `item`.
    """
    return _entries("discussion_points", gold, case, lambda i: i.discussion_points, _POINT_SLOTS)


def _entries(
    name: str,
    gold: Sequence[AnyGoldEntry],
    case: Case,
    entries_of: Callable[[AgendaItem], Sequence[Entry]],
    slots: Sequence[Slot[AnyGoldEntry, Placed[Entry]]],
) -> Evaluation:
    if case.gold.agenda_items is not None:
        slots = (*slots, Slot("item", lambda g: g.item, lambda p: p.item))
    entries = list(_placed(case, entries_of))
    alignment = align(gold, entries, lambda g, p: _same_quote(g.evidence, p.evidence, case.words))
    return evaluate_part(name, alignment, slots, case.name)


def _same_quote(one: Evidence, other: Evidence, words: WordIndex) -> float | None:
    """The share of words that two quotations have in common, None if it is too small."""
    if not overlap(one, other):
        return None
    mine, theirs = words.between(one.start, one.end), words.between(other.start, other.end)
    share = intersection_over_union(mine, theirs)
    return share if share >= SAME_QUOTE else None


def _placed(
    case: Case, entries_of: Callable[[AgendaItem], Sequence[Entry]]
) -> Iterator[Placed[Entry]]:
    items = _aligned_items(case.gold.agenda_items or (), case)
    places = {items.predicted[j].id: i for i, j in items.matches}
    for item in case.predicted.agenda_items:
        for entry in entries_of(item):
            yield Placed(entry, places.get(item.id))


def _aligned_items(gold: Sequence[GoldItem], case: Case) -> Alignment[GoldItem, AgendaItem]:
    """Items matched by their headings; the one item of minutes without headings is none."""
    headed = [item for item in case.predicted.agenda_items if item.number or item.title]
    return align(gold, headed, _item_affinity)


def _item_affinity(gold: GoldItem, item: AgendaItem) -> float | None:
    if item.evidence is None or not overlap(gold.evidence, item.evidence):
        return None
    return _SAME_START if gold.evidence.start == item.evidence.start else _OTHER_START
