from __future__ import annotations

import pytest

from tests.metrics.reading import slots


@pytest.mark.parametrize(
    ("text", "assertion"),
    [
        pytest.param("Turnover was 14%.", "asserted", id="asserted"),
        pytest.param("The Director confirmed that turnover was 14%.", "asserted", id="confirmed"),
        # Questions.
        pytest.param("Cllr Roe asked whether turnover was 14%.", "questioned", id="whether"),
        pytest.param("Cllr Roe asked if turnover had reached 14%.", "questioned", id="if"),
        pytest.param("Cllr Roe queried the turnover of 14%.", "questioned", id="queried"),
        pytest.param(
            "Cllr Roe asked whether a turnover of 10% was possible by March.",
            "questioned",
            id="by March",
        ),
        pytest.param("Was turnover above 20%?", "questioned", id="question mark"),
        pytest.param(
            "Cllr Roe asked why turnover had risen to 14%.", "asserted", id="why presupposes"
        ),
        pytest.param(
            "Members sought clarification on the fall in turnover to 14%.",
            "asserted",
            id="on the fall",
        ),
        # An answer is another voice.
        pytest.param(
            "Cllr Roe asked what the position was; the Director replied that turnover was 14%.",
            "asserted",
            id="answer",
        ),
        pytest.param(
            "In response to a question, the Director said that turnover was 14%.",
            "asserted",
            id="in response",
        ),
        # Hedged.
        pytest.param("The Director believed that turnover was 14%.", "hedged", id="believed"),
        pytest.param("Provisionally sickness was 5%.", "hedged", id="provisionally"),
        pytest.param("It was understood that turnover was 14%.", "hedged", id="understood"),
        pytest.param("It was hoped that turnover would fall to 10%.", "hedged", id="hoped"),
        pytest.param(
            "Turnover was 14%, subject to validation.", "hedged", id="subject to validation"
        ),
        pytest.param("Turnover was expected to be 10%.", "asserted", id="expected is not hedged"),
        pytest.param(
            "Turnover would be 8% by April, it was projected.",
            "asserted",
            id="projected is not hedged",
        ),
        pytest.param("Turnover was forecast to be 10%.", "asserted", id="forecast is not hedged"),
        # Conditional.
        pytest.param(
            "If turnover rose to 20%, the service would fail.", "conditional", id="if clause"
        ),
        pytest.param(
            "Turnover could fall to 10% provided that pay rose.", "conditional", id="provided"
        ),
        pytest.param(
            "It was hoped that turnover, 12% in 2023, would ease.", "asserted", id="apposition"
        ),
        pytest.param(
            "Turnover was, were all of the bids to fail, to be 20%.",
            "conditional",
            id="inverted condition",
        ),
        pytest.param(
            "Cllr Roe asked what the pay was, as turnover was 12%.", "asserted", id="a reason"
        ),
    ],
)
def test_figures(text: str, assertion: str) -> None:
    assert slots(text, "assertion") == [assertion]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Questions.
        pytest.param("Cllr Finch asked what the vacancy rate was.", ["questioned"], id="what"),
        pytest.param("Cllr Roe asked how high turnover was.", ["questioned"], id="how"),
        pytest.param(
            "Members asked for the figures on turnover.", ["requested"], id="asked for figures"
        ),
        pytest.param(
            "Members wanted turnover figures for each service.", ["requested"], id="wanted numbers"
        ),
        pytest.param(
            "ACTION: The Clerk to circulate the sickness data.", ["requested"], id="action line"
        ),
        pytest.param("Members asked about caseloads.", ["mentioned"], id="asked about"),
        pytest.param(
            "Members asked what was being done about sickness.", ["mentioned"], id="what is done"
        ),
        pytest.param(
            "Members asked whether enough was being done about turnover.",
            ["mentioned"],
            id="whether enough",
        ),
        pytest.param("Cllr Finch asked why sickness had climbed.", ["asserted"], id="why"),
    ],
)
def test_statements(text: str, expected: list[str]) -> None:
    assert slots(text, "assertion") == expected


def test_what_a_question_presupposes_has_its_direction() -> None:
    text = "Cllr Finch asked why sickness had climbed."
    assert slots(text, "value_kind direction") == [("qualitative", "up")]


def test_question_and_answer_in_one_sentence() -> None:
    text = "Cllr Roe asked whether turnover was above 20%; the Director replied that it was 14%."
    assert slots(text, "value assertion") == [(20, "questioned"), (14, "asserted")]


@pytest.mark.parametrize(
    ("text", "assertion", "level"),
    [
        # The level is the state after the negation.
        pytest.param("The office did not use agency staff.", "negated", "low", id="did not"),
        pytest.param(
            "The office no longer depended on agency workers.", "negated", "low", id="no longer"
        ),
        pytest.param("The team ran without agency staff.", "negated", "low", id="without"),
        pytest.param(
            "The team relied heavily on agency staff.", "asserted", "high", id="not negated"
        ),
    ],
)
def test_negation(text: str, assertion: str, level: str) -> None:
    assert slots(text, "assertion level") == [(assertion, level)]


def test_not_only_is_no_negation() -> None:
    text = "Not only turnover but sickness had risen."
    assert "negated" not in slots(text, "assertion")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Cllr Roe asked why turnover had risen, and what the vacancy rate was.",
            [("turnover_rate", "asserted"), ("vacancy_rate", "questioned")],
            id="why, and what",
        ),
        pytest.param(
            "To ask the Director how many social workers had left.",
            [("leavers_count", "questioned")],
            id="to ask how many",
        ),
        pytest.param(
            "Should both join, the vacancy rate would drop to 8%.",
            [("vacancy_rate", "conditional")],
            id="should",
        ),
        pytest.param(
            "The agency rate might be around 12%.", [("agency_rate", "hedged")], id="might inside"
        ),
        pytest.param(
            "Subject to validation, turnover was 9%.",
            [("turnover_rate", "hedged")],
            id="subject to validation",
        ),
        pytest.param(
            "Leaver numbers for all teams were requested.",
            [("leavers_count", "requested")],
            id="were requested",
        ),
        pytest.param(
            "That the Director circulate sickness figures for the service.",
            [("sickness_absence_rate", "requested")],
            id="a limb that asks for figures",
        ),
        pytest.param(
            "Asked how many planners had resigned, the Director said that six had left.",
            [("leavers_count", "questioned"), ("leavers_count", "asserted")],
            id="asked and answered",
        ),
    ],
)
def test_questions_wishes_and_doubts(text: str, expected: list[object]) -> None:
    assert slots(text, "metric assertion") == expected
