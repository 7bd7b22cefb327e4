from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from minutes_miner.cli import cli
from tests.examples import MINUTES, json_lines
from tests.vocabulary.test_overlay import METRIC


def run(*arguments: str | Path, **environment: str) -> Result:
    return CliRunner().invoke(
        cli, ["extract", *map(str, arguments)], input=MINUTES, env=environment
    )


def head(result: Result) -> bytes:
    assert result.exit_code == 0, result.stderr
    return result.stdout_bytes[:2]


@pytest.fixture
def configuration(tmp_path: Path) -> Path:
    path = tmp_path / "minutes.toml"
    path.write_text('[extract]\nformat = "json"\nindent = 2\n', "utf-8")
    return path


def test_the_command_line_goes_before_the_environment_and_that_before_the_file(
    configuration: Path,
) -> None:
    assert head(run("-")) == b'{"'
    assert head(run("-", "--config", configuration)) == b"[\n"
    csv = run("-", "--config", configuration, MINUTES_MINER_FORMAT="jsonl")
    assert csv.exit_code == 2  # The file still says indent, which jsonl does not take.
    plain = run("-", MINUTES_MINER_FORMAT="json")
    assert head(plain) == b"[\n"
    assert head(run("-", "--format", "jsonl", MINUTES_MINER_FORMAT="json")) == b'{"'


def test_the_file_can_be_named_in_the_environment(configuration: Path) -> None:
    assert head(run("-", MINUTES_MINER_CONFIG=str(configuration))) == b"[\n"


def test_keys_outside_the_tables_hold_for_every_command(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(METRIC, "utf-8")
    path = tmp_path / "minutes.toml"
    path.write_text('vocabulary = "own.toml"\njobs = 1\n', "utf-8")
    explained = CliRunner().invoke(cli, ["explain", "--config", str(path), "volunteer_count"])
    assert "People who work for the council" in explained.stdout
    assert head(run("-", "--config", path)) == b'{"'


def test_options_are_spelt_with_dashes_or_underscores(tmp_path: Path) -> None:
    path = tmp_path / "minutes.toml"
    path.write_text("[extract]\nkeep_text = true\nmeeting-date = 2024-03-04\n", "utf-8")
    result = run("-", "--config", path)
    assert json_lines(result.stdout_bytes)[0]["document"]["text"] == MINUTES


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        pytest.param("[extract]\njob = 2\n", "'job'; is it jobs?", id="option"),
        pytest.param("colour = true\n", "no option 'colour'", id="shared option"),
        pytest.param("[extrct]\njobs = 2\n", "'extrct'; is it extract?", id="command"),
        pytest.param("extract = 1\n", "write [extract]", id="no table"),
        pytest.param("[extract\n", "minutes.toml", id="no TOML"),
        pytest.param("[extract]\njobs = 0\n", "0 is not in the range", id="value"),
        pytest.param("jobs = true\n", "'True' is not a valid integer", id="kind of value"),
        pytest.param("jobs = [1]\n", "jobs takes one value", id="list"),
        pytest.param("output = {a = 1}\n", "output takes one value", id="table"),
        pytest.param('out-dir = ""\n', "is the empty string", id="empty path"),
    ],
)
def test_a_fault_in_the_file_is_wrong_usage(tmp_path: Path, content: str, complaint: str) -> None:
    path = tmp_path / "minutes.toml"
    path.write_text(content, "utf-8")
    result = run("-", "--config", path)
    assert (result.exit_code, result.stdout) == (2, "")
    assert complaint in " ".join(result.stderr.split())


def test_a_value_in_the_environment_is_checked(tmp_path: Path) -> None:
    assert run("-", MINUTES_MINER_JOBS="many").exit_code == 2


@pytest.mark.parametrize("value", ['["metrics", "actions"]', '"metrics, actions"'])
def test_what_can_be_given_more_than_once_is_a_list_or_one_value(
    tmp_path: Path, value: str
) -> None:
    path = tmp_path / "minutes.toml"
    path.write_text(f"[extract]\nonly = {value}\n", "utf-8")
    configured = run("-", "--config", path)
    assert head(configured) == b'{"'
    assert configured.stdout == run("-", "--only", "metrics", "--only", "actions").stdout
    assert configured.stdout == run("-", "--only", "metrics,actions").stdout


def test_a_path_that_is_a_number_is_a_file_of_that_name(tmp_path: Path) -> None:
    path = tmp_path / "minutes.toml"
    path.write_text("[extract]\noutput = 2024\n", "utf-8")
    assert run("-", "--config", path).exit_code == 0
    assert json_lines((tmp_path / "2024").read_bytes())
