"""What must be true of the figures for any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from minutes_miner.evaluation import Accuracy, Example, Retrieval, evaluate, extracted
from minutes_miner.evaluation.gold import Gold
from minutes_miner.pipeline import extract_record
from minutes_miner.reading import SourceText, read_text
from tests.evaluation.annotated import gold_of
from tests.strategies import minutes

WORKFORCE = [
    "The vacancy rate for social workers was 14%, down from 21% a year ago.",
    "Cllr Vane asked whether caseloads were below 18.",
    "Of the 50 posts, 10 (20%) were vacant.",
    "Turnover was high.",
]


@st.composite
def sources(draw: st.DrawFn) -> SourceText:
    sentences = draw(st.lists(st.sampled_from(WORKFORCE), max_size=3))
    return read_text("\n".join([draw(minutes()), *sentences]))


@given(sources())
def test_a_record_scored_against_itself_is_perfect(source: SourceText) -> None:
    record = extract_record(source)
    result = evaluate(Example("a.txt", Gold.model_validate(gold_of(record)), source), record)
    assert result.faults == ()
    for score in result.scores.values():
        if isinstance(score, Retrieval):
            assert score.f1 == 1
        if isinstance(score, Accuracy):
            assert score.right == score.of


@given(sources(), sources())
def test_figures_lie_between_0_and_1(source: SourceText, other: SourceText) -> None:
    gold = Gold.model_validate(gold_of(extract_record(other)))
    example = Example("a.txt", gold, source)
    for score in evaluate(example, extracted(example)).scores.values():
        figures = score.as_dict()
        counts = {figures.pop(name, 0) for name in ("hit", "gold", "pred", "right", "of")}
        assert all(count is not None and count >= 0 for count in counts)
        assert all(figure is None or 0 <= figure <= 1 for figure in figures.values())


@given(sources(), sources())
def test_the_same_comparison_gives_the_same_result(source: SourceText, other: SourceText) -> None:
    gold = Gold.model_validate(gold_of(extract_record(other)))
    example = Example("a.txt", gold, source)
    assert evaluate(example, extracted(example)) == evaluate(example, extracted(example))
