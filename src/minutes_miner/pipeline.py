"""The order of work: read, find the structure, find the metrics, assemble the record."""

from __future__ import annotations

import datetime
import os

from minutes_miner.metrics import find_metrics, metric_notices
from minutes_miner.reading import DEFAULT_MAX_SIZE, SourceText, read_path, read_text
from minutes_miner.records import Document, Meeting, Record
from minutes_miner.structure import read_structure
from minutes_miner.vocabulary import extended_by, load_overlay


def extract(
    text_or_path: str | os.PathLike[str],
    *,
    meeting_date: datetime.date | None = None,
    encoding: str | None = None,
    vocabulary: str | os.PathLike[str] | None = None,
    max_size: int | None = DEFAULT_MAX_SIZE,
) -> Record:
    """Turn council minutes into a record.

    Args:
        text_or_path: The minutes themselves as a `str`, or the file as a `pathlib.Path`.
        meeting_date: The day of the meeting, to resolve due dates and periods if the text prints
            none.
        encoding: Python codec of the file; without it the bytes decide.
        vocabulary: TOML file with metrics and triggers of your own.
        max_size: The most bytes of the file, and of what it unpacks to; None for no bound.

    Returns:
        The record that `minutes-miner extract` prints.

    Raises:
        InputError: The input is missing, unreadable, too large or no usable text.
        UnknownEncodingError: Python knows no text encoding of that name.
        VocabularyError: The vocabulary file is not sound.
        ValueError: An encoding was given for text that is decoded already.
    """
    source = _source(text_or_path, encoding, max_size)
    with extended_by(None if vocabulary is None else load_overlay(vocabulary)):
        return extract_record(source, meeting_date=meeting_date)


def extract_record(
    source: SourceText,
    *,
    meeting_date: datetime.date | None = None,
    keep_text: bool = False,
) -> Record:
    """Turn one source text into its record.

    Args:
        source: The text, as `minutes_miner.reading` gives it.
        meeting_date: The day of the meeting, to resolve due dates and periods if the text prints
            none.
        keep_text: Whether the record holds the text itself, in `document.text`.
    """
    structure = read_structure(source.text, meeting_date=meeting_date)
    organization = structure.meeting.organization
    metrics = find_metrics(
        source.text,
        structure.passages,
        meeting_date=_day(structure.meeting, meeting_date),
        own_gss_code=organization.gss_code if organization else None,
    )
    document = Document(
        name=source.name,
        sha256=source.sha256,
        media_type=source.media_type,
        encoding=source.encoding,
        characters=len(source.text),
        classification=structure.classification,
        layout=structure.layout,
        warnings=source.notices + structure.notices + metric_notices(metrics),
        text=source.text if keep_text else None,
    )
    return Record(
        document=document,
        meeting=structure.meeting,
        agenda_items=structure.agenda_items,
        metrics=metrics,
        blocks=structure.blocks,
    )


def _source(
    text_or_path: str | os.PathLike[str], encoding: str | None, max_size: int | None
) -> SourceText:
    if not isinstance(text_or_path, str):
        return read_path(text_or_path, encoding, max_size=max_size)
    if encoding is not None:
        raise ValueError("text is decoded already: encoding is for files, pass a pathlib.Path")
    return read_text(text_or_path)


def _day(meeting: Meeting, given: datetime.date | None) -> datetime.date | None:
    """The day of the meeting: as the text prints it, else as the user gave it."""
    try:
        return datetime.date.fromisoformat(meeting.date) if meeting.date else given
    except ValueError:  # A month or a year alone.
        return given
