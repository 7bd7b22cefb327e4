from __future__ import annotations

import pytest

from minutes_miner.structure.columns import split_columns
from minutes_miner.structure.lines import Line, normalise, split_lines

WIDE = "Cllr Hart said that the hedge along the lane had grown far into the road and hid"


def columns_of(text: str) -> list[Line]:
    return split_columns(split_lines(normalise(text)))


@pytest.mark.parametrize("note", ["Clerk", "Noted"])
def test_a_note_in_the_margin_leaves_its_line(note: str) -> None:
    text = f"{WIDE}\n{'Benches to be varnished before the summer show.':<86}{note}\n"
    lines = columns_of(text)
    assert [line.text for line in lines] == [
        WIDE,
        "Benches to be varnished before the summer show.",
    ]
    assert [line.note for line in lines] == [None, note]
    assert text[lines[1].start : lines[1].end] == lines[1].text


def test_a_note_alone_in_the_margin_belongs_to_the_line_above() -> None:
    text = f"{WIDE}\nthe lamp.\n{'':<86}Clerk\nThe gate is open.\n"
    assert [(line.text, line.note) for line in columns_of(text)] == [
        (WIDE, None),
        ("the lamp.", "Clerk"),
        ("The gate is open.", None),
    ]


def test_a_note_beside_the_short_end_of_a_sentence() -> None:
    text = f"{WIDE}\n{'a lamp.':<86}Clerk\nThe gate is open.\n"
    assert [line.note for line in columns_of(text)] == [None, "Clerk", None]


def test_a_name_beside_a_label_is_no_note() -> None:
    text = f"{WIDE}\n{'Ward 3':<86}Cllr Roe\nThe gate is open.\n"
    assert [line.note for line in columns_of(text)] == [None, None, None]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The Clerk\nwrote to the Clerk\n", id="no gap"),
        pytest.param(f"{WIDE}\nThe gate is open.\n", id="plain lines"),
        pytest.param("", id="nothing"),
    ],
)
def test_lines_without_columns_stay(text: str) -> None:
    assert columns_of(text) == split_lines(normalise(text))
