"""What a text is: minutes, agenda, decision notice, transcript, article, report or else."""

from __future__ import annotations

from collections import Counter

from minutes_miner.records import DocumentClassification
from minutes_miner.structure import kinds
from minutes_miner.vocabulary import lexicon

ENOUGH = 4
"""Weight of signs from which a text is taken for minutes; each sign counts up to three times."""
ENOUGH_UNDISPUTED = 2
"""So much is enough where no sign speaks for anything else."""
MOST_REPEATS = 3
PRECEDENCE: tuple[DocumentClassification, ...] = (
    "minutes",
    "decision_notice",
    "transcript",
    "agenda",
    "article",
    "report",
    "other",
)
"""Of two kinds with the same weight the first is taken."""


def classify_document(plain: str) -> DocumentClassification:
    """The classification of the contract for a normalised text, by the weight of its signs."""
    weights: Counter[DocumentClassification] = Counter()
    for phrase in lexicon("documents").possible(plain):
        count = sum(
            1 for _, _ in zip(range(MOST_REPEATS), phrase.regex.finditer(plain), strict=False)
        )
        weights[kinds.document(phrase)] += count * int(phrase.gives["weight"])
    best = max(weights.values(), default=0)
    undisputed = best == weights.total()
    if best < (ENOUGH_UNDISPUTED if undisputed else ENOUGH):
        return "other"
    return next(kind for kind in PRECEDENCE if weights[kind] == best)
