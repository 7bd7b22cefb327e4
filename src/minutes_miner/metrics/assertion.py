"""How a statement is meant: asserted, hedged, denied, asked, asked for, conditional or only named.

Taxonomy of the record: a question asserts nothing; what a question presupposes ("asked why turnover
had risen") is asserted; a topic that members "asked about" is mentioned.
"""

from __future__ import annotations

from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.vocabulary import fragment, lexicon

_DATA_REACH = 60
"""So near to the metric stands the word that says that data are asked for."""


def assertion_at(start: int, end: int, sentence: Sentence) -> str:
    """The assertion of what the sentence says at `start` to `end`."""
    before = _same_voice(sentence.text[:start])
    behind = sentence.text[end:]
    for phrase in lexicon("assertions").phrases:
        text = behind if phrase.gives.get("place") == "behind" else before
        if not phrase.regex.search(text):
            continue
        if phrase.gives.get("needs") == "data" and not _about_data(start, end, sentence):
            continue
        return phrase.gives["assertion"]
    return "asserted"


def _same_voice(before: str) -> str:
    """What the one who speaks here said so far: the words behind the last "the Director replied"."""
    answers = list(fragment("next_voice", "assertions").finditer(before))
    return before[answers[-1].end() :] if answers else before


def _about_data(start: int, end: int, sentence: Sentence) -> bool:
    near = sentence.text[max(0, start - _DATA_REACH) : end + _DATA_REACH]
    return fragment("data", "assertions").search(near) is not None


def assign_assertion(finding: Finding, sentence: Sentence) -> None:
    """Give a numeric finding its assertion."""
    start, end = finding.span
    assertion = assertion_at(start, end, sentence)
    if assertion in ("mentioned", "requested"):
        assertion = "asserted" if assertion == "mentioned" else "questioned"
    if assertion == "conditional" and finding.measure_role in ("actual", "previous"):
        if "present" in (finding.period.text or "") or finding.measure_role == "previous":
            assertion = "asserted"
    finding.assertion = assertion
