"""From the elements of a page, one after another, to paragraphs and tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass

from minutes_miner.reading.layout import Block, Paragraph, Table, plain
from minutes_miner.reading.numerals import STYLES

INDENT = 4
"""Columns by which the entries of a list inside a list are set in."""
MOST_INDENTED = 10
"""Lists deeper than this are not set in any further."""
MOST_SPANNED = 50
"""Columns that a cell can span: some pages write a number too large for any table."""
MOST_NESTED = 20
"""Tables deeper than this in other tables lose their columns: no page that is read has them."""

_WHITE_SPACE = re.compile(r"[ \t\n\r\f]+")
_SPACES = re.compile(" {2,}")
_AROUND_LINE_END = re.compile(" ?\n ?")
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)")
_STYLE_OF_TYPE = {
    "a": "lower-alpha",
    "A": "upper-alpha",
    "i": "lower-roman",
    "I": "upper-roman",
}
_NUMBER = re.compile(r"-?\d{1,6}")

Attributes = Mapping[str, str | None]


@dataclass(slots=True)
class _List:
    """A list that is open: how it counts, and the number of its next entry."""

    style: str
    number: int = 1

    def marker(self) -> str:
        """What stands before the next entry."""
        if self.style == "none":
            return ""
        if self.style not in STYLES:
            return "• "
        self.number += 1
        return f"{STYLES[self.style](self.number - 1)}. "


class _TableInProgress:
    """A table that is open, and which of its cells is; `above` holds its caption."""

    def __init__(self) -> None:
        self.above: list[Block] = []
        self._rows: list[list[list[Block]]] = []
        self._covered_to: dict[int, int] = {}
        self._open = self.above

    def open_row(self) -> None:
        """Begin a row."""
        self._rows.append([])

    def open_cell(self, columns: int, rows: int) -> None:
        """Begin a cell that spans columns and rows, right of those that reach down from above."""
        row = self._rows[-1]
        while self._covered_to.get(len(row), 0) >= len(self._rows):
            row.append([])
        self._open = []
        row.append(self._open)
        row.extend([] for _ in range(columns - 1))
        last_row = len(self._rows) + rows - 1
        self._covered_to |= dict.fromkeys(range(len(row) - columns, len(row)), last_row)

    def flow(self) -> list[Block]:
        """Where blocks go: into the cell that was opened last."""
        return self._open

    def table(self) -> Table:
        """The table when all its cells are closed."""
        return Table(tuple(tuple(tuple(cell) for cell in row) for row in self._rows))


class MarkupReader:
    """Collects the blocks of a page while its elements are entered and left in their order."""

    def __init__(self, block_tags: Set[str]) -> None:
        """Begin and end a line at elements of these names."""
        self._block_tags = block_tags
        self._page: list[Block] = []
        self._words: list[str] = []
        self._marker = ""
        self._follows_entry = False
        self._verbatim = 0
        self._lists: list[_List] = []
        self._tables: list[_TableInProgress] = []
        self._table_depth = 0
        self._entering: dict[str, Callable[[Attributes], None]] = {
            "br": self._end_line,
            "pre": self._open_verbatim,
            "ol": self._open_ordered_list,
            "ul": self._open_bulleted_list,
            "li": self._open_entry,
            "table": self._open_table,
            "tr": self._open_row,
            "td": self._open_cell,
            "th": self._open_cell,
        }
        self._leaving: dict[str, Callable[[], None]] = {
            "pre": self._close_verbatim,
            "ol": self._close_list,
            "ul": self._close_list,
            "li": self._close_entry,
            "table": self._close_table,
        }

    def enter(self, tag: str, attributes: Attributes) -> None:
        """An element opens."""
        if tag in self._block_tags:
            self._end_paragraph()
        if tag in self._entering:
            self._entering[tag](attributes)

    def read(self, text: str) -> None:
        """Text stands here."""
        self._words.append(text.expandtabs() if self._verbatim else _WHITE_SPACE.sub(" ", text))

    def leave(self, tag: str) -> None:
        """An element closes."""
        if tag in self._block_tags:
            self._end_paragraph()
        if tag in self._leaving:
            self._leaving[tag]()

    def blocks(self) -> Sequence[Block]:
        """What was read; every element is closed."""
        return self._page

    # --- paragraphs -------------------------------------------------------------------------------

    def _end_line(self, _: Attributes) -> None:
        self._words.append("\n")

    def _end_paragraph(self) -> None:
        """Close the paragraph that is open, if there are words in it."""
        if not self._words:
            return
        text = "".join(self._words)
        self._words.clear()
        if not self._verbatim:
            text = _AROUND_LINE_END.sub("\n", _SPACES.sub(" ", text)).strip(" \n")
        text = plain(text)
        if not text.strip():
            return
        depth = min(max(0, len(self._lists) - 1), MOST_INDENTED)
        entry = bool(self._marker)
        self._flow().append(
            Paragraph(self._marker + text, depth * INDENT, tight=entry and self._follows_entry)
        )
        self._marker, self._follows_entry = "", entry

    def _flow(self) -> list[Block]:
        return self._tables[-1].flow() if self._tables else self._page

    def _open_verbatim(self, _: Attributes) -> None:
        self._verbatim += 1

    def _close_verbatim(self) -> None:
        self._verbatim -= 1

    # --- lists ------------------------------------------------------------------------------------

    def _open_ordered_list(self, given: Attributes) -> None:
        style = _STYLE_OF_TYPE.get(given.get("type") or "", "decimal")
        self._lists.append(_List(_list_style(given) or style, _number(given.get("start"), 1)))

    def _open_bulleted_list(self, given: Attributes) -> None:
        self._lists.append(_List(_list_style(given) or "disc"))

    def _close_list(self) -> None:
        self._lists.pop()

    def _open_entry(self, given: Attributes) -> None:
        if self._lists:
            self._lists[-1].number = _number(given.get("value"), self._lists[-1].number)
            self._marker = self._lists[-1].marker()

    def _close_entry(self) -> None:
        self._marker = ""

    # --- tables -----------------------------------------------------------------------------------

    def _open_table(self, _: Attributes) -> None:
        self._table_depth += 1
        if self._table_depth <= MOST_NESTED:
            self._tables.append(_TableInProgress())

    def _open_row(self, _: Attributes) -> None:
        if self._in_table():
            self._tables[-1].open_row()

    def _open_cell(self, given: Attributes) -> None:
        if self._in_table():
            columns = _number(given.get("colspan"), 1)
            rows = _number(given.get("rowspan"), 1)
            self._tables[-1].open_cell(min(max(1, columns), MOST_SPANNED), max(1, rows))

    def _close_table(self) -> None:
        if self._in_table():
            closed = self._tables.pop()
            self._flow().extend([*closed.above, closed.table()])
        self._table_depth -= 1

    def _in_table(self) -> bool:
        """Whether the innermost table is one whose columns are kept."""
        return 0 < self._table_depth <= MOST_NESTED


def _list_style(given: Attributes) -> str | None:
    """The list style that an element sets for itself."""
    found = _LIST_STYLE.search(given.get("style") or "")
    return found[1] if found else None


def _number(printed: str | None, otherwise: int) -> int:
    """The number in an attribute, or another if there is none."""
    found = _NUMBER.fullmatch((printed or "").strip())
    return int(found[0]) if found else otherwise
