"""Exit statuses, all in one place."""

from __future__ import annotations

import contextlib
import enum
from collections.abc import Iterator
from typing import NoReturn

import click

from minutes_miner.errors import JournalError, OutputError


class Status(enum.IntEnum):
    """What the exit status says about the run; wrong usage is click's own 2."""

    ALL_READ = 0
    SOME_FAILED = 1
    NOTHING_USABLE = 3
    OUTPUT_FAILED = 4
    INTERRUPTED = 130


@contextlib.contextmanager
def exit_statuses() -> Iterator[None]:
    """Turn an interrupt, a broken pipe or a failing output into a message and an exit status.

    click would do it, with status 1 for each of them.
    """
    try:
        yield
    except KeyboardInterrupt:
        _leave(Status.INTERRUPTED, "interrupted")
    except BrokenPipeError:
        # The reader has all it wants, as in `minutes-miner extract . | head`.
        _leave(Status.ALL_READ)
    except (OutputError, JournalError) as error:
        _leave(Status.OUTPUT_FAILED, str(error))
    except OSError as error:
        # Inputs turn theirs into error lines, so this is click failing to print help.
        _leave(
            Status.OUTPUT_FAILED, f"standard output cannot be written ({error.strerror or error})"
        )


def complain(message: str) -> None:
    """Say one line on standard error; that nobody listens there changes no exit status."""
    # A file name may hold a newline, or signs that play with the terminal.
    shown = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in message)
    with contextlib.suppress(OSError):
        click.echo(f"minutes-miner: {shown}", err=True)


def _leave(status: Status, message: str | None = None) -> NoReturn:
    if message:
        complain(message)
    raise click.exceptions.Exit(status)
