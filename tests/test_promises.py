"""What holds for any input: nothing lost, nothing invented, the same every time."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from minutes_miner.pipeline import extract, extract_record
from minutes_miner.reading import read_bytes, read_path
from minutes_miner.records import Action, AgendaItem, DiscussionPoint, Evidence, Record, Resolution
from minutes_miner.writing import json_line
from tests.examples import SAMPLES, run_command
from tests.strategies import minutes, texts

INPUTS = st.one_of(texts(), minutes())


def models(part: object) -> Iterator[BaseModel]:
    """The part, if it is a model, and every model inside it."""
    if isinstance(part, BaseModel):
        yield part
        for _, value in part:
            yield from models(value)
    elif isinstance(part, tuple):
        for value in part:
            yield from models(value)


def statements(item: AgendaItem) -> Iterator[DiscussionPoint | Resolution | Action]:
    yield from item.discussion_points
    yield from item.resolutions
    yield from item.actions


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def check_nothing_lost(record: Record, text: str) -> None:
    ends = [block.end for block in record.blocks]
    assert [block.start for block in record.blocks] == [0, *ends[:-1]]
    assert ends[-1] == len(text) == record.document.characters
    assert all(block.start < block.end for block in record.blocks)


def check_nothing_invented(record: Record, text: str) -> None:
    for evidence in models(record):
        if isinstance(evidence, Evidence):
            assert text[evidence.start : evidence.end] == evidence.quote
    for item in record.agenda_items:
        for found in statements(item):
            quote = found.evidence.quote
            unwrapped = re.sub(r"[-\u00ad]\s+", "", quote)
            assert words(found.text) <= words(quote) | words(unwrapped)


def check_no_empty_strings(record: Record) -> None:
    values = itertools.chain.from_iterable(vars(model).values() for model in models(record))
    assert "" not in [value for value in values if isinstance(value, str)]


def check_ids(record: Record) -> None:
    ids = Counter(model.id for model in models(record) if hasattr(model, "id"))
    assert [name for name, uses in ids.items() if uses > 1] == []
    assert [item.id for item in record.agenda_items] == [
        f"item-{number}" for number in range(1, len(record.agenda_items) + 1)
    ]
    for item in record.agenda_items:
        check_references(item, set(ids))


def check_references(item: AgendaItem, ids: set[str]) -> None:
    for action in item.actions:
        assert action.from_resolution is None or action.from_resolution in ids
    for found in statements(item):
        assert found.id.startswith(f"{item.id}-")


def check_order(record: Record) -> None:
    starts = [item.evidence.start for item in record.agenda_items if item.evidence]
    assert starts == sorted(starts)


def check_promises(record: Record, text: str) -> None:
    check_nothing_lost(record, text)
    check_nothing_invented(record, text)
    check_no_empty_strings(record)
    check_ids(record)
    check_order(record)
    # The models hold every closed list; reading the line back checks them all again.
    assert Record.model_validate_json(json_line(record)) == record


@given(text=INPUTS)
def test_the_promises_hold_for_any_text(text: str) -> None:
    check_promises(extract(text), text)


@given(text=INPUTS)
def test_the_same_text_gives_the_same_bytes(text: str) -> None:
    assert json_line(extract(text)) == json_line(extract(text))


@given(text=INPUTS)
def test_a_record_is_one_line(text: str) -> None:
    line = json_line(extract(text)).decode()
    assert len(line.splitlines()) == 1
    assert line.endswith("\n")


@given(text=st.one_of(texts(controls=False), minutes()), newline=st.sampled_from(["\r\n", "\n"]))
def test_the_promises_hold_for_the_bytes_of_a_file(text: str, newline: str) -> None:
    text = text.replace("\n", newline)
    source = read_bytes(text.encode(), "a.txt")
    check_promises(extract_record(source), text)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_promises_hold_for_the_samples(sample: Path, newline: str) -> None:
    text = re.sub(r"\r?\n", newline, read_path(sample).text)
    check_promises(extract(text), text)


def test_the_order_of_the_inputs_changes_no_record() -> None:
    forward = run_command("extract", *SAMPLES).stdout.split(b"\n")[:-1]
    backward = run_command("extract", *reversed(SAMPLES)).stdout.split(b"\n")[:-1]
    assert forward == backward[::-1]


@pytest.mark.parametrize(
    "text",
    [
        "(" * 5_000,
        "RESOLVED " * 2_000,
        "1.\n" * 2_000,
        "Cllr " * 5_000,
        " \n" * 5_000 + "x",
        "a" * 50_000,
        "-\n" * 5_000,
        "Present: " + "A. Hart, " * 2_000,
        "1. Heading\n" * 2_000,
        "AGREED" + "." * 5_000 + "x",
        "Apologies" + " welcome" * 500 + "x",
    ],
    ids=lambda text: repr(text[:12]),
)
def test_the_promises_hold_for_monotonous_texts(text: str) -> None:
    check_promises(extract(text), text)
