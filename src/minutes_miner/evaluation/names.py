"""When two printed names, titles or speakers count as the same."""

from __future__ import annotations

import re

from minutes_miner.records import Speaker
from minutes_miner.vocabulary import words

_WORD = re.compile(r"[a-z0-9£%]+")

_SHARED_WORDS = 0.5
"""The share of the shorter description of a speaker that must stand in the longer one: minutes
print "Jo Farrow, Head of Parks" once and "the Head of Parks" from there on."""


def normalised(printed: str | None) -> str:
    """The words in lower case, parted by one space, without punctuation; "" for None."""
    return " ".join(_WORD.findall((printed or "").casefold()))


def bare_name(printed: str | None) -> str:
    """A name, normalised, without article, honorific and "Cllr"."""
    ignored = words("before_a_name", "evaluation")
    return " ".join(word for word in normalised(printed).split() if word not in ignored)


def same_words(one: str | None, other: str | None) -> bool:
    """Whether two titles or numbers have the same words."""
    return normalised(one) == normalised(other)


def same_owner(one: str | None, other: str | None) -> bool:
    """Whether two owners share a word of their names, or neither is named."""
    mine, theirs = set(bare_name(one).split()), set(bare_name(other).split())
    return bool(mine & theirs) or not (mine or theirs)


def same_speaker(one: Speaker | None, other: Speaker | None) -> bool:
    """Whether name and role of two speakers share enough words, or neither speaker is known."""
    if not (_is_known(one) and _is_known(other)):
        return _is_known(one) == _is_known(other)
    mine, theirs = _description(one), _description(other)
    shared = mine & theirs
    return bool(shared) and len(shared) >= _SHARED_WORDS * min(len(mine), len(theirs))


def _is_known(speaker: Speaker | None) -> bool:
    return speaker is not None and bool(speaker.name or speaker.role)


def _description(speaker: Speaker | None) -> set[str]:
    if speaker is None:
        return set()
    return {*bare_name(speaker.name).split(), *normalised(speaker.role).split()}
