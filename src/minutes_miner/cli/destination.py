"""Where the records of a run go: to one output, or to a folder with a file for each input."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Protocol

import click

from minutes_miner.batch import Input
from minutes_miner.cli.arguments import STANDARD_STREAM, check_output
from minutes_miner.cli.options import WritingOptions
from minutes_miner.cli.output import is_terminal, open_output
from minutes_miner.errors import InputError, MissingLibraryError, OutputError, OutputFormatError
from minutes_miner.writing import Format, JsonDocument, output_format

Found = Input | InputError
"""What a name of the user stands for: an input, or why there is none."""

Write = Callable[[Found, bytes], None]
"""Takes an input and its payload; called in the order of the inputs."""


class Destination(Protocol):
    """Where the payloads of a run go."""

    @property
    def format(self) -> Format:
        """What the payloads are written in."""

    @property
    def holds_failures(self) -> bool:
        """Whether the output says which inputs failed, and why."""

    @property
    def is_terminal(self) -> bool:
        """Whether the records appear on a terminal."""

    def check(self, inputs: Sequence[Found]) -> None:
        """See that the inputs can be written here; a usage error if not."""

    def opened(self) -> AbstractContextManager[Write]:
        """Open the output; it is complete when the block ends without an error."""


@dataclass(frozen=True, slots=True)
class OneOutput:
    """One file for all inputs, or standard output.

    Attributes:
        path: The file, or None or `-` for standard output.
        format: What the payloads are written in.
        is_text: Whether a terminal can show it.
        holds_failures: Whether it says which inputs failed, and why.
    """

    path: str | None
    format: Format
    is_text: bool = True
    holds_failures: bool = True

    @property
    def is_terminal(self) -> bool:
        """Whether the records appear on a terminal."""
        return self.path in (None, STANDARD_STREAM) and is_terminal(sys.stdout)

    def check(self, inputs: Sequence[Found]) -> None:
        """Refuse to replace an input by its own record, and to fill a terminal with bytes."""
        if self.is_terminal and not self.is_text:
            raise click.UsageError("This format is not for a terminal: name a file with -o.")
        check_output(self.path, (one.name for one in inputs if isinstance(one, Input)))

    @contextmanager
    def opened(self) -> Iterator[Write]:
        """Open the output; it is complete when the block ends without an error."""
        with open_output(self.path) as stream:
            sink = self.format.open(stream)
            yield lambda one, payload: sink.write(payload)
            sink.close()


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder with one JSON file for each input, named after it.

    Attributes:
        path: The folder, which is made if it is missing.
        format: What the payloads are written in.
    """

    path: str
    format: Format
    holds_failures: bool = True
    is_terminal: bool = False

    def check(self, inputs: Sequence[Found]) -> None:
        """Refuse inputs of which one would replace the file of another."""
        files = Counter(map(self._file, inputs))
        twice = next((file for file, count in files.items() if count > 1), None)
        if twice is not None:
            raise click.BadParameter(
                f"several inputs would be written to {twice}; name their common folder",
                param_hint="--out-dir",
            )

    @contextmanager
    def opened(self) -> Iterator[Write]:
        """Make the folder; each file in it appears once it is complete."""
        _make_folder(self.path)
        yield self._write

    def _write(self, one: Found, payload: bytes) -> None:
        file = self._file(one)
        _make_folder(os.path.dirname(file))
        with open_output(file) as stream:
            self.format.open(stream).write(payload)

    def _file(self, one: Found) -> str:
        return os.path.join(self.path, f"{_place(one)}.json")


def _place(one: Found) -> str:
    """The file of an input in the folder, without its ending."""
    if one.name == STANDARD_STREAM:
        return "stdin"
    return one.relative if isinstance(one, Input) else os.path.basename(one.name.rstrip(os.sep))


_FORMAT_OF_SUFFIX = {".json": "json", ".csv": "csv", ".parquet": "parquet"}


def destination_of(writing: WritingOptions) -> Destination:
    """The destination that the options ask for.

    Raises:
        click.UsageError: The options contradict each other, or ask for what there is not.
    """
    try:
        return _folder(writing) if writing.out_dir else _one_output(writing)
    except (OutputFormatError, MissingLibraryError) as error:
        raise click.UsageError(str(error)) from error


def _folder(writing: WritingOptions) -> Folder:
    if writing.output or writing.format or writing.table or writing.bom:
        raise click.UsageError(
            "--out-dir writes a JSON file for each input: it does not go with --output, "
            "--format, --table or --bom."
        )
    return Folder(writing.out_dir or "", JsonDocument(writing.only, writing.indent))


def _one_output(writing: WritingOptions) -> OneOutput:
    name = writing.format or _usual_format(writing)
    output = output_format(
        name, only=writing.only, indent=writing.indent, table=writing.table, bom=writing.bom
    )
    is_table = name in ("csv", "parquet")
    return OneOutput(writing.output, output, name != "parquet", holds_failures=not is_table)


def _usual_format(writing: WritingOptions) -> str:
    suffix = os.path.splitext(writing.output or "")[1].lower()
    return _FORMAT_OF_SUFFIX.get(suffix) or ("csv" if writing.table else "jsonl")


def _make_folder(path: str) -> None:
    try:
        os.makedirs(path, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{path} cannot be made ({error.strerror or error})") from error
