"""Undo web tables whose rows came out as one line: title, agenda text, "Minutes:", minutes, "|"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minutes_miner.structure import titles
from minutes_miner.structure.lines import Line
from minutes_miner.vocabulary import fragment

LEAST_ROWS = 2
"""One "Minutes:" inside a line may be prose; from so many on the page is a flattened table."""
MOST_TITLE_WORDS = 14

_MARK = re.compile(r"(?:(?<=\s)|^)Minutes:(?= \S|$)")
_ROW_END = re.compile(r"(?<!\s)\s*\|\s*$")


def split_rows(lines: Sequence[Line]) -> list[Line]:
    """The lines with each row of a flattened web table cut into its cells."""
    rows = [line for line in lines if _MARK.search(line.text) and line.text != "Minutes:"]
    if len(rows) < LEAST_ROWS:
        return list(lines)
    return [cell for n, line in enumerate(lines) for cell in _cells(line, _opens_row(lines, n))]


def _opens_row(lines: Sequence[Line], n: int) -> bool:
    """A row begins below the end of another, "|", or at the first line that holds a mark."""
    return n > 0 and lines[n - 1].text.endswith("|")


def _cells(line: Line, opens_row: bool) -> list[Line]:
    end = _ROW_END.search(line.text)
    whole = _part(line, 0, end.start() if end else len(line.text))
    mark = _MARK.search(whole.text)
    before = _part(whole, 0, mark.start()) if mark else whole
    cells = _title_and_agenda(before) if mark or opens_row else [before]
    if mark:
        cells += [_part(whole, mark.start(), mark.end()), _part(whole, mark.end(), len(whole.text))]
    return [cell for cell in cells if cell.text]


def _title_and_agenda(line: Line) -> list[Line]:
    at = _title_end(line.text)
    if not at:
        return [line]
    return [replace(_part(line, 0, at), blanks_before=1), _part(line, at, len(line.text))]


def _title_end(text: str) -> int:
    """Where the title of a row ends: before "To receive ...", or behind the longest known title."""
    asked = fragment("title_before_infinitive", "headings").match(text)
    if asked:
        return asked.end("title")
    ends = [m.end() for m in re.finditer(r"\S+", text)][:MOST_TITLE_WORDS]
    return max((end for end in ends if titles.known(text[:end], numbered=False)), default=0)


def _part(line: Line, start: int, end: int) -> Line:
    raw = line.text[start:end]
    text = raw.strip()
    at = line.start + start + (len(raw) - len(raw.lstrip()))
    return replace(
        line,
        text=text,
        start=at,
        end=at + len(text),
        blanks_before=line.blanks_before if start == 0 else 1,
    )
