"""Metrics named together, and the words of the sentence that can say something of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.spans import Span, overlaps
from minutes_miner.metrics.triggers import Trigger
from minutes_miner.vocabulary import fragment

_REACH_BEFORE = 48
"""An adjective or verb that judges a metric stands this near before its words."""
_REACH_BEHIND = 110
"""And this near behind them."""


@dataclass(frozen=True, slots=True)
class Group:
    """Triggers that share what is said of them: "recruitment and retention had improved"."""

    triggers: tuple[Trigger, ...]

    @property
    def start(self) -> int:
        """Where the first of them begins."""
        return self.triggers[0].start

    @property
    def end(self) -> int:
        """Where the last of them ends."""
        return self.triggers[-1].end


@dataclass(frozen=True, slots=True)
class Wording:
    """The words that can say something of a group, and where they stand in the sentence.

    `near` belongs to it and stands directly before, `told` behind; `window` bounds them all.
    """

    before: str
    behind: str
    near: str
    told: str
    told_start: int
    window: Span
    group: Span


def named_groups(sentence: Sentence, numeric: Sequence[Finding]) -> list[tuple[Group, Wording]]:
    """The metrics that a sentence names and no number has taken, each group with its words.

    Args:
        sentence: The sentence with its marks.
        numeric: Its findings with numbers.
    """
    groups = list(_groups(_free_triggers(sentence, numeric), sentence))
    return [(group, _wording(n, groups, sentence, numeric)) for n, group in enumerate(groups)]


def _free_triggers(sentence: Sentence, numeric: Sequence[Finding]) -> list[Trigger]:
    """The triggers that no number has taken and that say something without one."""
    linked = [f.link for f in numeric if f.link]
    used = [link.root.trigger for link in linked] + [f.trigger for f in numeric]
    counted = [(link.quantity.start, link.quantity.reach) for link in linked]
    wholes = (fragment("of_whole", "nearest").match(sentence.text, q.quantity.end) for q in linked)
    counted += [whole.span() for whole in wholes if whole]
    return [
        t
        for t in sentence.triggers
        if t not in used and not t.needs_number and not overlaps(t.span, counted)
    ]


def _groups(free: Sequence[Trigger], sentence: Sentence) -> Iterator[Group]:
    group: list[Trigger] = []
    for trigger in free:
        between = sentence.text[group[-1].end : trigger.start] if group else ""
        if group and not fragment("coordinates", "statements").fullmatch(between):
            yield Group(tuple(group))
            group = []
        group.append(trigger)
    if group:
        yield Group(tuple(group))


# --- the words around -----------------------------------------------------------------------------


def _wording(
    n: int, groups: Sequence[Group], sentence: Sentence, numeric: Sequence[Finding]
) -> Wording:
    group = groups[n]
    low, high = _window(n, groups, sentence, numeric)
    before, behind = sentence.text[low : group.start], sentence.text[group.end : high]
    skipped, told = told_behind(behind)
    return Wording(
        before=before,
        behind=behind,
        near=_adjoining(before),
        told=told,
        told_start=group.end + skipped,
        window=(low, high),
        group=(group.start, group.end),
    )


def _window(
    n: int, groups: Sequence[Group], sentence: Sentence, numeric: Sequence[Finding]
) -> Span:
    """Where the words stand that can judge a group: its clause, up to the next group or figure."""
    group = groups[n]
    low, high = sentence.clause(group.start)
    high = max(high, sentence.clause(group.end - 1)[1])
    low = max([low, *(g.end for g in groups[:n])])
    low = max([low, *(f.end for f in numeric if f.end <= group.start)])
    starts = [g.start for g in groups[n + 1 :]]
    starts += [f.start for f in numeric if f.start >= group.end]
    high = min([high, *starts])
    if fragment("which_was", "statements").match(sentence.text, high):
        high = sentence.clause(min(high + 1, len(sentence.text) - 1))[1]
    return max(low, group.start - _REACH_BEFORE), min(high, group.end + _REACH_BEHIND)


def _adjoining(before: str) -> str:
    """The words before a metric that can belong to it: behind the last comma or verb of saying."""
    cut = max(before.rfind(mark) for mark in ",;:")
    words = before[cut + 1 :]
    said = list(fragment("says_that", "statements").finditer(words))
    return (words[said[-1].end() :] if said else words).lstrip()


def told_behind(behind: str) -> tuple[int, str]:
    """What is said of a metric behind it, up to a comma that opens another thought.

    Returns:
        How many characters were skipped over an aside, and the words.
    """
    aside = fragment("aside", "statements").match(behind)
    skipped = aside.end() if aside else 0
    words = behind[skipped:]
    stop = fragment("new_thought", "statements").search(words)
    return skipped, words[: stop.start()] if stop else words


# --- one statement --------------------------------------------------------------------------------
