"""`minutes-miner extract`: many inputs in, one line each out."""

from __future__ import annotations

import datetime
import os
import sys
import traceback
from collections.abc import Sequence
from dataclasses import dataclass

import click

from minutes_miner.cli.arguments import STANDARD_STREAM
from minutes_miner.cli.inputs import find_inputs
from minutes_miner.cli.output import open_output
from minutes_miner.cli.status import Status, complain
from minutes_miner.cli.vocabulary import checked_overlay
from minutes_miner.errors import (
    InputError,
    InternalError,
    UnknownEncodingError,
    UnreadableInputError,
)
from minutes_miner.pipeline import extract_record
from minutes_miner.reading import (
    SourceText,
    codec_name,
    display_name,
    read_path,
    read_stream,
)
from minutes_miner.records import ErrorDetail, ErrorDocument, ErrorRecord, Record
from minutes_miner.vocabulary import extended_by
from minutes_miner.writing import json_line

_NAMED_FAILURES = 3
"""How many failed inputs the closing line names."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """One run of the command.

    Attributes:
        names: Files, directories, or `-`.
        output: The file to write, or None for standard output.
        encoding: Codec of every input, or None to detect it.
        meeting_date: To resolve due dates and periods where the text prints no date.
        vocabulary: File with metrics and triggers of the user's own, or None.
        debug: Whether a failed input prints a traceback.
    """

    names: Sequence[str]
    output: str | None
    encoding: str | None
    meeting_date: datetime.date | None
    vocabulary: str | None
    debug: bool

    def run(self) -> Status:
        """Write a line for each input and return the exit status."""
        self._check_encoding()
        inputs = list(find_inputs(self.names))
        self._check_output(inputs)
        own = checked_overlay(self.vocabulary)
        failures = []
        with extended_by(own), open_output(self.output) as stream:
            for one in inputs:
                record = self._record(one)
                stream.write(json_line(record))
                if isinstance(record, ErrorRecord):
                    failures.append(record)
        return _closing_status(failures, len(inputs))

    def _check_encoding(self) -> None:
        if self.encoding is not None:
            try:
                codec_name(self.encoding)
            except UnknownEncodingError as error:
                raise click.BadParameter(str(error), param_hint="--encoding") from error

    def _check_output(self, inputs: Sequence[str | InputError]) -> None:
        """Refuse to replace an input by its own record."""
        if self.output is None or self.output == STANDARD_STREAM:
            return
        if any(isinstance(one, str) and _same_file(one, self.output) for one in inputs):
            raise click.BadParameter("it is one of the inputs", param_hint="--output")

    def _record(self, one: str | InputError) -> Record | ErrorRecord:
        try:
            return extract_record(self._read(one), meeting_date=self.meeting_date)
        except InputError as error:
            return self._failure(error)
        except Exception as error:  # noqa: BLE001 - a fault of ours must not cost the others
            return self._failure(_internal_error(one, error))

    def _read(self, one: str | InputError) -> SourceText:
        if isinstance(one, InputError):
            raise one
        if one == STANDARD_STREAM:
            if sys.stdin is None:
                raise UnreadableInputError(STANDARD_STREAM, "standard input is closed")
            return read_stream(sys.stdin.buffer, STANDARD_STREAM, self.encoding)
        return read_path(one, self.encoding)

    def _failure(self, error: InputError) -> ErrorRecord:
        if self.debug:
            traceback.print_exception(error)
        return ErrorRecord(
            document=ErrorDocument(name=error.name),
            error=ErrorDetail(code=error.code, message=str(error)),
        )


def _internal_error(one: str | InputError, cause: Exception) -> InternalError:
    error = InternalError(
        display_name(str(one)),
        f"minutes-miner itself failed ({cause!r:.300}); please report it with "
        "the traceback that --debug prints",
    )
    error.__cause__ = cause
    return error


def _same_file(one: str, other: str) -> bool:
    try:
        return os.path.samefile(one, other)
    except OSError:  # One of them does not exist.
        return False


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
