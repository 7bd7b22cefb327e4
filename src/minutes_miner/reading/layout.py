"""Set paragraphs and tables as plain text, in the manner of a page that was saved as text.

A paragraph is one line, and a blank line stands between two of them. The cells of a table keep
their columns. A table that does not fit turns the whole text into a page of fixed width, as
`pdftotext -layout` prints it: what reads the text must not meet wrapped and unwrapped lines in one.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

PAGE_WIDTH = 100
"""Columns of a page with a table that does not fit: prose and a margin of initials are legible."""
GAP = 4
"""Spaces between two columns; a note in the margin is told from prose by as many."""
WIDEST_NOTE = 24
"""Columns to the right of prose that are no wider hold notes: initials, an office, a date."""
NARROWEST = 12
"""A wrapped column is at least so wide, even on a page too narrow for it."""

_NUMBER = re.compile(
    r"(?:[A-Z]{1,5} ?)?\d{1,4}[a-z]?(?:[./]\d{1,5}[a-z]?){0,9}[.)]?|\(?[a-zA-Z]{1,4}[.)]"
)
"""What numbers an item or a paragraph in a cell of its own: "5.", "12/24", "BM 3.1", "(a)"."""

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
"""The soft hyphen and spaces without width: what nobody sees, no quotation should hold."""
_PLAIN_SPACES = dict.fromkeys(map(ord, "\u00a0\u202f\u2007"), " ")
_LIGATURES = dict(
    zip(range(0xFB00, 0xFB07), ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True)
)
"""Pairs of letters that a font draws as one: no reader would look for the sign."""
_PLAIN = _INVISIBLE | _PLAIN_SPACES | _LIGATURES


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text with a newline at each forced line end, set in by `indent` columns.

    `tight` asks for no blank line above it, as between the entries of a list.
    """

    text: str
    indent: int = 0
    tight: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, each with blocks of its own; a cell may span columns, with empty ones behind.

    A table that holds another, or has one column, only places things on the page.
    """

    rows: tuple[tuple[tuple[Block, ...], ...], ...]


Block = Paragraph | Table

_Cell = tuple[Paragraph, ...]
_Row = tuple[_Cell, ...]


@dataclass(frozen=True, slots=True)
class _Grid:
    """A table whose columns mean something: rows of one length, at least two columns."""

    rows: tuple[_Row, ...]

    @property
    def columns(self) -> list[_Row]:
        """Its cells from left to right."""
        return list(zip(*self.rows, strict=True))


_Set = Paragraph | _Grid
"""What is left to set when tables that only place or number paragraphs are undone."""


def plain(text: str) -> str:
    """The text in plain letters and spaces, without characters that nobody sees."""
    return text.translate(_PLAIN)


def set_text(blocks: Iterable[Block]) -> str:
    """The text of a document.

    Args:
        blocks: Its paragraphs and tables, from top to bottom.

    Returns:
        Lines without trailing spaces, the last with its newline; "" if there is nothing to print.
    """
    to_set = [one for block in blocks for one in _without_frames(block)]
    fits = all(_fits(one) for one in to_set if isinstance(one, _Grid))
    width = None if fits else PAGE_WIDTH
    pieces: list[str] = []
    for one in to_set:
        lines = _set_grid(one, width) if isinstance(one, _Grid) else _wrap(one, width)
        tight = isinstance(one, Paragraph) and one.tight
        pieces.append("" if not pieces else "\n" if tight else "\n\n")
        pieces.append("\n".join(line.rstrip() for line in lines))
    return "".join(pieces) + "\n" if pieces else ""


# --- tables that are none -------------------------------------------------------------------------


def _without_frames(block: Block) -> Iterator[_Set]:
    """The block without what is empty, and what tables that are none placed or numbered."""
    if isinstance(block, Paragraph):
        if block.text.strip():
            yield block
        return
    rows = _filled_rows(block)
    grid = _grid(rows)
    if grid is None or _numbers_paragraphs(grid):
        for row in rows:
            yield from _in_reading_order(row)
    else:
        yield grid


def _filled_rows(table: Table) -> list[tuple[tuple[_Set, ...], ...]]:
    """The rows without empty ones and without columns that are empty in all of them."""
    rows = [
        tuple(tuple(one for block in cell for one in _without_frames(block)) for cell in row)
        for row in table.rows
    ]
    columns = [c for c in zip_longest(*filter(any, rows), fillvalue=()) if any(c)]
    return list(zip(*columns, strict=True))


def _grid(rows: Sequence[tuple[tuple[_Set, ...], ...]]) -> _Grid | None:
    """The rows as a grid, or None if they only place things."""
    if not rows or len(rows[0]) < 2:
        return None
    paragraphs = tuple(
        tuple(tuple(one for one in cell if isinstance(one, Paragraph)) for cell in row)
        for row in rows
    )
    return _Grid(paragraphs) if paragraphs == tuple(rows) else None


def _numbers_paragraphs(grid: _Grid) -> bool:
    """Whether a grid has a number on the left and paragraphs on the right, below any head."""
    if len(grid.columns) != 2 or not any(map(_is_long, grid.columns[1])):
        return False
    numbers = [cell for cell in grid.columns[0] if cell]
    below = numbers if _is_number(numbers[0]) else numbers[1:]
    return bool(below) and all(map(_is_number, below))


def _is_number(cell: Sequence[_Set]) -> bool:
    only = cell[0] if len(cell) == 1 else None
    return isinstance(only, Paragraph) and _NUMBER.fullmatch(only.text.strip()) is not None


def _is_long(cell: _Cell) -> bool:
    return len(cell) > 1 or any(len(paragraph.text) > PAGE_WIDTH for paragraph in cell)


def _in_reading_order(row: Sequence[Sequence[_Set]]) -> Iterator[_Set]:
    """What the cells of a row hold, with a number before the paragraph that it numbers."""
    label, *cells = row
    body = [one for cell in cells for one in cell]
    if body and isinstance(body[0], Paragraph) and _is_number(label):
        body[0] = _numbered(label, body[0])
    else:
        yield from label
    yield from body


def _numbered(label: Iterable[_Set], paragraph: Paragraph) -> Paragraph:
    number = " ".join(one.text.strip() for one in label if isinstance(one, Paragraph))
    return replace(paragraph, text=f"{number} {paragraph.text.lstrip()}")


# --- tables ---------------------------------------------------------------------------------------


def _fits(grid: _Grid) -> bool:
    """Whether no column but the last needs wrapping; the last has the line to itself."""
    return sum(_width(column) + GAP for column in grid.columns[:-1]) <= PAGE_WIDTH


def _width(cells: Iterable[_Cell]) -> int:
    """How wide the lines of a column are before they are wrapped."""
    lines = (line for cell in cells for paragraph in cell for line in _wrap(paragraph, None))
    return max(map(len, lines), default=0)


def _set_grid(grid: _Grid, width: int | None) -> Iterator[str]:
    """The lines of a table; a blank line parts its rows if one of them has several lines."""
    widths = _column_widths(grid, width)
    notes_from = len(widths) if _fits(grid) else _notes_from(widths)
    rows = [list(_set_row(row, widths, notes_from)) for row in grid.rows]
    apart = any(len(lines) > 1 for lines in rows)
    for n, lines in enumerate(rows):
        if apart and n:
            yield ""
        yield from lines


def _column_widths(grid: _Grid, width: int | None) -> list[int]:
    """How wide each column is set: narrow ones as they are, the others share what is left."""
    widths = [_width(column) for column in grid.columns]
    if width is None:
        return widths
    room = width - GAP * (len(widths) - 1)
    by_width = sorted(range(len(widths)), key=widths.__getitem__)
    for done, n in enumerate(by_width):
        share = room // (len(widths) - done)
        widths[n] = min(widths[n], max(NARROWEST, share))
        room -= widths[n]
    return widths


def _notes_from(widths: Sequence[int]) -> int:
    """The first of the columns right of the prose that hold notes: who is to act, by when."""
    prose = widths.index(max(widths))
    return prose + 1 if all(size <= WIDEST_NOTE for size in widths[prose + 1 :]) else len(widths)


def _set_row(row: _Row, widths: Sequence[int], notes_from: int) -> Iterator[str]:
    """The lines of a row; a note in the margin stands beside the last line of what it is about.

    Word prints it beside the first, where nothing tells which of the sentences it belongs to.
    """
    cells = [list(_set_cell(cell, width)) for cell, width in zip(row, widths, strict=True)]
    height = max(map(len, cells))
    for lines in cells[notes_from:]:
        lines[:0] = [""] * (height - len(lines)) if lines else []
    for line in zip_longest(*cells, fillvalue=""):
        padded = (text.ljust(width) for text, width in zip(line, widths, strict=True))
        yield (" " * GAP).join(padded)


def _set_cell(cell: _Cell, width: int) -> Iterator[str]:
    for n, paragraph in enumerate(cell):
        if n and not paragraph.tight:
            yield ""
        yield from _wrap(paragraph, width)


# --- paragraphs -----------------------------------------------------------------------------------


def _wrap(paragraph: Paragraph, width: int | None) -> Iterator[str]:
    """The lines of a paragraph, each set in and none wider than `width` if words allow it."""
    indent = " " * paragraph.indent
    for line in paragraph.text.split("\n"):
        if width is None or len(indent) + len(line) <= width:
            yield indent + line
        else:
            yield from textwrap.wrap(
                line,
                max(width, len(indent) + NARROWEST),
                initial_indent=indent,
                subsequent_indent=indent,
                break_long_words=False,
                break_on_hyphens=False,
            )
