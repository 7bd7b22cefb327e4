"""The catalogue of metrics, and whether the other files agree with it."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from minutes_miner.metrics import inspection
from minutes_miner.records.observation import Unit
from minutes_miner.vocabulary import (
    Metric,
    Phrase,
    VocabularyError,
    lexicon,
    metric,
    metrics,
    terms,
)
from tests.vocabulary.lists import raw

METRICS = [pytest.param(one, id=one.id) for one in metrics().values()]
TRIGGERS = [pytest.param(phrase, id=phrase.id) for phrase in lexicon("triggers").phrases]
UNITS = frozenset(get_args(Unit))
GROUPS = frozenset({"workforce_core", "workforce_adjacent", "demand_context", "inspection"})
POLARITIES = frozenset({"lower_is_better", "higher_is_better", "not_applicable"})
CONTEXTS = ("needs", "needs_here", "unless", "unless_around")
GIVEN = frozenset(
    {
        "metric", "number", "within", "needs", "needs_here", "unless", "unless_around", "value",
        "unit", "level", "assessment", "direction", "role", "qualifier", "population",
        "population_default", "assertion", "mention", "counts", "largest", "beyond", "share_of",
        "says",
    }
)  # fmt: skip
"""What a trigger may give; anything else is a slip of the pen."""


NOUNS = frozenset(
    {
        "bare",
        "days_per_fte",
        "days_per_employee",
        "per_fte",
        "per_employee",
        *(n.removeprefix("noun_") for n in raw("quantities")["words"] if n.startswith("noun_")),
        *(p.gives["noun"] for p in lexicon("quantities").phrases if "noun" in p.gives),
        "to_worker",
    }
)
"""The classes of nouns that a quantity can have."""


def triggers_of(one: Metric) -> list[Phrase]:
    return [p for p in lexicon("triggers").phrases if p.gives["metric"] == one.id]


def beyond() -> set[str]:
    """The metrics that are reached through others only: by the noun, or by the size of a number."""
    given = {p.gives["beyond"] for p in lexicon("triggers").phrases if "beyond" in p.gives}
    return given.union(*(one.elsewhere.values() for one in metrics().values()))


def test_a_metric_is_found_by_its_id() -> None:
    assert metric("caseload").family == "caseload"
    assert metric("caseload") is metrics()["caseload"]


def test_an_unknown_metric_is_an_error() -> None:
    with pytest.raises(VocabularyError, match=r"^metrics\.toml: no metric 'no_such_metric'"):
        metric("no_such_metric")


def test_ids_are_unique() -> None:
    assert len(metrics()) == len(raw("metrics")["metric"])


@pytest.mark.parametrize(
    ("metric_id", "direction", "better"),
    [
        pytest.param("vacancy_rate", "down", True, id="fewer vacancies"),
        pytest.param("vacancy_rate", "up", False, id="more vacancies"),
        pytest.param("retention_rate", "up", True, id="more retention"),
        pytest.param("retention_rate", "down", False, id="less retention"),
        pytest.param("workforce_size", "up", None, id="size is neither"),
    ],
)
def test_the_polarity_says_what_is_better(
    metric_id: str, direction: str, better: bool | None
) -> None:
    assert metric(metric_id).improves(direction) is better


@pytest.mark.parametrize("one", METRICS)
class TestMetric:
    def test_the_id_is_an_identifier(self, one: Metric) -> None:
        assert re.fullmatch(r"[a-z]+(?:_[a-z]+)*", one.id)

    def test_has_a_group_and_a_polarity_of_the_lists(self, one: Metric) -> None:
        assert one.group in GROUPS
        assert one.polarity in POLARITIES

    def test_says_what_it_is(self, one: Metric) -> None:
        assert one.label
        assert one.definition.endswith((".", ")"))

    def test_measures_in_units_of_the_record(self, one: Metric) -> None:
        assert set(one.measures.values()) <= UNITS
        assert one.units == tuple(dict.fromkeys(one.measures.values()))

    def test_sends_other_nouns_to_metrics_that_measure_them(self, one: Metric) -> None:
        for noun, other in one.elsewhere.items():
            assert noun in metric(other).measures
            assert noun not in one.measures

    def test_counts_nouns_that_quantities_have(self, one: Metric) -> None:
        assert {*one.measures, *one.elsewhere} <= NOUNS

    def test_has_a_range_with_two_ends(self, one: Metric) -> None:
        assert one.plausible is None or one.plausible[0] < one.plausible[1]

    def test_is_about_a_service_that_has_a_name(self, one: Metric) -> None:
        assert one.service is None or one.service in terms("services")

    def test_has_a_trigger(self, one: Metric) -> None:
        assert triggers_of(one) or one.id == inspection.METRIC or one.id in beyond()

    def test_has_something_that_is_not_it(self, one: Metric) -> None:
        assert one.lookalikes or [p.counter_example for p in triggers_of(one)]


@pytest.mark.parametrize("phrase", TRIGGERS)
class TestTrigger:
    def test_names_a_metric_of_the_catalogue(self, phrase: Phrase) -> None:
        assert phrase.gives["metric"] in metrics()

    def test_gives_nothing_unknown(self, phrase: Phrase) -> None:
        assert set(phrase.gives) <= GIVEN

    def test_asks_for_contexts_that_exist(self, phrase: Phrase) -> None:
        named = [name for key in CONTEXTS for name in phrase.gives.get(key, "").split("|") if name]
        assert set(named) <= set(raw("triggers")["fragments"])

    def test_has_a_number_in_known_words(self, phrase: Phrase) -> None:
        number = phrase.gives.get("number", "").split()
        assert set(number) <= {"before", "after", "required", "none"}
        assert number != ["none", "required"]

    def test_a_number_in_words_has_a_unit_of_the_metric(self, phrase: Phrase) -> None:
        assert ("value" in phrase.gives) is ("unit" in phrase.gives)
        if "unit" in phrase.gives:
            assert phrase.gives["unit"] in metric(phrase.gives["metric"]).units

    def test_counts_what_the_metric_measures(self, phrase: Phrase) -> None:
        one = metric(phrase.gives["metric"])
        if "counts" in phrase.gives:
            assert phrase.gives["counts"] in {*one.measures, *one.elsewhere}

    def test_large_numbers_go_to_a_metric_that_takes_them(self, phrase: Phrase) -> None:
        assert ("beyond" in phrase.gives) is ("largest" in phrase.gives)
        if "beyond" in phrase.gives:
            assert "bare" in metric(phrase.gives["beyond"]).measures


def test_what_else_the_files_give_is_known_to_the_record() -> None:
    allowed = {
        "comparators": ("comparator", {"=", "<", "<=", ">", ">=", "~"}),
        "movement": ("direction", {"up", "down", "stable", "mixed"}),
        "organizations": ("role", {"national", "regional", "comparator", "partner"}),
        "statistics": ("statistic", {"mean", "median", "minimum", "maximum", "total", "typical"}),
        "anaphora": ("comparator", {"<", ">", "<=", ">="}),
    }
    for file, (key, values) in allowed.items():
        assert {phrase.gives[key] for phrase in lexicon(file).phrases} <= values, file


@pytest.mark.parametrize(
    ("metric_id", "value", "plausible"),
    [
        pytest.param("caseload", 17, True, id="usual"),
        pytest.param("caseload", 90, False, id="too high"),
        pytest.param("caseload", 2, False, id="too low"),
        pytest.param("caseload", None, True, id="no value"),
        pytest.param("agency_spend", 1e9, True, id="no range known"),
    ],
)
def test_is_plausible(metric_id: str, value: float | None, plausible: bool) -> None:
    assert metric(metric_id).is_plausible(value) is plausible
