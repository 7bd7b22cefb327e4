from __future__ import annotations

import datetime
import json
import re
import sys
from pathlib import Path

import pytest

from minutes_miner import extract
from minutes_miner.errors import GoldError, InputError, PredictionsError
from minutes_miner.evaluation import Example, evaluate
from minutes_miner.evaluation.comparison import MEASURES
from minutes_miner.evaluation.gold import GoldDocument
from minutes_miner.reading import read_text
from tests.evaluation.annotated import TEXT, annotation
from tests.regenerate_docs import DOCS, PAGES, page_text
from tests.test_readme import console_steps, matches, run


def test_the_worked_observation_is_what_the_tool_gives() -> None:
    metrics = (DOCS / "json.md").read_text("utf-8").split("## `metrics[]`")[1]
    sentence = re.search(r"```text\n(.*?)\n```", metrics, re.DOTALL)
    printed = re.search(r"```json\n(.*?)\n```", metrics, re.DOTALL)
    assert sentence is not None
    assert printed is not None
    record = extract(sentence[1], meeting_date=datetime.date(2024, 6, 12))
    assert [one.measure_role for one in record.metrics] == ["previous", "actual", "target"]
    given = record.metrics[1].model_dump(mode="json", by_alias=True)
    assert given == json.loads(printed[1])


def test_every_error_that_a_line_may_hold_is_explained() -> None:
    table = (DOCS / "json.md").read_text("utf-8").split("## A line for an input that failed")[1]
    explained = re.findall(r"^\| `(\w+)` \|", table.split("\n## ")[0], re.MULTILINE)
    codes = {kind.code for kind in InputError.__subclasses__()}
    assert set(explained) - {"code"} == codes - {GoldError.code, PredictionsError.code}


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_takes_from_the_code_is_up_to_date(page: str) -> None:
    assert (DOCS / page).read_text("utf-8") == page_text(page)


EVALUATION = (DOCS / "evaluation.md").read_text("utf-8")


def blocks(language: str, page: str = EVALUATION) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("block", blocks("python", (DOCS / "spacy.md").read_text("utf-8")))
def test_the_examples_of_the_components_run(block: str, tmp_path: Path) -> None:
    result = run([sys.executable, "-c", block], tmp_path)
    assert (result.returncode, result.stdout[-1:]) == (0, "\n"), result.stdout


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with the gold folder and the file of passages of the page on evaluation."""
    (text,) = blocks("text")
    annotation, passage = blocks("json")
    for folder, name, content in (
        ("texts", "staffing.txt", text),
        ("gold", "staffing.json", annotation),
    ):
        (tmp_path / "my-gold" / folder).mkdir(parents=True)
        (tmp_path / "my-gold" / folder / name).write_text(content, "utf-8")
    (tmp_path / "passages.jsonl").write_text(passage, "utf-8")
    return tmp_path


def test_the_example_of_an_evaluation_prints_what_the_page_says(desk: Path) -> None:
    (step,) = console_steps(*blocks("console"))
    result = run(["bash", "-c", step.command], desk)
    assert step.expected is not None
    assert matches(step.expected, result.stdout), result.stdout


def test_the_example_of_a_passage_is_scored(desk: Path) -> None:
    result = run(["bash", "-c", "minutes-miner evaluate passages.jsonl --json"], desk)
    assert json.loads(result.stdout)["metrics.all.record"]["f1"] == 1


def test_the_place_of_a_quotation_is_printed_as_it_is_annotated(desk: Path) -> None:
    result = run([sys.executable, "-c", blocks("python")[0]], desk)
    annotation = json.loads(blocks("json")[0])
    assert json.loads(result.stdout).items() <= annotation["resolutions"][1].items()


def test_the_evaluation_from_python_gives_the_figure_of_the_command(desk: Path) -> None:
    result = run([sys.executable, "-c", blocks("python")[1]], desk)
    command = "minutes-miner evaluate my-gold --json"
    report = json.loads(run(["bash", "-c", command], desk).stdout)
    assert float(result.stdout) == report["resolutions"]["f1"]


@pytest.mark.parametrize("part", list(MEASURES))
def test_every_part_of_an_annotation_is_explained(part: str) -> None:
    assert f"| `{part}` |" in EVALUATION


def test_every_measure_of_structure_is_explained() -> None:
    gold = GoldDocument.model_validate(annotation())
    scores = evaluate(Example("a.txt", gold, read_text(TEXT)), extract(TEXT)).scores
    names = [name for name in scores if not name.startswith("metrics.")]
    assert len(names) > len(MEASURES)
    assert [name for name in names if f"`{name}`" not in EVALUATION] == []
