"""`minutes-miner extract`: many inputs in, their records out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, closing, nullcontext
from dataclasses import dataclass
from functools import partial

import click

from minutes_miner.batch import (
    Input,
    Outcome,
    Settings,
    Task,
    available_jobs,
    extract_all,
    failed_task,
    find_inputs,
    open_journal,
)
from minutes_miner.cli.arguments import STANDARD_STREAM, check_journal
from minutes_miner.cli.destination import Destination, Found, destination_of
from minutes_miner.cli.inputs import known_codec, read_input
from minutes_miner.cli.options import BatchOptions, ReadingOptions, WritingOptions
from minutes_miner.cli.output import is_terminal
from minutes_miner.cli.status import Status, complain
from minutes_miner.cli.tally import Tally
from minutes_miner.cli.vocabulary import checked_overlay
from minutes_miner.errors import InputError, JournalError

_WORTH_A_PROCESS = 4
"""A second process takes longer to start than it saves on fewer inputs."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """One run of the command.

    Attributes:
        names: Files, directories, patterns, or `-`.
        destination: Where the records go.
        settings: What holds for every input.
        jobs: How many processes may work at once.
        timeout: Seconds after which an input is given up.
        journal: File that keeps what is done, to resume a run that was broken off.
        fail_fast: Whether the first input that fails is the last.
        progress: Whether to show a progress bar, if it disturbs nobody.
    """

    names: Sequence[str]
    destination: Destination
    settings: Settings
    jobs: int = 1
    timeout: float | None = None
    journal: str | None = None
    fail_fast: bool = False
    progress: bool = True

    def run(self) -> Status:
        """Write what each input gives and return the exit status."""
        inputs = list(_find(self.names))
        self.destination.check(inputs)
        tally = Tally(len(inputs))
        with ExitStack() as stack:
            outcomes = stack.enter_context(closing(self._outcomes(inputs, stack)))
            write = stack.enter_context(self.destination.opened())
            advance = stack.enter_context(self._progress(tally))
            for one, outcome in zip(inputs, outcomes, strict=False):
                write(one, outcome.payload)
                tally.add(outcome)
                advance()
                if outcome.failure and self.fail_fast:
                    break
        self._close(tally)
        return tally.status()

    def _outcomes(
        self, inputs: Sequence[Found], stack: ExitStack
    ) -> Generator[Outcome, None, None]:
        tasks = self._tasks(inputs)
        extract = partial(self._extract, total=len(inputs))
        if self.journal is None:
            return extract(tasks)
        try:
            journal = stack.enter_context(open_journal(self.journal, self.settings))
        except JournalError as error:
            raise click.BadParameter(str(error), param_hint="--resume") from error
        return journal.resume(tasks, extract)

    def _extract(self, tasks: Iterable[Task], total: int) -> Generator[Outcome, None, None]:
        jobs = min(self.jobs, max(1, total // _WORTH_A_PROCESS))
        return extract_all(tasks, self.settings, jobs=jobs, timeout=self.timeout)

    def _tasks(self, inputs: Sequence[Found]) -> Iterator[Task]:
        for one in inputs:
            try:
                yield self._task(one)
            except InputError as error:
                yield failed_task(error, debug=self.settings.debug)

    def _task(self, one: Found) -> Task:
        """The task of an input; standard input is read here, for no other process has it."""
        if isinstance(one, InputError):
            raise one
        if one.name != STANDARD_STREAM:
            return Task(one.name)
        return Task(one.name, read_input(one.name, self.settings.encoding, self.settings.max_size))

    def _progress(self, tally: Tally) -> AbstractContextManager[Callable[[], None]]:
        is_worth_it = self.progress and tally.total > 1
        if not is_worth_it or self.destination.is_terminal or not is_terminal(sys.stderr):
            return nullcontext(lambda: None)
        from minutes_miner.cli.progress import progress_bar

        return progress_bar(tally)

    def _close(self, tally: Tally) -> None:
        """Say on standard error what failed; on a terminal also that all went well."""
        if not self.destination.holds_failures:
            for failure in tally.failures:
                complain(f"{failure.error.message} ({failure.error.code})")
        if tally.failures or (tally.total > 1 and is_terminal(sys.stderr)):
            complain(tally.summary())


def extraction(
    names: Sequence[str], writing: WritingOptions, reading: ReadingOptions, batch: BatchOptions
) -> Extraction:
    """The run that the options of the command ask for.

    Raises:
        click.UsageError: They contradict each other, or one of them is wrong.
    """
    destination = destination_of(writing)
    check_journal(batch.resume, writing.output)
    settings = Settings(
        encoding=known_codec(reading.encoding),
        meeting_date=reading.meeting_date,
        vocabulary=checked_overlay(reading.vocabulary),
        max_size=reading.max_size,
        keep_text=writing.keep_text,
        format=destination.format,
        debug=batch.debug,
    )
    return Extraction(
        names,
        destination,
        settings,
        jobs=batch.jobs or available_jobs(),
        timeout=batch.timeout,
        journal=batch.resume,
        fail_fast=batch.fail_fast,
        progress=not batch.no_progress,
    )


def _find(names: Iterable[str]) -> Iterator[Found]:
    for name in names:
        if name == STANDARD_STREAM:
            yield Input(name, name)
        else:
            yield from find_inputs([name])
