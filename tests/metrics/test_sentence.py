from __future__ import annotations

import pytest

from minutes_miner.metrics.gazetteers import NOBODY, Term
from minutes_miner.metrics.periods import Chronology, find_periods, spans_of
from minutes_miner.metrics.quantities import find_quantities
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.triggers import find_triggers
from tests.metrics.reading import MEETING


def sentence_of(text: str, populations: tuple[Term, ...] = ()) -> Sentence:
    periods = find_periods(text, Chronology(MEETING))
    return Sentence(
        text=text,
        quantities=find_quantities(text, spans_of(periods)),
        periods=periods,
        triggers=find_triggers(text, ""),
        populations=populations,
        services=(),
    )


@pytest.mark.parametrize(
    ("text", "first", "second", "same"),
    [
        pytest.param("Turnover was 14% in May.", "Turnover", "14%", True, id="one clause"),
        pytest.param("Turnover was 14%; sickness was 5%.", "14%", "5%", False, id="semicolon"),
        pytest.param("Turnover was 14%, but sickness was 5%.", "14%", "5%", False, id="but"),
        pytest.param("Turnover was 14%, while sickness was 5%.", "14%", "5%", False, id="while"),
        pytest.param("Turnover was 14% and the rate was 5%.", "14%", "5%", False, id="and the"),
        pytest.param("Staff and managers had 14 cases.", "Staff", "14", True, id="and of nouns"),
    ],
)
def test_same_clause(text: str, first: str, second: str, same: bool) -> None:
    sentence = sentence_of(text)
    assert sentence.same_clause(text.index(first), text.index(second)) is same
    assert sentence.same_clause(text.index(second), text.index(first)) is same


def test_a_strong_clause_goes_over_a_weak_end() -> None:
    text = "Turnover was 14%, but sickness was 5%; morale was good."
    sentence = sentence_of(text)
    place = text.index("sickness")
    assert text[slice(*sentence.clause(place))] == ", but sickness was 5%"
    strong = text[slice(*sentence.clause(place, strong=True))]
    assert strong == "Turnover was 14%, but sickness was 5%"


def test_clauses_tile_the_sentence() -> None:
    text = "Turnover was 14%, but sickness was 5%; morale was good."
    sentence = sentence_of(text)
    clauses = sorted({sentence.clause(place) for place in range(len(text))})
    assert [start for start, _ in clauses] == [0, *(end for _, end in clauses[:-1])]
    assert clauses[-1][1] == len(text)


@pytest.mark.parametrize(
    ("strong", "count"), [pytest.param(True, 1, id="strong"), pytest.param(False, 1, id="weak")]
)
def test_cuts_between(strong: bool, count: int) -> None:
    text = "Turnover was 14%, but sickness was 5%; morale was good."
    sentence = sentence_of(text)
    assert sentence.cuts_between(0, len(text), strong=strong) == count
    assert sentence.cuts_between(len(text), 0, strong=strong) == count
    assert sentence.cuts_between(0, 5, strong=strong) == 0


def test_no_clause_ends_inside_a_period_or_a_quantity() -> None:
    text = "Ten came between 3 January and 9 April 2024."
    sentence = sentence_of(text)
    assert sentence.same_clause(text.index("3 January"), text.index("9 April"))


def test_words_of_periods_do_not_count() -> None:
    text = "Turnover in the year to March 2024 was 14%."
    sentence = sentence_of(text)
    assert sentence.words_between(text.index(" in"), text.index("14%")) == 1


def test_between_works_in_either_order() -> None:
    sentence = sentence_of("Turnover was 14%.")
    assert sentence.between(8, 13) == sentence.between(13, 8) == " was "


def test_staff_groups_leave_nobody_out() -> None:
    terms = (Term(0, 12, NOBODY), Term(17, 25, "planning_officer"))
    assert sentence_of("Agency staff and planners left.", terms).staff_groups == [terms[1]]


def test_words_and_clauses_of_an_aside_are_passed_over() -> None:
    text = "Turnover, which had been too high for years, was 14%."
    sentence = sentence_of(text)
    ends = text.index(","), text.index("14%")
    assert sentence.words_between(*ends) == 1
    assert sentence.cuts_between(*ends, strong=False) == 0
    inside = text.index("years")
    assert sentence.words_between(text.index(","), inside) == 6
