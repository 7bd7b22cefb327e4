from __future__ import annotations

import pytest

from minutes_miner.display.wording import (
    date_words,
    due_words,
    listed,
    organization_words,
    period_words,
    person_words,
    sentence_case,
    speaker_words,
    words,
)
from minutes_miner.records import Due, MetricOrganization, Period, Speaker
from minutes_miner.vocabulary import terms


@pytest.mark.parametrize("file", ["populations", "services"])
def test_every_group_of_the_vocabulary_has_words_of_its_own(file: str) -> None:
    said = [words(identifier) for identifier in terms(file)]
    assert len(set(said)) == len(said)
    assert not any("_" in each for each in said)


def test_abbreviations_are_written_out() -> None:
    assert words("iro") == "independent reviewing officer"


def test_a_capital_begins_and_the_rest_stays() -> None:
    assert sentence_case("in the UK") == "In the UK"
    assert sentence_case("") == ""


def test_what_says_nothing_is_not_listed() -> None:
    assert listed(["a", None, "", "b"]) == "a, b"


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2022-04-01", "2023-03-31", "April 2022 to March 2023"),
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("2023-02-01", "2023-02-27", "1 February 2023 to 27 February 2023"),
        ("2022-01-01", "2022-12-31", "2022"),
        ("2021-01-01", "2022-12-31", "2021 to 2022"),
        ("2022-01-05", "2022-01-05", "5 January 2022"),
        ("2022-01-05", "2022-01-31", "5 January 2022 to 31 January 2022"),
        ("9999-12-01", "9999-12-31", "December 9999"),
        ("2022", "2023-03", "2022 to March 2023"),
        ("2022-03", None, "since March 2022"),
        (None, "2022-03-31", "by 31 March 2022"),
    ],
)
def test_a_period_is_as_wide_as_its_bounds(start: str | None, end: str | None, said: str) -> None:
    assert period_words(Period(text="then", start=start, end=end)) == said


def test_a_period_that_is_not_resolved_keeps_its_words() -> None:
    assert period_words(Period(text="the  year before")) == "the year before"
    assert period_words(Period()) == ""


def test_a_date_is_written_out() -> None:
    assert date_words("2022-03-04") == "4 March 2022"


def test_an_action_is_due_by_a_day_or_in_the_words_of_the_source() -> None:
    assert due_words(Due(text="by Easter\nMonday")) == "by Easter Monday"
    assert due_words(Due(text="in May", date="2022-05")) == "by May 2022"


def test_a_person_has_name_and_role_as_far_as_they_are_known() -> None:
    assert person_words("A. Hart", "Chair") == "A. Hart (Chair)"
    assert person_words(None, "Clerk") == "Clerk"


@pytest.mark.parametrize(
    ("speaker", "said"),
    [
        (Speaker(name="A. Hart", role="Chair", kind="member"), "A. Hart"),
        (Speaker(role="Chair", kind="member"), "Chair"),
        (Speaker(kind="member"), "member"),
        (Speaker(), ""),
        (None, ""),
    ],
)
def test_a_speaker_is_named_by_what_is_known_best(speaker: Speaker | None, said: str) -> None:
    assert speaker_words(speaker) == said


def test_the_council_itself_is_not_named() -> None:
    assert organization_words(MetricOrganization()) == ""
    assert organization_words(MetricOrganization(role="national")) == "national"
    assert organization_words(MetricOrganization(role="comparator", name="Moleham")) == "Moleham"
