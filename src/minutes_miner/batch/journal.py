"""What earlier runs have done already, so that the next one need not do it again.

A journal is a file of JSON lines, one for each finished input: its key and its payload. The key is
a digest of whatever the payload depends on: the input's name and bytes, the settings, the
vocabulary and the version of this package. So nothing in a journal is ever used for an input or a
setting that has changed, and one journal may serve many runs. Inputs that failed are not in it:
the next run tries them again.
"""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import json
import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from io import FileIO
from pathlib import Path
from typing import BinaryIO

from minutes_miner import __version__
from minutes_miner.batch.work import Outcome, Settings, Task
from minutes_miner.errors import JournalError
from minutes_miner.reading import display_name
from minutes_miner.vocabulary import fingerprint

_FIRST_LINE = b'{"minutes_miner_journal":1}\n'
"""So that no other file is taken for a journal and written to."""

Engine = Callable[[Iterable[Task]], Generator[Outcome, None, None]]
"""What turns tasks into outcomes, in their order."""


class Journal:
    """A journal on disk, and where in it each payload lies.

    Payloads stay on disk until they are asked for: a journal may be larger than memory.
    """

    def __init__(self, reader: BinaryIO, writer: FileIO, settings: Settings) -> None:
        """Read the keys of a journal that `open_journal` has opened.

        Raises:
            JournalError: A line is no entry.
        """
        undebugged = dataclasses.replace(settings, debug=False)
        self._run = (__version__, fingerprint(), repr(undebugged))
        self._reader = reader
        self._writer = writer
        try:
            self._places = dict(_places(reader, writer))
        except (ValueError, KeyError, TypeError) as error:
            raise JournalError(
                f"{writer.name}: holds a line that is no entry of a journal; name another file"
            ) from error

    def resume(self, tasks: Iterable[Task], extract: Engine) -> Generator[Outcome, None, None]:
        """The outcomes of all tasks in their order; only the new tasks are worked on.

        Args:
            tasks: The inputs.
            extract: What works on the new ones; its outcomes are added to the journal.
        """
        keys: deque[str | None] = deque()

        def new_tasks() -> Iterator[Task]:
            for task in tasks:
                key = self._known_key(task)
                keys.append(key)
                if key is None:
                    yield task

        for outcome in extract(new_tasks()):
            while (key := keys.popleft()) is not None:
                yield self._read(key)
            self._add(outcome)
            yield outcome
        yield from (self._read(key) for key in keys if key is not None)

    def _known_key(self, task: Task) -> str | None:
        """The key of a task that is in the journal; an input that cannot be read is in none."""
        if task.failure is not None:
            return None
        try:
            sha256 = task.source.sha256 if task.source else _sha256_of_file(task.name)
        except OSError:
            return None
        key = self._key(display_name(task.name), sha256)
        return key if key in self._places else None

    def _key(self, name: str, sha256: str) -> str:
        return hashlib.sha256(json.dumps([*self._run, name, sha256]).encode()).hexdigest()

    def _read(self, key: str) -> Outcome:
        self._reader.seek(self._places[key])
        entry = json.loads(self._reader.readline())
        return Outcome(
            payload=base64.b64decode(entry["payload"]),
            name=entry["name"],
            sha256=entry["sha256"],
            has_metrics=entry["has_metrics"],
        )

    def _add(self, outcome: Outcome) -> None:
        if outcome.sha256 is None:
            return
        entry = {
            "key": self._key(outcome.name, outcome.sha256),
            "name": outcome.name,
            "sha256": outcome.sha256,
            "has_metrics": outcome.has_metrics,
            "payload": base64.b64encode(outcome.payload).decode(),
        }
        _append(self._writer, json.dumps(entry).encode() + b"\n")


@contextmanager
def open_journal(path: str | Path, settings: Settings) -> Iterator[Journal]:
    """Open a journal, or begin one, for as long as the block runs.

    A last line without its end, as a killed run may leave it, is cut off.

    Raises:
        JournalError: The file cannot be read or written, or is no journal.
    """
    if os.path.exists(path) and not os.path.isfile(path):
        raise JournalError(f"{path}: is no regular file; name another")
    with ExitStack() as stack:
        try:
            writer = stack.enter_context(FileIO(path, "a"))
            reader = stack.enter_context(open(path, "rb"))
        except OSError as error:
            raise JournalError(
                f"{path}: cannot be opened as a journal ({error.strerror})"
            ) from error
        _check_first_line(reader, writer)
        yield Journal(reader, writer, settings)


def _check_first_line(reader: BinaryIO, writer: FileIO) -> None:
    first = reader.readline()
    if not _FIRST_LINE.startswith(first):
        raise JournalError(f"{writer.name}: exists and is no journal; name another file")
    if first != _FIRST_LINE:
        writer.truncate(0)
        _append(writer, _FIRST_LINE)


def _append(writer: FileIO, line: bytes) -> None:
    """Add a line in one write, so that runs which share a journal do not mix theirs.

    Raises:
        JournalError: It cannot be written.
    """
    left = memoryview(line)
    try:
        while left:
            left = left[writer.write(left) :]
    except OSError as error:
        raise JournalError(f"{writer.name}: cannot be written ({error.strerror})") from error


def _places(reader: BinaryIO, writer: FileIO) -> Iterator[tuple[str, int]]:
    """Each key with the place where its line begins; a torn last line is cut off."""
    place = reader.seek(len(_FIRST_LINE))
    for line in reader:
        if not line.endswith(b"\n"):
            writer.truncate(place)
            return
        yield json.loads(line)["key"], place
        place += len(line)


def _sha256_of_file(name: str) -> str:
    if not os.path.isfile(name):
        raise OSError("what is read from a named pipe is gone")
    with open(name, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
