"""The noun behind a number: what it counts, and where its noun phrase ends."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from minutes_miner.vocabulary import fragment, words

_CLASSES = (
    "people", "posts", "fte", "cases", "children", "households", "contacts", "referrals",
    "requests", "plans", "days", "weeks", "hours",
)  # fmt: skip
_LONGEST_PHRASE = 6
"""Words behind a number that may belong to it: "nine newly qualified children's social workers"."""
_WORDS_OF_NOUN = 3
"""The longest noun of the vocabulary: "members of staff"."""
_WORD = re.compile(r" ?\(?([A-Za-z][\w'&-]*)")


def noun_behind(text: str, start: int) -> tuple[str, int, int]:
    """The noun phrase of the words from `start`.

    Returns:
        The class of its noun ("bare" where there is none, "other" where no metric is about it),
        where the word ends that gives the class, and where the noun phrase ends.
    """
    classes = _noun_classes()
    openers = words("opens_noun_phrase", "quantities")
    best, best_end, at, first = "bare", start, start, True
    for _ in range(_LONGEST_PHRASE):
        word = _WORD.match(text, at)
        if word is None or _ends_noun_phrase(word, first=first):
            break
        if not first and word[1].casefold() in openers:
            break
        noun, at = _known_noun(text, word, classes)
        if noun == "fte" and not fragment("days_behind", "quantities").match(text, at):
            return (best, best_end, at) if best == "days" else ("fte", at, noun_behind(text, at)[2])
        if noun:
            best, best_end = noun, at
        elif first and word[1].casefold() not in openers:
            best = "other"
        first = first and word[1].casefold() in openers
    return best, best_end, max(best_end, at)


def _ends_noun_phrase(word: re.Match[str], *, first: bool) -> bool:
    """Whether a word belongs to no noun phrase: a particle, a bracket, "512 equated to"."""
    if word[1].casefold() in words("ends_noun_phrase", "quantities"):
        return True
    if word.group().startswith(" ("):
        return True
    participle = fragment("participle", "quantities")
    return first and participle.match(word.string, word.start(1)) is not None


def _known_noun(
    text: str, first: re.Match[str], classes: Mapping[str, str]
) -> tuple[str | None, int]:
    """The class of the longest known noun from the word `first`, and where it ends."""
    ends, words_ = [first.end()], [_bare(first)]
    while len(words_) < _WORDS_OF_NOUN and (word := _WORD.match(text, ends[-1])):
        ends.append(word.end())
        words_.append(_bare(word))
    if fragment("modifier", "quantities").match(text, first.start(1)):
        return None, first.end()
    for n in range(len(words_), 0, -1):
        noun = classes.get(" ".join(words_[:n]))
        if noun is not None:
            return noun, ends[n - 1]
    holds_a_job = fragment("job_holders", "quantities").fullmatch(words_[0])
    return ("people" if holds_a_job else None), first.end()


def _bare(word: re.Match[str]) -> str:
    """A word in small letters, without the apostrophe of "8 days' sickness"."""
    return word[1].casefold().rstrip("'")


@cache
def _noun_classes() -> dict[str, str]:
    return {word: noun for noun in _CLASSES for word in words(f"noun_{noun}", "quantities")}
