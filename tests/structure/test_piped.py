"""Web tables whose rows came out as one line each."""

from __future__ import annotations

import pytest

from minutes_miner.structure.lines import split_lines
from minutes_miner.structure.piped import split_rows

TABLE = """\
Apologies for Absence To note any apologies. Minutes: Apologies came from Cllr Hart. |
Work Programme To consider the work programme. Minutes: The programme was noted. |
"""


def texts(page: str) -> list[str]:
    return [line.text for line in split_rows(split_lines(page))]


def test_each_row_gives_title_agenda_mark_and_minutes() -> None:
    assert texts(TABLE) == [
        "Apologies for Absence",
        "To note any apologies.",
        "Minutes:",
        "Apologies came from Cllr Hart.",
        "Work Programme",
        "To consider the work programme.",
        "Minutes:",
        "The programme was noted.",
    ]


def test_the_cells_keep_their_places() -> None:
    for cell in split_rows(split_lines(TABLE)):
        assert TABLE[cell.start : cell.end] == cell.text


@pytest.mark.parametrize(
    "page",
    ["The Clerk read the Minutes: nobody objected.\n", "Minutes:\nThe gate was painted.\n"],
    ids=["prose", "marker lines"],
)
def test_other_pages_stay_as_they_are(page: str) -> None:
    assert texts(page) == page.splitlines()
