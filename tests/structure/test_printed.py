"""Names and titles as the source prints them."""

from __future__ import annotations

from minutes_miner.structure.lines import normalise
from minutes_miner.structure.printed import Printed


def printed(source: str) -> Printed:
    return Printed(source, normalise(source))


def test_a_name_keeps_its_curly_apostrophe() -> None:
    assert printed("Cllr O\u2019Dell spoke.")("Cllr O'Dell") == "Cllr O\u2019Dell"


def test_a_dash_comes_back_at_its_place() -> None:
    source = "1. Lane \u2013 repairs\n2. Lane - sweeping"
    assert printed(source)("Lane - repairs") == "Lane \u2013 repairs"


def test_the_place_decides_between_two_spellings() -> None:
    source = "The Children's Lead spoke.\n" + "x " * 20 + "The Children\u2019s Lead spoke."
    in_source = printed(source)
    assert in_source("Children's Lead", 0) == "Children's Lead"
    assert in_source("Children's Lead", 40) == "Children\u2019s Lead"


def test_words_that_the_source_lacks_stay_as_they_are() -> None:
    assert printed("It\u2019s cold.")("Ann Hart (AH)") == "Ann Hart (AH)"


def test_nothing_stays_nothing() -> None:
    assert printed("It\u2019s cold.")(None) is None
