from __future__ import annotations

import pytest

from minutes_miner.structure import read_structure
from minutes_miner.structure.classify import classify_document

MINUTES = """MOLEHAM PARISH COUNCIL
Minutes of the meeting held on 4 March 2024
Present: Cllr A. Hart
Apologies: Cllr B. Roe
1. Flower Show
It was agreed to hold the show in June.
The meeting closed at 8 pm.
"""

AGENDA = """MOLEHAM PARISH COUNCIL
AGENDA
You are hereby summoned to attend a meeting that will be held in the Hall on 4 March 2024.
1. To receive apologies
2. To consider the Flower Show
3. To agree that the Clerk write to the water company
"""

DECISION_NOTICE = """RECORD OF DECISION
Decision maker: Director of Parks
Decision: That the path be closed for a week.
"""

TRANSCRIPT = """Chair: Thank you all, we will start with the lamps.
Cllr Hart: I think that they are too bright.
Chair: Yes, but we agreed on them.
Cllr Roe: No, we did not.
"""

ARTICLE = """Lamps too bright, say neighbours
A spokesman said the council was sorry. "We resolved that lamps be dimmed," she told the BBC.
According to the county, the Clerk will write to all.
Read more about lamps. Subscribe to our letter.
"""

REPORT = """Report to: Cabinet
From: Director of Parks
Subject: Lamps
Summary: The lamps are old.
Recommendations: Cabinet is asked to agree that the lamps be replaced.
1. Introduction
The lamps were put up long ago.
Background documents: none
"""

QUESTIONS = """Question 1
Question by Jo Hart to Pat Roe
Who pays for the lamps?
Answer
The county pays for them.
Question 2
Question by Al Finch to Pat Roe
When will they be lit?
"""

TEXTS = [
    pytest.param(MINUTES, "minutes", id="minutes"),
    pytest.param(AGENDA, "agenda", id="agenda"),
    pytest.param(DECISION_NOTICE, "decision_notice", id="decision notice"),
    pytest.param(TRANSCRIPT, "transcript", id="transcript"),
    pytest.param(ARTICLE, "article", id="article"),
    pytest.param(REPORT, "report", id="report"),
    pytest.param(QUESTIONS, "other", id="questions and answers"),
    pytest.param("The lamp is old.\n", "other", id="a sentence"),
    pytest.param("", "other", id="nothing"),
]


@pytest.mark.parametrize(("text", "kind"), TEXTS)
def test_classification(text: str, kind: str) -> None:
    assert classify_document(text) == kind


@pytest.mark.parametrize(("text", "kind"), TEXTS)
def test_line_ends_do_not_matter(text: str, kind: str) -> None:
    assert classify_document(text.replace("\n", "\r\n")) == kind


@pytest.mark.parametrize("text", [AGENDA, TRANSCRIPT, ARTICLE, REPORT, QUESTIONS])
def test_a_text_that_is_no_minutes_decides_nothing(text: str) -> None:
    structure = read_structure(text)
    assert structure.agenda_items == ()
    assert structure.meeting.participants == ()
    assert {block.type for block in structure.blocks} <= {"other", "furniture"}
    assert structure.blocks[0].start == 0
    assert structure.blocks[-1].end == len(text)


def test_an_agenda_still_tells_of_its_meeting() -> None:
    meeting = read_structure(AGENDA).meeting
    assert meeting.organization is not None
    assert meeting.organization.name == "MOLEHAM PARISH COUNCIL"
