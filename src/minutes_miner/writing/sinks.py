"""What an output format does: it encodes each record alone, and joins the payloads in order.

`encode` needs nothing but the record and the format, both of which can be pickled, so that it can
run in the process that made the record. The process that has the output opens one sink and hands
it the payloads in the order of the inputs.
"""

from __future__ import annotations

from typing import Protocol

from minutes_miner.records import ErrorRecord, Record


class ByteStream(Protocol):
    """Whatever takes bytes: a binary file, a buffer."""

    def write(self, data: bytes, /) -> object:
        """Take some bytes."""


class Sink(Protocol):
    """An output that is being written."""

    def write(self, payload: bytes, /) -> None:
        """Add what `Format.encode` made of the next input."""

    def close(self) -> None:
        """Write what has to stand at the end; the stream stays open."""


class Format(Protocol):
    """A way to write records."""

    def encode(self, record: Record | ErrorRecord) -> bytes:
        """The payload of one input."""

    def open(self, stream: ByteStream) -> Sink:
        """Begin the output, and write what has to stand at its start."""


class PlainSink:
    """A sink whose payloads follow each other as they are."""

    def __init__(self, stream: ByteStream, head: bytes = b"") -> None:
        """Write to `stream`, the `head` first."""
        self._stream = stream
        self.write(head)

    def write(self, payload: bytes, /) -> None:
        """Add a payload."""
        if payload:
            self._stream.write(payload)

    def close(self) -> None:
        """Nothing stands at the end."""
