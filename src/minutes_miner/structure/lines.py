"""Lines of a text with their offsets, and a same-length normalised copy to match against.

Everything downstream matches on `normalise(text)` and reports offsets into the text itself, so the
normalised copy may replace characters but never add or drop one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from minutes_miner.structure.markers import Marker, read_marker, read_spaced_number

_SINGLE_QUOTES = "‘’\u201a\u201b\u2032`\u00b4"
"""Quotation marks, the low and the reversed one, the prime, the grave and the acute accent."""
_DOUBLE_QUOTES = "“”„‟″"
_DASHES = "\u2010\u2011\u2012–—―\u2212"
"""Hyphens, the figure dash, en and em dash, the bar and the minus sign."""

_SAME_LENGTH = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008", " "),
        **dict.fromkeys("\u2009\u200a\u200b\u202f\u205f\u3000\ufeff\t", " "),
        **dict.fromkeys(_SINGLE_QUOTES, "'"),
        **dict.fromkeys(_DOUBLE_QUOTES, '"'),
        **dict.fromkeys(_DASHES, "-"),
    }
)

_OPENING_MARKUP = re.compile(r"#{1,6}\s+|\*(?=[^\s*])|_(?=[A-Za-z(])")
"""Markdown that exports leave in: hashes of a heading, the star that opens an emphasised line."""

_LINE_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


def normalise(text: str) -> str:
    """`text` with spaces, quotation marks and dashes made plain, character for character."""
    plain = text.isascii() and "\t" not in text and "`" not in text
    return text if plain else text.translate(_SAME_LENGTH)


@dataclass(frozen=True)
class Line:
    """One printed line: `start` and `end` bound its content without outer white space and markup.

    `source_line` numbers the line it was cut from; `hashes` counts those of a Markdown heading;
    `note` is what stood in the margin beside it; `width` is the reach of its own column; `counted`
    says that the number before its words is one of a numbering.
    """

    start: int
    end: int
    indent: int
    text: str
    after_page_break: bool
    blanks_before: int
    source_line: int = 0
    hashes: int = 0
    note: str | None = None
    in_title_column: bool = False
    width: int | None = None
    counted: bool = False

    @property
    def span(self) -> tuple[int, int]:
        """Where its content stands in the source."""
        return self.start, self.end

    @cached_property
    def words(self) -> list[str]:
        """The words of the line, at white space."""
        return self.text.split()

    @cached_property
    def marker(self) -> Marker | None:
        """The list or item marker that opens the line."""
        return read_spaced_number(self.text) if self.counted else read_marker(self.text)


@dataclass(frozen=True)
class Page:
    """How a text is set: its wrap width, and whether blank lines stand between all its lines.

    `width` is None where each line is a paragraph of its own.
    """

    width: int | None
    double_spaced: bool


def split_lines(plain: str) -> list[Line]:
    """The lines of `plain` that hold more than white space, with their offsets."""
    lines: list[Line] = []
    blanks, page_break, start = 0, False, 0
    for end, after, mark in _line_ends(plain):
        raw = plain[start:end]
        content = _without_markup(raw.strip())
        if content:
            indent = raw.index(content)
            first = start + indent
            lines.append(
                Line(
                    first,
                    first + len(content),
                    indent,
                    content,
                    page_break,
                    blanks,
                    len(lines),
                    _hashes(raw),
                )
            )
            blanks, page_break = 0, False
        else:
            blanks += 1
        page_break = page_break or mark == "\f"
        start = after
    return lines


def _without_markup(content: str) -> str:
    opening = _OPENING_MARKUP.match(content)
    if opening is None:
        return content
    bare = content[opening.end() :]
    return bare.rstrip("*_") or content if opening.group() in "*_" else bare


def _hashes(raw: str) -> int:
    """How many hashes make the line a Markdown heading."""
    opening = re.match(r"#{1,6}(?=\s)", raw.lstrip())
    return len(opening.group()) if opening else 0


def _line_ends(plain: str) -> list[tuple[int, int, str]]:
    ends = [(m.start(), m.end(), m.group()) for m in _LINE_BREAK.finditer(plain)]
    return [*ends, (len(plain), len(plain), "")]


LONGEST_WRAPPED_LINE = 160
"""No printed page sets longer lines; a text with many longer ones has a paragraph to the line."""


def page_setting(lines: list[Line]) -> Page:
    """Measure how the page is set from the lengths of its lines and the blanks between them."""
    if not lines:
        return Page(None, double_spaced=False)
    reach = sorted(line.indent + len(line.text) for line in lines)
    width = reach[int(len(reach) * 0.9)]
    long_lines = sum(length > LONGEST_WRAPPED_LINE for length in reach)
    wrapped = long_lines * 20 < len(lines) and _continues_often(lines)
    followed_by_blank = sum(line.blanks_before > 0 for line in lines[1:])
    double = wrapped and followed_by_blank > 0.8 * len(lines)
    return Page(width if wrapped else None, double_spaced=double)


def _continues_often(lines: list[Line]) -> bool:
    """Whether lines often go on, in lower case, where the line before broke off."""
    goes_on = sum(b.text[0].islower() and a.text[-1] not in ".:;!?" for a, b in pairwise(lines))
    return goes_on >= max(2, len(lines) // 25)
