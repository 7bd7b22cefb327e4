from __future__ import annotations

import re

import pytest
from click.testing import CliRunner, Result

from minutes_miner.cli import cli, explanation
from minutes_miner.records import WARNINGS
from tests.examples import ROOT


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["explain", *arguments])


@pytest.mark.parametrize(
    ("word", "told"),
    [
        pytest.param("vacancy_rate", "Recognised in sentences such as:", id="metric"),
        pytest.param("assumed_cp1252", "name the encoding", id="warning"),
        pytest.param("not_found", "No file or directory has this name.", id="error"),
        pytest.param("it-was-agreed", "not in:", id="rule"),
        pytest.param("decisions", "decisions: rules", id="file of rules"),
    ],
)
def test_every_kind_of_id_has_its_page(word: str, told: str) -> None:
    result = run(word)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(f"{word}: ")
    assert told in result.stdout


def test_rules_of_the_same_id_are_told_apart_by_their_files() -> None:
    pages = run("vacancy-rate").stdout.splitlines()
    assert [line for line in pages if "a rule of" in line] == [
        "vacancy-rate: a rule of table_heads",
        "vacancy-rate: a rule of triggers",
    ]


def test_every_id_of_the_list_can_be_explained() -> None:
    listed = re.findall(r"^  (\S+)", run().stdout, re.MULTILINE)
    assert {"vacancy_rate", "no_meeting_date", "timed_out", "votes"} <= set(listed)
    assert all(explanation.explain(word) for word in listed)


def test_an_unknown_id_is_wrong_usage_that_names_what_is_near() -> None:
    result = run("vacancy_rates")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "did you mean vacancy_rate" in " ".join(result.stderr.split())
    assert "did you mean" not in run("zzzz").stderr


def test_every_warning_that_is_given_is_explained() -> None:
    sources = (ROOT / "src").rglob("*.py")
    given = {
        code
        for source in sources
        for code in re.findall(r'Notice\(\s*code="(\w+)"', source.read_text("utf-8"))
    }
    assert given == set(WARNINGS)
