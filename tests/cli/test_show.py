"""The command in this process, by click's own test runner."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from minutes_miner import cli
from tests.examples import MINUTES, ROOT

SAMPLE = ROOT / "samples" / "moderngov-whole-meeting.txt"
OVERLAY = """\
[[metric]]
id = "mower_count"
family = "mowers"
group = "own"
label = "Mowers"
definition = "Machines that cut grass."
polarity = "not_applicable"
measures = { bare = "people" }
triggers = ["mowers"]
"""


def run(*arguments: str | Path, piped: bytes | str | None = None) -> Result:
    environment = {"COLUMNS": "100", "NO_COLOR": None, "FORCE_COLOR": None}
    return CliRunner().invoke(cli.cli, ["show", *map(str, arguments)], input=piped, env=environment)


def test_a_file_is_shown(minutes_file: Path) -> None:
    result = run(minutes_file)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "2 Grass cutting" in result.stdout


def test_standard_input_is_shown() -> None:
    result = run("-", piped=MINUTES)
    assert result.stdout.startswith("-  minutes, ")
    assert run(piped=MINUTES).stdout == result.stdout


def test_one_metric_can_be_shown_with_the_items_it_stands_in() -> None:
    result = run(SAMPLE, "--metric", "vacancy_rate")
    assert result.stdout.count("Vacancy rate") == 2 * 3
    assert "Turnover" not in result.stdout.split("Metrics")[1]
    assert "25 Adult Social Care Workforce" in result.stdout
    assert "26 Winter Pressures" not in result.stdout


def test_several_metrics_can_be_shown() -> None:
    result = run(SAMPLE, "--metric", "turnover_rate", "--metric", "fill_rate")
    assert "Turnover rate: 12%" in result.stdout
    assert "Posts filled: 11 of 16" in result.stdout
    assert "Vacancy rate" not in result.stdout


def test_a_metric_that_does_not_occur_leaves_the_meeting() -> None:
    result = run(SAMPLE, "--metric", "span_of_control")
    assert result.exit_code == 0
    assert "9 October 2023" in result.stdout
    assert result.stdout.endswith("No metrics\n")


def test_an_unknown_metric_is_wrong_usage_and_near_ones_are_named() -> None:
    result = run("missing.txt", "--metric", "vacancy_rte")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "no metric 'vacancy_rte'; did you mean vacancy_rate" in result.stderr


def test_a_metric_like_no_other_is_wrong_usage() -> None:
    result = run(SAMPLE, "--metric", "qqq")
    assert result.exit_code == 2
    assert "no metric 'qqq'; `minutes-miner explain` lists them" in result.stderr


def test_a_metric_of_the_users_own_can_be_shown(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(OVERLAY)
    text = MINUTES + "\n3. Mowers\nThe council now had 7 mowers.\n"
    result = run("-", "--vocabulary", own, "--metric", "mower_count", piped=text)
    assert "Mowers  item 3" in result.stdout
    assert run("-", "--metric", "mower_count", piped=text).exit_code == 2


def test_the_meeting_date_resolves_due_dates() -> None:
    undated = MINUTES.replace("held on 4 March 2024", "held").replace(
        "inform the contractor.", "inform the contractor by 5 June."
    )
    assert "(owner Clerk, by 5 June)" in run("-", piped=undated).stdout
    dated = run("-", "--meeting-date", "2031-05-01", piped=undated).stdout
    assert "(owner Clerk, by 5 June 2031)" in dated


def test_the_encoding_can_be_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(MINUTES.replace("Grass", "Łódź").encode("cp1250"))
    assert "2 Łódź cutting" in run(path, "--encoding", "cp1250").stdout


def test_an_unknown_encoding_is_wrong_usage(minutes_file: Path) -> None:
    result = run(minutes_file, "--encoding", "klingon")
    assert result.exit_code == 2
    assert "--encoding" in result.stderr


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_what_cannot_be_read_is_one_line_and_its_own_status(name: str) -> None:
    result = run(name)
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.startswith(f"minutes-miner: {name}: ")
    assert result.stderr.count("\n") == 1


def test_a_name_cannot_send_escape_codes() -> None:
    assert run("a\n\x1b[2J.txt").stderr.startswith("minutes-miner: a\\n\\x1b[2J.txt: ")
