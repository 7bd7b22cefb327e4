"""The evidence of the metrics, each quotation marked in the text around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from rich.console import Console, ConsoleOptions, Group, RenderResult
from rich.table import Table
from rich.text import Text

from minutes_miner.display.characters import harmless
from minutes_miner.display.metrics import metric_label, metric_number
from minutes_miner.display.quantities import value_words
from minutes_miner.display.styles import ASIDE, HEADING, QUOTE
from minutes_miner.display.wording import listed
from minutes_miner.records import Block, Evidence, Observation, Record
from minutes_miner.structure.lines import normalise
from minutes_miner.structure.sentences import split_sentences

_REACH = 200
"""Characters to look at on each side of a quotation for the ends of its sentence."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A quotation with what stands around it, all of it harmless text.

    Where there are no colours to highlight it, marks stand around the quotation.
    """

    before: str
    quote: str
    after: str

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The excerpt as running text."""
        opening, closing = ("", "") if console.color_system else (">>", "<<")
        yield Text.assemble(self.before, (opening + self.quote + closing, QUOTE), self.after)


def evidence_table(record: Record, text: str) -> Table:
    """For each metric of a record its value, where it stands, and its quotation in context.

    Args:
        record: The record.
        text: The text that its offsets count in.
    """
    numbers = {item.id: item.number for item in record.agenda_items}
    table = Table(box=None, show_header=False, padding=(0, 2, 1, 0), pad_edge=False)
    for one in record.metrics:
        head = _head(one, numbers.get(one.agenda_item or ""))
        table.add_row(metric_number(one), Group(head, excerpt(text, one.evidence, record.blocks)))
    return table


def _head(observation: Observation, item: str | None) -> Text:
    """The metric and its value, the number of its item, and how sure the reading is."""
    value = listed([metric_label(observation), value_words(observation)], ": ")
    number = item and f"item {harmless(item)}"
    aside = listed([number, f"confidence {observation.confidence:g}"])
    return Text.assemble((value, HEADING), (f"  {aside}", ASIDE))


def excerpt(text: str, evidence: Evidence, blocks: Sequence[Block]) -> Excerpt:
    """The quotation in its sentence, or in the words near it if the sentence is long.

    Args:
        text: The text that the offsets count in.
        evidence: The quotation.
        blocks: The blocks of the text; no sentence reaches from one into another.
    """
    first, last = _block_at(evidence.start, blocks), _block_at(evidence.end - 1, blocks)
    low = max(first.start, evidence.start - _REACH)
    high = min(last.end, evidence.end + _REACH)
    start, end = _sentences_around(evidence, text, low, high)
    before = harmless(text[start : evidence.start])
    after = harmless(text[evidence.end : end])
    if first.start < low == start:
        before = "... " + before.partition(" ")[2]
    if end == high < last.end:
        after = after.rpartition(" ")[0] + " ..."
    return Excerpt(before, harmless(evidence.quote), after)


def _sentences_around(evidence: Evidence, text: str, low: int, high: int) -> tuple[int, int]:
    """Where the sentences that the quotation touches begin and end, between two places."""
    touched = [
        (low + start, low + end)
        for start, end in split_sentences(normalise(text[low:high]))
        if low + end > evidence.start and low + start < evidence.end
    ]
    return touched[0][0], touched[-1][1]


def _block_at(place: int, blocks: Sequence[Block]) -> Block:
    return blocks[bisect_right(blocks, place, key=attrgetter("start")) - 1]
