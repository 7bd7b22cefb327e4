from __future__ import annotations

from rich.text import Text
from rich.tree import Tree

from minutes_miner.display.agenda import add_item
from minutes_miner.records import AgendaItem
from tests.display.examples import printed

EVIDENCE = {"start": 0, "end": 1, "quote": "x"}


def shown(**fields: object) -> list[str]:
    tree = Tree(Text("root"))
    add_item(tree, AgendaItem.model_validate({"id": "item-1", **fields}))
    return [line.strip("│├└─ ") for line in printed(tree, 200).splitlines()][1:]


def test_an_item_is_headed_by_number_and_title() -> None:
    assert shown(number="5", title="Grass [red]cutting") == ["5 Grass [red]cutting"]
    assert shown(title="Finance", public=False) == ["Finance (press and public excluded)"]
    assert shown() == ["Item without a heading"]


def test_a_point_has_type_speaker_and_the_beginning_of_its_text() -> None:
    point = {
        "id": "item-1-point-1",
        "type": "question",
        "text": "whether the roof " + "leaked " * 50,
        "speaker": {"name": "Cllr Roe"},
        "evidence": EVIDENCE,
    }
    (line,) = shown(discussion_points=[point])[1:]
    assert line.startswith("Question, Cllr Roe: whether the roof leaked")
    assert line.endswith(" leaked ...")
    assert len(line) < 190


def test_a_resolution_has_all_that_is_known_of_the_vote() -> None:
    resolution = {
        "id": "item-1-resolution-1",
        "number": "2",
        "text": "That the roof be mended",
        "classification": "exclude_public",
        "result": "fail",
        "mover": "Cllr Roe",
        "seconder": "Cllr Hart",
        "votes": {"for": 0, "against": 7},
        "evidence": EVIDENCE,
    }
    (line,) = shown(resolutions=[resolution])[1:]
    assert line == (
        "Resolution 2 (exclude press and public, lost, moved by Cllr Roe, seconded by Cllr Hart, "
        "0 for, 7 against): That the roof be mended"
    )


def test_an_action_has_owner_and_due_date() -> None:
    action = {
        "id": "item-1-action-1",
        "text": "Mend the roof",
        "owner": "Clerk",
        "due": {"text": "by May", "date": "2024-05"},
        "status": "directed",
        "evidence": EVIDENCE,
    }
    bare = action | {"owner": None, "due": None}
    assert shown(actions=[action, bare])[1:] == [
        "Action (owner Clerk, by May 2024): Mend the roof",
        "Action: Mend the roof",
    ]
