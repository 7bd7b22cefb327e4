from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_miner.vocabulary import lexicon
from minutes_miner.vocabulary.literals import Needs, beyond_cues, cues, fold, met, required
from minutes_miner.vocabulary.loader import names


class TestRequired:
    @pytest.mark.parametrize(
        ("pattern", "needs"),
        [
            pytest.param(r"\bvacan(?:cy|cies)\b", ("vacanc",), id="the longest run"),
            pytest.param("(?:turnover|churn)", ((("turnover", "churn"), ()),), id="one of several"),
            pytest.param(
                "(?:turnover|high turnover)", ((("turnover",), ()),), id="one holds the other"
            ),
            pytest.param("(?:staff )*turnover", ("turnover",), id="what may be absent"),
            pytest.param("(?:posts )+x", ("posts ",), id="what must be there once"),
            pytest.param("(?=.*posts)a", ("posts",), id="lookahead"),
            pytest.param("(?<=posts )a", ("posts ",), id="lookbehind"),
            pytest.param("(?i:Posts)", ("posts",), id="in lower case"),
            pytest.param("(?>posts)", ("posts",), id="atomic"),
            pytest.param(r"left \d+ turnover", (" turnover", "left "), id="all of several"),
            pytest.param(
                r"a(?:left \d+ posts|churn)",
                ((("churn",), ((" posts", "left "),)),),
                id="a way of two",
            ),
            pytest.param(
                "(?:churn|(?:left|gone))x",
                ((("churn", "left", "gone"), ()),),
                id="a choice in a choice",
            ),
            pytest.param(r"\d+", (), id="no letters"),
            pytest.param("(?!posts)", (), id="what must not be there"),
            pytest.param("(?:turnover|\\d)", (), id="one branch asks for nothing"),
            pytest.param("a", (), id="a single letter rules out nothing"),
        ],
    )
    def test_what_each_match_must_hold(self, pattern: str, needs: Needs) -> None:
        assert required(pattern) == needs

    def test_a_choice_of_too_many_is_none(self) -> None:
        words = "|".join(f"{a}{b}" for a in "abcdefghij" for b in "klmnopqrst")
        assert required(f"(?:{words})") == ()

    def test_a_broken_pattern_is_an_error(self) -> None:
        with pytest.raises(re.error):
            required("(never closed")


CHOICE: Needs = ((("churn",), (("left", "posts"),)),)
"""Churn, or left and posts."""


class TestMet:
    @pytest.mark.parametrize("text", ["left posts", "churn", "posts that were left"])
    def test_a_text_with_one_whole_way_meets_a_choice(self, text: str) -> None:
        assert met(CHOICE, text)

    @pytest.mark.parametrize("text", ["", "left", "posts", "turnover"])
    def test_a_text_with_half_a_way_does_not(self, text: str) -> None:
        assert not met(CHOICE, text)

    def test_each_need_counts(self) -> None:
        assert met(("left", "posts"), "left posts")
        assert not met(("left", "posts"), "left")

    def test_who_needs_nothing_is_content(self) -> None:
        assert met((), "")


@pytest.mark.parametrize(
    ("needs", "expected"),
    [
        pytest.param((), set(), id="nothing"),
        pytest.param(("turnover", "left"), {"turnover"}, id="the first need"),
        pytest.param((*CHOICE, "x"), {"left", "churn"}, id="of each way one"),
    ],
)
def test_cues_stand_for_the_needs(needs: Needs, expected: set[str]) -> None:
    assert cues(needs) == expected


@pytest.mark.parametrize("name", names())
def test_what_is_needed_rules_out_no_match(name: str) -> None:
    """What the patterns of a file find in their examples, is also among what may match."""
    entries = lexicon(name)
    for one in entries.phrases:
        for text in (one.example, one.example.upper(), one.counter_example):
            matching = [p.id for p in entries.phrases if p.regex.search(text)]
            possible = [p.id for p in entries.possible(text)]
            assert [i for i in possible if i in matching] == matching


@pytest.mark.parametrize(
    ("needs", "left"),
    [
        pytest.param((), (), id="nothing"),
        pytest.param(("turnover", "left"), ("left",), id="a string is its own cue"),
        pytest.param(((("churn", "left"), ()), "x"), ("x",), id="so are strings to choose from"),
        pytest.param((*CHOICE, "x"), (*CHOICE, "x"), id="a cue is not all of a way"),
    ],
)
def test_beyond_cues_is_what_they_do_not_prove(needs: Needs, left: Needs) -> None:
    assert beyond_cues(needs) == left


@given(st.text(alphabet="vacancyVACANCY \u0130\u0131\u017f\u212a", max_size=30))
def test_letters_that_count_as_others_are_folded(text: str) -> None:
    pattern = re.compile("(?i:ks|is|vacancy)")
    needs = required(pattern.pattern)
    assert needs
    if pattern.search(text):
        assert met(needs, fold(text))
