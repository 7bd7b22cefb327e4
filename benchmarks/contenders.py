"""What minutes-miner is compared with, each in a process of its own: `python -m` this module."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

ONE_IN = {"quantulum3": 30}
"""Of so many documents a slow contender reads one."""


def texts_for(name: str, folder: str) -> Iterator[str]:
    """The texts that a contender reads."""
    for path in sorted(Path(folder).glob("*.txt"))[:: ONE_IN.get(name, 1)]:
        yield path.read_text("utf-8")


def _spacy(texts: Iterator[str], *components: str) -> None:
    import spacy

    nlp = spacy.blank("en")
    nlp.max_length = 2**31
    for component in components:
        nlp.add_pipe(component)
    for text in texts:
        nlp(text)


def _quantulum(texts: Iterator[str]) -> None:
    from quantulum3 import parser

    for text in texts:
        parser.parse(text)


CONTENDERS: dict[str, Callable[[Iterator[str]], None]] = {
    "spaCy, blank": _spacy,
    "spaCy, blank with sentencizer": lambda texts: _spacy(texts, "sentencizer"),
    "quantulum3": _quantulum,
}

if __name__ == "__main__":
    CONTENDERS[sys.argv[1]](texts_for(*sys.argv[1:]))
