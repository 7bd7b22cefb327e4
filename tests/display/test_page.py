from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from rich.cells import cell_len

from minutes_miner.display import record_page
from minutes_miner.pipeline import extract_record
from minutes_miner.reading import read_text
from tests.display.examples import (
    SHOWN,
    golden_page,
    golden_page_path,
    page_of,
    printed,
)
from tests.examples import MINUTES, SAMPLES
from tests.strategies import minutes

METRICS = "\n3. Staff\nThe vacancy rate was 12%, down from 14% in May 2023. Turnover was high.\n"
GOLDEN = [sample for sample in SAMPLES if sample.stem in SHOWN]


@pytest.mark.parametrize("sample", GOLDEN, ids=lambda path: path.name)
def test_a_sample_gives_its_page(sample: Path) -> None:
    """After a change that is meant to change pages, `make samples` writes them anew."""
    assert golden_page_path(sample).read_text("utf-8") == golden_page(sample)


def test_no_page_lies_about_without_its_sample() -> None:
    pages = golden_page_path(SAMPLES[0]).parent
    assert {path.stem for path in pages.iterdir()} == set(SHOWN)


def test_the_meeting_the_business_the_metrics_and_the_evidence_are_shown() -> None:
    page = page_of(MINUTES + METRICS)
    order = ["minutes.txt", "Meeting", "2 Grass cutting", "Metrics", "Evidence"]
    places = [page.index(each) for each in order]
    assert places == sorted(places)


def test_a_page_without_metrics_says_so() -> None:
    page = page_of(MINUTES)
    assert page.endswith("No metrics\n")
    assert "Evidence" not in page


def test_warnings_of_the_document_are_shown() -> None:
    assert "Warning: the text prints no date of its meeting" in page_of(
        "MINUTES\n\n1. Roof\nIt leaks."
    )


@pytest.mark.parametrize("markup", ["[red]", "[/]", "[link=http://a.b]", ":warning:", r"\[bold]"])
def test_markup_in_minutes_is_shown_as_it_stands(markup: str) -> None:
    text = MINUTES.replace("Grass cutting", f"Grass {markup} cutting") + METRICS.replace(
        "was 12%", f"was {markup} 12%"
    )
    assert page_of(text, 200).count(markup) == text.count(markup) + 2


def test_no_escape_code_of_the_minutes_reaches_the_terminal() -> None:
    text = (MINUTES + METRICS).replace(" ", " \x1b[2J", 20).replace("12%", "12%\x9b2J\x07")
    source = read_text(text, "\x1b]0;title\x07.txt")
    record = extract_record(source)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", printed(record_page(record, text)))


@pytest.mark.parametrize("width", [40, 80, 140])
def test_wide_characters_and_long_words_stay_within_the_width(width: int) -> None:
    text = (
        (MINUTES + METRICS).replace("Grass", "牧場" * 50).replace("vacancy", "x" * 300 + " vacancy")
    )
    text = text.replace("Cllr Roe", "Cllr " + "Ro" * 90)
    assert max(map(cell_len, page_of(text, width).splitlines())) <= width


@settings(max_examples=30)
@given(minutes())
def test_a_page_is_made_of_any_minutes(text: str) -> None:
    page = page_of(text + METRICS, 60)
    assert max(map(cell_len, page.splitlines())) <= 60


def test_thousands_of_items_are_no_deeper_than_one() -> None:
    items = "".join(f"\n{n}. Matter\nIt was noted.\n" for n in range(1, 2001))
    source = read_text(f"MINUTES of the Council held on 4 March 2024\n{items}")
    record = extract_record(source)
    assert len(record.agenda_items) == 2000
    assert printed(record_page(record, source.text)).count("Matter") == 2000
