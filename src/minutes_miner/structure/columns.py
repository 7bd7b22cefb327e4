"""Undo columns that a page flattened: margin notes on the right, narrow titles beside the notes.

A note in the right-hand margin ("Clerk", "Noted") leaves its line and is kept beside it. A title
that wraps down a narrow left column is gathered before the text that stood to the right of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from minutes_miner.structure.lines import Line
from minutes_miner.structure.markers import Marker, MarkerKind
from minutes_miner.vocabulary import fragment, lexicon

MARGIN_FROM = 0.5
"""A margin note starts beyond this share of the longest line's reach."""
LEAST_TITLE_COLUMN = 8
"""The column beside the notes is at least so many characters wide."""
TOLERANCE = 3
"""Cells of one column start within so many characters of each other."""
LONGEST_LABEL = 8
"""Shorter words beside a name are its label or number, unless they end a sentence."""
HEAD_LINES = 60
"""Names of the attendance lists stand among so many first lines."""

_GAP = re.compile(r"^(?P<text>.*\S)(?P<gap> {3,})(?P<right>\S.*)")
_NOTE = re.compile(r"^(?P<text>.*\S)(?P<gap> {4,})(?P<note>\S+(?: \S+){0,5})$")
_STRANDED = re.compile(r"^(?P<text>.*[a-z,]) (?P<note>[A-Z]{2,3})$")
_INITIALS_IN_BRACKETS = re.compile(r"\(([A-Z]{2,4})\)")


def split_columns(lines: Sequence[Line]) -> list[Line]:
    """The lines with margin notes set aside and title columns gathered before their notes."""
    return _gather_titles(_set_notes_aside(lines))


# --- margin notes ---------------------------------------------------------------------------------


def _set_notes_aside(lines: Sequence[Line]) -> list[Line]:
    reach = max((line.indent + len(line.text) for line in lines), default=0)
    stranded = _initials_of_head(lines) if _has_action_column(lines) else frozenset()
    kept: list[Line] = []
    for line in lines:
        if (
            _is_note_alone(line, reach)
            and kept
            and kept[-1].note is None
            and not line.after_page_break
        ):
            kept[-1] = replace(kept[-1], note=line.text)
            continue
        goes_on = bool(kept) and _goes_on(kept[-1], line)
        kept.append(_without_note(line, reach, stranded, goes_on=goes_on))
    return kept


def _has_action_column(lines: Sequence[Line]) -> bool:
    heads = lexicon("furniture")["column-head"].regex
    return any(
        heads.match(line.text) or line.text.endswith(("  Action", "  Actions")) for line in lines
    )


def _is_note_alone(line: Line, reach: int) -> bool:
    far = line.indent > max(40, MARGIN_FROM * reach)
    return far and fragment("note", "margins").fullmatch(line.text) is not None


def _goes_on(above: Line, line: Line) -> bool:
    """Whether the line ends the sentence of the one above: "the heron was back last | week."."""
    return line.text[0].islower() and above.text[-1] not in ".:;!?"


def _without_note(
    line: Line, reach: int, stranded: frozenset[str], *, goes_on: bool = False
) -> Line:
    found = _NOTE.match(line.text)
    if found and fragment("note", "margins").fullmatch(found["note"]):
        far = line.indent + found.start("note") > MARGIN_FROM * reach
        said = goes_on or len(found["text"]) > LONGEST_LABEL
        if far and said and not _is_part_of_list(found["text"]):
            return _shortened(line, found)
    lost = _STRANDED.match(line.text) if stranded else None
    return _shortened(line, lost) if lost and lost["note"] in stranded else line


def _is_part_of_list(text: str) -> bool:
    """Whether the words beside a name are a name themselves, or the group that sent him."""
    names = ("group_of_names", "name_in_columns")
    return any(fragment(name, "margins").fullmatch(text) for name in names)


def _shortened(line: Line, found: re.Match[str]) -> Line:
    text = found["text"]
    return replace(line, text=text, end=line.start + len(text), note=found["note"])


