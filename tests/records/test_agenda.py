from __future__ import annotations

import json

import pytest
from pydantic import ValidationError

from minutes_miner.records import Action, AgendaItem, Due, Evidence, Resolution, VoteNames, Votes

EVIDENCE = Evidence(start=0, end=4, quote="That")


def test_votes_print_the_word_for() -> None:
    votes = Votes(for_=8, against=2, names=VoteNames(for_=("Cllr Hart",)))
    assert json.loads(votes.model_dump_json()) == {
        "for": 8,
        "against": 2,
        "abstain": None,
        "names": {"for": ["Cllr Hart"], "against": [], "abstain": []},
    }


def test_votes_come_back_from_json() -> None:
    votes = Votes(for_=8, names=VoteNames(for_=("Cllr Hart",)))
    assert Votes.model_validate_json(votes.model_dump_json()) == votes


def test_a_vote_count_is_not_negative() -> None:
    with pytest.raises(ValidationError):
        Votes(against=-1)


def test_a_resolution_has_a_closed_list_of_classifications() -> None:
    with pytest.raises(ValidationError):
        Resolution.model_validate(
            {
                "id": "item-1-resolution-1",
                "text": "That",
                "classification": "agree",
                "evidence": EVIDENCE,
            }
        )


def test_an_action_points_to_a_resolution_by_its_id() -> None:
    with pytest.raises(ValidationError):
        Action(
            id="item-1-action-1",
            text="That",
            status="accepted",
            from_resolution="item-1",
            evidence=EVIDENCE,
        )


@pytest.mark.parametrize("date", ["2024", "2024-03", "2024-03-31"])
def test_due_dates_have_the_precision_of_the_text(date: str) -> None:
    assert Due(text="by then", date=date).date == date


@pytest.mark.parametrize("date", ["", "24-03-01", "2024-3", "2024-13", "2024-03-32", "March 2024"])
def test_due_dates_are_iso_8601(date: str) -> None:
    with pytest.raises(ValidationError):
        Due(text="by then", date=date)


@pytest.mark.parametrize("number", ["item-0", "item-01", "Item-1", "item-1-point-1"])
def test_item_ids_count_from_one(number: str) -> None:
    with pytest.raises(ValidationError):
        AgendaItem(id=number)


def test_an_item_of_minutes_without_headings_says_so_with_nulls() -> None:
    item = AgendaItem(id="item-1")
    assert (item.number, item.title, item.evidence) == (None, None, None)
