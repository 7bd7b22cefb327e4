"""The words of a sentence that name a metric."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from minutes_miner.metrics.spans import Span
from minutes_miner.vocabulary import Phrase, fragment, lexicon

Value = TypeVar("Value", bound=str)


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that name a metric, and what they say of it."""

    start: int
    end: int
    metric: str
    phrase: str
    gives: Mapping[str, str]
    text: str

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return self.start, self.end

    def choose(self, key: str, allowed: Sequence[Value]) -> Value:
        """What its phrase gives for `key`: one of `allowed`, or it is a `VocabularyError`."""
        return lexicon("triggers")[self.phrase].choose(key, allowed)

    @property
    def needs_number(self) -> bool:
        """Whether the words name the metric only together with a number."""
        return "required" in self.gives.get("number", "")

    @property
    def takes_number(self) -> bool:
        """Whether a number can be theirs."""
        return "none" not in self.gives.get("number", "")

    @property
    def number_before(self) -> bool:
        """Whether their number stands before them: "31 left"."""
        return "before" in self.gives.get("number", "")

    @property
    def within(self) -> int | None:
        """How many words at most lie between them and their number; None where many may."""
        return int(self.gives["within"]) if "within" in self.gives else None

    @property
    def number_after(self) -> bool:
        """Whether their number stands behind them: "a team of nine"."""
        return "after" in self.gives.get("number", "")


_NEAR = 60
"""Words that make a trigger mean something else stand this near to it."""


def find_triggers(text: str, around: str) -> list[Trigger]:
    """The triggers of one normalised sentence in text order, the longest where they overlap.

    Args:
        text: The sentence.
        around: What stands around it: the title of its item, the sentences before.
    """
    found = [
        Trigger(*hit.span(), phrase.gives["metric"], phrase.id, phrase.gives, hit.group())
        for phrase in lexicon("triggers").possible(text)
        for hit in phrase.regex.finditer(text)
        if _holds(phrase, hit, text, around)
    ]
    return _longest(found)


def _holds(phrase: Phrase, hit: re.Match[str], text: str, around: str) -> bool:
    """Whether the context that the phrase asks for is there, and none that rules it out."""
    needs, unless = phrase.gives.get("needs"), phrase.gives.get("unless")
    near = text[max(0, hit.start() - _NEAR) : hit.end() + _NEAR]
    if unless and any(fragment(name, "triggers").search(near) for name in unless.split("|")):
        return False
    elsewhere = phrase.gives.get("unless_around")
    if elsewhere and fragment(elsewhere, "triggers").search(f"{around} {text}"):
        return False
    here = phrase.gives.get("needs_here")
    if here and not fragment(here, "triggers").search(_without(phrase, text)):
        return False
    if needs is None:
        return True
    context = fragment(needs, "triggers")
    return context.search(_without(phrase, text)) is not None or context.search(around) is not None


def _without(phrase: Phrase, text: str) -> str:
    """The sentence without the last word of the phrase itself, which proves no context."""
    return phrase.regex.sub(lambda hit: hit.group().rpartition(" ")[0] + " ", text)


def _longest(found: list[Trigger]) -> list[Trigger]:
    kept: list[Trigger] = []
    for trigger in sorted(found, key=lambda t: (t.start - t.end, t.start, t.needs_number)):
        if all(trigger.end <= k.start or k.end <= trigger.start for k in kept):
            kept.append(trigger)
    return sorted(kept, key=lambda t: t.start)
