from __future__ import annotations

from typing import Any

import pytest

from minutes_miner.evaluation import Accuracy, Retrieval
from minutes_miner.evaluation.agenda import actions, agenda_items, discussion_points, resolutions
from minutes_miner.evaluation.results import Evaluation, WrongSlot
from minutes_miner.records import Action, AgendaItem, DiscussionPoint, Due, Resolution, Speaker
from tests.evaluation.annotated import case_of, place
from tests.examples import evidence_of

TEXT = """\
1. Lamps
Cllr Hart asked who pays for the lamp.
That the old lamp by the gate be mended now.
2. Paths
The Clerk to see to the path.
"""
LAMPS, PATHS = "1. Lamps", "2. Paths"
DECISION = "That the old lamp by the gate be mended now."
TASK = "The Clerk to see to the path."
QUESTION = "Cllr Hart asked who pays for the lamp."

GOLD_ITEMS = [
    {"number": "1", "title": "Lamps", **place(TEXT, LAMPS)},
    {"number": "2", "title": "Paths", **place(TEXT, PATHS)},
]


def item(number: str, heading: str, **entries: Any) -> AgendaItem:
    evidence = evidence_of(TEXT, heading)
    title = heading.removeprefix(f"{number}. ")
    return AgendaItem(id=f"item-{number}", number=number, title=title, evidence=evidence, **entries)


def resolution(quote: str, classification: Any = "approve") -> Resolution:
    return Resolution(
        id="item-1-resolution-1",
        text=quote,
        classification=classification,
        evidence=evidence_of(TEXT, quote),
    )


def action(quote: str, owner: str | None = None, due: str | None = None) -> Action:
    return Action(
        id="item-2-action-1",
        text=quote,
        owner=owner,
        due=Due(text="soon", date=due),
        status="directed",
        evidence=evidence_of(TEXT, quote),
    )


def point(quote: str, kind: Any, speaker: Speaker | None) -> DiscussionPoint:
    return DiscussionPoint(
        id="item-1-point-1",
        type=kind,
        text=quote,
        speaker=speaker,
        evidence=evidence_of(TEXT, quote),
    )


def score_items(*items: AgendaItem) -> Evaluation:
    case = case_of(TEXT, {"agenda_items": GOLD_ITEMS}, agenda_items=items)
    return agenda_items(case.gold.agenda_items or (), case)


def score_resolutions(gold: list[dict[str, Any]], *items: AgendaItem) -> Evaluation:
    parts = {"agenda_items": GOLD_ITEMS, "resolutions": gold}
    case = case_of(TEXT, parts, agenda_items=items)
    return resolutions(case.gold.resolutions or (), case)


def test_items_are_found_if_their_headings_overlap() -> None:
    result = score_items(item("1", "Lamps"), item("2", PATHS))
    assert result.scores["agenda_items"] == Retrieval(2, 2, 2)


def test_an_item_whose_heading_stands_elsewhere_is_another() -> None:
    result = score_items(item("1", QUESTION))
    assert result.scores["agenda_items"] == Retrieval(0, 2, 1)
    assert [fault.kind for fault in result.faults] == ["missed", "missed", "invented"]


def test_of_two_items_on_one_heading_that_with_its_start_is_the_one() -> None:
    result = score_items(item("2", "Lamps"), item("1", LAMPS))
    assert result.scores["agenda_items.number"] == Accuracy(1, 1)


def test_numbers_and_titles_are_compared_by_their_words() -> None:
    lamps = AgendaItem(
        id="item-1", number="1.", title="LAMPS of old", evidence=evidence_of(TEXT, LAMPS)
    )
    result = score_items(lamps)
    assert result.scores["agenda_items.number"] == Accuracy(1, 1)
    assert result.scores["agenda_items.title"] == Accuracy(0, 1)
    assert result.faults[-1].slots == (WrongSlot("title", "Lamps", "LAMPS of old"),)


def test_the_one_item_of_minutes_without_headings_is_not_counted() -> None:
    assert score_items(AgendaItem(id="item-1")).scores["agenda_items"] == Retrieval(0, 2, 0)


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        pytest.param(DECISION, 1, id="all words"),
        pytest.param("old lamp by the gate", 1, id="half of them"),
        pytest.param("lamp by the gate", 0, id="fewer"),
        pytest.param(f"{DECISION}\n{PATHS}\n{TASK}", 1, id="as many others"),
        pytest.param(f"{QUESTION}\n{DECISION}\n{PATHS}\n{TASK}", 0, id="more others"),
    ],
)
def test_a_resolution_is_found_if_half_of_the_words_are_common(quote: str, found: int) -> None:
    gold = [{"item": 0, "classification": "approve", **place(TEXT, DECISION)}]
    result = score_resolutions(gold, item("1", LAMPS, resolutions=(resolution(quote),)))
    assert result.scores["resolutions"] == Retrieval(found, 1, 1)


