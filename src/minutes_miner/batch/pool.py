"""Several processes that work on one stream of inputs, in its order."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain, islice
from multiprocessing.context import BaseContext

from pebble import ProcessExpired, ProcessPool

from minutes_miner.batch.work import Outcome, Settings, Task, extract_batch, failed_outcome
from minutes_miner.errors import InternalError, TimedOutError
from minutes_miner.reading import display_name, read_text

_TASKS_AHEAD = 12
"""Inputs handed out for each process before the first is written; no more are kept in memory."""

_WARM_UP = """MINUTES of the Council held on 3 May 2024

1. Staffing
The vacancy rate was 12%.
RESOLVED: That the report be noted.
"""
"""Something for every room to work on."""


def extract_in_processes(
    tasks: Iterable[Task], settings: Settings, jobs: int, timeout: float | None
) -> Generator[Outcome, None, None]:
    """Turn inputs into outcomes, in their order, in processes of their own.

    Args:
        tasks: The inputs; they are taken a few at a time.
        settings: What holds for all of them.
        jobs: How many processes work at once.
        timeout: Seconds after which an input is given up and its process stopped.

    Yields:
        One outcome for each task. To stop early, close the generator: it stops the processes.
    """
    remaining = iter(tasks)
    while True:
        run = _Run(remaining, settings, jobs, timeout)
        yield from run.outcomes()
        if not run.unfinished:
            return
        if not run.done:
            # A pool that breaks at once, again and again, must not be tried for ever.
            yield failed_outcome(_lost(run.unfinished.pop(0)), settings)
        remaining = chain(run.unfinished, remaining)


@dataclass(frozen=True, slots=True)
class _HandedOut:
    task: Task
    outcomes: Future[list[Outcome]]


class _Run:
    """The work of one pool of processes, until the inputs end or the pool breaks.

    `done` counts the outcomes; `unfinished` holds the tasks that were handed out and have none.
    """

    def __init__(
        self, tasks: Iterator[Task], settings: Settings, jobs: int, timeout: float | None
    ) -> None:
        self._tasks = tasks
        self._settings = settings
        self._jobs = jobs
        self._timeout = timeout
        self._handed_out: deque[_HandedOut] = deque()
        self.done = 0
        self.unfinished: list[Task] = []

    def outcomes(self) -> Iterator[Outcome]:
        """The outcomes in the order of the tasks."""
        initializer = _end_when_told if self._timeout is None else _warm_up
        pool = ProcessPool(self._jobs, initializer=initializer, context=_context())
        try:
            _start(pool)
            self._hand_out(pool, self._jobs * _TASKS_AHEAD)
            while self._handed_out:
                outcome = self._outcome(self._handed_out[0])
                self._handed_out.popleft()
                self.done += 1
                yield outcome
                self._hand_out(pool, 1)
        except BrokenProcessPool:
            self.unfinished = [one.task for one in self._handed_out]
        finally:
            pool.stop()  # type: ignore[no-untyped-call]
            pool.join()

    def _hand_out(self, pool: ProcessPool, most: int) -> None:
        for task in islice(self._tasks, most):
            call = ([task], self._settings)
            self._handed_out.append(
                _HandedOut(task, pool.schedule(extract_batch, call, timeout=self._timeout))
            )

    def _outcome(self, one: _HandedOut) -> Outcome:
        """What became of an input: its outcome, or why its process ended without one."""
        try:
            (outcome,) = one.outcomes.result()
        except TimeoutError:
            return failed_outcome(_given_up(one.task, self._timeout), self._settings)
        except ProcessExpired:
            return failed_outcome(_lost(one.task), self._settings)
        return outcome


def _given_up(task: Task, timeout: float | None) -> TimedOutError:
    return TimedOutError(
        display_name(task.name), f"was not done after {timeout:g} seconds; allow more (--timeout)"
    )


def _lost(task: Task) -> InternalError:
    return InternalError(
        display_name(task.name),
        "the process that worked on it was killed, perhaps for want of memory; "
        "try it alone, with --jobs 1",
    )


def _context() -> BaseContext:
    """How processes are started: from a server that has loaded this package, where there is one.

    A fork of this process itself would not be safe while other threads run, and the pool has some.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["minutes_miner.batch.work"])
    return context


def _start(pool: ProcessPool) -> None:
    """Start the processes of a pool, with Ctrl-C left to this one and held back until they run.

    A terminal sends it to every process. A server that is loading would print a traceback, and so
    would a process whose start is broken off.
    """
    if not hasattr(signal, "pthread_sigmask"):
        return  # Windows, where the first task starts them.
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # It would lift the mask that the processes are to inherit.
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        _ = pool.active  # Whoever asks starts them.
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)


def _warm_up() -> None:
    """Load what the work needs, which takes seconds and is not to count as time for an input."""
    _end_when_told()
    extract_batch([Task("warm-up", read_text(_WARM_UP))], Settings())


def _end_when_told() -> None:
    """Let a process end at once when it is stopped.

    The pool's own handler tidies up first, and waits for ever if it interrupts an import.
    """
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
