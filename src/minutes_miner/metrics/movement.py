"""Which way a figure moved, by how much, and whether the text calls that better or worse."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.spans import Span
from minutes_miner.records import Change
from minutes_miner.vocabulary import fragment, lexicon, metric

_MOVES = ("actual", "forecast", "limit")
"""A target, a benchmark, a budget or an earlier level did not move."""


# --- is the number itself a change? ---------------------------------------------------------------


def separate_changes(
    findings: Sequence[Finding], sentence: Sentence
) -> tuple[list[Finding], list[Finding]]:
    """The findings that give a level and those whose number is how far it moved."""
    levels: list[Finding] = []
    changes: list[Finding] = []
    for finding in findings:
        direction = _amount_of_change(finding, sentence)
        if direction is None:
            if finding.unit is not None:
                levels.append(finding)
            continue
        _make_change(finding, direction)
        changes.append(finding)
    return levels, changes


def _amount_of_change(finding: Finding, sentence: Sentence) -> str | None:
    """ "up" or "down" if the number says how far the metric moved."""
    assert finding.link is not None
    start, end = finding.link.quantity.span
    given = finding.trigger.gives.get("direction") if finding.trigger else None
    before = sentence.text[sentence.clause(start, strong=True)[0] : start]
    behind = sentence.text[end : min(len(sentence.text), end + 80)]
    for name in ("up", "down"):
        if fragment(f"{name}_before", "changes").search(before):
            return name
        if fragment(f"{name}_behind", "changes").match(behind):
            return name
    percent = finding.link.quantity.noun in ("percent", "share")
    if percent and fragment("percent_more", "changes").match(behind):
        return "up"
    if percent and fragment("percent_fewer", "changes").match(behind):
        return "down"
    percent_of_count = percent and finding.unit is None
    if percent_of_count or fragment("moved_by", "changes").search(before):
        return direction_in(before) or direction_in(behind) or direction_in(sentence.text)
    moved_posts = finding.metric == "establishment" and fragment("posts_moved", "changes")
    if moved_posts:
        hit = moved_posts.search(sentence.text[max(0, start - 60) : end + 60])
        if hit:
            return "up" if hit["up"] else "down"
    return given


def _make_change(finding: Finding, direction: str) -> None:
    assert finding.link is not None
    quantity = finding.link.quantity
    amount = quantity.value
    if amount is None:
        return
    signed = -amount if direction == "down" else amount
    if finding.trigger is not None:
        finding.metric = finding.trigger.metric
    percents = "percent" in metric(finding.metric).measures
    unit = finding.unit
    if quantity.noun in ("percent", "points", "share"):
        kind = "percentage_points" if percents else "relative"
        if quantity.noun == "points":
            kind = "percentage_points"
        ambiguous = kind == "percentage_points" and quantity.noun == "percent"
        finding.change = Change(
            kind=kind, value=signed, unit=None if percents else "percent",
            comparator=quantity.comparator, ambiguous=ambiguous,
        )  # type: ignore[arg-type]  # fmt: skip
        finding.unit = None
    else:
        finding.change = Change(kind="absolute", value=signed, unit=unit, comparator=quantity.comparator)  # type: ignore[arg-type]
    finding.value_kind = "change"
    finding.value = finding.low = finding.high = finding.numerator = finding.denominator = None
    finding.comparator = None
    finding.computed = False
    finding.direction, finding.direction_basis = direction, "stated"


def attach_changes(
    levels: Sequence[Finding], changes: Sequence[Finding], sentence: Sentence
) -> list[Finding]:
    """Give each change to the level that it led to; the changes without one remain."""
    alone: list[Finding] = []
    for change in changes:
        level = _level_of(change, levels, sentence)
        if level is None:
            alone.append(change)
        else:
            level.change = change.change
            level.direction, level.direction_basis = change.direction, "stated"
    return alone


def _level_of(
    change: Finding, levels: Sequence[Finding], sentence: Sentence
) -> Finding | None:
    candidates = [
        x
        for x in levels
        if x.metric == change.metric
        and x.measure_role in ("actual", "forecast")
        and not sentence.cuts_between(x.anchor, change.anchor, strong=True)
    ]
    before = [x for x in candidates if x.anchor < change.anchor]
    behind = [x for x in candidates if x.anchor > change.anchor]
    return before[-1] if before else behind[-1] if behind else None


# --- from X to Y ----------------------------------------------------------------------------------


def pair_levels(levels: Sequence[Finding], sentence: Sentence) -> None:
    """Link the earlier and the later level of "from X to Y" and "Y, up from X"."""
    for number, (first, second) in enumerate(_pairs(levels, sentence)):
        key = chr(ord("a") + number % 26)
        first.pair = second.pair = key
        up_from = second.measure_role == "previous"
        _compute_change(*((second, first) if up_from else (first, second)))


def _pairs(levels: Sequence[Finding], sentence: Sentence) -> list[tuple[Finding, Finding]]:
    pairs = []
    for first, second in zip(levels, levels[1:], strict=False):
        if first.metric != second.metric or first.pair:
            continue
        between = sentence.text[_end(first) : _start(second)]
        before = sentence.text[: _start(first)]
        from_to = fragment("from_end", "changes").search(before) and fragment(
            "to_between", "changes"
        ).search(between)
        up_from = fragment("moved_from", "changes").search(between)
        if from_to or up_from:
            pairs.append((first, second))
    return pairs


def _start(finding: Finding) -> int:
    return finding.link.quantity.start if finding.link else finding.start


def _end(finding: Finding) -> int:
    return finding.link.quantity.end if finding.link else finding.end


def _compute_change(old: Finding, new: Finding) -> None:
    if old.value is None or new.value is None or new.change is not None:
        return
    difference = round(new.value - old.value, 2)
    difference = int(difference) if difference == int(difference) else difference
    percent = new.unit == "percent"
    new.change = Change(
        kind="percentage_points" if percent else "absolute",
        value=difference,
        unit=None if percent else new.unit,  # type: ignore[arg-type]
        computed=True,
    )
    if new.direction is None:
        new.direction = "up" if difference > 0 else "down" if difference < 0 else "stable"
        new.direction_basis = "stated"


# --- multipliers ----------------------------------------------------------------------------------


def multiplied(sentence: Sentence) -> list[tuple[Span, Change]]:
    """The words that say how many times a figure grew or shrank, each with its change."""
    found: list[tuple[Span, Change]] = []
    for phrase in lexicon("multipliers").phrases:
        for hit in phrase.regex.finditer(sentence.text):
            if any(hit.start() < end and start < hit.end() for (start, end), _ in found):
                continue
            nearly = hit.groupdict().get("nearly")
            more = hit.groupdict().get("more")
            change = Change(
                kind="multiplier",
                value=float(phrase.gives["multiplier"]) if "." in phrase.gives["multiplier"] else int(phrase.gives["multiplier"]),
                comparator="<" if nearly else ">" if more else "=",
            )
            found.append((hit.span(), change))
    return sorted(found, key=lambda x: x[0])


# --- direction and judgement ----------------------------------------------------------------------


def direction_in(text: str) -> str | None:
    """The first stated direction in some words, or None."""
    hits = [
        (hit.start(), n, phrase.gives["direction"])
        for n, phrase in enumerate(lexicon("movement").phrases)
        if (hit := phrase.regex.search(text))
    ]
    return min(hits, key=lambda h: (h[1] if h[2] == "stable" and h[1] == 0 else 1, h[0], h[1]))[2] if hits else None


def assessment_in(text: str) -> str | None:
    """The first judgement in some words, or None."""
    for phrase in lexicon("judgements").phrases:
        if "assessment" in phrase.gives and phrase.regex.search(text):
            return phrase.gives["assessment"] or None
    return None


def level_in(text: str) -> str | None:
    """The level that some words give: high, low, adequate; "" for an amount in words; or None."""
    for phrase in lexicon("judgements").phrases:
        if "level" in phrase.gives and phrase.regex.search(text):
            return phrase.gives["level"]
    return None


def infer_direction(finding: Finding) -> None:
    """ "Better" and "worse" tell the direction through the polarity of the metric."""
    if finding.direction is not None or finding.assessment not in ("better", "worse"):
        return
    rise_is_better = metric(finding.metric).improves("up")
    if rise_is_better is None or finding.value_kind == "grade":
        return
    up = (finding.assessment == "better") == rise_is_better
    finding.direction, finding.direction_basis = ("up" if up else "down"), "inferred"


def read_movement(
    findings: Sequence[Finding], changes: Sequence[Finding], sentence: Sentence
) -> None:
    """Give each level of a sentence its stated direction and its judgement.

    Args:
        findings: The levels.
        changes: The changes that stand for themselves: their words are not the levels'.
        sentence: The sentence.
    """
    for n, finding in enumerate(findings):
        if finding.measure_role not in _MOVES or _moved_on(finding, findings):
            continue
        before, behind = _words_around(n, findings, sentence)
        behind = behind[: _to_change(_end(finding), changes, sentence)]
        if finding.direction is None:
            direction = direction_in(behind_of_number(behind)) or direction_in(before)
            if direction and finding.measure_role != "limit":
                finding.direction, finding.direction_basis = direction, "stated"
        judged = _judgement(before, behind)
        if judged:
            finding.assessment = judged
            if not _than_others(behind):
                infer_direction(finding)
    _judged_together(findings, sentence)


def _moved_on(finding: Finding, findings: Sequence[Finding]) -> bool:
    """Whether the finding is the level from which a later one moved."""
    return finding.change is None and any(
        other.pair == finding.pair and other.change is not None
        for other in findings
        if finding.pair is not None
    )


def _to_change(end: int, changes: Sequence[Finding], sentence: Sentence) -> int:
    """How many characters behind a level lie before the clause of another metric's change."""
    starts = [_start(c) for c in changes if _start(c) > end]
    if not starts:
        return len(sentence.text)
    comma = sentence.text.rfind(",", end, min(starts))
    return (comma if comma > 0 else min(starts)) - end


