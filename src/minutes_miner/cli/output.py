"""Where the bytes go: standard output or a file, whole records only."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import BinaryIO, TextIO

from minutes_miner.cli.arguments import STANDARD_STREAM
from minutes_miner.errors import OutputError

_CHUNK = 1 << 16
"""Bytes to collect before a write: small records would cost one system call each."""


class RecordStream:
    """A binary stream that takes whole records and passes on whole records only.

    Python's own buffer would be cut anywhere if the program is stopped between two records.
    """

    def __init__(self, binary: BinaryIO) -> None:
        """Write to `binary`: at once if it is a terminal, else in chunks of some 64 KiB."""
        self._binary = binary
        self._chunk = 0 if binary.isatty() else _CHUNK
        self._pending = bytearray()

    def write(self, record: bytes) -> None:
        """Take one record."""
        self._pending += record
        if len(self._pending) >= self._chunk:
            self.flush()

    def flush(self) -> None:
        """Pass on every record taken so far."""
        with _interrupt_held_back():
            self._write_all()
            self._binary.flush()
            self._pending.clear()

    def _write_all(self) -> None:
        """Write what is pending, though a raw stream may take a part of it at a time.

        Standard output is one under PYTHONUNBUFFERED, and a signal cuts what it takes.
        """
        with memoryview(self._pending) as left:
            taken = 0
            while taken < len(left):
                taken += self._binary.write(left[taken:])


@contextlib.contextmanager
def open_output(path: str | None) -> Iterator[RecordStream]:
    """Open standard output (None or `-`) or a file that appears once it is complete.

    Raises:
        OutputError: It cannot be opened or written.
        BrokenPipeError: The reader went away.
    """
    path = None if path == STANDARD_STREAM else path
    try:
        with _standard_output() if path is None else _file(path) as binary:
            stream = RecordStream(binary)
            try:
                yield stream
            finally:
                stream.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        name = "standard output" if path is None else path
        raise OutputError(f"{name} cannot be written ({error.strerror or error})") from error


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a standard stream is a terminal; one that was closed is None."""
    return stream is not None and stream.isatty()


@contextlib.contextmanager
def _standard_output() -> Iterator[BinaryIO]:
    if sys.stdout is None:  # As after `>&-` in a shell.
        raise OSError(errno.EBADF, "it is closed")
    yield sys.stdout.buffer


@contextlib.contextmanager
def _file(path: str) -> Iterator[BinaryIO]:
    target = Path(
        os.path.realpath(path)
    )  # A link stays a link; the file that it points to is replaced.
    if target.exists() and not target.is_file():
        # A device such as /dev/null, or a named pipe: a rename would replace it by a file.
        with target.open("wb") as binary:
            yield binary
    else:
        with _replacement(target) as binary:
            yield binary


@contextlib.contextmanager
def _replacement(target: Path) -> Iterator[BinaryIO]:
    """Write beside the target under a temporary name, and take its place at the end.

    The temporary name is not made from that of the target, which may be as long as a name can be.
    """
    temporary = target.with_name(f".minutes-miner-{os.getpid()}.part")
    try:
        with temporary.open("wb") as binary:
            yield binary
        if target.exists():
            shutil.copymode(target, temporary)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


@contextlib.contextmanager
def _interrupt_held_back() -> Iterator[None]:
    """Let Ctrl-C wait until the body is done; a second Ctrl-C does not wait.

    The second is for a reader that has stalled, such as a pager.
    """
    usual = signal.getsignal(signal.SIGINT)
    in_main_thread = threading.current_thread() is threading.main_thread()
    if usual is not signal.default_int_handler or not in_main_thread:
        yield
        return
    held: list[int] = []

    def hold(signal_number: int, frame: FrameType | None) -> None:
        if held:
            raise KeyboardInterrupt
        held.append(signal_number)

    signal.signal(signal.SIGINT, hold)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, usual)
    if held:
        raise KeyboardInterrupt
