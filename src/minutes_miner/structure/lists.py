"""Lists inside an item: sentences that run on through one, and lead-ins that speak for one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from minutes_miner.structure.decisions import find_decision
from minutes_miner.structure.paragraphs import Paragraph, merge_paragraphs
from minutes_miner.structure.titles import is_sentence
from minutes_miner.vocabulary import fragment, lexicon

_COLONS = (":", ":-")


def merge_run_on_lists(source: str, paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Make one paragraph of a sentence and the list that completes it.

    "Cllr Roe asked whether: (a) the lamp was out; (b) the gate was open."
    """
    merged: list[Paragraph] = []
    at = 0
    while at < len(paragraphs):
        entries = _run_on(paragraphs[at], paragraphs[at + 1 :])
        first = paragraphs[at]
        merged.append(merge_paragraphs(source, first, entries) if entries else first)
        at += 1 + len(entries)
    return merged


def _run_on(lead: Paragraph, rest: Sequence[Paragraph]) -> list[Paragraph]:
    """The list entries that complete the sentence of `lead`."""
    decided = find_decision(lead.text)
    if decided is not None and decided.where == "block":
        return []
    if decided is not None and fragment("payments", "discussion").search(lead.text):
        return list(takewhile(_prints_amount, rest))
    if decided is None and fragment("run_on", "discussion").search(lead.text):
        return [] if rest and _stands_alone(rest[0]) else _marked_alike(rest)
    return []


def _stands_alone(entry: Paragraph) -> bool:
    return entry.text.rstrip().endswith(".") and is_sentence(entry.text)


def _prints_amount(paragraph: Paragraph) -> bool:
    return fragment("amount_line", "discussion").fullmatch(paragraph.text) is not None


def _marked_alike(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The first entries that carry one style of marker."""
    style = paragraphs[0].style if paragraphs else None
    if style is None:
        return []
    return list(takewhile(lambda paragraph: paragraph.style == style, paragraphs))


def is_lead_in(paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether the paragraph only introduces the list below: "Members raised the following:"."""
    text = paragraph.text.rstrip("*_ ")
    if following is None or find_decision(text):
        return False
    if text.endswith(_COLONS):
        return True
    return following.marker is not None and lexicon("leadins").match(text) is not None
