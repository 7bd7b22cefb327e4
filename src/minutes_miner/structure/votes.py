"""Movers, seconders and the outcome of votes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from minutes_miner.records import ResolutionResult
from minutes_miner.structure import kinds
from minutes_miner.structure.people import without_article
from minutes_miner.vocabulary import Expression, fragment, lexicon

Side = Literal["in_favour", "against", "abstaining"]
SIDES: tuple[Side, ...] = get_args(Side)


@dataclass(frozen=True)
class Vote:
    """Counts of a vote and the names printed with them; a count not printed is None."""

    for_: int | None
    against: int | None
    abstain: int | None
    names_for: tuple[str, ...] = ()
    names_against: tuple[str, ...] = ()
    names_abstain: tuple[str, ...] = ()


class Movers(NamedTuple):
    """Who moved and who seconded, as printed."""

    mover: str | None
    seconder: str | None

    def filled_from(self, other: Movers) -> Movers:
        """The same movers, with `other` where one is not known."""
        return Movers(self.mover or other.mover, self.seconder or other.seconder)


def movers(text: str) -> Movers:
    """Who moved and who seconded, as printed, from the words around a decision."""
    pair = fragment("numbered_pair", "movers").match(text) or fragment("pair", "movers").search(
        text
    )
    if pair:
        return Movers(_name(pair["mover"]), _name(pair["seconder"]))
    return Movers(
        _named(
            text,
            fragment("mover_seconded", "movers"),
            fragment("mover_by", "movers"),
            fragment("mover_before", "movers"),
        ),
        _named(text, fragment("seconder_by", "movers"), fragment("seconder_before", "movers")),
    )


def _named(text: str, *patterns: Expression) -> str | None:
    """The name in "Proposed by A"; only without it, that in "A proposed".

    To try a name at every place of the text costs far more than to see that nobody seconds.
    """
    for pattern in patterns:
        found = pattern.search(text) if pattern.may_match(text) else None
        if found:
            return _name(found["name"])
    return None


def merge(first: Vote | None, second: Vote | None) -> Vote | None:
    """One vote of two lines that each print a part of it."""
    if first is None or second is None:
        return first or second
    return Vote(
        _later(first.for_, second.for_),
        _later(first.against, second.against),
        _later(first.abstain, second.abstain),
        second.names_for or first.names_for,
        second.names_against or first.names_against,
        second.names_abstain or first.names_abstain,
    )


def _later(first: int | None, second: int | None) -> int | None:
    return first if second is None else second


def says_only_movers(text: str) -> bool:
    """Whether a line is nothing but "Proposed by ..." and "Seconded by ..."."""
    return fragment("only_movers", "movers").match(text) is not None


def says_only_outcome(text: str) -> bool:
    """Whether a line is nothing but the outcome or the counts of a vote."""
    return fragment("only_outcome", "votes").fullmatch(text.strip()) is not None


def outcome(text: str) -> ResolutionResult | None:
    """pass, fail or withdrawn, where the words say so."""
    hit = lexicon("votes").search(text)
    return kinds.result(hit[0]) if hit else None


def count(text: str) -> Vote | None:
    """The counts and names of a vote, or None where none are printed."""
    sides = ("votes_for", "votes_against", "votes_abstain")
    found = [fragment(side, "votes").search(text) for side in sides]
    numbers = [_number(m) for m in found]
    names = [_names(m) for m in found]
    if all(n is None for n in numbers) and not any(names):
        return None
    return Vote(numbers[0], numbers[1], numbers[2], names[0], names[1], names[2])


def side_alone(text: str) -> Side | None:
    """The side that a line such as "For (57)" counts and does not name."""
    found = fragment("side_alone", "votes").fullmatch(text.strip())
    return next((side for side in SIDES if found and found[side]), None)


def only_names(text: str) -> tuple[str, ...]:
    """The names of a paragraph that holds nothing else, but for an outcome at its end."""
    found = fragment("voters", "votes").fullmatch(text.strip())
    return _split_names(found["names"]) if found else ()


def outcome_behind_names(text: str) -> str | None:
    """The words that print the outcome behind the last list of names."""
    found = fragment("voters", "votes").fullmatch(text.strip())
    return found["outcome"] if found else None


def named(side: Side, names: tuple[str, ...]) -> Vote:
    """A vote of which only the names of one side are known."""
    return Vote(
        None,
        None,
        None,
        names if side == "in_favour" else (),
        names if side == "against" else (),
        names if side == "abstaining" else (),
    )


def _number(found: re.Match[str] | None) -> int | None:
    if not found:
        return None
    digits = next(
        (d for d in found.groupdict().values() if d and re.fullmatch(r"\d{1,3}", d)), None
    )
    return int(digits) if digits else None


def _names(found: re.Match[str] | None) -> tuple[str, ...]:
    printed = found.groupdict().get("names") if found else None
    if not printed:
        return ()
    return _split_names(printed)


def _split_names(printed: str) -> tuple[str, ...]:
    parts = re.split(r",| and |;", printed)
    return tuple(p.strip(" .:") for p in parts if p.strip(" .:"))


def _name(printed: str | None) -> str | None:
    return without_article(printed.strip(" .,;:")) if printed else None
