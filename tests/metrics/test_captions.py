from __future__ import annotations

import pytest
import spacy

from minutes_miner.metrics.component import SPANS
from tests.metrics.reading import MEETING, slot

NLP = spacy.blank("en")
NLP.add_pipe("workforce_metrics", config={"meeting_date": MEETING.isoformat()})


def rows(text: str, names: str) -> list[tuple[object, ...]]:
    """The slots of the observations of some lines, each a sentence of its own."""
    doc = NLP(text)
    found = [span._.observation for span in doc.spans[SPANS]]
    return [tuple(slot(one, name) for name in names.split()) for one in found]


class TestLists:
    def test_the_caption_names_the_metric_of_the_entries(self) -> None:
        text = "Headcount by service:\n• Adult Services 655\n• Libraries: 38\nThe item closed.\n"
        assert rows(text, "metric value team") == [
            ("workforce_size", 655, "Adult Services"),
            ("workforce_size", 38, "Libraries"),
        ]

    def test_its_date_is_theirs(self) -> None:
        text = "Headcount at 31 May 2024:\n• Adult Services 655\n• Libraries 38\n"
        assert rows(text, "period.start") == [("2024-05-31",), ("2024-05-31",)]

    def test_its_role_is_theirs(self) -> None:
        text = "Caseload ceilings were agreed as follows:\n- social workers: 18\n- NQSWs: 12\n"
        assert rows(text, "value measure_role comparator population") == [
            (18, "limit", "<=", "social_worker"),
            (12, "limit", "<=", "nqsw"),
        ]

    def test_an_entry_that_is_no_team_has_none(self) -> None:
        text = "Staff training completed:\n• Manual Handling 15%\n• First Aid 40%\n"
        assert rows(text, "metric value team") == [
            ("training_completion", 15, None),
            ("training_completion", 40, None),
        ]

    def test_a_line_between_ends_the_list(self) -> None:
        text = "Headcount by service:\n• Libraries 38\nThe hall was let to a club.\nBenches 12\n"
        assert rows(text, "value") == [(38,)]

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "The vacancy rate was discussed.\nBenches 12\n", id="a sentence is no caption"
            ),
            pytest.param(
                "Vacancy rates by service:\nThe chair thanked 12 people for coming.\n",
                id="a sentence is no entry",
            ),
        ],
    )
    def test_what_is_no_list(self, text: str) -> None:
        assert [value for (value,) in rows(text, "value") if value is not None] == []


class TestTables:
    def test_the_caption_names_the_metric_of_the_rows(self) -> None:
        text = (
            "Table 2 - Vacancies by service (FTE)\n"
            "Service | March 2024 | May 2024\n"
            "Libraries | 2.4 | 1.0\n"
        )
        assert rows(text, "metric value unit team period.start") == [
            ("vacancy_count", 2.4, "fte", "Libraries", "2024-03-01"),
            ("vacancy_count", 1, "fte", "Libraries", "2024-05-01"),
        ]

    def test_the_year_of_quarters_stands_in_the_caption(self) -> None:
        text = "Leavers by quarter, 2022/23\nQ1 | Q2\nSocial workers | 9 | 14\n"
        assert rows(text, "metric value population period.start") == [
            ("leavers_count", 9, "social_worker", "2022-04-01"),
            ("leavers_count", 14, "social_worker", "2022-07-01"),
        ]

    def test_rows_may_name_their_metric_as_heads_do(self) -> None:
        text = "Social workers | March 2024 | May 2024\nVacant (FTE) | 22.3 | 17.8\n"
        assert rows(text, "metric value unit population") == [
            ("vacancy_count", 22.3, "fte", "social_worker"),
            ("vacancy_count", 17.8, "fte", "social_worker"),
        ]
