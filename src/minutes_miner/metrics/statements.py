"""What a sentence says of a metric without a number: high, falling, difficult, or merely named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minutes_miner.metrics.assertion import assertion_at
from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.movement import (
    assessment_in,
    direction_in,
    infer_direction,
    level_in,
)
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.spans import Span, overlaps
from minutes_miner.metrics.triggers import Trigger
from minutes_miner.records import Comparison, MetricOrganization
from minutes_miner.vocabulary import fragment, lexicon, metric

_REACH_BEFORE = 48
"""An adjective or verb that judges a metric stands this near before its words."""
_REACH_BEHIND = 110


@dataclass(frozen=True, slots=True)
class _Group:
    """Triggers that share what is said of them: "recruitment and retention had improved"."""

    triggers: tuple[Trigger, ...]

    @property
    def start(self) -> int:
        return self.triggers[0].start

    @property
    def end(self) -> int:
        return self.triggers[-1].end


def find_statements(sentence: Sentence, numeric: Sequence[Finding]) -> list[Finding]:
    """The statements without numbers, in text order.

    Args:
        sentence: The sentence with its marks.
        numeric: Its findings with numbers: words that only say the same again are left out.
    """
    counted = [(f.link.quantity.start, f.link.quantity.reach) for f in numeric if f.link]
    used = [f.trigger for f in numeric if f.trigger is not None]
    used += [f.link.root.trigger for f in numeric if f.link and f.link.root.trigger]
    free = [
        t
        for t in sentence.triggers
        if t not in used and not _says_nothing(t) and not overlaps(t.span, counted)
    ]
    found: list[Finding] = []
    groups = list(_groups(free, sentence))
    for n, group in enumerate(groups):
        for finding in _read_group(n, groups, sentence, numeric):
            if _merges(finding, numeric, sentence) or _repeats(finding, [*numeric, *found], sentence):
                continue
            found.append(finding)
    return found


def _merges(finding: Finding, numeric: Sequence[Finding], sentence: Sentence) -> bool:
    """ "Caseloads had come down and now stood at 16" is one fact: the figure takes the movement."""
    if finding.value_kind != "qualitative" or finding.assertion != "asserted":
        return False
    for figure in numeric:
        if (
            figure.metric == finding.metric
            and figure.measure_role == "actual"
            and figure.anchor > finding.anchor
            and figure.direction is None
            and not sentence.cuts_between(finding.anchor, figure.anchor, strong=True)
        ):
            figure.direction, figure.direction_basis = finding.direction, finding.direction_basis
            figure.assessment = figure.assessment or finding.assessment
            return True
    return False


def _says_nothing(trigger: Trigger) -> bool:
    """Whether words are about a metric only with a number, and have none."""
    return trigger.needs_number and "level" not in trigger.gives


def _groups(free: Sequence[Trigger], sentence: Sentence) -> Iterator[_Group]:
    group: list[Trigger] = []
    for trigger in free:
        between = sentence.text[group[-1].end : trigger.start] if group else ""
        if group and not fragment("coordinates", "statements").fullmatch(between):
            yield _Group(tuple(group))
            group = []
        group.append(trigger)
    if group:
        yield _Group(tuple(group))


def _read_group(
    n: int, groups: Sequence[_Group], sentence: Sentence, numeric: Sequence[Finding]
) -> Iterator[Finding]:
    group = groups[n]
    window = _window(n, groups, sentence, numeric)
    before = sentence.text[window[0] : group.start]
    behind = sentence.text[group.end : window[1]]
    for trigger in group.triggers:
        finding = _statement(trigger, before, behind, sentence, (group.start, group.end))
        if finding is not None:
            finding.window = window
            yield finding


def _window(
    n: int, groups: Sequence[_Group], sentence: Sentence, numeric: Sequence[Finding]
) -> Span:
    """The words that can judge a group: its clause, up to the next group or figure."""
    group = groups[n]
    low, high = sentence.clause(group.start)
    high = max(high, sentence.clause(group.end - 1)[1])
    if n:
        low = max(low, groups[n - 1].end)
    if n + 1 < len(groups):
        high = min(high, groups[n + 1].start)
    for finding in numeric:
        if finding.end <= group.start:
            low = max(low, finding.end)
        elif finding.start >= group.end:
            high = min(high, finding.start)
    if fragment("which_was", "statements").match(sentence.text, high):
        high = sentence.clause(min(high + 1, len(sentence.text) - 1))[1]
    return max(low, group.start - _REACH_BEFORE), min(high, group.end + _REACH_BEHIND)


def _statement(
    trigger: Trigger, before: str, behind: str, sentence: Sentence, group: Span
) -> Finding | None:
    if "value" in trigger.gives:
        return _number_in_words(trigger, sentence)
    finding = Finding(
        trigger.metric, trigger.start, trigger.end, "qualitative", trigger.start, trigger=trigger
    )
    finding.value_text = sentence.text[slice(*trigger.span)]
    _judge(finding, trigger, before, behind, sentence)
    finding.assertion = assertion_at(group[0], group[1], sentence)
    finding.measure_role = trigger.gives.get("role", "actual")
    _whose(finding, before, behind)
    _compare(finding, before, behind)
    if finding.assertion in ("mentioned", "requested"):
        return _mention(finding, finding.assertion)
    _deny(finding, trigger, before, behind, sentence)
    if _says_something(finding) and not _generic(finding, before, behind):
        return finding
    if finding.assertion in ("questioned", "conditional"):
        return _mention(finding, finding.assertion)
    return None if trigger.gives.get("mention") == "no" else _mention(finding, "mentioned")


def _number_in_words(trigger: Trigger, sentence: Sentence) -> Finding:
    """ "Fully staffed" is a number: no vacancies."""
    value = float(trigger.gives["value"])
    finding = Finding(
        trigger.metric, trigger.start, trigger.end, "number", trigger.start, trigger=trigger
    )
    finding.value = int(value) if value == int(value) else value
    finding.unit = trigger.gives["unit"]
    finding.comparator = "="
    finding.value_text = sentence.text[slice(*trigger.span)]
    finding.assertion = assertion_at(*trigger.span, sentence)
    return finding


def _judge(
    finding: Finding, trigger: Trigger, before: str, behind: str, sentence: Sentence
) -> None:
    gives = trigger.gives
    own = sentence.text[slice(*trigger.span)]
    near = _adjoining(before)
    told = _told_behind(behind)
    finding.direction = gives.get("direction") or _direction(own, near, told)
    finding.direction_basis = "stated" if finding.direction else None
    if gives.get("qualifier"):
        finding.qualifiers.append(gives["qualifier"])
    if metric(finding.metric).polarity == "not_applicable":
        return
    finding.assessment = (
        assessment_in(f"{near} {own}") or assessment_in(told) or gives.get("assessment")
    )
    levels = [gives.get("level"), *(level_in(words_) for words_ in (near, own, told))]
    level = next((found for found in levels if found is not None), None)
    finding.level = level or None
    finding.qualifiers += ["amount_in_words"] if level == "" else []
    infer_direction(finding)


def _direction(own: str, near: str, told: str) -> str | None:
    """The direction that the words nearest to the trigger state."""
    if fragment("remedy", "statements").search(near):
        return None
    moved = fragment("posts_moved", "changes").search(own)
    if moved and fragment("posts", "statements").search(own):
        return "up" if moved["up"] else "down"
    return direction_in(own) or direction_in(told) or direction_in(near)


def _adjoining(before: str) -> str:
    """The words before a metric that can belong to it: behind the last comma or verb of saying."""
    cut = max(before.rfind(","), before.rfind(";"), before.rfind(":"))
    words_ = before[cut + 1 :]
    said = list(fragment("says_that", "statements").finditer(words_))
    return (words_[said[-1].end() :] if said else words_).lstrip()


def _told_behind(behind: str) -> str:
    """What is said of a metric behind it: up to a comma that opens another thought."""
    aside = fragment("aside", "statements").match(behind)
    behind = behind[aside.end() :] if aside else behind
    stop = fragment("new_thought", "statements").search(behind)
    return behind[: stop.start()] if stop else behind


def _compare(finding: Finding, before: str, behind: str) -> None:
    """ "Higher caseloads than expected" compares, and says nothing of a trend."""
    held = fragment("more_or_less", "statements").search(before)
    if held is None or not fragment("than", "statements").match(behind):
        return
    relation = "above" if held["above"] else "below"
    finding.comparison = Comparison(relation=relation, with_=_held_against(behind))
    finding.direction = finding.direction_basis = None


def _held_against(behind: str) -> str:
    for phrase in lexicon("organizations").phrases:
        if phrase.regex.search(behind):
            return "guideline" if phrase.id == "guidance" else phrase.gives["role"]
    return "previous"


def _whose(finding: Finding, before: str, behind: str) -> None:
    for phrase in lexicon("organizations").phrases:
        hit = phrase.regex.search(before) or phrase.regex.search(behind[:40])
        if hit and phrase.gives["role"] in ("national", "regional") and phrase.id != "guidance":
            finding.organization = MetricOrganization(role=phrase.gives["role"], name=hit.group())  # type: ignore[arg-type]
            finding.measure_role = "benchmark"
            return


def _deny(
    finding: Finding, trigger: Trigger, before: str, behind: str, sentence: Sentence
) -> None:
    """ "No longer relied on agency staff": denied; `level` is what is left."""
    own = sentence.text[slice(*trigger.span)]
    denied = fragment("denied_before", "statements").search(before) or fragment(
        "denied_inside", "statements"
    ).search(own)
    if not denied or finding.assertion != "asserted":
        return
    finding.assertion = "negated"
    finding.start = min(finding.start, trigger.start - (len(before) - denied.start())) if denied.string is before else finding.start
    finding.value_text = sentence.text[finding.start : finding.end]
    finding.level = "low"
    finding.assessment = None
    ceased = fragment("ceased", "statements").search(denied.group())
    finding.direction, finding.direction_basis = ("down", "stated") if ceased else (None, None)


def _says_something(finding: Finding) -> bool:
    return bool(
        finding.direction
        or finding.assessment
        or finding.level
        or finding.comparison
        or "amount_in_words" in finding.qualifiers
        or finding.assertion == "negated"
        or (finding.trigger is not None and "says" in finding.trigger.gives)
    )


def _generic(finding: Finding, before: str, behind: str) -> bool:
    """ "Lower caseloads help to build trust" claims nothing about the caseloads here."""
    helps = fragment("helps", "statements").search(behind)
    remedy = fragment("remedy", "statements").search(_adjoining(before))
    return bool(remedy) or bool(helps and not finding.level and not finding.comparison)


def _mention(finding: Finding, assertion: str) -> Finding:
    assert finding.trigger is not None
    finding.start, finding.end = finding.trigger.span
    finding.assertion = assertion
    finding.value_kind = "none"
    finding.level = finding.direction = finding.direction_basis = finding.assessment = None
    finding.qualifiers = []
    finding.confidence = 0.8
    return finding


def _repeats(finding: Finding, others: Sequence[Finding], sentence: Sentence) -> bool:
    """Whether another finding of the sentence says the same, or says it with a number."""
    family = metric(finding.metric).family
    for other in others:
        if metric(other.metric).family != family:
            continue
        if other.metric == finding.metric and finding.value is not None and finding.value == other.value:
            return True
        if finding.value_kind == "none" and finding.assertion == "mentioned":
            return True
        same_clause = sentence.same_clause(other.anchor, finding.anchor)
        if other.metric == finding.metric and (same_clause or other.link is None):
            return same_clause or finding.value_kind == other.value_kind == "none"
        if same_clause and other.link is not None:
            return True
        if other.metric == finding.metric and not _contrasts(other, finding, sentence):
            return finding.assertion == "asserted" and other.link is None
    return False


def _contrasts(first: Finding, second: Finding, sentence: Sentence) -> bool:
    """Whether a "but" or "although" between two statements makes them two facts."""
    between = sentence.between(first.end, second.start)
    return fragment("contrast", "statements").search(between) is not None


def find_answers(sentence: Sentence, said: Sequence[Finding]) -> list[Finding]:
    """What an answer in the same sentence says of what was asked: "replied that they had eased"."""
    found: list[Finding] = []
    for hit in fragment("it_moved", "statements").finditer(sentence.text):
        asked = [f for f in said if f.end <= hit.start() and f.assertion in ("questioned", "mentioned")]
        if not asked:
            continue
        start, end = hit.start("pronoun"), sentence.clause(hit.end())[1]
        told = _told_behind(sentence.text[hit.end() : end])
        answer = Finding(asked[-1].metric, start, hit.end() + len(told), "qualitative", start)
        answer.direction = direction_in(told)
        answer.direction_basis = "stated" if answer.direction else None
        answer.assessment, answer.level = assessment_in(told), level_in(told) or None
        infer_direction(answer)
        answer.value_text = told.strip() or None
        answer.window, answer.stands_for = (start, end), asked[-1]
        answer.anaphoric, answer.confidence = True, 0.65
        if _says_something(answer):
            found.append(answer)
    return found
