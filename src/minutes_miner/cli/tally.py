"""What became of the inputs of a run: the closing line and the exit status."""

from __future__ import annotations

from collections import Counter

from minutes_miner.batch import Outcome
from minutes_miner.cli.status import Status
from minutes_miner.records import ErrorRecord

_NAMED_FAILURES = 3
"""How many failed inputs the closing line names."""


class Tally:
    """What became of the inputs so far."""

    def __init__(self, total: int) -> None:
        """Count for a run of `total` inputs."""
        self.total = total
        self.done = 0
        self.with_metrics = 0
        self.failures: list[ErrorRecord] = []

    def add(self, outcome: Outcome) -> None:
        """Count one outcome."""
        self.done += 1
        self.with_metrics += outcome.has_metrics
        if outcome.failure:
            self.failures.append(outcome.failure)

    @property
    def read(self) -> int:
        """How many inputs have a record."""
        return self.done - len(self.failures)

    def status(self) -> Status:
        """The exit status of the run."""
        if not self.failures:
            return Status.ALL_READ
        return Status.SOME_FAILED if self.read else Status.NOTHING_USABLE

    def summary(self) -> str:
        """The closing line: how many were read, how many hold metrics, what failed and why."""
        line = f"{self.read} of {self.total} inputs read, {self.with_metrics} with metrics"
        if self.done < self.total:
            line += f", {self.total - self.done} not tried"
        if self.failures:
            line += f"; {len(self.failures)} failed{self._reasons()}: {self._named()}"
        return line

    def _reasons(self) -> str:
        if len(self.failures) <= _NAMED_FAILURES:
            return ""
        codes = Counter(failure.error.code for failure in self.failures)
        counts = [f"{count} {code}" for code, count in sorted(codes.items())]
        return f" ({', '.join(counts)})"

    def _named(self) -> str:
        named = [_named(failure) for failure in self.failures[:_NAMED_FAILURES]]
        more = len(self.failures) - len(named)
        return ", ".join([*named, f"and {more} more"] if more else named)


def _named(failure: ErrorRecord) -> str:
    return f"{failure.document.name} ({failure.error.code})"
