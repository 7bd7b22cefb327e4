"""Tables that a page flattened to spaces: who was there by date, and who is to do what by when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from minutes_miner.records import ParticipantStatus
from minutes_miner.structure.attendance import Attendee
from minutes_miner.structure.flow import Span
from minutes_miner.structure.lines import Line
from minutes_miner.vocabulary import fragment, words

LEAST_ROWS = 3
"""Fewer rows with codes are no attendance grid."""
MOST_BLANKS = 2
"""A table ends at more blank lines than this."""

ABOVE_TABLE = 2
"""So many lines above the head of a table may be its title."""

_CELL = re.compile(r"\S+(?: \S+)*")
_CODES = re.compile(r"(?:(?<! ) {2,}|^)([PSALYNX✓✔/])(?= {2,}|$)")
_REFERENCE = re.compile(r"(?:[A-Z]{1,5} ?)?\d{1,4}[a-z]?(?:[./]\d{1,4}[a-z]?){0,9}(?=\s{2,})")


@dataclass(frozen=True)
class ActionRow:
    """One row of an action table; `spans` are the parts of the source that print its task.

    `earlier` says that the table logs what earlier meetings ordered.
    """

    item: str | None
    spans: tuple[Span, ...]
    owner: str | None
    due: str | None
    block: Span
    earlier: bool = False


# --- attendance grids -----------------------------------------------------------------------------


def find_grid(lines: Sequence[Line]) -> tuple[list[Attendee], frozenset[int]]:
    """The people of an attendance grid by their code at the last meeting held, and its lines."""
    rows = [(i, line, _codes(line)) for i, line in enumerate(lines)]
    coded = [(i, line, codes) for i, line, codes in rows if codes and _grid_name(line)]
    if len(coded) < LEAST_ROWS:
        return [], frozenset()
    column = max(at for _, _, codes in coded for at in codes)
    people = [a for _, line, codes in coded if (a := _grid_attendee(line, codes, column))]
    first, last = coded[0][0], coded[-1][0]
    return people, frozenset(range(first, last + 1))


def _codes(line: Line) -> dict[int, str]:
    """The codes of a row by the column at which they stand."""
    return {line.indent + m.start(1): m[1] for m in _CODES.finditer(line.text)}


def _grid_name(line: Line) -> str | None:
    cell = _CELL.match(line.text)
    name = cell.group() if cell else ""
    return name if fragment("grid_name", "attendance").fullmatch(name) else None


def _grid_attendee(line: Line, codes: dict[int, str], column: int) -> Attendee | None:
    name = _grid_name(line)
    code = next((code for at, code in codes.items() if abs(at - column) <= MOST_BLANKS), None)
    if name is None or code is None:
        return None
    cells = [m.group() for m in _CELL.finditer(line.text)]
    role = cells[1] if len(cells) > 1 and len(cells[1]) > 1 else None
    return Attendee(name, role, _status(code), (line.start, line.start + len(name)))


def _status(code: str) -> ParticipantStatus:
    if code.casefold() in words("code_of_apologies", "attendance"):
        return "apologies"
    return "absent" if code.casefold() in words("code_of_absence", "attendance") else "present"


# --- action tables --------------------------------------------------------------------------------


def find_action_table(lines: Sequence[Line]) -> tuple[list[ActionRow], frozenset[int]]:
    """The rows of a table headed "ITEM ... BY WHOM ... BY WHEN", and its lines."""
    for i, line in enumerate(lines):
        head = fragment("action_table_head", "margins").fullmatch(line.text)
        if head:
            owner_at = line.indent + head.start("owner")
            due_at = line.indent + head.start("due") if head["due"] else None
            rows, last = _rows(lines, i + 1, owner_at, due_at)
            rows = [replace(row, earlier=_logs_earlier(lines, i)) for row in rows]
            first = (
                i - 1
                if i and fragment("action_table_title", "margins").match(lines[i - 1].text)
                else i
            )
            return rows, frozenset(range(first, last)) if rows else frozenset()
    return [], frozenset()


def _logs_earlier(lines: Sequence[Line], head: int) -> bool:
    """Whether the lines above the head of a table name a log: "Outstanding actions"."""
    log = fragment("action_log", "margins")
    return any(log.search(line.text) for line in lines[max(0, head - ABOVE_TABLE) : head])


def _rows(
    lines: Sequence[Line], first: int, owner_at: int, due_at: int | None
) -> tuple[list[ActionRow], int]:
    rows: list[ActionRow] = []
    i = first
    while i < len(lines) and _continues(lines, i, first):
        row = _row(lines[i], owner_at, due_at)
        if row.owner or row.item or not rows:
            rows.append(row)
        else:
            rows[-1] = _joined(rows[-1], row)
        i += 1
    return [row for row in rows if row.spans], i


def _continues(lines: Sequence[Line], i: int, first: int) -> bool:
    line = lines[i]
    if i > first and (line.blanks_before > MOST_BLANKS or line.after_page_break):
        return False
    return fragment("action_table_end", "margins").match(line.text) is None


def _row(line: Line, owner_at: int, due_at: int | None) -> ActionRow:
    item = _REFERENCE.match(line.text)
    start = (
        item.end() + len(line.text[item.end() :]) - len(line.text[item.end() :].lstrip())
        if item
        else 0
    )
    cells = [(line.indent + m.start(), m) for m in _CELL.finditer(line.text, start)]
    task = [m.span() for at, m in cells if at < owner_at - 3]
    owner = next(
        (m.group() for at, m in cells if abs(at - owner_at) <= 8 and at >= owner_at - 3), None
    )
    due = next((m.group() for at, m in cells if due_at and abs(at - due_at) <= 8), None)
    spans = tuple((line.start + a, line.start + b) for a, b in task)
    return ActionRow(item.group() if item else None, spans, owner, due, (line.start, line.end))


def _joined(row: ActionRow, more: ActionRow) -> ActionRow:
    return ActionRow(
        row.item, row.spans + more.spans, row.owner, row.due, (row.block[0], more.block[1])
    )
