"""The progress bar: on a terminal, on standard error."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from minutes_miner.cli.tally import Tally


class _RateColumn(ProgressColumn):
    """Inputs per second."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:.1f}/s" if task.speed else "")


@contextlib.contextmanager
def progress_bar(tally: Tally) -> Iterator[Callable[[], None]]:
    """Show a bar for as long as the block runs; what it yields is called after each input."""
    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        _RateColumn(),
        TextColumn("{task.fields[failed]} failed"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task("", total=tally.total, failed=0)
        yield lambda: progress.update(bar, completed=tally.done, failed=len(tally.failures))
