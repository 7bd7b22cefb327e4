"""From a batch of inputs to their outcomes."""

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
from minutes_miner.writing import Format


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for every input of a run.

    Attributes:
        encoding: Codec of every input, or None to detect it.
        meeting_date: To resolve due dates and periods where the text prints no date.
        vocabulary: Metrics and triggers of the user's own, or None.
        max_size: Bytes that an input may hold, unpacked; None for no bound.
        keep_text: Whether the record holds the text itself.
        format: What the payload of an outcome is written in; None for none, only the record.
        debug: Whether a failed input prints a traceback.
    """

    encoding: str | None = None
    meeting_date: datetime.date | None = None
    vocabulary: Overlay | None = None
    max_size: int | None = DEFAULT_MAX_SIZE
    keep_text: bool = False
    format: Format | None = None
    debug: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """One input: a file by its name, a text that was read already, or one that failed before."""

    name: str
    source: SourceText | None = None
    failure: ErrorRecord | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input.

    Attributes:
        name: The input, as its record names it.
        payload: The record in the format of the settings.
        record: The record itself, if the settings have no format.
        sha256: Of the bytes of the input; None if it failed.
        has_metrics: Whether the record holds a metric.
        failure: The error record, if it failed.
    """

    name: str
    payload: bytes = b""
    record: Record | ErrorRecord | None = None
    sha256: str | None = None
    has_metrics: bool = False
    failure: ErrorRecord | None = None


def extract_batch(tasks: Sequence[Task], settings: Settings) -> list[Outcome]:
    """Turn each input into its outcome: a record, or the error that kept it from one.

    Args:
        tasks: The inputs.
        settings: What holds for all of them.

    Returns:
        One outcome for each task, in the same order.
    """
    with extended_by(settings.vocabulary):
        return [_outcome(task, settings) for task in tasks]


def failed_task(error: InputError, *, debug: bool = False) -> Task:
    """The task of an input that failed before it was read, such as an empty directory."""
    return Task(error.name, failure=_failure(error, debug=debug))


def failed_outcome(error: InputError, settings: Settings) -> Outcome:
    """The outcome of an input whose work was broken off."""
    return _written(_failure(error), settings)


def _outcome(task: Task, settings: Settings) -> Outcome:
    if task.failure is not None:
        return _written(task.failure, settings)
    try:
        return _written(_record(task, settings), settings)
    except InputError as error:
        return _written(_failure(error, debug=settings.debug), settings)
    except Exception as error:  # noqa: BLE001 - a fault of ours must not cost the others
        internal = InternalError.of(display_name(task.name), error)
        return _written(_failure(internal, debug=settings.debug), settings)


def _record(task: Task, settings: Settings) -> Record:
    return extract_record(
        task.source or read_path(task.name, settings.encoding, max_size=settings.max_size),
        meeting_date=settings.meeting_date,
        keep_text=settings.keep_text,
    )


def _written(record: Record | ErrorRecord, settings: Settings) -> Outcome:
    name = record.document.name
    payload = settings.format.encode(record) if settings.format else b""
    kept = None if settings.format else record
    if isinstance(record, ErrorRecord):
        return Outcome(name, payload, kept, failure=record)
    return Outcome(name, payload, kept, record.document.sha256, bool(record.metrics))


def _failure(error: InputError, *, debug: bool = False) -> ErrorRecord:
    if debug:
        traceback.print_exception(error)
    return ErrorRecord(
        document=ErrorDocument(name=error.name),
        error=ErrorDetail(code=error.code, message=str(error)),
    )
