"""Movers, seconders and the outcome of votes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from minutes_miner.structure.people import without_article
from minutes_miner.vocabulary import fragment, lexicon


@dataclass(frozen=True)
class Vote:
    """Counts of a vote and the names printed with them; a count not printed is None."""

    for_: int | None
    against: int | None
    abstain: int | None
    names_for: tuple[str, ...] = ()
    names_against: tuple[str, ...] = ()
    names_abstain: tuple[str, ...] = ()


_FOR = fragment("votes_for", "votes")
_AGAINST = fragment("votes_against", "votes")
_ABSTAIN = fragment("votes_abstain", "votes")


def movers(text: str) -> tuple[str | None, str | None]:
    """Who moved and who seconded, as printed, from the words around a decision."""
    pair = fragment("numbered_pair", "movers").match(text) or fragment("pair", "movers").search(text)
    if pair:
        return _name(pair["mover"]), _name(pair["seconder"])
    return (
        _named(text, fragment("mover_by", "movers"), fragment("mover_before", "movers")),
        _named(text, fragment("seconder_by", "movers"), fragment("seconder_before", "movers")),
    )


def _named(text: str, *patterns: re.Pattern[str]) -> str | None:
    """ "Proposed by A" tells the mover; only without it does "A proposed"."""
    for pattern in patterns:
        found = pattern.search(text)
        if found:
            return _name(found["name"])
    return None


def merge(first: Vote | None, second: Vote | None) -> Vote | None:
    """One vote of two lines that each print a part of it."""
    if first is None or second is None:
        return first or second
    numbers = [
        new if new is not None else old
        for old, new in (
            (first.for_, second.for_),
            (first.against, second.against),
            (first.abstain, second.abstain),
        )
    ]
    return Vote(
        *numbers,
        second.names_for or first.names_for,
        second.names_against or first.names_against,
        second.names_abstain or first.names_abstain,
    )


def says_only_movers(text: str) -> bool:
    """Whether a line is nothing but "Proposed by ..." and "Seconded by ..."."""
    return fragment("only_movers", "movers").match(text) is not None


def says_only_outcome(text: str) -> bool:
    """Whether a line is nothing but the outcome or the counts of a vote."""
    return fragment("only_outcome", "votes").fullmatch(text.strip()) is not None


def outcome(text: str) -> str | None:
    """pass, fail or withdrawn, where the words say so."""
    hit = lexicon("votes").search(text)
    return hit[0].gives["result"] if hit else None


def count(text: str) -> Vote | None:
    """The counts and names of a vote, or None where none are printed."""
    found = [pattern.search(text) for pattern in (_FOR, _AGAINST, _ABSTAIN)]
    numbers = [_number(m) for m in found]
    names = [_names(m) for m in found]
    if all(n is None for n in numbers) and not any(names):
        return None
    return Vote(numbers[0], numbers[1], numbers[2], names[0], names[1], names[2])


def _number(found: re.Match[str] | None) -> int | None:
    if not found:
        return None
    digits = next((d for d in found.groupdict().values() if d and re.fullmatch(r"\d{1,3}", d)), None)
    return int(digits) if digits else None


def _names(found: re.Match[str] | None) -> tuple[str, ...]:
    printed = found.groupdict().get("names") if found else None
    if not printed:
        return ()
    parts = re.split(r",| and |;", printed)
    return tuple(p.strip(" .:") for p in parts if p.strip(" .:"))


def _name(printed: str | None) -> str | None:
    return without_article(printed.strip(" .,;:")) if printed else None