def behind_of_number(text: str) -> str:
    """The words behind a number that can still tell its direction."""
    return text[:70]


def _words_around(
    n: int, findings: Sequence[Finding], sentence: Sentence
) -> tuple[str, str]:
    finding = findings[n]
    start, end = _start(finding), _end(finding)
    low, high = sentence.clause(start, strong=True)
    opener = n
    while opener and findings[opener].pair and findings[opener - 1].pair == findings[opener].pair:
        opener -= 1
    if opener:
        low = max(low, _end(findings[opener - 1]))
    if n + 1 < len(findings):
        high = min(high, _start(findings[n + 1]))
    others = [t for t in sentence.triggers if t is not finding.trigger and t is not _root(finding)]
    for trigger in others:
        if end <= trigger.start < high and trigger.metric != finding.metric:
            high = trigger.start
        if low <= trigger.start and trigger.end <= start and trigger.metric != finding.metric:
            low = max(low, trigger.end)
    before = _without(sentence, finding, low, end)
    behind = _without(sentence, finding, end, high)
    weak = fragment("weak_stop", "changes").search(behind)
    return before, behind[: weak.start()] if weak else behind


def _without(sentence: Sentence, finding: Finding, low: int, high: int) -> str:
    """The words from `low` to `high`, without verbs of the metric itself: "had stayed" is no trend."""
    trigger = finding.trigger
    if trigger is None or not trigger.needs_number:
        return sentence.text[low:high]
    return "".join(
        " " if trigger.start <= i < trigger.end else c
        for i, c in enumerate(sentence.text[low:high], low)
    )


def _root(finding: Finding) -> object:
    return finding.link.root.trigger if finding.link else None


def _judgement(before: str, behind: str) -> str | None:
    found = fragment("represents", "changes").search(behind)
    if found:
        return assessment_in(behind)
    before = before[: before.rfind(" ")] if before else before
    told = fragment("judging_verb", "changes").search(before)
    return assessment_in(before[told.start() :]) if told else None


def _than_others(behind: str) -> bool:
    """ "Slightly worse than statistical neighbours" compares, and says nothing of a trend."""
    found = fragment("than", "changes").search(behind)
    return found is not None and any(
        phrase.regex.search(found.group()) for phrase in lexicon("organizations").phrases
    )


def _judged_together(findings: Sequence[Finding], sentence: Sentence) -> None:
    """ "; both were better than a year earlier" judges every level of the sentence."""
    found = fragment("both_were", "changes").search(sentence.text)
    judged = assessment_in(found.group()) if found else None
    if not judged:
        return
    for finding in findings:
        if finding.measure_role == "actual":
            finding.assessment = judged
            infer_direction(finding)

