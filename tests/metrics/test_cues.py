from __future__ import annotations

import pytest

from minutes_miner.metrics.cues import assessment_in, direction_in, level_in


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("had risen", "up"),
        ("had fallen", "down"),
        ("was unchanged", "stable"),
        ("had fluctuated", "mixed"),
        ("was high", None),
        ("", None),
        ("had risen and then fallen", "up"),
        ("had risen but was now unchanged", "stable"),
    ],
)
def test_direction_in(text: str, direction: str | None) -> None:
    cue = direction_in(text)
    assert (cue and cue.direction) == direction


@pytest.mark.parametrize(
    ("text", "assessment"),
    [
        ("had improved", "better"),
        ("had worsened", "worse"),
        ("was good", "good"),
        ("was poor", "poor"),
        ("was discussed", None),
    ],
)
def test_assessment_in(text: str, assessment: str | None) -> None:
    cue = assessment_in(text)
    assert (cue and cue.assessment) == assessment


@pytest.mark.parametrize(
    ("text", "level"),
    [("was high", "high"), ("was low", "low"), ("was manageable", "adequate")],
)
def test_level_in(text: str, level: str) -> None:
    cue = level_in(text)
    assert cue is not None
    assert cue.level == level


def test_an_amount_in_words_is_no_level() -> None:
    cue = level_in("several")
    assert cue is not None
    assert cue.level is None
    assert level_in("was discussed") is None


def test_a_cue_knows_its_place() -> None:
    text = "Turnover had risen."
    cue = direction_in(text)
    assert cue is not None
    assert text[slice(*cue.span)].strip().endswith("risen")
