from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest

from minutes_miner.batch import Settings, Task, available_jobs, extract_all


def test_there_is_a_processor() -> None:
    assert available_jobs() >= 1


def test_one_process_reads_an_input_when_it_is_asked_for_its_outcome() -> None:
    taken: list[str] = []

    def tasks() -> Iterator[Task]:
        for name in ("first.txt", "second.txt"):
            taken.append(name)
            yield Task(name)

    outcomes = extract_all(tasks(), Settings())
    assert next(outcomes).name == "first.txt"
    assert taken == ["first.txt"]


@pytest.mark.parametrize(("jobs", "imported"), [(1, "False"), (2, "True")])
def test_what_makes_processes_is_imported_for_several_alone(jobs: int, imported: str) -> None:
    script = (
        "import sys\n"
        "from minutes_miner.batch import Settings, extract_all\n"
        "if __name__ == '__main__':\n"
        f"    list(extract_all([], Settings(), jobs={jobs}))\n"
        "    print('pebble' in sys.modules)\n"
    )
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert result.stdout.decode().strip() == imported
