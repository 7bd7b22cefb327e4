"""Cut running text into sentences."""

from __future__ import annotations

import re

from minutes_miner.structure.flow import Span
from minutes_miner.vocabulary import fragment, words

LONGEST_SENTENCE = 1500
"""Text without a full stop is cut at a space after so many characters: no sentence is longer."""
LONGEST = 60
"""No abbreviation, initial or label is longer, with what is printed before it."""
_SPACE = re.compile(r"\s+")
_NAME = re.compile(r"[A-Z][\w']*")


def split_sentences(plain: str) -> list[Span]:
    """The spans of the sentences of `plain`, without the white space between them."""
    return [part for span in _sentences(plain) for part in _bounded(plain, *span)]


def _bounded(plain: str, start: int, end: int) -> list[Span]:
    parts: list[Span] = []
    while end - start > LONGEST_SENTENCE:
        space = plain.rfind(" ", start, start + LONGEST_SENTENCE)
        cut = space if space > start else start + LONGEST_SENTENCE
        parts.append((start, cut))
        start = cut + 1 if cut == space else cut
    return [*parts, (start, end)]


def _sentences(plain: str) -> list[Span]:
    spans: list[Span] = []
    start = 0
    for stop in fragment("stop", "sentences").finditer(plain):
        if _abbreviates(plain, start, stop):
            continue
        spans.append((start, stop.end()))
        start = _behind_space(plain, stop.end())
    if plain[start:].strip():
        spans.append((start, len(plain.rstrip())))
    return spans


def _behind_space(plain: str, place: int) -> int:
    """The place of the next character that is no space: nothing is copied, a text may be long."""
    space = _SPACE.match(plain, place)
    return space.end() if space else place


def _abbreviates(plain: str, start: int, stop: re.Match[str]) -> bool:
    """Whether the full stop belongs to "Mr.", an initial, "No. 4" or a list number."""
    if stop.group()[0] != ".":
        return False
    before = re.search(r"(?<!\S)(\S+)$", plain[max(start, stop.start() - LONGEST) : stop.start()])
    word = before.group(1).lstrip("(\"'*") if before else ""
    opens = stop.start() - len(word) == start
    if opens and word.casefold() in words("label", "sentences"):
        return True
    return (
        not word
        or word.casefold().rstrip(".") in words("abbreviation", "sentences")
        or bool(
            re.fullmatch(r"[A-Z]{1,2}|(?:[A-Z]\.){1,2}[A-Z]|[QA]?\d{1,3}|[a-z]", word)
            and _names_on(plain, stop, word)
        )
    )


def _names_on(plain: str, stop: re.Match[str], word: str) -> bool:
    """An initial or number stops a sentence only if what follows starts like one."""
    if word[-1].isdigit():
        return stop.start() - len(word) == 0
    following = _NAME.match(plain, _behind_space(plain, stop.end()))
    return not (following and following.group().casefold() in words("opener", "sentences"))
