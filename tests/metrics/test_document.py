from __future__ import annotations

import datetime

import pytest

from minutes_miner.metrics.document import Setting, read_text, sentence_spans
from minutes_miner.records import Observation


def observations(text: str, setting: Setting | None = None) -> list[Observation]:
    return list(read_text(text, sentence_spans(text), setting or Setting()).observations)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One came. Two went.", ["One came.", "Two went."], id="full stops"),
        pytest.param("One came\nTwo went", ["One came", "Two went"], id="lines"),
        pytest.param("Mr. Roe came.", ["Mr. Roe came."], id="abbreviation"),
        pytest.param("It was 8.4 days.", ["It was 8.4 days."], id="decimal"),
        pytest.param("", [], id="empty"),
        pytest.param("\n \n", [], id="blank"),
    ],
)
def test_sentence_spans(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == expected


class TestReadText:
    def test_evidence_stands_where_it_says(self) -> None:
        text = "Nobody came.\nThe vacancy rate was 12%. Turnover was 9%.\n"
        found = observations(text)
        assert [one.evidence.quote for one in found] == ["vacancy rate was 12%", "Turnover was 9%"]
        for one in found:
            assert text[one.evidence.start : one.evidence.end] == one.evidence.quote

    def test_each_sentence_keeps_its_marks(self) -> None:
        text = "Turnover was 9%. Nobody came."
        marked = read_text(text, sentence_spans(text), Setting()).sentences
        assert [(at, len(one.triggers)) for at, one in marked] == [(0, 1), (17, 0)]

    def test_a_sentence_leaves_its_figure_to_the_next(self) -> None:
        found = observations("The vacancy rate was 12% in Ashdown. In Broxden it was 9%.")
        assert [(one.metric, one.value) for one in found] == [
            ("vacancy_rate", 12),
            ("vacancy_rate", 9),
        ]

    def test_curly_quotes_are_read_as_plain_ones(self) -> None:
        (found,) = observations("Turnover of children’s social workers was 9%.")
        assert found.population == "social_worker"

    def test_without_sentences_there_is_nothing(self) -> None:
        assert read_text("Turnover was 9%.", [], Setting()).observations == []


class TestSetting:
    def test_the_day_of_the_meeting_dates_what_has_no_year(self) -> None:
        (found,) = observations("Turnover was 9% in May.", Setting(datetime.date(2024, 6, 12)))
        assert found.period.start == "2024-05-01"

    def test_the_title_names_the_service(self) -> None:
        (found,) = observations("Turnover was 9%.", Setting(title="Adult Social Care"))
        assert found.service == "adult_social_care"

    def test_the_own_council_is_no_other(self) -> None:
        text = "Turnover was 14% compared with 9% in Kent."
        other, own = observations(text)[1], observations(text, Setting(own_gss_code="E10000016"))[1]
        assert other.organization.role == "comparator"
        assert own.organization.role == "own"
