"""One JSON document for each input."""

from __future__ import annotations

from dataclasses import dataclass

from minutes_miner.records import ErrorRecord, Record
from minutes_miner.writing.json_text import json_text
from minutes_miner.writing.parts import check_parts
from minutes_miner.writing.sinks import ByteStream, PlainSink


@dataclass(frozen=True, slots=True)
class JsonDocument:
    """A document to be written to a file of its own; of a failed input it holds the error.

    Attributes:
        only: The parts of a record to keep; without any, all.
        indent: Spaces for each level; without it, the document is one line.
    """

    only: tuple[str, ...] = ()
    indent: int | None = None

    def __post_init__(self) -> None:
        """See that the parts exist."""
        check_parts(self.only)

    def encode(self, record: Record | ErrorRecord) -> bytes:
        """The document of one input."""
        return (json_text(record, only=self.only, indent=self.indent) + "\n").encode()

    def open(self, stream: ByteStream) -> PlainSink:
        """Begin the file."""
        return PlainSink(stream)
