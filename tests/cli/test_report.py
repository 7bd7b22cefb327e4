from __future__ import annotations

import json
from typing import Any

import pytest

from minutes_miner.cli.report import json_report, table_report
from minutes_miner.evaluation import Accuracy, Evaluation, Fault, Retrieval, WrongSlot
from minutes_miner.records import Speaker

FAULTS = tuple(Fault(f"{number}.txt", "missed", "actions", "To mow.") for number in range(3))


def fault_line(**fields: Any) -> str:
    """The line about one fault."""
    fault = Fault(
        **{"document": "a.txt", "kind": "missed", "part": "actions", "quote": "", **fields}
    )
    return table_report(Evaluation(faults=(fault,)), 1).removesuffix("\n")


def test_figures_have_three_decimals_and_what_is_not_known_a_dash() -> None:
    scores = {"actions": Retrieval(1, 3, 1), "actions.owner": Accuracy(0, 0)}
    found, details = table_report(Evaluation(scores), 0).split("\n\n")
    assert found.splitlines()[1].split() == ["actions", "0.500", "1.000", "0.333", "1", "3", "1"]
    assert details.splitlines()[1].split() == ["actions.owner", "-", "0", "0"]


def test_a_table_without_rows_is_left_out() -> None:
    assert table_report(Evaluation({"line_labels": Accuracy(1, 2)}), 0) == (
        "detail       accuracy  right  of\nline_labels     0.500      1   2\n"
    )
    assert table_report(Evaluation(), 0) == ""


@pytest.mark.parametrize(
    ("most", "shown"),
    [
        (0, []),
        (2, ["0.txt", "1.txt", "... and 1 more"]),
        (3, ["0.txt", "1.txt", "2.txt"]),
        (9, ["0.txt", "1.txt", "2.txt"]),
    ],
)
def test_the_faults_that_are_left_out_are_counted(most: int, shown: list[str]) -> None:
    lines = table_report(Evaluation(faults=FAULTS), most).splitlines()
    assert [line.partition(":")[0] for line in lines] == shown


def test_json_has_faults_only_if_they_are_asked_for() -> None:
    result = Evaluation({"line_labels": Accuracy(1, 2)}, FAULTS)
    assert list(json.loads(json_report(result, 0))) == ["line_labels"]
    assert len(json.loads(json_report(result, 2))["faults"]) == 2


def test_a_fault_shows_what_is_wrong() -> None:
    slots = (WrongSlot("owner", "Clerk", None), WrongSlot("item", 0, 1))
    assert fault_line(kind="wrong", quote="To mow.", slots=slots) == (
        'a.txt: wrong actions: "To mow.": owner "Clerk" got null; item 0 got 1'
    )


def test_a_fault_without_a_place_shows_no_quotation() -> None:
    slots = (WrongSlot("date", "2024-03-04", None),)
    assert fault_line(kind="wrong", part="meeting", slots=slots) == (
        'a.txt: wrong meeting: date "2024-03-04" got null'
    )


def test_a_speaker_is_shown_by_name_and_role() -> None:
    slots = (WrongSlot("speaker", Speaker(name="Zoë Hart"), None),)
    line = fault_line(kind="wrong", part="discussion_points", slots=slots)
    assert 'speaker {"name": "Zoë Hart", "role": null, "kind": null} got null' in line
    (fault,) = json.loads(
        json_report(Evaluation(faults=(Fault("a.txt", "wrong", "p", "", slots),)), 1)
    )["faults"]
    assert fault["slots"][0]["gold"]["name"] == "Zoë Hart"


def test_a_long_quotation_is_cut_between_words_and_keeps_to_its_line() -> None:
    line = fault_line(quote="To mow\nthe   verge " * 20)
    assert line.startswith('a.txt: missed actions: "To mow the verge To mow')
    assert line.endswith(' ..."')
    assert len(line) < 120


def test_a_quotation_cannot_command_the_terminal() -> None:
    assert "\x1b" not in fault_line(quote="To\x1b[2Jmow.")
