"""Records made by hand, with every field filled or as few as there may be."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any

from minutes_miner.records import (
    Action,
    AgendaItem,
    Block,
    Change,
    Comparison,
    DiscussionPoint,
    Document,
    Due,
    ErrorDetail,
    ErrorDocument,
    ErrorRecord,
    Evidence,
    Meeting,
    Observation,
    Organization,
    Participant,
    Period,
    Record,
    Resolution,
    Speaker,
    VoteNames,
    Votes,
)
from minutes_miner.writing import Format
from tests import examples

FAILED = ErrorRecord(
    document=ErrorDocument(name="lost.txt"),
    error=ErrorDetail(code="not_found", message="lost.txt: there is no such file"),
)
EVIDENCE = Evidence(start=4, end=9, quote="words")
SPEAKER = Speaker(name="Cllr Vane", role="Chair", kind="member")


def document() -> Document:
    return Document(
        name="a.txt",
        sha256="0" * 64,
        media_type="text/plain",
        encoding="utf-8",
        characters=40,
        classification="minutes",
    )


def observation(**fields: Any) -> Observation:
    given = {"evidence": EVIDENCE, "fact_key": "vacancy_rate|14", "confidence": 0.9}
    return examples.observation(**(given | fields))


def bare_record(*metrics: Observation, **meeting: Any) -> Record:
    """A record that holds these metrics and nothing else."""
    return Record(
        document=document(), meeting=Meeting.model_validate(meeting), metrics=tuple(metrics)
    )


def full_record() -> Record:
    """A record with one fact of each kind, which has as many fields as possible."""
    item = AgendaItem(
        id="item-1",
        number="18.10",
        title="Staffing",
        public=False,
        evidence=EVIDENCE,
        discussion_points=(
            DiscussionPoint(
                id="item-1-point-1", type="speech", text="words", speaker=SPEAKER, evidence=EVIDENCE
            ),
        ),
        resolutions=(
            Resolution(
                id="item-1-resolution-1",
                number="a",
                text="That it be noted",
                classification="note",
                result="pass",
                mover="Cllr Vane",
                seconder="Cllr Pike",
                votes=Votes(
                    for_=7,
                    against=1,
                    names=VoteNames(for_=("Cllr Vane", "Cllr Pike"), against=("Cllr Orme",)),
                ),
                evidence=EVIDENCE,
            ),
        ),
        actions=(
            Action(
                id="item-1-action-1",
                text="words",
                owner="Clerk",
                due=Due(text="in October", date="2019-10"),
                status="directed",
                from_resolution="item-1-resolution-1",
                evidence=EVIDENCE,
            ),
        ),
    )
    metric = observation(
        value=14,
        value_text="-14%",
        comparator="=",
        unit="percent",
        change=Change(kind="percentage_points", value=-7.5, computed=True),
        comparison=Comparison(relation="above", with_="target"),
        period=Period(type="instant", start="2023-09-30", end="2023-09-30", basis="explicit"),
        population="social_worker",
        speaker=SPEAKER,
        qualifiers=("conversion", "voluntary"),
        agenda_item="item-1",
    )
    return Record(
        document=document(),
        meeting=Meeting(
            organization=Organization(name="Trafford Council", gss_code="E08000009"),
            committee="Scrutiny Committee",
            date="2023-10",
            participants=(Participant(name="Cllr Vane", status="present", evidence=EVIDENCE),),
        ),
        agenda_items=(item,),
        metrics=(metric,),
        blocks=(Block(type="other", start=0, end=40),),
    )


def written(output: Format, records: Iterable[Record | ErrorRecord]) -> bytes:
    """All that a format writes for these records."""
    stream = io.BytesIO()
    sink = output.open(stream)
    for record in records:
        sink.write(output.encode(record))
    sink.close()
    return stream.getvalue()
