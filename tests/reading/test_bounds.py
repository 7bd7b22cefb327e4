from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from minutes_miner.cli.options import max_size_option
from minutes_miner.errors import InputTooLargeError
from minutes_miner.reading import DEFAULT_MAX_SIZE, read_bytes, read_path, read_stream


class Endless(io.RawIOBase):
    """A stream that never ends, and counts what was taken from it."""

    taken = 0

    def read(self, size: int = -1) -> bytes:
        assert size >= 0, "an endless stream must not be read to its end"
        self.taken += size
        return b"a" * size


def test_an_input_as_large_as_the_bound_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"Minutes")
    assert read_path(path, max_size=7).text == "Minutes"
    assert read_stream(io.BytesIO(b"Minutes"), "-", max_size=7).text == "Minutes"
    assert read_bytes(b"Minutes", "a.txt", max_size=7).text == "Minutes"


def test_one_byte_more_is_too_large() -> None:
    with pytest.raises(InputTooLargeError, match=r"^a\.txt: holds 8 bytes.* 7;.*--max-size"):
        read_bytes(b"Minutes.", "a.txt", max_size=7)


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(1 << 40)  # A hole: a tebibyte that takes no room on the disk.
    with pytest.raises(InputTooLargeError, match=r"large\.txt: holds 1,099,511,627,776 bytes"):
        read_path(path)


def test_a_stream_is_read_up_to_the_bound_and_no_further() -> None:
    stream = Endless()
    with pytest.raises(InputTooLargeError, match=r"^-: holds more than 100 bytes"):
        read_stream(stream, "-", max_size=100)  # type: ignore[arg-type]
    assert stream.taken == 101


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_named_pipe_is_read(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    write = "import sys; open(sys.argv[1], 'wb').write(b'Minutes')"
    with subprocess.Popen([sys.executable, "-c", write, path]):
        assert read_path(path).text == "Minutes"


def test_a_file_is_measured_from_where_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"12345Minutes")
    with path.open("rb") as stream:
        stream.seek(5)
        assert read_stream(stream, "-", max_size=7).text == "Minutes"


def test_without_a_bound_everything_is_read() -> None:
    assert len(read_bytes(b"a" * 100, "a.txt", max_size=None).text) == 100
    assert read_stream(io.BytesIO(b"Minutes"), "-", max_size=None).text == "Minutes"


def test_the_option_has_the_default_of_the_library() -> None:
    taken: list[int] = []
    command = click.command()(max_size_option(lambda max_size: taken.append(max_size)))
    command.main([], standalone_mode=False)
    assert taken == [DEFAULT_MAX_SIZE]
