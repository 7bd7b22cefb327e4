from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Sequence
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

import pytest
from pebble import ProcessPool

from minutes_miner.batch import Outcome, Settings, Task, extract_all, pool
from minutes_miner.batch.work import extract_batch
from minutes_miner.writing import JsonLines
from tests.examples import MINUTES, json_lines

JSON_LINES = Settings(format=JsonLines())
KILLER = "killer.txt"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Thirty files with minutes, the last one empty."""
    paths = [tmp_path / f"{n:02}.txt" for n in range(30)]
    for n, path in enumerate(paths):
        path.write_text(f"{MINUTES}\nThe hall was let for £{n + 100}.\n", "utf-8")
    paths[-1].write_text("", "utf-8")
    return [str(path) for path in paths]


@pytest.fixture
def killer(tmp_path: Path) -> str:
    path = tmp_path / KILLER
    path.write_text(MINUTES, "utf-8")
    return str(path)


def kill_at_killer(tasks: Sequence[Task], settings: Settings) -> list[Outcome]:
    """What a process does that runs out of memory at one input."""
    if tasks[0].name.endswith(KILLER):
        os.kill(os.getpid(), signal.SIGKILL)
    return extract_batch(tasks, settings)


def sleep_at_killer(tasks: Sequence[Task], settings: Settings) -> list[Outcome]:
    """What a process does that never comes to an end at one input."""
    if tasks[0].name.endswith(KILLER):
        time.sleep(600)
    return extract_batch(tasks, settings)


def lines(names: list[str], jobs: int, timeout: float | None = None) -> list[bytes]:
    outcomes = extract_all(map(Task, names), JSON_LINES, jobs=jobs, timeout=timeout)
    return [outcome.payload for outcome in outcomes]


def errors(printed: list[bytes]) -> dict[str, Any]:
    found = json_lines(b"".join(printed))
    return {Path(line["document"]["name"]).name: line["error"] for line in found if "error" in line}


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
    files: list[str], killer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "extract_batch", kill_at_killer)
    printed = lines([*files[:5], killer, *files[5:]], 2)
    failed = errors(printed)
    assert set(failed) == {KILLER, Path(files[-1]).name}
    assert failed[KILLER]["code"] == "internal_error"
    assert "--jobs 1" in failed[KILLER]["message"]
    assert [*printed[:5], *printed[6:]] == lines(files, 1)


def test_an_input_that_takes_too_long_is_given_up(
    files: list[str], killer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "extract_batch", sleep_at_killer)
    printed = lines([files[0], killer, files[1]], 1, timeout=10)
    assert errors(printed)[KILLER] == {
        "code": "timed_out",
        "message": f"{killer}: was not done after 10 seconds; allow more (--timeout)",
    }
    assert [printed[0], printed[2]] == lines(files[:2], 1)


def tell_whether_the_metrics_are_loaded(tasks: Sequence[Task], settings: Settings) -> list[Outcome]:
    return [
        Outcome(task.name, str("minutes_miner.metrics.document" in sys.modules).encode())
        for task in tasks
    ]


def test_loading_the_libraries_does_not_count_as_time_for_an_input(
    files: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "extract_batch", tell_whether_the_metrics_are_loaded)
    assert lines(files[:1], 2) == [b"False"]
    assert lines(files[:1], 2, timeout=60) == [b"True"]


def tell_whether_interrupts_are_blocked(tasks: Sequence[Task], settings: Settings) -> list[Outcome]:
    blocked = signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, [])
    return [Outcome(task.name, str(blocked).encode()) for task in tasks]


@pytest.mark.skipif(sys.platform == "win32", reason="processes are started in another way there")
def test_an_interrupt_is_left_to_the_process_that_hands_out(
    files: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "extract_batch", tell_whether_interrupts_are_blocked)
    assert lines(files[:1], 2) == [b"True"]
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, [])


class BreakingPool(ProcessPool):
    """A pool that breaks at the fifth input, and at the first if it is a second pool."""

    made = 0

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        BreakingPool.made += 1
        self._left = 5 if BreakingPool.made == 1 else 1 if BreakingPool.made == 2 else 10_000

    def schedule(self, *call: Any, **options: Any) -> Any:
        future = super().schedule(*call, **options)
        self._left -= 1
        if not self._left:
            future = type(future)()
            future.set_exception(BrokenProcessPool())
        return future


def test_a_pool_that_breaks_is_made_anew(files: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(BreakingPool, "made", 0)
    monkeypatch.setattr(pool, "ProcessPool", BreakingPool)
    printed = lines(files, 2)
    assert BreakingPool.made == 3
    assert set(errors(printed)) == {"04.txt", Path(files[-1]).name}
    assert [*printed[:4], *printed[5:]] == [*lines(files, 1)[:4], *lines(files, 1)[5:]]
