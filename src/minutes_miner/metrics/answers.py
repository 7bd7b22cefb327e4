"""What an answer in the same sentence says of what was asked: "replied that they had eased"."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_miner.metrics.cues import assessment_in, direction_in, level_in
from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.movement import infer_direction
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.statements import says_something
from minutes_miner.metrics.wording import told_behind
from minutes_miner.vocabulary import fragment

_POINTS_BACK = 0.65
"""Confidence in what is said of a pronoun."""


def find_answers(sentence: Sentence, said: Sequence[Finding]) -> list[Finding]:
    """The statements of a sentence whose subject is a pronoun that stands for what was asked.

    Args:
        sentence: The sentence with its marks.
        said: Its statements, those that were asked among them.
    """
    found: list[Finding] = []
    for hit in fragment("it_moved", "statements").finditer(sentence.text):
        asked = [f for f in said if f.end <= hit.start() and _is_asked(f)]
        if asked:
            end = sentence.clause(hit.end())[1]
            answer = _answer(asked[-1], hit.start("pronoun"), hit.end(), end, sentence)
            if says_something(answer):
                found.append(answer)
    return found


def _is_asked(finding: Finding) -> bool:
    return finding.assertion in ("questioned", "mentioned")


def _answer(asked: Finding, start: int, verb: int, end: int, sentence: Sentence) -> Finding:
    skipped, told = told_behind(sentence.text[verb:end])
    last = verb + skipped + len(told)
    answer = Finding(
        asked.metric, start, last, "qualitative", start,
        window=(start, end), stands_for=asked, anaphoric=True, confidence=_POINTS_BACK,
        value_text=told.strip() or None,
    )  # fmt: skip
    direction, assessment, level = direction_in(told), assessment_in(told), level_in(told)
    if direction is not None:
        answer.direction, answer.direction_basis = direction.direction, "stated"
    answer.assessment = assessment.assessment if assessment else None
    answer.level = level.level if level else None
    infer_direction(answer)
    return answer
