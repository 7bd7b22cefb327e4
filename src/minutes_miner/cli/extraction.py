"""`minutes-miner extract`: many inputs in, one line each out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minutes_miner.batch import Settings, Task, extract_all, failed_task
from minutes_miner.cli.arguments import STANDARD_STREAM, check_encoding, check_output
from minutes_miner.cli.inputs import find_inputs, read_input
from minutes_miner.cli.output import open_output
from minutes_miner.cli.status import Status, complain
from minutes_miner.errors import InputError
from minutes_miner.records import ErrorRecord

_NAMED_FAILURES = 3
"""How many failed inputs the closing line names."""
_WORTH_A_PROCESS = 4
"""A second process takes longer to start than it saves on fewer inputs."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """One run of the command.

    Attributes:
        names: Files, directories, or `-`.
        output: The file to write, or None for standard output.
        settings: What holds for every input.
        jobs: How many processes may work at once.
    """

    names: Sequence[str]
    output: str | None
    settings: Settings
    jobs: int

    def run(self) -> Status:
        """Write a line for each input and return the exit status."""
        check_encoding(self.settings.encoding)
        inputs = list(find_inputs(self.names))
        check_output(self.output, (one for one in inputs if isinstance(one, str)))
        failures = []
        jobs = min(self.jobs, max(1, len(inputs) // _WORTH_A_PROCESS))
        with open_output(self.output) as stream:
            for outcome in extract_all(self._tasks(inputs), self.settings, jobs=jobs):
                stream.write(outcome.line)
                if outcome.failure:
                    failures.append(outcome.failure)
        return _closing_status(failures, len(inputs))

    def _tasks(self, inputs: Sequence[str | InputError]) -> Iterator[Task]:
        for one in inputs:
            try:
                yield self._task(one)
            except InputError as error:
                yield failed_task(error, debug=self.settings.debug)

    def _task(self, one: str | InputError) -> Task:
        """The task of an input; standard input is read here, for no other process has it."""
        if isinstance(one, InputError):
            raise one
        if one != STANDARD_STREAM:
            return Task(one)
        return Task(one, read_input(one, self.settings.encoding, self.settings.max_size))


def _closing_status(failures: Sequence[ErrorRecord], total: int) -> Status:
    """Say on standard error what failed, if anything did, and return the exit status."""
    if not failures:
        return Status.ALL_READ
    named = [_named(failure) for failure in failures[:_NAMED_FAILURES]]
    if len(failures) > _NAMED_FAILURES:
        named.append(f"and {len(failures) - _NAMED_FAILURES} more")
    complain(f"{len(failures)} of {total} inputs failed: {', '.join(named)}")
    return Status.NOTHING_USABLE if len(failures) == total else Status.SOME_FAILED


def _named(failure: ErrorRecord) -> str:
    name = failure.document.name
    return f"{name if name.isprintable() else repr(name)} ({failure.error.code})"
