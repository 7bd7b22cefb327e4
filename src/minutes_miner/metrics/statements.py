"""What a sentence says of a metric without a number: high, falling, difficult, or merely named."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from minutes_miner.metrics.assertion import assertion_at
from minutes_miner.metrics.bodies import organization
from minutes_miner.metrics.comparisons import comparison_with_norm, held_against
from minutes_miner.metrics.cues import (
    AssessmentCue,
    DirectionCue,
    LevelCue,
    assessment_in,
    direction_in,
    level_in,
    posts_moved_in,
)
from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.movement import infer_direction
from minutes_miner.metrics.repetition import merges_into_figure, repeats
from minutes_miner.metrics.roles import role_told
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.triggers import Trigger
from minutes_miner.metrics.wording import Wording, named_groups
from minutes_miner.records import (
    Assertion,
    Assessment,
    Comparison,
    Direction,
    Level,
    MeasureRole,
    Unit,
)
from minutes_miner.vocabulary import Phrase, fragment, lexicon, metric

_BODY_REACH = 40
"""A body named behind a metric whose statement it is stands this near."""
_NAMED_ONLY = 0.8
"""Confidence that a word without any claim is about the metric."""


def find_statements(sentence: Sentence, numeric: Sequence[Finding]) -> list[Finding]:
    """The statements without numbers, in text order.

    Args:
        sentence: The sentence with its marks.
        numeric: Its findings with numbers: words that only say the same again are left out.
    """
    found: list[Finding] = []
    for group, words in named_groups(sentence, numeric):
        for trigger in group.triggers:
            finding = _statement(trigger, words, sentence)
            if finding is None or merges_into_figure(finding, numeric, sentence):
                continue
            if not repeats(finding, [*numeric, *found], sentence):
                found.append(finding)
    return found


def _statement(trigger: Trigger, words: Wording, sentence: Sentence) -> Finding | None:
    if "value" in trigger.gives:
        return _number_in_words(trigger, sentence)
    finding = Finding(
        trigger.metric, trigger.start, trigger.end, "qualitative", trigger.start,
        trigger=trigger, window=words.window, span_of_group=words.group, value_text=trigger.text,
    )  # fmt: skip
    finding.assertion = assertion_at(*words.group, sentence)
    finding.measure_role = _role(trigger)
    _judge(finding, trigger, words)
    if _lies_ahead(finding, words):
        finding.measure_role = "forecast"
    _compare(finding, words)
    if finding.comparison is None:
        _set_owner(finding, words)
    if finding.assertion in ("mentioned", "requested"):
        return _named(finding, trigger)
    _deny(finding, trigger, words, sentence)
    if says_something(finding) and not _is_generic(finding, words):
        finding.cover(words.group)
        return finding
    if finding.assertion in ("questioned", "conditional"):
        return _named(finding, trigger)
    finding.assertion = "mentioned"
    return None if trigger.gives.get("mention") == "no" else _named(finding, trigger)


def _lies_ahead(finding: Finding, words: Wording) -> bool:
    """Whether it is only foreseen: "turnover would climb", "the notice was expected to go"."""
    moves = finding.direction is not None and fragment("foreseen", "statements").match(words.told)
    named = finding.trigger.text if finding.trigger else ""
    return bool(moves or fragment("still_to_come", "statements").search(named))


def _role(trigger: Trigger) -> MeasureRole:
    if "role" not in trigger.gives:
        return "actual"
    role: MeasureRole = trigger.choose("role", get_args(MeasureRole))
    return role


def _number_in_words(trigger: Trigger, sentence: Sentence) -> Finding:
    """A number that the words hold: "fully staffed" is 0 vacant posts."""
    value = float(trigger.gives["value"])
    unit: Unit = trigger.choose("unit", get_args(Unit))
    clause = sentence.clause(trigger.start)
    return Finding(
        trigger.metric, trigger.start, trigger.end, "number", trigger.start,
        trigger=trigger, value=int(value) if value == int(value) else value, unit=unit,
        comparator="=", value_text=trigger.text, window=clause,
        assertion=assertion_at(*trigger.span, sentence),
        measure_role=role_told(sentence.text[clause[0] : trigger.start]) or "actual",
    )  # fmt: skip


def _judge(finding: Finding, trigger: Trigger, words: Wording) -> None:
    """Give a statement its direction, assessment and level, and cover the words that say so."""
    if "qualifier" in trigger.gives:
        finding.qualifiers.append(trigger.gives["qualifier"])
    _direct(finding, trigger, words)
    if metric(finding.metric).polarity == "not_applicable":
        return
    _assess(finding, trigger, words)
    _set_level(finding, trigger, words)
    infer_direction(finding)


def _direct(finding: Finding, trigger: Trigger, words: Wording) -> None:
    if "direction" in trigger.gives:
        given: Direction = trigger.choose("direction", get_args(Direction))
        finding.direction, finding.direction_basis = given, "stated"
        return
    if fragment("remedy", "statements").search(words.near):
        return
    if fragment("no_sign_of", "statements").search(words.near):
        finding.direction, finding.direction_basis = "stable", "stated"
        return
    moved = _posts_moved(trigger)
    cue = direction_in(trigger.text) or direction_in(words.told) or direction_in(words.near)
    if moved or cue:
        finding.direction = moved or (cue.direction if cue else None)
        finding.direction_basis = "stated"
        _cover_cue(finding, cue, words)


def _posts_moved(trigger: Trigger) -> Direction | None:
    """Whether the words add posts or delete them."""
    if not fragment("posts", "statements").search(trigger.text):
        return None
    return posts_moved_in(trigger.text)


def _assess(finding: Finding, trigger: Trigger, words: Wording) -> None:
    cue = assessment_in(f"{words.near} {trigger.text}") or assessment_in(words.told)
    if cue is not None:
        finding.assessment = cue.assessment
        _cover_cue(finding, cue, words)
    elif "assessment" in trigger.gives:
        given: Assessment = trigger.choose("assessment", get_args(Assessment))
        finding.assessment = given


def _set_level(finding: Finding, trigger: Trigger, words: Wording) -> None:
    if "level" in trigger.gives:
        given: Level = trigger.choose("level", get_args(Level))
        finding.level = given
        return
    cue = level_in(words.near) or level_in(trigger.text) or level_in(words.told)
    if cue is not None:
        finding.level = cue.level
        finding.says_amount = cue.level is None
        _cover_cue(finding, cue, words)


def _cover_cue(
    finding: Finding, cue: DirectionCue | AssessmentCue | LevelCue | None, words: Wording
) -> None:
    """Widen the evidence to the cue words, if they stand behind or directly before the metric."""
    if cue is None:
        return
    start, end = cue.span
    if _same_cue(cue, words.told):
        finding.cover((words.told_start + start, words.told_start + end))
        finding.value_text = words.told[start:end].strip() or finding.value_text
    elif _same_cue(cue, words.near):
        begin = words.group[0] - len(words.near) + start
        finding.cover((begin, finding.end))
        finding.value_text = words.near[start:end].strip() or finding.value_text


def _same_cue(cue: DirectionCue | AssessmentCue | LevelCue, text: str) -> bool:
    finder = {
        DirectionCue: direction_in,
        AssessmentCue: assessment_in,
        LevelCue: level_in,
    }[type(cue)]
    return finder(text) == cue


def _compare(finding: Finding, words: Wording) -> None:
    """Read "higher caseloads than expected": it compares, and says nothing of a trend."""
    held = fragment("more_or_less", "statements").search(words.before)
    if held is not None and fragment("than", "statements").match(words.behind):
        finding.comparison = Comparison(
            relation="above" if held["above"] else "below", with_=_held_against(words.behind)
        )
        finding.direction = finding.direction_basis = None
    else:
        _compare_with_norm(finding, words)


def _held_against(behind: str) -> str:
    for phrase in lexicon("organizations").possible(behind):
        hit = phrase.regex.search(behind)
        if hit:
            return held_against(phrase, hit.group().strip())
    return "previous"


def _compare_with_norm(finding: Finding, words: Wording) -> None:
    """Read "was well above the national average", "in line with other councils"."""
    held = comparison_with_norm(words.behind)
    if held is None:
        return
    finding.comparison, end = held
    if finding.assessment in ("better", "worse"):
        finding.assessment = finding.direction = finding.direction_basis = None
    finding.cover((finding.start, words.group[1] + end))


def _set_owner(finding: Finding, words: Wording) -> None:
    """Make a statement about the country or the region a benchmark."""
    hit = _outer_body(words.before) or _outer_body(_own_words(words.behind))
    if hit is None:
        return
    phrase, printed = hit
    finding.organization = organization(phrase, printed)
    finding.measure_role = "benchmark"


def _own_words(behind: str) -> str:
    """The words behind a metric in which a body owns it: not "the third lowest in London"."""
    compared = fragment("comparing", "bodies").search(behind)
    return behind[: min(_BODY_REACH, compared.start() if compared else _BODY_REACH)]


def _outer_body(text: str) -> tuple[Phrase, str] | None:
    for phrase in lexicon("organizations").possible(text):
        hit = phrase.regex.search(text)
        if hit and phrase.gives["role"] in ("national", "regional") and "as" not in phrase.gives:
            return phrase, hit.group()
    return None


def _deny(finding: Finding, trigger: Trigger, words: Wording, sentence: Sentence) -> None:
    """Read "no longer relied on agency staff": denied, and `level` is what is left."""
    before = fragment("denied_before", "statements").search(words.before)
    inside = fragment("denied_inside", "statements").search(trigger.text)
    denied = before or inside
    if denied is None or finding.assertion != "asserted":
        return
    if before is not None:
        finding.cover((trigger.start - len(words.before) + before.start(), trigger.end))
    finding.assertion, finding.level, finding.assessment = "negated", "low", None
    finding.value_text = sentence.text[slice(*finding.span)]
    ceased = fragment("ceased", "statements").search(denied.group())
    finding.direction, finding.direction_basis = ("down", "stated") if ceased else (None, None)


def says_something(finding: Finding) -> bool:
    """Whether a statement claims more than that there is such a metric."""
    claims = finding.direction, finding.assessment, finding.level, finding.comparison
    given = finding.trigger is not None and "says" in finding.trigger.gives
    return any(claims) or finding.says_amount or finding.assertion == "negated" or given


def _is_generic(finding: Finding, words: Wording) -> bool:
    """Whether it is mere talk: "lower caseloads help to build trust" claims nothing about them."""
    if fragment("remedy", "statements").search(words.near):
        return True
    if fragment("as_a_rule", "statements").match(words.behind):
        return True
    helps = fragment("helps", "statements").search(words.behind)
    return helps is not None and not finding.level and not finding.comparison


def _named(finding: Finding, trigger: Trigger) -> Finding:
    """The finding as a bare topic: the words name the metric and claim nothing."""
    return Finding(
        trigger.metric, trigger.start, trigger.end, "none", trigger.start,
        trigger=trigger, window=finding.window, value_text=trigger.text,
        assertion=_of_topic(finding.assertion), measure_role=finding.measure_role,
        organization=finding.organization, confidence=_NAMED_ONLY,
        span_of_group=finding.span_of_group,
    )  # fmt: skip


def _of_topic(assertion: Assertion) -> Assertion:
    return assertion if assertion != "asserted" else "mentioned"


# --- one fact, one observation --------------------------------------------------------------------
