"""From a batch of inputs to their lines of output."""

from __future__ import annotations

import datetime
import traceback
from collections.abc import Sequence
from dataclasses import dataclass

from minutes_miner.errors import InputError, InternalError
from minutes_miner.pipeline import extract_record
from minutes_miner.reading import DEFAULT_MAX_SIZE, SourceText, display_name, read_path
from minutes_miner.records import ErrorDetail, ErrorDocument, ErrorRecord, Record
from minutes_miner.vocabulary import Overlay, extended_by
from minutes_miner.writing import json_line


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for every input of a run.

    Attributes:
        encoding: Codec of every input, or None to detect it.
        max_size: The most bytes of an input, and of what it unpacks to; None for no bound.
        meeting_date: To resolve due dates and periods where the text prints no date.
        vocabulary: Metrics and triggers of the user's own, or None.
        debug: Whether a failed input prints a traceback.
    """

    encoding: str | None = None
    max_size: int | None = DEFAULT_MAX_SIZE
    meeting_date: datetime.date | None = None
    vocabulary: Overlay | None = None
    debug: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """One input: a file by its name, a text that was read already, or one that failed before."""

    name: str
    source: SourceText | None = None
    failure: ErrorRecord | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """The line of one input, and its error if it failed."""

    line: bytes
    failure: ErrorRecord | None = None


def extract_batch(tasks: Sequence[Task], settings: Settings) -> list[Outcome]:
    """Turn each input into its line: the record, or the error that kept it from one.

    Args:
        tasks: The inputs.
        settings: What holds for all of them.

    Returns:
        One outcome for each task, in the same order.
    """
    with extended_by(settings.vocabulary):
        return [_outcome(_record(task, settings)) for task in tasks]


def failed_task(error: InputError, *, debug: bool = False) -> Task:
    """The task of an input that failed before it was read, such as an empty directory."""
    return Task(error.name, failure=_failure(error, debug=debug))


def lost_task(task: Task) -> Outcome:
    """The outcome of an input whose process was killed."""
    error = InternalError(
        display_name(task.name),
        "the process that worked on it was killed, perhaps for want of memory; "
        "try it alone, with --jobs 1",
    )
    return _outcome(_failure(error))


def _outcome(record: Record | ErrorRecord) -> Outcome:
    return Outcome(json_line(record), record if isinstance(record, ErrorRecord) else None)


def _record(task: Task, settings: Settings) -> Record | ErrorRecord:
    if task.failure is not None:
        return task.failure
    try:
        source = task.source or read_path(task.name, settings.encoding, max_size=settings.max_size)
        return extract_record(source, meeting_date=settings.meeting_date)
    except InputError as error:
        return _failure(error, debug=settings.debug)
    except Exception as error:  # noqa: BLE001 - a fault of ours must not cost the others
        return _failure(_internal_error(task, error), debug=settings.debug)


def _failure(error: InputError, *, debug: bool = False) -> ErrorRecord:
    if debug:
        traceback.print_exception(error)
    return ErrorRecord(
        document=ErrorDocument(name=error.name),
        error=ErrorDetail(code=error.code, message=str(error)),
    )


def _internal_error(task: Task, cause: Exception) -> InternalError:
    error = InternalError(
        display_name(task.name),
        f"minutes-miner itself failed ({cause!r:.300}); please report it with "
        "the traceback that --debug prints",
    )
    error.__cause__ = cause
    return error
