from __future__ import annotations

from minutes_miner.structure.lines import Line, normalise, split_lines
from minutes_miner.structure.tables import find_action_table, find_grid

GRID = """Governor      12 Mar   14 May   9 Jul
Jo Farrow     P        P        A
Pat Roe       P        A        P
Cy Hart       P        P        P
"""

ACTIONS = """ACTIONS TO BE TAKEN
ITEM      ACTION                                  BY WHOM      BY WHEN
4         Send the plan to all                    Clerk        9 July
6.2       Ring the roofer                         JF           Next meeting

1. Apologies
None.
"""


def lines_of(text: str) -> list[Line]:
    return split_lines(normalise(text))


class TestAttendanceGrid:
    def test_the_last_meeting_counts(self) -> None:
        people, _ = find_grid(lines_of(GRID))
        assert [(person.name, person.status == "present") for person in people] == [
            ("Jo Farrow", False),
            ("Pat Roe", True),
            ("Cy Hart", True),
        ]

    def test_people_stand_where_their_names_stand(self) -> None:
        people, _ = find_grid(lines_of(GRID))
        assert [GRID[slice(*person.span)] for person in people] == [
            "Jo Farrow",
            "Pat Roe",
            "Cy Hart",
        ]

    def test_its_rows_are_told(self) -> None:
        assert {1, 2, 3} <= find_grid(lines_of(GRID))[1]

    def test_text_is_no_grid(self) -> None:
        text = "Jo Farrow said P.\nPat Roe said A.\nCy Hart left.\n"
        assert find_grid(lines_of(text)) == ([], frozenset())


class TestActionTable:
    def test_each_row_is_an_action(self) -> None:
        rows, _ = find_action_table(lines_of(ACTIONS))
        assert [(row.item, row.owner, row.due) for row in rows] == [
            ("4", "Clerk", "9 July"),
            ("6.2", "JF", "Next meeting"),
        ]
        tasks = [" ".join(ACTIONS[slice(*span)] for span in row.spans) for row in rows]
        assert tasks == ["Send the plan to all", "Ring the roofer"]

    def test_a_log_of_earlier_actions_says_so(self) -> None:
        rows, _ = find_action_table(lines_of("Outstanding actions\n" + ACTIONS))
        assert [row.earlier for row in rows] == [True, True]
        rows, _ = find_action_table(lines_of(ACTIONS))
        assert [row.earlier for row in rows] == [False, False]

    def test_text_is_no_table(self) -> None:
        assert find_action_table(lines_of("Actions were taken.\nThe Clerk rang.\n"))[0] == []
