"""What the tool makes of an annotated text: now, or as an earlier run printed it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from minutes_miner.errors import InputError, InternalError, PredictionsError
from minutes_miner.evaluation.examples import Example
from minutes_miner.pipeline import extract_record
from minutes_miner.reading import SourceText
from minutes_miner.records import ErrorRecord, Record

Line = Record | ErrorRecord

_LINE: TypeAdapter[Line] = TypeAdapter(Line)


def extracted(example: Example) -> Record:
    """Extract the record of an annotated text.

    Raises:
        InputError: The text cannot be read, or the extraction failed.
    """
    if isinstance(example.source, InputError):
        raise example.source
    try:
        return extract_record(example.source, meeting_date=example.meeting_date)
    except Exception as error:
        raise InternalError.of(example.name, error) from error


@dataclass(frozen=True, slots=True)
class Predictions:
    """The output of an earlier run.

    Attributes:
        name: The name of its file.
        lines: The line of each document, by the document's file name without `.txt`.
    """

    name: str
    lines: Mapping[str, Line]

    def record(self, example: Example) -> Record:
        """The record of an annotated text: that of the file with its name.

        Raises:
            InputError: There is none, it is that of another text, or the text cannot be read.
        """
        line = self.lines.get(_key(example.name))
        if line is None:
            raise PredictionsError(example.name, f"{self.name} has no line for it; extract it too")
        if isinstance(line, ErrorRecord):
            raise PredictionsError(example.name, f"was not read ({line.error.code})")
        if isinstance(example.source, InputError):
            raise example.source
        if line.document.sha256 != example.source.sha256:
            raise PredictionsError(
                example.name, f"{self.name} has the record of another text; extract it anew"
            )
        return line


def read_predictions(source: SourceText) -> Predictions:
    """Read the output of `minutes-miner extract`.

    Raises:
        PredictionsError: A line is no record and no error of an input.
    """
    lines: dict[str, Line] = {}
    for number, text in enumerate(source.text.split("\n"), 1):
        if text.strip():
            line = _validated(text, f"{source.name}, line {number}")
            lines[_key(line.document.name)] = line
    return Predictions(source.name, lines)


def _key(name: str) -> str:
    return Path(name).name.removesuffix(".txt")


def _validated(text: str, name: str) -> Line:
    try:
        return _LINE.validate_json(text)
    except ValidationError as error:
        raise PredictionsError(
            name, "is no line that `minutes-miner extract` prints; extract the texts anew"
        ) from error