def test_the_details_of_a_resolution_are_its_classification_and_its_item() -> None:
    gold = [{"item": 0, "classification": "note", **place(TEXT, DECISION)}]
    result = score_resolutions(
        gold, item("1", LAMPS), item("2", PATHS, resolutions=(resolution(DECISION),))
    )
    assert result.scores["resolutions.classification"] == Accuracy(0, 1)
    assert result.scores["resolutions.item"] == Accuracy(0, 1)
    (fault,) = result.faults
    assert (fault.document, fault.kind, fault.part) == ("a.txt", "wrong", "resolutions")
    assert fault.quote == DECISION
    assert fault.slots == (WrongSlot("classification", "note", "approve"), WrongSlot("item", 0, 1))


def test_an_item_of_the_record_is_the_annotated_one_with_its_heading() -> None:
    gold = [{"item": 1, "classification": "approve", **place(TEXT, DECISION)}]
    result = score_resolutions(gold, item("2", PATHS, resolutions=(resolution(DECISION),)))
    assert result.scores["resolutions.item"] == Accuracy(1, 1)


def test_under_no_item_is_right_if_the_item_is_none_that_is_annotated() -> None:
    gold = [{"item": None, "classification": "approve", **place(TEXT, DECISION)}]
    nameless = AgendaItem(id="item-1", resolutions=(resolution(DECISION),))
    assert score_resolutions(gold, nameless).scores["resolutions.item"] == Accuracy(1, 1)


def test_without_annotated_items_the_item_is_not_scored() -> None:
    gold = {"resolutions": [{"classification": "approve", **place(TEXT, DECISION)}]}
    items = (item("1", LAMPS, resolutions=(resolution(DECISION),)),)
    case = case_of(TEXT, gold, agenda_items=items)
    scores = resolutions(case.gold.resolutions or (), case).scores
    assert list(scores) == ["resolutions", "resolutions.classification"]


@pytest.mark.parametrize(
    ("owner", "due", "right"),
    [
        ("the Clerk", "2024-03-20", (1, 1)),
        ("Cllr Hart", "2024-03", (0, 0)),
        (None, None, (0, 0)),
    ],
)
def test_the_details_of_an_action_are_owner_and_due_date(
    owner: str | None, due: str | None, right: tuple[int, int]
) -> None:
    gold = [{"item": 1, "owner": "Clerk", "due": "2024-03-20", **place(TEXT, TASK)}]
    items = (item("2", PATHS, actions=(action(TASK, owner, due),)),)
    case = case_of(TEXT, {"agenda_items": GOLD_ITEMS, "actions": gold}, agenda_items=items)
    assert actions(case.gold.actions or (), case).scores == {
        "actions": Retrieval(1, 1, 1),
        "actions.owner": Accuracy(right[0], 1),
        "actions.due": Accuracy(right[1], 1),
        "actions.item": Accuracy(1, 1),
    }


def test_an_action_without_a_date_is_due_at_none() -> None:
    undated = action(TASK).model_copy(update={"due": None})
    items = (item("2", PATHS, actions=(undated,)),)
    case = case_of(TEXT, {"actions": [place(TEXT, TASK)]}, agenda_items=items)
    assert actions(case.gold.actions or (), case).scores["actions.due"] == Accuracy(1, 1)


def test_the_details_of_a_point_are_its_type_and_its_speaker() -> None:
    gold = [{"type": "speech", "speaker": {"name": "A Hart"}, **place(TEXT, QUESTION)}]
    points = (point(QUESTION, "question", Speaker(name="Cllr Hart")),)
    items = (item("1", LAMPS, discussion_points=points),)
    case = case_of(TEXT, {"discussion_points": gold}, agenda_items=items)
    assert discussion_points(case.gold.discussion_points or (), case).scores == {
        "discussion_points": Retrieval(1, 1, 1),
        "discussion_points.type": Accuracy(0, 1),
        "discussion_points.speaker": Accuracy(1, 1),
    }
