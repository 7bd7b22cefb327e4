"""`minutes-miner evaluate`, in this process and as the real command."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import tty
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from minutes_miner.cli import cli
from minutes_miner.evaluation import predictions
from tests.cli.test_process import full_disk, read_all
from tests.evaluation.annotated import (
    TEXT,
    annotation,
    passage,
    place,
    vacancy_rate,
    write_gold,
    write_passages,
)
from tests.examples import COMMAND, run_command
from tests.vocabulary.test_overlay import METRIC


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["evaluate", *map(str, arguments)])


def scores(*arguments: str | Path) -> dict[str, Any]:
    result = run(*arguments, "--json")
    assert (result.exit_code, result.stderr) == (0, "")
    report: dict[str, Any] = json.loads(result.stdout)
    return report


@pytest.fixture(autouse=True)
def _no_wishes_about_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some machines that run tests ask for colour everywhere."""
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """A gold folder with one document, of which the tool misses an action."""
    actions = [annotation()["actions"][0], place(TEXT, "Minutes of the Staffing Committee")]
    return write_gold(tmp_path / "gold", {"file": "a.txt", "actions": actions})


def test_the_scores_of_a_folder(gold: Path) -> None:
    found = scores(gold)
    assert list(found) == ["actions", "actions.owner", "actions.due"]
    assert found["actions"] == {
        "precision": 1.0,
        "recall": 0.5,
        "f1": 2 / 3,
        "hit": 1,
        "gold": 2,
        "pred": 1,
    }
    assert found["actions.due"] == {"accuracy": 1.0, "right": 1, "of": 1}


def test_the_scores_of_passages(tmp_path: Path) -> None:
    found = scores(write_passages(tmp_path / "p.jsonl", passage()))
    assert found["metrics.core.record"]["f1"] == 1
    assert {name.partition(".")[0] for name in found} == {"metrics"}


def test_a_passage_is_read_with_its_own_meeting_date(tmp_path: Path) -> None:
    text = "The vacancy rate was 12%, down from 15% a year ago."

    def of_year(year: int) -> dict[str, Any]:
        period = {"start": f"{year - 1}-06-12", "end": f"{year - 1}-06-12"}
        metric = {**vacancy_rate(15, "previous"), "period": period, **place(text, "15%")}
        fields = {"text": text, "meeting_date": f"{year}-06-12", "metrics": [metric]}
        return {"id": f"P{year}", **fields}

    found = scores(write_passages(tmp_path / "p.jsonl", of_year(2023), of_year(2024)))
    assert found["metrics.all.slot.period"] == {"accuracy": 1.0, "right": 2, "of": 2}


def test_the_table_shows_the_figures_of_the_json(gold: Path) -> None:
    assert run(gold).stdout.splitlines() == [
        "measure     F1  precision  recall  hit  gold  pred",
        "actions  0.667      1.000   0.500    1     2     1",
        "",
        "detail         accuracy  right  of",
        "actions.owner     1.000      1   1",
        "actions.due       1.000      1   1",
    ]


def test_faults_are_listed_with_their_document(gold: Path) -> None:
    assert run(gold, "--faults", "5").stdout.splitlines()[-2:] == [
        "",
        'a.txt: missed actions: "Minutes of the Staffing Committee"',
    ]


def test_faults_are_part_of_the_json(gold: Path) -> None:
    (fault,) = scores(gold, "--faults", "5")["faults"]
    assert fault == {
        "document": "a.txt",
        "kind": "missed",
        "part": "actions",
        "quote": "Minutes of the Staffing Committee",
        "slots": [],
    }


def test_only_takes_the_documents_with_these_words_in_their_name(tmp_path: Path) -> None:
    write_gold(
        tmp_path, *({**annotation(), "file": name} for name in ("a1.txt", "a2.txt", "b.txt"))
    )
    assert scores(tmp_path)["classification"]["of"] == 3
    assert scores(tmp_path, "--only", "a")["classification"]["of"] == 2
    assert scores(tmp_path, "--only", "a2.txt")["classification"]["of"] == 1


def test_the_vocabulary_of_the_user_is_used(tmp_path: Path) -> None:
    text = "The number of volunteers was 12."
    metric = {**vacancy_rate(), "metric": "volunteer_count", "group": "own", "unit": "people"}
    metric = {**metric, **place(text, "number of volunteers was 12")}
    path = write_passages(tmp_path / "p.jsonl", {"id": "P1", "text": text, "metrics": [metric]})
    (tmp_path / "own.toml").write_text(METRIC, "utf-8")
    assert scores(path)["metrics.all.detected"]["hit"] == 0
    assert scores(path, "--vocabulary", tmp_path / "own.toml")["metrics.all.record"]["hit"] == 1


def extracted(folder: Path) -> Path:
    """The output of `extract` for the texts of a gold folder."""
    path = folder / "records.jsonl"
    path.write_bytes(run_command("extract", folder / "texts").stdout)
    return path


def test_earlier_output_gives_the_scores_of_now(gold: Path) -> None:
    assert scores(gold, "--predictions", extracted(gold)) == scores(gold)


