from __future__ import annotations

from minutes_miner.writing import facts
from tests.writing.made import bare_record, full_record, observation


def test_a_metric_knows_the_item_it_stands_in() -> None:
    (fact,) = facts.metrics(full_record())
    assert fact.item is not None
    assert fact.item.title == "Staffing"


def test_a_metric_outside_the_items_has_none() -> None:
    (fact,) = facts.metrics(bare_record(observation()))
    assert fact.item is None


def test_an_item_is_a_fact_that_stands_in_itself() -> None:
    (fact,) = facts.agenda_items(full_record())
    assert fact.own is fact.item
