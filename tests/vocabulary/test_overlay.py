from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from minutes_miner.cli import cli
from minutes_miner.errors import VocabularyError
from minutes_miner.vocabulary import extended_by, load_overlay, metrics

METRIC = """
[[metric]]
id = "volunteer_count"
family = "volunteers"
group = "own"
label = "Volunteers"
definition = "People who work for the council without pay."
polarity = "higher_is_better"
measures = { people = "people", bare = "people" }
triggers = ["number of volunteers"]
"""
TRIGGER = """
[[trigger]]
id = "desks-unstaffed"
pattern = "desks? (?:was|were) unstaffed"
example = "Three desks were unstaffed."
counter_example = "Three desks were sold."
gives = { metric = "vacancy_count" }
"""
MINUTES = (
    "MINUTES of the Town Council held on 3 June 2024\n\n1. Library\n"
    "The Clerk reported that the number of volunteers had reached 124 in May.\n"
)


@pytest.fixture
def written(tmp_path: Path) -> Path:
    return tmp_path / "my.toml"


def test_its_metric_is_found(written: Path) -> None:
    written.write_text(METRIC + TRIGGER, encoding="utf-8")
    arguments = ["extract", "--vocabulary", str(written), "-"]
    result = CliRunner().invoke(cli, arguments, input=MINUTES)
    (found,) = json.loads(result.stdout)["metrics"]
    assert (found["metric"], found["value"], found["unit"]) == ("volunteer_count", 124, "people")


def test_it_ends_with_its_use(written: Path) -> None:
    written.write_text(METRIC, encoding="utf-8")
    with extended_by(load_overlay(written)):
        assert "volunteer_count" in metrics()
    assert "volunteer_count" not in metrics()


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        pytest.param('bare = "people"', 'bare = "hours"', "unknown units", id="unit"),
        pytest.param('"higher_is_better"', '"highest"', "polarity is one of", id="polarity"),
        pytest.param('"vacancy_count"', '"vacancies"', "no metric", id="metric"),
        pytest.param(
            '"vacancy_count"', '"vacancy_count", needs = "desk"', "fragment 'desk'", id="fragment"
        ),
        pytest.param("desks were unstaffed", "desks stood", "not found in its", id="example"),
        pytest.param("desks were sold", "desks were unstaffed", "found in its", id="counter"),
        pytest.param('label = "Volunteers"', "", "label", id="key left out"),
        pytest.param('"volunteer_count"', '"Volunteers!"', "lower-case", id="id"),
        pytest.param("[[metric]]", "[[metric", "TOML", id="no TOML"),
    ],
)
def test_a_fault_is_named(written: Path, old: str, new: str, complaint: str) -> None:
    text = METRIC + TRIGGER
    assert old in text
    written.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(VocabularyError, match=complaint):
        load_overlay(written)


def test_a_fault_is_a_usage_error(written: Path) -> None:
    written.write_text(METRIC.replace('bare = "people"', 'bare = "hours"'), encoding="utf-8")
    arguments = ["extract", "--vocabulary", str(written), "-"]
    result = CliRunner().invoke(cli, arguments, input=MINUTES)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "unknown units ['hours']" in result.stderr.replace("\n", " ")
