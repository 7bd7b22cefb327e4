from __future__ import annotations

from minutes_miner.evaluation.slots import Slot

LENGTH = Slot[str, int]("length", len, abs)


def test_a_slot_agrees_if_both_values_are_the_same() -> None:
    assert LENGTH.agrees("four", -4)
    assert not LENGTH.agrees("four", 5)


def test_a_slot_has_its_own_notion_of_the_same() -> None:
    near = Slot[str, int]("length", len, abs, same=lambda a, b: abs(a - b) <= 1)
    assert near.agrees("four", 5)
    assert not near.agrees("four", 6)


def test_a_slot_that_is_not_asked_for_is_right() -> None:
    asked = Slot[str, int]("length", len, abs, asked=str.islower)
    assert asked.agrees("FOUR", 7)
    assert not asked.agrees("four", 7)
