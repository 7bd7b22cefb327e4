"""Times and peak memory of whole processes."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

PYTHON = sys.executable
Command = Sequence[str]


@dataclass(frozen=True, slots=True)
class Run:
    """One process: its seconds, its peak memory in KiB."""

    seconds: float
    peak: int


def run(command: Command) -> Run:
    """Run a command to its end, its output thrown away.

    Raises:
        subprocess.CalledProcessError: It left with another status than 0.
    """
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)  # noqa: S603
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    if status:
        raise subprocess.CalledProcessError(status, list(command))
    return Run(seconds, usage.ru_maxrss)


def side_by_side(commands: Mapping[str, Command], repeats: int) -> dict[str, Run]:
    """The median run of each command; they take turns, so that a slow spell hits all of them."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(repeats):
        for name, command in commands.items():
            runs[name].append(run(command))
    return {
        name: Run(
            statistics.median(one.seconds for one in found),
            max(one.peak for one in found),
        )
        for name, found in runs.items()
    }


def minutes_miner(*arguments: str) -> list[str]:
    """The command line of minutes-miner in this environment."""
    return [PYTHON, "-m", "minutes_miner", *arguments]