def _initials_of_head(lines: Sequence[Line]) -> frozenset[str]:
    """Initials of the names in the head: printed in brackets, or made of first name and surname."""
    head = "\n".join(line.text for line in lines[:HEAD_LINES])
    names = (hit.group() for hit in fragment("full_name").finditer(head))
    made = {name[0] + name.split()[-1][0] for name in names}
    return frozenset(made | set(_INITIALS_IN_BRACKETS.findall(head)))


# --- title columns --------------------------------------------------------------------------------


def _gather_titles(lines: Sequence[Line]) -> list[Line]:
    gathered: list[Line] = []
    i = 0
    while i < len(lines):
        row = _row_at(lines, i)
        gathered += row or [lines[i]]
        i += _length_of(row) or 1
    return gathered


def _length_of(row: Sequence[Line]) -> int:
    """How many printed lines the cells of a row came from."""
    return len({line.source_line for line in row})


def _row_at(lines: Sequence[Line], i: int) -> list[Line]:
    """The cells of a row that starts at `i` with a numbered title and text beside it."""
    marker = lines[i].marker
    found = _GAP.match(lines[i].text[marker.length :]) if marker else None
    if (
        marker is None
        or found is None
        or marker.kind in (MarkerKind.BULLET, MarkerKind.LETTER, MarkerKind.ROMAN)
    ):
        return []
    title_at = lines[i].indent + marker.length
    body_at = title_at + found.start("right")
    if body_at - title_at < LEAST_TITLE_COLUMN or not found["text"][0].isupper():
        return []
    cells = [_split(lines[i], body_at)]
    for line in _row_lines(lines[i + 1 :]):
        cell = _cell(line, title_at, body_at)
        if cell is None:
            break
        cells.append(cell)
    return _in_reading_order(cells) if _is_row(cells, marker) else []


def _row_lines(lines: Iterable[Line]) -> Iterable[Line]:
    for line in lines:
        marker = line.marker
        if (
            marker
            and marker.kind in (MarkerKind.REFERENCE, MarkerKind.NUMBER)
            and line.indent < LEAST_TITLE_COLUMN
        ):
            return
        yield line


Cells = tuple[Line | None, Line | None]


def _cell(line: Line, title_at: int, body_at: int) -> Cells | None:
    """(title cell, body cell) of a line in the row, or None where the row has ended."""
    if line.indent >= body_at - TOLERANCE:
        return None, line
    if abs(line.indent - title_at) > TOLERANCE:
        return None
    if line.indent + len(line.text) < body_at:
        return line, None
    gap = re.search(r" {2,}(?=\S)", line.text)
    if gap and abs(line.indent + gap.end() - body_at) <= TOLERANCE:
        return _split(line, line.indent + gap.end())
    return None


def _split(line: Line, column: int) -> Cells:
    at = column - line.indent
    left = line.text[:at].rstrip()
    title = replace(line, text=left, end=line.start + len(left), note=None)
    body = replace(
        line, text=line.text[at:], start=line.start + at, indent=column, after_page_break=False
    )
    return title, body


def _is_row(cells: Sequence[Cells], marker: Marker) -> bool:
    """Two lines at least, and a title that wraps or a text that does."""
    first_title, first_body = cells[0]
    if len(cells) < 2 or first_title is None or first_body is None:
        return False
    wrapped_title = any(title is not None for title, _ in cells[1:])
    wrapped_text = any(body is not None for _, body in cells[1:]) and len(first_body.words) >= 3
    return wrapped_title or wrapped_text


def _in_reading_order(cells: Sequence[Cells]) -> list[Line]:
    titles = [replace(title, in_title_column=True) for title, _ in cells if title is not None]
    bodies = [body for _, body in cells if body is not None]
    width = max((body.indent + len(body.text) for body in bodies), default=0)
    return [*titles, *(replace(body, width=width) for body in bodies)]
