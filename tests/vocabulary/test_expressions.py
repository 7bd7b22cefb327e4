from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_miner.vocabulary import Expression

PATTERN = r"\b(?P<word>vacan(?:t|cy)) (\d+)"
TEXTS = st.text(alphabet="vacanty 0123", max_size=40)


@given(TEXTS)
def test_it_finds_what_the_pattern_finds(text: str) -> None:
    regex = re.compile(PATTERN)
    expression = Expression(PATTERN, needs=("vacan",))
    found, expected = expression.search(text), regex.search(text)
    assert (found and found.span()) == (expected and expected.span())
    assert [m.span() for m in expression.finditer(text)] == [m.span() for m in regex.finditer(text)]
    assert expression.sub("x", text) == regex.sub("x", text)
    assert bool(expression.match(text)) == bool(regex.match(text))
    assert bool(expression.fullmatch(text)) == bool(regex.fullmatch(text))
    assert Expression("vacant", needs=("vacant",)).split(text) == text.split("vacant")


def test_it_is_not_compiled_without_the_letters_that_it_needs() -> None:
    broken = Expression("vacant(", needs=("vacant",))
    assert broken.search("Nothing of the kind.") is None
    with pytest.raises(re.error):
        broken.search("Three were vacant.")


def test_without_known_letters_it_is_compiled_at_once() -> None:
    with pytest.raises(re.error):
        Expression("vacant(").search("Nothing of the kind.")


def test_places_bound_the_search() -> None:
    expression = Expression("o", needs=("o",))
    found = expression.search("one or two", 1, 5)
    assert found is not None
    assert found.start() == 4
    assert expression.search("one", 1) is None


def test_flags_are_those_of_re() -> None:
    assert Expression("^b", re.MULTILINE).search("a\nb") is not None
    assert Expression("^b").search("a\nb") is None


def test_what_it_needs_is_known_or_read_from_the_pattern() -> None:
    assert Expression("vacant").needs() == ("vacant",)
    assert Expression("vacant", needs=("given",)).needs() == ("given",)
    assert Expression("vacant", needs=()).needs() == ()


def test_a_text_without_its_letters_cannot_match() -> None:
    expression = Expression("vacant|turnover", needs=((("vacant", "turnover"), ()),))
    assert expression.may_match("Turnover fell.")
    assert not expression.may_match("Nothing of the kind.")
    assert Expression("vacant").may_match("Nothing of the kind.")
