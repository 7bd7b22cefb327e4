from __future__ import annotations

import pytest

from minutes_miner.structure.counting import mark_counted
from minutes_miner.structure.lines import split_lines


def counted(text: str) -> list[str]:
    return [line.text for line in mark_counted(split_lines(text)) if line.counted]


def test_a_numbering_of_three_titles() -> None:
    text = "45 Hedges\nThey grow.\n46 Bus shelter\nIt leaks.\n47 Grants\nNone.\n"
    assert counted(text) == ["45 Hedges", "46 Bus shelter", "47 Grants"]


def test_a_numbering_may_leave_one_number_out() -> None:
    text = "45 Hedges\nThey grow.\n47 Bus shelter\nIt leaks.\n48 Grants\nNone.\n"
    assert counted(text) == ["45 Hedges", "47 Bus shelter", "48 Grants"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("45 Hedges\nThey grow.\n46 Bus shelter\nIt leaks.\n", id="two are too few"),
        pytest.param("45 Hedges\n40 Shelters\n12 Grants\n", id="numbers that do not go up"),
        pytest.param("1 Hedge was cut\n2 Trees were cut\n3 Gates were cut\n", id="sentences"),
        pytest.param("45  Hedges\n46  Shelters\n47  Grants\n", id="markers of their own"),
        pytest.param("", id="no lines"),
    ],
)
def test_nothing_is_counted(text: str) -> None:
    assert counted(text) == []


@pytest.mark.parametrize("above", ["Agenda item", "Issue details"])
def test_the_number_on_the_web_page_of_one_item(above: str) -> None:
    assert counted(f"{above}\n\n45 Local hedges\n\nMinutes:\n\nThey grow.\n") == ["45 Local hedges"]
