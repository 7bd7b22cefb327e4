from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_miner.structure.sentences import split_sentences


def sentences_of(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        pytest.param(["The gate is open."], id="one"),
        pytest.param(["The gate is open.", "The lamp is out."], id="two"),
        pytest.param(["Who pays?", "The county does!", "Good."], id="other stops"),
        pytest.param(['He said "never."', "She left."], id="stop inside quotes"),
        pytest.param(["The bill was (as told) £4.50.", "£3 was paid."], id="money"),
        pytest.param(["Mr. Hart and Cllr. Roe came.", "Dr. Finch did not."], id="honorifics"),
        pytest.param(["Cllr A. Hart spoke.", "Mrs J. P. Roe left."], id="initials"),
        pytest.param(["Apologies from Cllr H. Roe.", "The Clerk came."], id="initial then name"),
        pytest.param(["See No. 4 Mill Lane.", "It fell."], id="No."),
        pytest.param(["Tools, e.g. Spades, were bought.", "All agreed."], id="e.g."),
        pytest.param(["It was sent to Roe Ltd. Mill Lane.", "All agreed."], id="Ltd."),
        pytest.param(["It met at 7.30 p.m. in the hall.", "All came."], id="time"),
        pytest.param(["1. The gate.", "The lamp."], id="list number"),
        pytest.param(["It opened in 2019.", "The lamp is new."], id="year at the end"),
        pytest.param(["The fund held 12.", "The rest was spent."], id="number at the end"),
        pytest.param(["It was noted", "that all was well."][:1], id="no stop"),
        pytest.param(["The lamp (see plan.) was lit.", "All agreed."], id="bracket"),
        pytest.param(["They met in St. Anne's Hall.", "It was cold."], id="Saint"),
    ],
)
def test_sentences(sentences: list[str]) -> None:
    assert sentences_of(" ".join(sentences)) == sentences


def test_a_missing_space_still_ends_a_sentence() -> None:
    assert sentences_of("The gate is open.The lamp is out.") == [
        "The gate is open.",
        "The lamp is out.",
    ]


def test_a_web_address_is_no_end() -> None:
    assert len(sentences_of("See www.moleham.example for more.")) == 1


def test_no_text_has_no_sentences() -> None:
    assert sentences_of("") == []
    assert sentences_of("  ") == []


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_sentences_follow_each_other_and_lose_nothing(text: str) -> None:
    spans = split_sentences(text)
    at = 0
    for start, end in spans:
        assert text[at:start].strip() == ""
        assert start < end
        at = end
    assert text[at:].strip() == ""
