"""A stream of inputs in its order, by this process alone or by several."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable

from minutes_miner.batch.work import Outcome, Settings, Task, extract_batch


def available_jobs() -> int:
    """How many processes this one may use at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def extract_all(
    tasks: Iterable[Task], settings: Settings, *, jobs: int = 1, timeout: float | None = None
) -> Generator[Outcome, None, None]:
    """Turn inputs into outcomes, in their order, whatever number of processes works on them.

    Args:
        tasks: The inputs; they are taken a few at a time.
        settings: What holds for all of them.
        jobs: How many processes work at once; with 1 and no timeout, this one does.
        timeout: Seconds after which an input is given up and its process stopped.

    Yields:
        One outcome for each task. To stop early, close the generator: it stops the processes.
    """
    if jobs == 1 and timeout is None:
        for task in tasks:
            yield from extract_batch([task], settings)
    else:
        from minutes_miner.batch.pool import extract_in_processes

        yield from extract_in_processes(tasks, settings, jobs, timeout)
