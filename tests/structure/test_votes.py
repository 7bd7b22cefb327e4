from __future__ import annotations

import pytest

from minutes_miner.structure.votes import (
    Vote,
    count,
    movers,
    outcome,
    says_only_movers,
    says_only_outcome,
)


@pytest.mark.parametrize(
    ("text", "mover", "seconder"),
    [
        pytest.param(
            "Proposed by Cllr Hart, seconded by Cllr Roe", "Cllr Hart", "Cllr Roe", id="by"
        ),
        pytest.param("Proposed Cllr Hart Seconded Cllr Roe", "Cllr Hart", "Cllr Roe", id="no by"),
        pytest.param("Proposer: Cllr Hart", "Cllr Hart", None, id="proposer"),
        pytest.param("Seconded by Cllr Roe;", None, "Cllr Roe", id="seconder"),
        pytest.param(
            "Cllr Hart proposed and Cllr Roe seconded that it be done",
            "Cllr Hart",
            "Cllr Roe",
            id="active",
        ),
        pytest.param(
            "On the proposal of Councillor A. Hart, seconded by Councillor Ní Bhriain, it was",
            "Councillor A. Hart",
            "Councillor Ní Bhriain",
            id="on the proposal of",
        ),
        pytest.param(
            "A motion was made by Ms Hart and seconded by Mr Roe to adopt it",
            "Ms Hart",
            "Mr Roe",
            id="motion made by",
        ),
        pytest.param("Prop: AH Sec: BR", "AH", "BR", id="initials"),
        pytest.param("Moved by the Chair, seconded by Cllr Roe", "Chair", "Cllr Roe", id="office"),
        pytest.param(
            "These were moved as correct by Jo Farrow and Pat Roe.",
            "Jo Farrow",
            "Pat Roe",
            id="moved by two",
        ),
        pytest.param("Cllr O'Dell proposed that", "Cllr O'Dell", None, id="apostrophe"),
        pytest.param("Cllr Hart asked who holds the key", None, None, id="no mover"),
        pytest.param("The proposed works would start", None, None, id="proposed works"),
    ],
)
def test_movers(text: str, mover: str | None, seconder: str | None) -> None:
    assert movers(text) == (mover, seconder)


@pytest.mark.parametrize(
    ("text", "result"),
    [
        pytest.param("Motion carried.", "pass", id="carried"),
        pytest.param("The motion was passed.", "pass", id="passed"),
        pytest.param("All in favour.", "pass", id="all in favour"),
        pytest.param("Carried unanimously", "pass", id="unanimous"),
        pytest.param("The motion was lost.", "fail", id="lost"),
        pytest.param("Amendment lost.", "fail", id="amendment lost"),
        pytest.param("The proposal was defeated by 6 votes to 2.", "fail", id="defeated"),
        pytest.param("The motion was not carried.", "fail", id="not carried"),
        pytest.param("MOTION LOST", "fail", id="capitals"),
        pytest.param("The motion was withdrawn.", "withdrawn", id="withdrawn"),
        pytest.param("The key was lost.", None, id="lost key"),
        pytest.param("The report was read.", None, id="no outcome"),
    ],
)
def test_outcome(text: str, result: str | None) -> None:
    assert outcome(text) == result


@pytest.mark.parametrize(
    ("text", "vote"),
    [
        pytest.param("Carried with 8 votes for and 2 against", Vote(8, 2, None), id="for, against"),
        pytest.param("6 in favour, 1 against, 2 abstentions", Vote(6, 1, 2), id="in favour"),
        pytest.param("For (57) Against (0) Abstain (2)", Vote(57, 0, 2), id="brackets"),
        pytest.param("Motion Passed (5 to 0)", Vote(5, 0, None), id="5 to 0"),
        pytest.param("carried by 6 votes to 2", Vote(6, 2, None), id="6 votes to 2"),
        pytest.param("4 for, 1 against. Carried", Vote(4, 1, None), id="4 for"),
        pytest.param("3 voted against", Vote(None, 3, None), id="against only"),
        pytest.param("7 In Favor 0 Opposed 2 Abstained", Vote(7, 0, 2), id="In Favor"),
        pytest.param("AYES: 5 NOES: 3", Vote(5, 3, None), id="ayes and noes"),
    ],
)
def test_count(text: str, vote: Vote) -> None:
    assert count(text) == vote


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("RESOLVED that the report be noted.", id="no vote"),
        pytest.param("It was agreed by 4 May to pay for 2 lamps", id="other numbers"),
        pytest.param("All in favour", id="no numbers"),
    ],
)
def test_no_count(text: str) -> None:
    assert count(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Proposed by Cllr A. Hart;",
        "Seconded by Cllr B. Roe;",
        "Proposed by Cllr Hart, seconded by Cllr Roe.",
        "And Resolved:",
        "and unanimously resolved",
    ],
)
def test_lines_of_movers(text: str) -> None:
    assert says_only_movers(text)


@pytest.mark.parametrize(
    "text",
    [
        "Proposed by Cllr Hart, seconded by Cllr Roe, and resolved that the road be paved.",
        "The Clerk seconded nobody.",
        "Resolved:",
    ],
)
def test_lines_of_more_than_movers(text: str) -> None:
    assert not says_only_movers(text)


@pytest.mark.parametrize(
    "text",
    [
        "Motion carried.",
        "Carried unanimously",
        "All in favour.",
        "The motion was put to the vote and lost.",
        "Motion Passed (5 to 0)",
        "For (57)",
        "Against: Hart, Roe",
    ],
)
def test_lines_of_outcome(text: str) -> None:
    assert says_only_outcome(text)


@pytest.mark.parametrize(
    "text",
    ["The motion to sell the field was lost because nobody came.", "The Clerk lost the key."],
)
def test_lines_of_more_than_outcome(text: str) -> None:
    assert not says_only_outcome(text)
