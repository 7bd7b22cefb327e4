"""How a statement is meant: asserted, hedged, denied, asked, asked for, conditional or only named.

A question asserts nothing; what a question presupposes ("asked why turnover had risen") is
asserted; a topic that members "asked about" is mentioned.
"""

from __future__ import annotations

from typing import get_args

from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.records import Assertion
from minutes_miner.vocabulary import fragment, lexicon

_DATA_REACH = 60
"""So near to the metric stands the word that says that data are asked for."""


def assertion_at(start: int, end: int, sentence: Sentence) -> Assertion:
    """The assertion of what the sentence says at `start` to `end`."""
    asked = fragment("how_many", "assertions").match(sentence.text, start)
    before = _same_voice(sentence.text[: asked.end() if asked else start])
    behind = sentence.text[end:]
    for phrase in lexicon("assertions").possible(sentence.text):
        text = behind if phrase.gives.get("place") == "behind" else before
        if not phrase.regex.search(text):
            continue
        if phrase.gives.get("needs") == "data" and not _about_data(start, end, sentence):
            continue
        assertion: Assertion = phrase.choose("assertion", get_args(Assertion))
        return assertion
    return "asserted"


def _same_voice(before: str) -> str:
    """What the one who speaks here said so far: the words behind "the Director replied".

    A reason that is given for a question asserts.
    """
    names = ("next_voice", "reason")
    ends = [hit.end() for name in names for hit in fragment(name, "assertions").finditer(before)]
    return before[max(ends, default=0) :]


def _about_data(start: int, end: int, sentence: Sentence) -> bool:
    near = sentence.text[max(0, start - _DATA_REACH) : end + _DATA_REACH]
    return fragment("data", "assertions").search(near) is not None


def figure_assertion(start: int, end: int, sentence: Sentence) -> Assertion:
    """The assertion of a figure or grade: never a topic, and what is asked for is questioned."""
    assertion = assertion_at(start, end, sentence)
    if assertion == "mentioned":
        return "asserted"
    return "questioned" if assertion == "requested" else assertion


def assign_assertion(finding: Finding, sentence: Sentence) -> None:
    """Give a finding with a number its assertion.

    A condition is on what lies ahead: "if all took up their posts, the rate would fall from
    today's 14% to 9%" leaves the 14% asserted. What an aside states, as "which was £2m last year",
    is asserted too.
    """
    assertion = figure_assertion(max(finding.number[0], finding.start), finding.end, sentence)
    settled = finding.measure_role == "previous" or finding.period.basis == "meeting_date"
    if assertion == "conditional" and settled:
        assertion = "asserted"
    if assertion == "hedged" and _is_aside(finding, sentence):
        assertion = "asserted"
    finding.assertion = assertion


def _is_aside(finding: Finding, sentence: Sentence) -> bool:
    """Whether a figure is told aside: "spend, which was £2m," or "spend, £2m in 2023,"."""
    before = sentence.text[: finding.number[0]]
    apposed = finding.trigger is not None and before[finding.trigger.end :] == ", "
    return apposed or fragment("aside", "assertions").search(before) is not None
