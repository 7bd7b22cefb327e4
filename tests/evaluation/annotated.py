"""Invented minutes with their annotation, and the ways in which tests use them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from minutes_miner.evaluation.cases import Case, Predicted
from minutes_miner.evaluation.gold import Gold
from minutes_miner.records import Evidence, Observation, Record
from tests.examples import evidence_of

TEXT = """\
MOLEHAM TOWN COUNCIL
Minutes of the Staffing Committee held on 4 March 2024

Present: Cllr A. Hart (Chair), Cllr B. Roe

1. Staffing report
Cllr Roe asked whether the depot was ready.
The Clerk said that the vacancy rate was 12%, down from 15% a year ago.
RESOLVED: That two posts be advertised.
ACTION: The Clerk to place the advertisement by 20 March 2024.
"""

PASSAGE = "The vacancy rate was 12%."


def place(text: str, quote: str) -> dict[str, Any]:
    """Where the quote first stands in the text, as annotations say it."""
    return evidence_of(text, quote).model_dump()


def annotation() -> dict[str, Any]:
    """The whole annotation of the text, in the format of a file in gold/."""
    return {
        "file": "a.txt",
        "classification": "minutes",
        "meeting": {
            "organization": "Moleham Town Council",
            "committee": "Staffing Committee",
            "date": "2024-03-04",
        },
        "participants": [
            {"name": "A. Hart", "status": "present", "role": "Chair"},
            {"name": "B. Roe", "status": "present"},
        ],
        "agenda_items": [
            {"number": "1", "title": "Staffing report", **place(TEXT, "1. Staffing report")}
        ],
        "discussion_points": [
            {
                "item": 0,
                "type": "question",
                "speaker": {"name": "Cllr Roe"},
                **place(TEXT, "Cllr Roe asked whether the depot was ready."),
            },
            {
                "item": 0,
                "type": "answer",
                "speaker": {"role": "Clerk"},
                **place(
                    TEXT, "The Clerk said that the vacancy rate was 12%, down from 15% a year ago."
                ),
            },
        ],
        "resolutions": [
            {
                "item": 0,
                "classification": "other",
                **place(TEXT, "That two posts be advertised."),
            }
        ],
        "actions": [
            {
                "item": 0,
                "owner": "Clerk",
                "due": "2024-03-20",
                **place(TEXT, "The Clerk to place the advertisement by 20 March 2024."),
            }
        ],
        "line_labels": [[0, 20, "header"]],
        "metrics": [vacancy_rate(), {**vacancy_rate(15, "previous"), **place(TEXT, "15%")}],
    }


def vacancy_rate(value: float = 12, role: str = "actual") -> dict[str, Any]:
    """An annotated vacancy rate, at the place of the first."""
    return {
        "metric": "vacancy_rate",
        "group": "workforce_core",
        "assertion": "asserted",
        "measure_role": role,
        "value_kind": "number",
        "value": value,
        "unit": "percent",
        "comparator": "=",
        **place(TEXT, "vacancy rate was 12%"),
    }


def passage() -> dict[str, Any]:
    """An annotated passage, in the format of a line of a file of passages."""
    return {
        "id": "P1",
        "text": PASSAGE,
        "meeting_date": "2024-06-12",
        "metrics": [{**vacancy_rate(), **place(PASSAGE, "vacancy rate was 12%")}],
    }


def write_gold(folder: Path, *annotations: dict[str, Any], text: str = TEXT) -> Path:
    """Write a gold folder with an annotation for each text, all of the same words."""
    for kind in ("texts", "gold"):
        (folder / kind).mkdir(parents=True, exist_ok=True)
    for one in annotations:
        (folder / "texts" / one["file"]).write_bytes(text.encode())
        stem = Path(one["file"]).stem
        (folder / "gold" / f"{stem}.json").write_text(json.dumps(one), "utf-8")
    return folder


def write_passages(path: Path, *passages: dict[str, Any]) -> Path:
    """Write a file of passages."""
    path.write_text("".join(f"{json.dumps(one)}\n" for one in passages), "utf-8")
    return path


def case_of(text: str, gold: dict[str, Any], **predicted: Any) -> Case:
    """A case of an annotation and of what the tool reports."""
    return Case("a.txt", text, Gold.model_validate(gold), Predicted(**predicted))


def gold_of(record: Record) -> dict[str, Any]:
    """The annotation that agrees with a record in everything."""
    headed = [item for item in record.agenda_items if item.number or item.title]
    places = {item.id: place for place, item in enumerate(headed)}

    def entries(kind: str, *fields: str) -> list[dict[str, Any]]:
        return [
            {
                "item": places.get(item.id),
                "evidence": entry.evidence,
                **{field: getattr(entry, field) for field in fields},
            }
            for item in record.agenda_items
            for entry in getattr(item, kind)
        ]

    actions = entries("actions", "owner", "due")
    return {
        "classification": record.document.classification,
        "meeting": {
            "organization": record.meeting.organization and record.meeting.organization.name,
            "committee": record.meeting.committee,
            "date": record.meeting.date,
        },
        "participants": [
            {"name": one.name, "status": one.status} for one in record.meeting.participants
        ],
        "agenda_items": [
            {"number": item.number, "title": item.title, "evidence": item.evidence}
            for item in headed
        ],
        "discussion_points": entries("discussion_points", "type", "speaker"),
        "resolutions": entries("resolutions", "classification"),
        "actions": [{**one, "due": one["due"] and one["due"].date} for one in actions],
        "line_labels": [(block.start, block.end, block.type) for block in record.blocks],
        "metrics": [observation_fields(one) for one in record.metrics],
    }


def observation_fields(observation: Observation) -> dict[str, Any]:
    """The fields of an observation as an annotation has them."""
    return observation.model_dump(exclude={"id", "fact_key", "confidence", "agenda_item"})


def somewhere(start: int = 0, end: int = 1) -> Evidence:
    """A place for which the words do not matter."""
    return Evidence(start=start, end=end, quote="x" * (end - start))
