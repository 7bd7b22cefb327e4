from __future__ import annotations

import pytest

from minutes_miner.structure.people import make_directory
from minutes_miner.structure.tasks import action_line, find_obligations, find_tasks

PEOPLE = make_directory(["Ruth Farrow", "Cllr Alan Hart"])

Found = tuple[str, str | None, str]


def tasks_of(sentence: str) -> list[Found]:
    return [
        (sentence[slice(*task.span)], task.doer, task.status)
        for task in find_tasks(sentence, PEOPLE)
    ]


@pytest.mark.parametrize(
    ("sentence", "task", "doer", "status"),
    [
        pytest.param(
            "Clerk to write to the water company.",
            "Clerk to write to the water company",
            "Clerk",
            "directed",
            id="bare infinitive",
        ),
        pytest.param(
            "RF to contact the smith.", "RF to contact the smith", "RF", "directed", id="initials"
        ),
        pytest.param(
            "Cllr Hart to ask for a quote.",
            "Cllr Hart to ask for a quote",
            "Cllr Hart",
            "directed",
            id="councillor",
        ),
        pytest.param(
            "Ruth to send the plan.", "Ruth to send the plan", "Ruth", "directed", id="first name"
        ),
        pytest.param(
            "The Surveyor would arrange a test and report back.",
            "The Surveyor would arrange a test and report back",
            "The Surveyor",
            "accepted",
            id="would",
        ),
        pytest.param(
            "The Clerk will send a letter.",
            "The Clerk will send a letter",
            "The Clerk",
            "accepted",
            id="will",
        ),
        pytest.param(
            "The Surveyor agreed to arrange a test.",
            "The Surveyor agreed to arrange a test",
            "The Surveyor",
            "accepted",
            id="agreed to",
        ),
        pytest.param(
            "Cllr Hart offered to contact the school.",
            "Cllr Hart offered to contact the school",
            "Cllr Hart",
            "accepted",
            id="offered to",
        ),
        pytest.param(
            "Mr Roe undertook to check the figures.",
            "Mr Roe undertook to check the figures",
            "Mr Roe",
            "accepted",
            id="undertook to",
        ),
        pytest.param(
            "The farmer would be asked to trim the trees.",
            "The farmer would be asked to trim the trees",
            None,
            "accepted",
            id="passive",
        ),
        pytest.param(
            "Highways to be contacted about the pothole.",
            "Highways to be contacted about the pothole",
            None,
            "directed",
            id="to be contacted",
        ),
        pytest.param(
            "A request was made for a bus stop.", "for a bus stop", None, "requested", id="request"
        ),
        pytest.param(
            "Cllr Hart requested a report on the lamps.",
            "requested a report on the lamps",
            None,
            "requested",
            id="member requests",
        ),
        pytest.param(
            "The Chair asked the Clerk to write to the county.",
            "asked the Clerk to write to the county",
            "the Clerk",
            "directed",
            id="chair asks an officer",
        ),
        pytest.param(
            "The Chair requested that the figures be shared.",
            "requested that the figures be shared",
            None,
            "directed",
            id="chair requests",
        ),
    ],
)
def test_tasks(sentence: str, task: str, doer: str | None, status: str) -> None:
    assert tasks_of(sentence) == [(task, doer, status)]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The aim was to write to the water company.", id="aim"),
        pytest.param("The work would start in May.", id="work"),
        pytest.param("Classes take place next month.", id="business as usual"),
        pytest.param("The gullies will be emptied within two months.", id="programmed works"),
        pytest.param("The shelter is to be installed in May.", id="report"),
        pytest.param("It would help to have a lamp.", id="it would"),
        pytest.param("The Clerk will attend the show.", id="attendance"),
        pytest.param("The parties agreed to differ.", id="agreed to differ"),
        pytest.param("The Chair asked about the report.", id="asked about"),
        pytest.param("The Clerk wrote to the bus company.", id="done"),
        pytest.param("Residents would contact the police if they saw him.", id="residents"),
        pytest.param("", id="empty"),
    ],
)
def test_no_tasks(sentence: str) -> None:
    assert tasks_of(sentence) == []


def test_two_people_two_tasks() -> None:
    found = tasks_of("Clerk to write to the county; Cllr Hart to ring the smith.")
    assert [(doer, task) for task, doer, _ in found] == [
        ("Clerk", "Clerk to write to the county"),
        ("Cllr Hart", "Cllr Hart to ring the smith"),
    ]


def test_a_task_inside_a_report_does_not_open_its_sentence() -> None:
    found = find_tasks("Cllr Hart reported a leak and the Clerk will ring the roofer.", PEOPLE)
    assert [(task.doer, task.opens_sentence) for task in found] == [("the Clerk", False)]
    assert find_tasks("The Clerk will ring the roofer.", PEOPLE)[0].opens_sentence


def test_a_promise_behind_the_speaker_is_his() -> None:
    found = tasks_of("He took the point and agreed to arrange a visit.")
    assert [(task, doer) for task, doer, _ in found] == [("agreed to arrange a visit", "he")]


def test_an_unknown_word_is_nobody() -> None:
    assert tasks_of("Potatoes to send the plan.") == []


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("ACTION: Jo Farrow", "Jo Farrow"),
        ("Action: RF", "RF"),
        ("ACTION - Clerk", "Clerk"),
        ("Action by: Clerk", "Clerk"),
        ("(Action: Clerk)", "Clerk"),
        ("**ACTION: Clerk**", "Clerk"),
        ("ACTION:", ""),
        ("Action was called for.", None),
        ("Actions speak louder", None),
        ("The action: none", None),
    ],
)
def test_action_lines(line: str, owner: str | None) -> None:
    assert action_line(line) == owner


@pytest.mark.parametrize(
    ("clause", "task", "doer"),
    [
        pytest.param(
            "that the Clerk write to the water company",
            "the Clerk write to the water company",
            "the Clerk",
            id="subjunctive",
        ),
        pytest.param(
            "to write to the water company", "write to the water company", None, id="infinitive"
        ),
        pytest.param(
            "that a letter be sent to the county",
            "a letter be sent to the county",
            None,
            id="passive",
        ),
        pytest.param(
            "that these trees be cut down, Cllr Hart will obtain a quote",
            "Cllr Hart will obtain a quote",
            "Cllr Hart",
            id="doer behind",
        ),
        pytest.param(
            "that the Clerk should be asked to write to the county",
            "the Clerk should be asked to write to the county",
            "the Clerk",
            id="should be asked",
        ),
    ],
)
def test_obligations(clause: str, task: str, doer: str | None) -> None:
    found = find_obligations(clause)
    assert [(clause[slice(*t.span)], t.doer) for t in found] == [(task, doer)]
    assert found[0].status == "directed"


def test_a_body_requests_an_officer() -> None:
    clause = "that the Director of Parks be requested to write to the Minister"
    found = find_obligations(clause)
    assert [task.doer for task in found] == ["the Director of Parks"]
    assert clause[slice(*found[0].span)].endswith("to write to the Minister")


@pytest.mark.parametrize(
    "clause",
    [
        "that the report be noted",
        "that the budget be approved",
        "to note the report",
        "that the minutes be signed as a correct record",
        "that Cllr Hart be elected Chairman",
    ],
)
def test_no_obligations(clause: str) -> None:
    assert find_obligations(clause) == []