def test_earlier_output_is_scored_and_nothing_extracted(
    gold: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = extracted(gold)
    path.write_text(path.read_text("utf-8").replace('"owner":"Clerk"', '"owner":"Cllr Roe"'))
    monkeypatch.setattr(predictions, "extract_record", None)
    assert scores(gold, "--predictions", path)["actions.owner"]["right"] == 0


def test_a_document_without_a_record_counts_as_one_with_nothing_found(gold: Path) -> None:
    second = {**annotation(), "file": "b.txt"}
    path = extracted(gold)
    write_gold(gold, second)
    result = run(gold, "--json", "--predictions", path)
    assert result.exit_code == 1
    assert json.loads(result.stdout)["actions"]["gold"] == 3
    assert json.loads(result.stdout)["actions"]["pred"] == 1
    assert result.stderr == (
        f"minutes-miner: b.txt: {path} has no line for it; extract it too (invalid_predictions): "
        "scored as if nothing was found\n"
    )


def test_a_bad_annotation_does_not_cost_the_others(gold: Path) -> None:
    (gold / "gold" / "b.json").write_text('{"file": "b.txt", "action": []}', "utf-8")
    result = run(gold, "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["actions"]["gold"] == 2
    assert result.stderr == (
        f"minutes-miner: {gold / 'gold' / 'b.json'}: action: there is no such field; "
        "docs/evaluation.md explains the format (invalid_gold): not scored\n"
    )


def test_nothing_usable_has_its_own_status(gold: Path) -> None:
    (gold / "texts" / "a.txt").unlink()
    missing = run(gold, "--json")
    assert missing.exit_code == 3
    assert json.loads(missing.stdout)["actions"]["pred"] == 0
    (gold / "gold" / "a.json").write_text("{", "utf-8")
    invalid = run(gold)
    assert (invalid.exit_code, invalid.stdout) == (3, "")


def test_a_name_cannot_break_a_line_of_complaint(gold: Path) -> None:
    (gold / "gold" / "b.json").write_text('{"file": "b.txt", "a\\n\\u0007": []}', "utf-8")
    assert run(gold).stderr.count("\n") == 1
    assert "\a" not in run(gold).stderr


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        pytest.param(["nowhere"], "does not exist", id="no such path"),
        pytest.param(["texts"], "holds no annotation", id="folder without gold"),
        pytest.param(["texts/a.txt"], "holds no annotation", id="another file"),
        pytest.param([".", "--only", "zebra"], "contains 'zebra'", id="no such name"),
        pytest.param([".", "--faults", "-1"], "--faults", id="fewer than no faults"),
        pytest.param([".", "--predictions", "nowhere"], "does not exist", id="no predictions"),
        pytest.param([".", "--predictions", "texts/a.txt"], "line 1", id="other predictions"),
        pytest.param([".", "--vocabulary", "texts/a.txt"], "--vocabulary", id="no vocabulary"),
        pytest.param([], "GOLD", id="no path"),
    ],
)
def test_wrong_usage_is_told_before_anything_is_extracted(
    gold: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], complaint: str
) -> None:
    monkeypatch.chdir(gold)
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert complaint in " ".join(result.stderr.split())


@pytest.mark.parametrize("option", [["--json"], ["--faults", "9"]])
def test_two_runs_print_the_same_bytes(gold: Path, option: list[str]) -> None:
    outputs = {
        run_command("evaluate", gold, *option, env=os.environ | environment).stdout
        for environment in (
            {"PYTHONHASHSEED": "1"},
            {"PYTHONHASHSEED": "2", "COLUMNS": "20"},
            {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        )
    }
    assert len(outputs) == 1


def shown_on_a_terminal(*arguments: str | Path, **environment: str) -> bytes:
    """What the command prints on a terminal of 20 columns."""
    settings = {"TERM": "xterm-256color", "COLUMNS": "20"}
    controller, terminal = pty.openpty()
    tty.setraw(terminal)
    with subprocess.Popen(
        [*COMMAND, "evaluate", *map(str, arguments)],
        stdout=terminal,
        env=os.environ | settings | environment,
    ) as process:
        os.close(terminal)
        shown = read_all(controller)
    os.close(controller)
    assert process.returncode == 0
    return shown


def test_a_terminal_shows_the_table_of_a_pipe_with_bold_headings(gold: Path) -> None:
    shown = shown_on_a_terminal(gold)
    assert b"\x1b[1m" in shown
    assert re.sub(rb"\x1b\[\d*m", b"", shown) == run_command("evaluate", gold).stdout


def test_a_terminal_shows_the_bytes_of_a_pipe_where_no_colour_is_asked_for(gold: Path) -> None:
    assert shown_on_a_terminal(gold, NO_COLOR="1") == run_command("evaluate", gold).stdout


def test_json_is_the_same_on_a_terminal(gold: Path) -> None:
    assert shown_on_a_terminal(gold, "--json") == run_command("evaluate", gold, "--json").stdout


def test_a_pipe_holds_no_escape_codes(gold: Path) -> None:
    assert b"\x1b" not in run_command("evaluate", gold, "--faults", "9").stdout


@full_disk
def test_a_full_disk_is_one_line_and_its_own_status(gold: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        result = run_command("evaluate", gold, stdout=full)
    assert result.returncode == 4
    assert result.stderr.count(b"\n") == 1


def test_a_broken_pipe_is_silent(gold: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "evaluate", gold], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0
