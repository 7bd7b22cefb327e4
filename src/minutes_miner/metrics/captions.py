"""Captions: a line that names the metric of the table or the list below it.

"Headcount at 30 June:" stands over "Adult Services 655", and "Leavers by quarter" over a table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.links import Link, measured
from minutes_miner.metrics.nearest import counted_noun
from minutes_miner.metrics.quantities import Quantity
from minutes_miner.metrics.roles import role_told, set_role
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.triggers import Trigger
from minutes_miner.vocabulary import fragment

_MOST_WORDS = 14
"""A longer line without a colon is a sentence."""


@dataclass
class Caption:
    """The words of a caption, the trigger in them, and whether figures below rest on it."""

    text: str
    trigger: Trigger
    used: bool = False


def caption_of(sentence: Sentence) -> Caption | None:
    """The caption that a line is, or None: it names a metric, and prints no number."""
    named = [t for t in sentence.triggers if t.takes_number]
    if not named or any(q.noun != "all" for q in sentence.quantities):
        return None
    text = sentence.text.strip()
    leads_in = text.endswith(":")
    title = not text.endswith((".", ";", "?")) and len(text.split()) <= _MOST_WORDS
    return Caption(text, named[0]) if leads_in or title else None


def on_caption(quantity: Quantity, caption: Caption, sentence: Sentence) -> Link | None:
    """The link of the number of an entry, "social workers – 18", to the metric of its caption."""
    if _name_of_entry(quantity, sentence) is None:
        return None
    noun = counted_noun(quantity, caption.trigger)
    found = measured(caption.trigger.metric, noun)
    if found is None:
        return None
    return Link(replace(quantity, noun=noun), *found, None, captioned=True)


def is_entry(sentence: Sentence) -> bool:
    """Whether a line is printed as the entry of a list, a name and its number."""
    return any(_name_of_entry(q, sentence) is not None for q in sentence.quantities)


def _name_of_entry(quantity: Quantity, sentence: Sentence) -> str | None:
    """The name that an entry gives its number; None where the line is no entry."""
    before = fragment("entry", "captions").fullmatch(sentence.text, 0, quantity.start)
    behind = fragment("entry_ends", "captions").fullmatch(sentence.text, quantity.reach)
    return before["name"] or before["title"] if before and behind else None


def follow_caption(findings: Sequence[Finding], sentence: Sentence, caption: Caption) -> None:
    """Give the figures of an entry the role that the caption tells, and its name as their team."""
    for finding in findings:
        if finding.link is None or not finding.link.captioned:
            continue
        caption.used = True
        if finding.measure_role == "actual":
            set_role(finding, role_told(caption.text) or "actual")
        name = _name_of_entry(finding.quantity, sentence)
        if name and finding.population is None and _is_team(name, sentence, caption):
            finding.team = name


def _is_team(name: str, sentence: Sentence, caption: Caption) -> bool:
    """Whether the caption lists teams, or the name is that of a service."""
    listed = fragment("by_team", "captions").search(caption.text) is not None
    start = sentence.text.find(name)
    service = any(t.start < start + len(name) and start < t.end for t in sentence.services)
    return name[0].isupper() and (listed or service)
