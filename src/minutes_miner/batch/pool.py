"""Several processes that work on one stream of inputs, in its order."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing.context import BaseContext

from minutes_miner.batch.work import Outcome, Settings, Task, extract_batch, lost_task

_TASKS_AT_ONCE = 4
"""Inputs that a process takes at once: few, so that none is idle at the end."""
_BATCHES_AHEAD = 3
"""Batches handed out for each process before the first is written; no more are kept in memory."""

Batch = list[Task]


def available_jobs() -> int:
    """How many processes this one may use at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def extract_all(tasks: Iterable[Task], settings: Settings, *, jobs: int = 1) -> Iterator[Outcome]:
    """Turn inputs into lines, in their order, whatever number of processes works on them.

    Args:
        tasks: The inputs; they are taken a few at a time.
        settings: What holds for all of them.
        jobs: How many processes work at once; with 1, this one does.
    """
    if jobs == 1:
        for task in tasks:
            yield from extract_batch([task], settings)
        return
    batches = _batches(tasks)
    lost: list[Batch] = []
    while True:
        run = _Run(chain(lost, batches), settings, jobs)
        yield from run.outcomes()
        if not run.lost:
            return
        first, *lost = run.lost
        yield from _one_by_one(first, settings)


def _batches(tasks: Iterable[Task]) -> Iterator[Batch]:
    remaining = iter(tasks)
    while batch := list(islice(remaining, _TASKS_AT_ONCE)):
        yield batch


class _Run:
    """The work of one pool of processes, until the batches end or one of the processes dies.

    `lost` holds the batches that were handed out and have no outcome: the first killed a process.
    """

    def __init__(self, batches: Iterator[Batch], settings: Settings, jobs: int) -> None:
        self._batches = batches
        self._settings = settings
        self._jobs = jobs
        self._handed_out: deque[tuple[Batch, Future[list[Outcome]]]] = deque()
        self.lost: list[Batch] = []

    def outcomes(self) -> Iterator[Outcome]:
        """The outcomes in the order of the batches."""
        pool = ProcessPoolExecutor(
            self._jobs, mp_context=_context(), initializer=_leave_on_interrupt
        )
        try:
            self._hand_out(pool, self._jobs * _BATCHES_AHEAD)
            while self._handed_out:
                yield from self._handed_out[0][1].result()
                self._handed_out.popleft()
                self._hand_out(pool, 1)
        except BrokenProcessPool:
            self.lost = [batch for batch, _ in self._handed_out]
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def _hand_out(self, pool: ProcessPoolExecutor, most: int) -> None:
        for batch in islice(self._batches, most):
            self._handed_out.append((batch, self._submitted(pool, batch)))

    def _submitted(self, pool: ProcessPoolExecutor, batch: Batch) -> Future[list[Outcome]]:
        """The work on a batch; a pool that broke meanwhile refuses it, and it is lost as well."""
        try:
            return pool.submit(extract_batch, batch, self._settings)
        except BrokenProcessPool as error:
            refused: Future[list[Outcome]] = Future()
            refused.set_exception(error)
            return refused


def _one_by_one(batch: Batch, settings: Settings) -> Iterator[Outcome]:
    """The outcomes of a batch that killed its process: each input gets a process of its own."""
    for task in batch:
        run = _Run(iter([[task]]), settings, 1)
        yield from run.outcomes()
        if run.lost:
            yield lost_task(task)


def _context() -> BaseContext:
    """How processes are started: by a fork where that is safe, for they then start at once."""
    forks = sys.platform == "linux"
    return multiprocessing.get_context("fork" if forks else "spawn")


def _leave_on_interrupt() -> None:
    """Let Ctrl-C end a process at once and in silence; the first process says what happened."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
