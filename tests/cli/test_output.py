from __future__ import annotations

import io
import os
import signal
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from minutes_miner.cli.output import RecordStream, open_output
from minutes_miner.errors import OutputError

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer as Buffer


class Sink(io.BytesIO):
    """A binary stream that remembers each write, and interrupts some."""

    def __init__(
        self, *, terminal: bool = False, interrupts: int = 0, most: int | None = None
    ) -> None:
        super().__init__()
        self.writes: list[bytes] = []
        self._terminal = terminal
        self._interrupts = interrupts
        self._most = most

    def isatty(self) -> bool:
        return self._terminal

    def write(self, data: Buffer) -> int:
        for _ in range(self._interrupts):
            signal.raise_signal(signal.SIGINT)
        taken = bytes(data)[: self._most]
        self.writes.append(taken)
        return len(taken)


def test_small_records_are_collected() -> None:
    sink = Sink()
    stream = RecordStream(sink)
    stream.write(b"one\n")
    stream.write(b"two\n")
    assert sink.writes == []
    stream.flush()
    assert sink.writes == [b"one\ntwo\n"]


def test_what_is_passed_on_are_whole_records() -> None:
    sink = Sink()
    stream = RecordStream(sink)
    for _ in range(100):
        stream.write(b"x" * 9_999 + b"\n")
    assert len(sink.writes) > 1
    assert all(len(write) % 10_000 == 0 for write in sink.writes)


def test_a_stream_that_takes_a_part_gets_the_rest() -> None:
    sink = Sink(most=3)
    stream = RecordStream(sink)
    stream.write(b"one\ntwo\n")
    stream.flush()
    assert b"".join(sink.writes) == b"one\ntwo\n"


def test_a_terminal_shows_each_record_at_once() -> None:
    sink = Sink(terminal=True)
    RecordStream(sink).write(b"one\n")
    assert sink.writes == [b"one\n"]


def test_an_interrupt_waits_until_the_records_are_out() -> None:
    sink = Sink(interrupts=1)
    stream = RecordStream(sink)
    stream.write(b"one\n")
    with pytest.raises(KeyboardInterrupt):
        stream.flush()
    assert sink.writes == [b"one\n"]


def test_a_second_interrupt_does_not_wait() -> None:
    sink = Sink(interrupts=2)
    stream = RecordStream(sink)
    stream.write(b"one\n")
    with pytest.raises(KeyboardInterrupt):
        stream.flush()
    assert sink.writes == []


def test_the_usual_handling_of_interrupts_comes_back() -> None:
    RecordStream(Sink()).flush()
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_file_appears_once_it_is_complete(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_bytes(b"old\n")
    with open_output(str(target)) as stream:
        stream.write(b"new\n")
        stream.flush()
        assert target.read_bytes() == b"old\n"
    assert target.read_bytes() == b"new\n"
    assert os.listdir(tmp_path) == ["out.jsonl"]


@pytest.mark.parametrize("reason", [KeyboardInterrupt, RuntimeError])
def test_a_file_stays_as_it_was_if_the_work_breaks_off(
    tmp_path: Path, reason: type[BaseException]
) -> None:
    target = tmp_path / "out.jsonl"
    target.write_bytes(b"old\n")

    def break_off() -> None:
        with open_output(str(target)) as stream:
            stream.write(b"new\n")
            raise reason

    with pytest.raises(reason):
        break_off()
    assert target.read_bytes() == b"old\n"
    assert os.listdir(tmp_path) == ["out.jsonl"]


def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_bytes(b"old\n")
    target.chmod(0o640)
    with open_output(str(target)) as stream:
        stream.write(b"new\n")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "out.jsonl")
    with open_output(str(tmp_path / "link")) as stream:
        stream.write(b"new\n")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "out.jsonl").read_bytes() == b"new\n"


def test_a_named_pipe_is_written_and_not_replaced(tmp_path: Path) -> None:
    # A pipe stands in for a device: a fault here must not replace /dev/null on this machine.
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with open_output(str(pipe)) as stream:
        stream.write(b"new\n")
    assert pipe.is_fifo()
    assert os.read(reader, 100) == b"new\n"
    os.close(reader)


def test_a_missing_folder_is_an_output_error(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"missing/out\.jsonl cannot be written"):
        open_output(str(tmp_path / "missing" / "out.jsonl")).__enter__()


def test_standard_output_is_the_default(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    for name in (None, "-"):
        with open_output(name) as stream:
            stream.write(b"one\n")
    assert capfdbinary.readouterr().out == b"one\none\n"


def test_a_closed_standard_output_is_an_output_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", None)
    with pytest.raises(OutputError, match="standard output cannot be written"):
        open_output(None).__enter__()


def test_a_file_may_have_the_longest_name(tmp_path: Path) -> None:
    target = tmp_path / ("m" * 250 + ".json")
    with open_output(str(target)) as stream:
        stream.write(b"record\n")
    assert target.read_bytes() == b"record\n"
