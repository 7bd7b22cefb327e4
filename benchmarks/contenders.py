"""What minutes-miner is compared with, each in a process of its own: `python -m` this module."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path


def _texts(folder: str) -> Iterator[str]:
    for path in sorted(Path(folder).glob("*.txt")):
        yield path.read_text("utf-8")


def _spacy(folder: str, *components: str) -> None:
    import spacy

    nlp = spacy.blank("en")
    nlp.max_length = 2**31
    for component in components:
        nlp.add_pipe(component)
    for text in _texts(folder):
        nlp(text)


def _quantulum(folder: str) -> None:
    from quantulum3 import parser

    for text in _texts(folder):
        parser.parse(text)


CONTENDERS: dict[str, Callable[[str], None]] = {
    "spaCy, blank": _spacy,
    "spaCy, blank with sentencizer": lambda folder: _spacy(folder, "sentencizer"),
    "quantulum3": _quantulum,
}

if __name__ == "__main__":
    CONTENDERS[sys.argv[1]](sys.argv[2])
