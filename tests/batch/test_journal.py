from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from io import FileIO
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_miner.batch import Settings, Task, extract_all, open_journal
from minutes_miner.batch.journal import Engine, Journal
from minutes_miner.errors import JournalError
from minutes_miner.reading import read_text
from minutes_miner.writing import JsonLines
from tests.examples import MINUTES

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer as Buffer

JSON_LINES = Settings(format=JsonLines())


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Five files with minutes, the fourth one empty."""
    paths = [tmp_path / f"{n}.txt" for n in range(5)]
    for n, path in enumerate(paths):
        path.write_text("" if n == 3 else f"{MINUTES}\n£{n}\n", "utf-8")
    return [str(path) for path in paths]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "run.journal"


class Run:
    """One run with a journal, which may be stopped after some outcomes."""

    def __init__(
        self,
        path: Path,
        inputs: Sequence[str | Task],
        settings: Settings = JSON_LINES,
        stop: int = 100,
    ) -> None:
        self.worked_on: list[str] = []
        with open_journal(path, settings) as journal:
            outcomes = journal.resume(
                (one if isinstance(one, Task) else Task(one) for one in inputs),
                self._extract(settings),
            )
            self.outcomes = list(islice(outcomes, stop))

    def _extract(self, settings: Settings) -> Engine:
        return lambda tasks: extract_all(self._noted(tasks), settings)

    def _noted(self, tasks: Iterable[Task]) -> Iterator[Task]:
        for task in tasks:
            self.worked_on.append(Path(task.name).name)
            yield task

    @property
    def payloads(self) -> list[bytes]:
        return [outcome.payload for outcome in self.outcomes]


def test_a_second_run_works_on_what_the_first_did_not_finish(path: Path, files: list[str]) -> None:
    first = Run(path, files, stop=2)
    second = Run(path, files)
    assert first.worked_on == ["0.txt", "1.txt"]
    assert second.worked_on == ["2.txt", "3.txt", "4.txt"]
    assert second.outcomes == list(extract_all(map(Task, files), JSON_LINES))


def test_known_inputs_keep_their_places(path: Path, files: list[str]) -> None:
    Run(path, [files[1], files[4]])
    again = Run(path, files)
    assert again.worked_on == ["0.txt", "2.txt", "3.txt"]
    assert again.outcomes == list(extract_all(map(Task, files), JSON_LINES))


def test_a_failed_input_is_tried_again(path: Path, files: list[str]) -> None:
    Run(path, files)
    Path(files[3]).write_text(MINUTES, "utf-8")
    again = Run(path, files)
    assert again.worked_on == ["3.txt"]
    assert again.outcomes[3].failure is None


def test_a_changed_input_is_read_again(path: Path, files: list[str]) -> None:
    Run(path, files)
    Path(files[1]).write_text(MINUTES + "More.\n", "utf-8")
    assert "1.txt" in Run(path, files).worked_on


def test_other_settings_are_another_run(path: Path, files: list[str]) -> None:
    Run(path, files)
    dated = Settings(format=JsonLines(), meeting_date=datetime.date(2024, 3, 4))
    assert len(Run(path, files, dated).worked_on) == 5
    assert Run(path, files).worked_on == ["3.txt"]


def test_debugging_is_no_other_run(path: Path, files: list[str]) -> None:
    Run(path, files)
    assert Run(path, files, Settings(format=JsonLines(), debug=True)).worked_on == ["3.txt"]


def test_text_that_was_read_already_is_known_by_its_bytes(path: Path) -> None:
    piped = Task("-", read_text(MINUTES, "-"))
    assert Run(path, [piped]).worked_on == ["-"]
    assert Run(path, [piped]).worked_on == []


@given(cut=st.integers(min_value=0))
def test_a_journal_cut_anywhere_gives_the_same_outcomes(
    cut: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("cut")
    names = []
    for n in range(3):
        names.append(str(folder / f"{n}.txt"))
        Path(names[-1]).write_text(f"{MINUTES}\n£{n}\n", "utf-8")
    path = folder / "journal"
    whole = Run(path, names)
    data = path.read_bytes()
    path.write_bytes(data[: cut % (len(data) + 1)])
    assert Run(path, names).payloads == whole.payloads
    assert Run(path, names).worked_on == []


@pytest.mark.parametrize("content", [b"minutes\n", b"{}\n", b"\0"])
def test_another_file_is_not_written_to(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(JournalError, match="no journal"):
        open_journal(path, JSON_LINES).__enter__()
    assert path.read_bytes() == content


@pytest.mark.parametrize("line", [b"disturbed\n", b"[]\n", b"{}\n"])
def test_a_line_that_is_no_entry_is_an_error(path: Path, files: list[str], line: bytes) -> None:
    Run(path, files)
    path.write_bytes(path.read_bytes() + line)
    with pytest.raises(JournalError, match="no entry"):
        open_journal(path, JSON_LINES).__enter__()


def test_a_journal_that_cannot_be_opened_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(JournalError, match="cannot be opened"):
        open_journal(tmp_path / "missing" / "journal", JSON_LINES).__enter__()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize("device", ["/dev/full", "/dev/null"])
def test_a_device_is_no_journal(device: str) -> None:
    with pytest.raises(JournalError, match="no regular file"):
        open_journal(device, JSON_LINES).__enter__()


class NotedFile(FileIO):
    """A file that remembers how much each write took."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "a")
        self.taken: list[int] = []

    def write(self, data: Buffer) -> int:
        self.taken.append(super().write(data))
        return self.taken[-1]


def test_an_entry_is_added_in_one_write_for_runs_may_share_a_journal(path: Path) -> None:
    Run(path, [])
    large = Task("-", read_text(MINUTES + "The hall was let. " * 10_000, "-"))
    kept = Settings(format=JsonLines(), keep_text=True)
    with NotedFile(path) as file, path.open("rb") as reader:
        journal = Journal(reader, file, kept)
        assert len(list(journal.resume([large], lambda tasks: extract_all(tasks, kept)))) == 1
    (taken,) = file.taken
    assert taken > 100_000
