from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_miner.display.characters import harmless, shortened


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\n\t b\u00a0c", "a b c"),
        ("\x1b[2Jgone\x07", "\ufffd[2Jgone\ufffd"),
        ("\x9b2J", "\ufffd2J"),
        ("left \u202etfel", "left tfel"),
        ("\uf0b7 bullet of Word", " bullet of Word"),
        ("\udce9t\u00e9", "\ufffdté"),
        ("caf\u00e9 \u7267\u5834", "café 牧場"),
    ],
)
def test_nothing_is_left_that_a_terminal_obeys(text: str, shown: str) -> None:
    assert harmless(text) == shown


@given(st.text())
def test_every_text_becomes_one_printable_line(text: str) -> None:
    assert harmless(text).isprintable()


def test_a_short_text_stays_whole() -> None:
    assert shortened("The roof leaks.", 15) == "The roof leaks."


def test_a_long_text_ends_behind_a_word() -> None:
    assert shortened("The roof of the library leaks.", 16) == "The roof of ..."


@given(st.text(st.characters(exclude_categories=["Z", "C"]), min_size=1), st.integers(10, 30))
def test_a_text_of_one_word_is_cut_to_the_length(word: str, length: int) -> None:
    short = shortened(word, length)
    assert len(short) <= length
    assert word.startswith(short.removesuffix(" ..."))
