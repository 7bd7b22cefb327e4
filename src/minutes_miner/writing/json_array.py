"""One JSON array for all inputs."""

from __future__ import annotations

from dataclasses import dataclass

from minutes_miner.errors import OutputFormatError
from minutes_miner.records import ErrorRecord, Record
from minutes_miner.writing.json_text import json_text
from minutes_miner.writing.parts import check_parts
from minutes_miner.writing.sinks import ByteStream


@dataclass(frozen=True, slots=True)
class JsonArray:
    """An array with one element for each input, failed ones too.

    Attributes:
        only: The parts of a record to keep; without any, all.
        indent: Spaces for each level; without it, each element is one line.
    """

    only: tuple[str, ...] = ()
    indent: int | None = None

    def __post_init__(self) -> None:
        """See that the parts exist and that the indentation is one."""
        check_parts(self.only)
        if self.indent is not None and self.indent < 1:
            raise OutputFormatError(f"indent {self.indent}: choose 1 or more spaces")

    def encode(self, record: Record | ErrorRecord) -> bytes:
        """The element of one input."""
        text = json_text(record, only=self.only, indent=self.indent)
        if self.indent:
            margin = " " * self.indent
            text = margin + text.replace("\n", f"\n{margin}")
        return text.encode()

    def open(self, stream: ByteStream) -> ArraySink:
        """Begin the array."""
        return ArraySink(stream)


class ArraySink:
    """An array whose elements are written as they come."""

    def __init__(self, stream: ByteStream) -> None:
        """Write to `stream`."""
        self._stream = stream
        self._before = b"[\n"

    def write(self, payload: bytes, /) -> None:
        """Add an element."""
        self._stream.write(self._before + payload)
        self._before = b",\n"

    def close(self) -> None:
        """Close the array, which may have had no element."""
        self._stream.write(b"[]\n" if self._before == b"[\n" else b"\n]\n")
