"""JSON Lines: one record, one line."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from minutes_miner.records import ErrorRecord, Record
from minutes_miner.writing.json_text import json_text
from minutes_miner.writing.parts import check_parts
from minutes_miner.writing.sinks import ByteStream, PlainSink


@dataclass(frozen=True, slots=True)
class JsonLines:
    """One line for each input, failed ones too.

    Attributes:
        only: The parts of a record to keep; without any, all.
    """

    only: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """See that the parts exist."""
        check_parts(self.only)

    def encode(self, record: Record | ErrorRecord) -> bytes:
        """The line of one input."""
        return json_line(record, only=self.only)

    def open(self, stream: ByteStream) -> PlainSink:
        """Begin the stream."""
        return PlainSink(stream)


def json_line(record: Record | ErrorRecord, *, only: Collection[str] = ()) -> bytes:
    r"""Write a record, or some `only` of its parts, as one line of compact JSON.

    Keys stand in the order of the output contract. The bytes are UTF-8 and end with `\n`, on
    every platform.
    """
    return (json_text(record, only=only) + "\n").encode()
