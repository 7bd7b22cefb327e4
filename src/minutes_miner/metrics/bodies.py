"""Whose figure it is: the council's own, or an average or another body that the text names."""

from __future__ import annotations

from typing import get_args

from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.records import MetricOrganization, OrganizationRole
from minutes_miner.vocabulary import Phrase, fragment, lexicon

_BEHIND = 60
"""A body named behind a number whose figure it is stands this near."""
_WORDS_BETWEEN = 3
"""And not more words lie between: "64% regionally", "15% for the county as a whole"."""


def other_body(
    finding: Finding, window: tuple[int, int], sentence: Sentence
) -> MetricOrganization | None:
    """The other body or average whose figure a number is, or None if it is the council's own.

    Args:
        finding: The finding of the number.
        window: The words that can be about it.
        sentence: Its sentence.
    """
    low, high = sentence.clause(finding.number[0])
    before = max(window[0], low), finding.number[0]
    behind = finding.number[1], min(window[1], high, finding.number[1] + _BEHIND)
    behind = behind[0], _to_open_bracket(sentence.text, behind)
    return (
        _named_before(sentence.text[slice(*before)])
        or _named_behind(sentence.text[slice(*behind)])
        or _authority(before, behind, sentence)
    )


def _to_open_bracket(text: str, span: tuple[int, int]) -> int:
    """Where the words about a number end: before a bracket for the next, "17 (England 16)"."""
    opened = text.rfind("(", *span)
    return opened if opened >= 0 and ")" not in text[opened : span[1]] else span[1]


def _named_before(text: str) -> MetricOrganization | None:
    if fragment("own_level", "bodies").search(text):
        return None
    for phrase in lexicon("organizations").possible(text):
        hits = list(phrase.regex.finditer(text))
        if hits:
            return organization(phrase, hits[-1].group())
    return None


def _named_behind(text: str) -> MetricOrganization | None:
    for phrase in lexicon("organizations").possible(text):
        hit = phrase.regex.search(text)
        if hit and _is_near(text[: hit.start()]):
            return organization(phrase, hit.group())
    return None


def organization(phrase: Phrase, printed: str) -> MetricOrganization:
    """The body that a phrase of organizations.toml names, as it is printed."""
    role: OrganizationRole = phrase.choose("role", get_args(OrganizationRole))
    return MetricOrganization(role=role, name=printed)


def _is_near(between: str) -> bool:
    """Whether a body behind a number owns it: "64% regionally", not "64%, above England"."""
    compared = fragment("comparing", "bodies").search(between)
    return len(between.split()) <= _WORDS_BETWEEN and compared is None


def _authority(
    before: tuple[int, int], behind: tuple[int, int], sentence: Sentence
) -> MetricOrganization | None:
    """Another local authority that the words tie to the number, with its code."""
    for term in sentence.authorities:
        printed = sentence.text[slice(*term.span)]
        tied_before = before[0] <= term.start < before[1] and fragment(
            "tie_before", "bodies"
        ).search(sentence.text[before[0] : term.start])
        tied_behind = behind[0] <= term.start < behind[1] and fragment(
            "tie_behind", "bodies"
        ).fullmatch(sentence.text[behind[0] : term.start])
        if tied_before or tied_behind:
            return MetricOrganization(role="comparator", name=printed, gss_code=term.id)
    return None
