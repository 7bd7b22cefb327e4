from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_miner.vocabulary import lexicon
from minutes_miner.vocabulary.literals import fold, required_literals
from minutes_miner.vocabulary.loader import names


class TestRequiredLiterals:
    @pytest.mark.parametrize(
        ("pattern", "literals"),
        [
            pytest.param(r"\bvacan(?:cy|cies)\b", {"vacanc"}, id="the longest run"),
            pytest.param("(?:turnover|churn)", {"turnover", "churn"}, id="one of several"),
            pytest.param("(?:turnover|turnovers)", {"turnover"}, id="one holds the other"),
            pytest.param("(?:staff )*turnover", {"turnover"}, id="what may be absent"),
            pytest.param("(?:posts )+x", {"posts "}, id="what must be there once"),
            pytest.param("(?=.*posts)a", {"posts"}, id="lookahead"),
            pytest.param("(?<=posts )a", {"posts "}, id="lookbehind"),
            pytest.param("(?i:Posts)", {"posts"}, id="in lower case"),
            pytest.param("(?>posts)", {"posts"}, id="atomic"),
            pytest.param(r"\d+", None, id="no letters"),
            pytest.param("(?!posts)", None, id="what must not be there"),
            pytest.param("(?:turnover|\\d)", None, id="one branch asks for nothing"),
            pytest.param("a", None, id="a single letter rules out nothing"),
        ],
    )
    def test_what_each_match_must_hold(self, pattern: str, literals: set[str] | None) -> None:
        assert required_literals(pattern) == literals

    def test_too_many_are_none(self) -> None:
        words = "|".join(f"{a}{b}" for a in "abcdefghij" for b in "klmnopqrst")
        assert required_literals(f"(?:{words})") is None

    def test_a_broken_pattern_is_an_error(self) -> None:
        with pytest.raises(re.error):
            required_literals("(never closed")


@pytest.mark.parametrize("name", names())
def test_the_literals_rule_out_no_match(name: str) -> None:
    """What the patterns of a file find in their examples, they also find behind the literals."""
    entries = lexicon(name)
    for one in entries.phrases:
        for text in (one.example, one.example.upper(), one.counter_example):
            matching = [p.id for p in entries.phrases if p.regex.search(text)]
            possible = [p.id for p in entries.possible(text)]
            assert [i for i in possible if i in matching] == matching


@given(st.text(alphabet="vacancyVACANCY \u0130\u0131\u017f\u212a", max_size=30))
def test_letters_that_count_as_others_are_folded(text: str) -> None:
    pattern = re.compile("(?i:ks|is|vacancy)")
    literals = required_literals(pattern.pattern)
    assert literals is not None
    if pattern.search(text):
        assert any(literal in fold(text) for literal in literals)
