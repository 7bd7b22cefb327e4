"""Many files in, their records out: for programs."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Iterator

from minutes_miner.batch.inputs import find_inputs
from minutes_miner.batch.jobs import extract_all
from minutes_miner.batch.work import Settings, Task, failed_task
from minutes_miner.errors import InputError
from minutes_miner.reading import DEFAULT_MAX_SIZE, codec_name
from minutes_miner.records import ErrorRecord, Record
from minutes_miner.vocabulary import load_overlay


def extract_many(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    meeting_date: datetime.date | None = None,
    encoding: str | None = None,
    vocabulary: str | os.PathLike[str] | None = None,
    jobs: int = 1,
    timeout: float | None = None,
    max_size: int | None = DEFAULT_MAX_SIZE,
) -> Iterator[Record | ErrorRecord]:
    """Turn many files into records, in their order; one that fails gives an error record.

    Args:
        paths: Files, directories (searched at any depth, in sorted order) and patterns such as
            `minutes/**/*.pdf`; or one of them alone. A `str` is a path here, never a text.
        meeting_date: The day of the meetings, to resolve due dates and periods where the text
            prints none.
        encoding: Python codec of the files; without it the bytes decide.
        vocabulary: TOML file with metrics and triggers of your own.
        jobs: How many processes work at once. With more than one, a script needs the usual
            `if __name__ == "__main__":`.
        timeout: Seconds after which an input is given up; its error has the code `timed_out`.
        max_size: Bytes that an input may hold, unpacked; None for no bound.

    Yields:
        One record for each input, as soon as it is there.

    Raises:
        UnknownEncodingError: Python knows no text encoding of that name.
        VocabularyError: The vocabulary file is not sound.
    """
    if encoding is not None:
        codec_name(encoding)
    own = None if vocabulary is None else load_overlay(vocabulary)
    settings = Settings(encoding, meeting_date, own, max_size)
    # A `str` is an iterable as well: of letters, of which `/` is a directory with all there is.
    several = [paths] if isinstance(paths, str | os.PathLike) else paths
    names = (os.fspath(path) for path in several)
    return _records(names, settings, jobs, timeout)


def _records(
    names: Iterable[str], settings: Settings, jobs: int, timeout: float | None
) -> Iterator[Record | ErrorRecord]:
    tasks = (
        failed_task(one) if isinstance(one, InputError) else Task(one.name)
        for one in find_inputs(names)
    )
    for outcome in extract_all(tasks, settings, jobs=jobs, timeout=timeout):
        if outcome.record is not None:
            yield outcome.record
