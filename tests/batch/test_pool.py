from __future__ import annotations

import os
import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

import pytest

from minutes_miner.batch import Settings, Task, available_jobs, extract_all, pool, work
from minutes_miner.pipeline import extract_record
from tests.examples import MINUTES, json_lines

KILLER = "killer.txt"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Thirty files with minutes, the last one empty."""
    paths = [tmp_path / f"{n:02}.txt" for n in range(30)]
    for n, path in enumerate(paths):
        path.write_text(f"{MINUTES}\nThe hall was let for £{n + 100}.\n", "utf-8")
    paths[-1].write_text("", "utf-8")
    return [str(path) for path in paths]


def lines(names: list[str], jobs: int) -> list[bytes]:
    return [outcome.line for outcome in extract_all(map(Task, names), Settings(), jobs=jobs)]


def test_order_and_bytes_do_not_depend_on_the_number_of_processes(files: list[str]) -> None:
    alone = lines(files, 1)
    assert lines(files, 2) == alone
    assert lines(files, 3) == alone
    named = [line["document"]["name"] for line in json_lines(b"".join(alone))]
    assert named == files


def test_no_input_gives_no_line() -> None:
    assert lines([], 2) == []


def test_inputs_are_taken_a_few_at_a_time(files: list[str]) -> None:
    taken: list[str] = []

    def tasks() -> Any:
        for name in files * 4:
            taken.append(name)
            yield Task(name)

    outcomes = extract_all(tasks(), Settings(), jobs=2)
    next(outcomes)
    assert 0 < len(taken) <= len(files)
    assert sum(1 for _ in outcomes) == 4 * len(files) - 1


def test_a_process_that_dies_costs_the_input_that_killed_it(
    files: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dying(source: Any, **settings: Any) -> Any:
        if source.name.endswith(KILLER):
            os.kill(os.getpid(), signal.SIGKILL)
        return extract_record(source, **settings)

    killer = tmp_path / KILLER
    killer.write_text(MINUTES, "utf-8")
    monkeypatch.setattr(work, "extract_record", dying)
    names = [*files[:5], str(killer), *files[5:]]
    found = json_lines(b"".join(lines(names, 2)))
    assert [line["document"]["name"] for line in found] == names
    failed = {
        Path(line["document"]["name"]).name: line["error"] for line in found if "error" in line
    }
    assert set(failed) == {KILLER, Path(files[-1]).name}
    assert failed[KILLER]["code"] == "internal_error"
    assert "--jobs 1" in failed[KILLER]["message"]


def test_a_batch_that_a_broken_pool_refuses_is_not_lost(
    files: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    submitted: list[object] = []

    class Breaking(ProcessPoolExecutor):
        def submit(self, *call: Any, **arguments: Any) -> Any:
            submitted.append(call)
            if len(submitted) == 5:
                raise BrokenProcessPool
            return super().submit(*call, **arguments)

    monkeypatch.setattr(pool, "ProcessPoolExecutor", Breaking)
    assert lines(files, 2) == lines(files, 1)


def test_there_is_a_processor() -> None:
    assert available_jobs() >= 1
