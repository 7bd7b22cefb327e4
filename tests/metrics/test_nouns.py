from __future__ import annotations

import pytest

from minutes_miner.metrics.nouns import noun_behind


@pytest.mark.parametrize(
    ("behind", "noun", "phrase"),
    [
        pytest.param(" social workers had left", "people", " social workers", id="people"),
        pytest.param(" members of staff had left", "people", " members of staff", id="three words"),
        pytest.param(" archivists had left", "people", " archivists", id="a job by its ending"),
        pytest.param(" chapters had been read", "other", " chapters", id="no job"),
        pytest.param(" vacant posts", "posts", " vacant posts", id="behind an adjective"),
        pytest.param(" FTE vacant posts", "fte", " FTE vacant posts", id="FTE and more"),
        pytest.param(" FTE days", "days", " FTE days", id="FTE days are days"),
        pytest.param(" days' sickness", "days", " days' sickness", id="possessive"),
        pytest.param(" equated to 455", "bare", "", id="a participle"),
        pytest.param(" of the posts", "bare", "", id="a particle"),
        pytest.param(" (20%) were vacant", "bare", "", id="a bracket"),
        pytest.param(" family hubs", "other", " family hubs", id="a singular before a plural"),
        pytest.param(" two years ago", "bare", "", id="a number is no noun"),
    ],
)
def test_noun_behind(behind: str, noun: str, phrase: str) -> None:
    found, _, end = noun_behind(behind, 0)
    assert (found, behind[:end]) == (noun, phrase)
