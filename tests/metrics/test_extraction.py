"""From minutes to observations at their place: wrapped lines, pages, speakers, items."""

from __future__ import annotations

import subprocess
import sys

import pytest

from minutes_miner.metrics.extraction import names_a_metric
from tests.metrics.reading import findings, slots

MINUTES = """\
MOLEHAM DISTRICT COUNCIL

Minutes of the meeting held on 12 June 2024 at 7.30 pm in the Hall

Present: Cllr A. Hart (Chair), Cllr B. Roe

1. Apologies for absence
Apologies were received from Cllr Finch.

2. Staffing
The Head of Service reported that the vacancy rate was 12% at 31 March 2024.
Cllr Roe asked whether turnover was above 20%.

3. Sickness absence
RESOLVED: That the sickness rate of 5% be noted.
"""


HEAD = "MOLEHAM DISTRICT COUNCIL\n\nMinutes of the meeting held on 12 June 2024\n\n1. Staffing\n"


def check_quotes(body: str, *quotes: str) -> None:
    """Each quotation stands in the text where the evidence says."""
    text = HEAD.replace("\n", "\r\n" if "\r\n" in body else "\n") + body
    found = findings(text)
    assert [one.evidence.quote for one in found] == list(quotes)
    for one in found:
        assert text[one.evidence.start : one.evidence.end] == one.evidence.quote


class TestEvidence:
    @pytest.mark.parametrize(
        ("between", "printed"),
        [
            pytest.param("vacancy\nrate", "vacancy\nrate", id="line end"),
            pytest.param("vacancy\r\nrate", "vacancy\r\nrate", id="carriage return"),
            pytest.param("vacancy \nrate", "vacancy \nrate", id="space at the line end"),
            pytest.param("vacan-\ncy rate", "vacan-\ncy rate", id="hyphen at the line end"),
            pytest.param("vacan-\r\ncy rate", "vacan-\r\ncy rate", id="hyphen and return"),
            pytest.param("vacan\u00ad\ncy rate", "vacan\u00ad\ncy rate", id="soft hyphen"),
            pytest.param("vacancy\n    rate", "vacancy\n    rate", id="indented line"),
        ],
    )
    def test_a_wrapped_line(self, between: str, printed: str) -> None:
        newline = "\r\n" if "\r" in between else "\n"
        text = (
            "The Head of Service told members at the end of a long report that the "
            f"{between} for social workers had come down again and that it was 12%{newline}"
            f"in the first weeks of the summer, which nobody had expected before.{newline}"
        )
        (quote,) = (one.evidence.quote for one in findings(HEAD.replace("\n", newline) + text))
        assert quote.startswith(printed)
        check_quotes(text, quote)
        assert findings(HEAD.replace("\n", newline) + text)[0].value == 12

    def test_runs_of_spaces_and_tabs(self) -> None:
        text = "Members heard that the vacancy  rate\twas   12%.\n"
        check_quotes(text, "vacancy  rate\twas   12%")

    def test_no_break_spaces(self) -> None:
        text = "Members heard that the vacancy\u00a0rate was 12\u00a0%.\n"
        check_quotes(text, "vacancy\u00a0rate was 12\u00a0%")

    def test_curly_quotes_and_dashes(self) -> None:
        text = "The Director’s “vacancy rate” was 12% – and falling.\n"
        check_quotes(text, "vacancy rate” was 12%")

    def test_characters_outside_the_basic_plane_before_it(self) -> None:
        text = "👩\u200d👦 İ ﬁ e\u0301 Members heard that the vacancy rate was 12%.\n"
        check_quotes(text, "vacancy rate was 12%")

    def test_a_page_break_in_the_sentence(self) -> None:
        text = (
            f"{HEAD}The Head of Service reported that the vacancy\n"
            "Page 1 of 2\n\frate was 12% in the spring.\n"
        )
        (found,) = findings(text)
        assert text[found.evidence.start : found.evidence.end] == found.evidence.quote
        assert found.evidence.quote.startswith("vacancy")
        assert found.value == 12


class TestItems:
    def test_each_observation_knows_its_item(self) -> None:
        assert slots(MINUTES, "metric agenda_item") == [
            ("vacancy_rate", "item-2"),
            ("turnover_rate", "item-2"),
            ("sickness_absence_rate", "item-3"),
        ]

    def test_ids_are_in_text_order(self) -> None:
        found = findings(MINUTES)
        assert [one.id for one in found] == ["metric-1", "metric-2", "metric-3"]
        starts = [one.evidence.start for one in found]
        assert starts == sorted(starts)

    def test_a_text_without_items_has_none(self) -> None:
        assert slots("The vacancy rate was 12%.", "agenda_item") == [None]

    def test_the_date_of_the_minutes_counts_without_another(self) -> None:
        text = MINUTES.replace("at 31 March 2024", "in May")
        assert findings(text, meeting_date=None)[0].period.start == "2024-05-01"

    def test_sickness_of_a_member_is_no_metric(self) -> None:
        text = MINUTES.replace("received from Cllr Finch", "received from Cllr Finch (sickness)")
        assert len(findings(text)) == len(findings(MINUTES))


class TestSpeakers:
    def test_who_said_it(self) -> None:
        speakers = [one.speaker for one in findings(MINUTES)[:2]]
        assert [(s.name, s.role, s.kind) for s in speakers if s] == [
            (None, "Head of Service", "officer"),
            ("Cllr Roe", None, "member"),
        ]

    def test_collective_speakers_have_a_kind_and_no_name(self) -> None:
        text = MINUTES.replace("Cllr Roe asked whether", "Members felt that")
        speaker = findings(text)[1].speaker
        assert speaker is not None
        assert (speaker.name, speaker.kind) == (None, "member")

    def test_a_resolution_has_none(self) -> None:
        assert findings(MINUTES)[2].speaker is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The vacancy rate was 12%.", True, id="metric"),
        pytest.param("THE VACANCY RATE WAS 12%.", True, id="capitals"),
        pytest.param("The hedge by the pond was cut.", False, id="nothing"),
        pytest.param("", False, id="empty"),
    ],
)
def test_names_a_metric(text: str, expected: bool) -> None:
    assert names_a_metric(text) is expected


def imports_spacy(text: str) -> bool:
    """Whether a new process imports spaCy to read the text."""
    script = (
        "import sys, minutes_miner\n"
        "minutes_miner.extract(sys.stdin.read())\n"
        "print('spacy' in sys.modules)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], input=text.encode(), capture_output=True, check=True
    )
    return result.stdout.decode().strip() == "True"


@pytest.mark.parametrize(
    "text", ["The hedge by the pond was cut.\n", "The vacancy rate was 12%.\n"]
)
def test_spacy_is_not_imported(text: str) -> None:
    assert not imports_spacy(text)


def test_a_long_run_of_signs_is_no_obstacle() -> None:
    text = "Staffing " + "." * 30_000 + " 4\n\nThe vacancy rate was 12%.\n"
    assert [value for value in slots(text, "value") if value is not None] == [12]
