from __future__ import annotations

import pytest

from minutes_miner.evaluation.names import (
    bare_name,
    normalised,
    same_owner,
    same_speaker,
    same_words,
)
from minutes_miner.records import Speaker


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("  Item 4:\nGrass-cutting ", "item 4 grass cutting"),
        ("£4,500 (12%)", "£4 500 12%"),
        ("...", ""),
        (None, ""),
    ],
)
def test_case_punctuation_and_white_space_do_not_count(printed: str | None, words: str) -> None:
    assert normalised(printed) == words


def test_a_name_is_bare_without_honorific_and_article() -> None:
    assert bare_name("Cllr. Mrs A. Hart") == bare_name("A Hart") == "a hart"
    assert bare_name("The Clerk") == "clerk"


def test_titles_are_the_same_by_their_words() -> None:
    assert same_words("FINANCE: Budget", "Finance budget")
    assert not same_words("Finance", "Finance budget")
    assert same_words(None, None)
    assert not same_words(None, "Finance")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Clerk", "The Clerk and Cllr Roe", True),
        ("Cllr Hart", "Cllr Roe", False),
        (None, None, True),
        (None, "the", True),
        ("Clerk", None, False),
        (None, "Clerk", False),
    ],
)
def test_owners_are_the_same_if_they_share_a_word(
    one: str | None, other: str | None, same: bool
) -> None:
    assert same_owner(one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param(Speaker(name="Cllr Hart"), Speaker(name="A. Hart"), True, id="initial"),
        pytest.param(
            Speaker(name="J Farrow", role="Head of Parks"),
            Speaker(role="Head of Parks"),
            True,
            id="role alone",
        ),
        pytest.param(
            Speaker(name="Ann Hart", role="Head of Parks"),
            Speaker(name="Bea Roe", role="Clerk of works"),
            False,
            id="one word of many",
        ),
        pytest.param(Speaker(name="Cllr Hart"), Speaker(name="Cllr Roe"), False, id="honorific"),
        pytest.param(None, None, True, id="none"),
        pytest.param(None, Speaker(kind="officer"), True, id="a kind is no name"),
        pytest.param(Speaker(name="Hart"), None, False, id="not found"),
        pytest.param(None, Speaker(name="Hart"), False, id="invented"),
        pytest.param(Speaker(name="Mr"), Speaker(name="Mr"), False, id="no words"),
    ],
)
def test_speakers_are_the_same_if_they_share_half_of_their_words(
    one: Speaker | None, other: Speaker | None, same: bool
) -> None:
    assert same_speaker(one, other) is same
