"""What a text is: minutes, agenda, decision notice, transcript, article, report or something else."""

from __future__ import annotations

from collections import Counter

from minutes_miner.structure.lines import normalise
from minutes_miner.vocabulary import lexicon

ENOUGH = 4
"""Weight of signs from which a text is taken for minutes; each sign counts up to three times."""
MOST_REPEATS = 3


def classify_document(source: str) -> str:
    """The classification of the contract for a text, by the weight of the signs in it."""
    plain = normalise(source)
    weights: Counter[str] = Counter()
    for phrase in lexicon("documents").phrases:
        count = sum(1 for _, _ in zip(range(MOST_REPEATS), phrase.regex.finditer(plain), strict=False))
        weights[phrase.gives["kind"]] += count * int(phrase.gives["weight"])
    if not weights or max(weights.values()) < ENOUGH:
        return "other"
    best = max(weights.values())
    order = ("minutes", "decision_notice", "transcript", "agenda", "article", "report", "other")
    return next(kind for kind in order if weights[kind] == best)
