"""Invented minutes without end: the samples, mixed, with other names, places and numbers.

Nearly every document holds words that no other holds, so that no cache of words flatters anybody.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

SAMPLES = Path(__file__).parent.parent / "samples"
_NOT_MINUTES = "not-minutes"
_SECTION = re.compile(r"^(?=\d{1,3}[.)]?(?:\s|$))", re.MULTILINE)
_CAPITALISED = re.compile(r"\b[A-Z][a-z]{3,}\b")
_NUMBER = re.compile(r"(?<![\d./:])\b(?!19\d\d|20\d\d)\d{2,5}\b(?![\d/:]|\.\d)")
_SYLLABLES = ("bar", "cot", "den", "fel", "gor", "hal", "kes", "lin", "mor", "nor", "pel", "quen",
              "ras", "sel", "thor", "ul", "ver", "wick", "yar", "zel")  # fmt: skip
_SECTIONS_OF_A_DOCUMENT = (6, 14)
_IN_SO_MANY_SAMPLES_A_WORD_IS_NO_NAME = 2


def documents(count: int, seed: int = 1) -> Iterator[str]:
    """So many invented minutes, each different, always the same for one seed."""
    for number in range(count):
        yield _document(random.Random(f"{seed}-{number}"))  # noqa: S311


def long_document(characters: int, seed: int = 1) -> str:
    """One text of at least so many characters: the head of minutes and sections without end."""
    rng = random.Random(f"{seed}-long")  # noqa: S311
    parts = [_renamed(rng.choice(_heads()), rng)]
    length = len(parts[0])
    while length < characters:
        parts.append(_renamed(rng.choice(_sections()), rng))
        length += len(parts[-1])
    return "".join(parts)


def write(folder: Path, count: int, seed: int = 1) -> int:
    """Write so many documents into a folder, as text files.

    Returns:
        The number of their words, parted at white space.
    """
    folder.mkdir(parents=True, exist_ok=True)
    words = 0
    for number, text in enumerate(documents(count, seed)):
        (folder / f"{number:06}.txt").write_text(text, "utf-8")
        words += len(text.split())
    return words


def _document(rng: random.Random) -> str:
    sections = rng.choices(_sections(), k=rng.randint(*_SECTIONS_OF_A_DOCUMENT))
    return _renamed(rng.choice(_heads()) + "".join(sections), rng)


@cache
def _texts() -> Sequence[str]:
    paths = sorted(SAMPLES.glob("*.txt"))
    return [p.read_text("utf-8") for p in paths if not p.name.startswith(_NOT_MINUTES)]


@cache
def _heads() -> Sequence[str]:
    """What stands above the first numbered line of each sample."""
    return [_SECTION.split(text)[0] for text in _texts()]


@cache
def _sections() -> Sequence[str]:
    """The numbered sections of all samples."""
    return [f"{part.rstrip()}\n\n" for text in _texts() for part in _SECTION.split(text)[1:]]


@cache
def _names() -> frozenset[str]:
    """The capitalised words that only one sample holds: people and places."""
    held = Counter(word for text in _texts() for word in set(_CAPITALISED.findall(text)))
    return frozenset(w for w, n in held.items() if n < _IN_SO_MANY_SAMPLES_A_WORD_IS_NO_NAME)


def _renamed(text: str, rng: random.Random) -> str:
    """The text with names and numbers of its own, the same name always by the same."""
    names: dict[str, str] = {}

    def name(hit: re.Match[str]) -> str:
        word = hit.group()
        return names.setdefault(word, _invented(rng)) if word in _names() else word

    def number(hit: re.Match[str]) -> str:
        digits = len(hit.group())
        return str(rng.randint(10 ** (digits - 1), 10**digits - 1))

    return _NUMBER.sub(number, _CAPITALISED.sub(name, text))


def _invented(rng: random.Random) -> str:
    return "".join(rng.choices(_SYLLABLES, k=rng.randint(2, 4))).capitalize()
