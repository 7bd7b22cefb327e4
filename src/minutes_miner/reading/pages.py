"""Set printed pages as text: every glyph in the line and near the column where it stands."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean, median

SAME_LINE = 0.5
"""Glyphs are in one line if their middles are less than this share of their height apart.

A raised "th" is, and the next line of closely set text is not.
"""
WORD_GAP = 0.2
"""Words are further apart than this share of the height; most fonts set them 0.25 to 0.3 apart."""
COLUMN_GAP = 1.5
"""Columns are further apart than this share of the height; words of justified lines seldom are."""
LEAST_COLUMN_GAP = 4
"""So many spaces part what is printed so far apart at least, even where a line is set narrow."""
PARAGRAPH_GAP = 1.3
"""Paragraphs are further apart than so many lines; 11 pt on 13 with 6 pt between them is 1.45."""
WIDEST_LEADING = 1.5
"""Lines further apart, in heights, are no wrapped paragraph: each of them is one."""
MOST_COLUMNS = 400
"""No line is set further to the right: a PDF may place a word a mile off the paper."""
MOST_BLANKS = 2
"""Blank lines in place of an empty stretch of any length."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A printed character and its box, in points from the lower left corner of the page."""

    character: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """From the lowest to the highest stroke of its font."""
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        """How high above the foot of the page it stands."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Page:
    """The upright glyphs of a page, and the lines that are printed at an angle."""

    glyphs: tuple[Glyph, ...]
    turned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of a line that stand together."""

    text: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class _Line:
    runs: tuple[_Run, ...]
    middle: float
    height: float


@dataclass(frozen=True, slots=True)
class _Measure:
    """Where the text of a document begins, how wide its characters are, how far its lines apart."""

    left: float
    character: float
    leading: float


def set_pages(pages: Sequence[Page]) -> list[str]:
    """The text of each page; "" for one without text.

    Args:
        pages: The pages of one document, which share margin, widths and distances.
    """
    lines = [list(_lines(page.glyphs)) for page in pages]
    glyphs = [glyph for page in pages for glyph in page.glyphs]
    if not glyphs:
        return ["\n".join(page.turned) for page in pages]
    measure = _measure(glyphs, lines)
    return [
        "\n".join([*_set_page(of_page, measure), *page.turned])
        for page, of_page in zip(pages, lines, strict=True)
    ]


# --- lines ----------------------------------------------------------------------------------------


def _lines(glyphs: Iterable[Glyph]) -> Iterator[_Line]:
    """The lines from top to bottom that hold more than spaces."""
    line: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda one: (-one.middle, one.left)):
        if line and not _in_line(glyph, line[0]):
            yield from _line(line)
            line = []
        line.append(glyph)
    yield from _line(line)


def _in_line(glyph: Glyph, other: Glyph) -> bool:
    apart = abs(glyph.middle - other.middle)
    return apart < SAME_LINE * max(glyph.height, other.height)


def _line(glyphs: Sequence[Glyph]) -> Iterator[_Line]:
    """A line, if anything but spaces is in it."""
    runs = tuple(_runs(sorted(glyphs, key=lambda glyph: glyph.left)))
    if runs:
        heights = [glyph.height for glyph in glyphs]
        yield _Line(runs, median(glyph.middle for glyph in glyphs), median(heights))


def _runs(glyphs: Iterable[Glyph]) -> Iterator[_Run]:
    """The words of a line, given from left to right, cut where a new column begins."""
    characters: list[str] = []
    left = right = 0.0
    spaced = False
    for glyph in glyphs:
        if glyph.character.isspace():
            spaced = True
            continue
        gap = glyph.left - right
        if characters and gap > COLUMN_GAP * glyph.height:
            yield _Run("".join(characters), left, right)
            characters.clear()
        if not characters:
            left, right = glyph.left, glyph.right
        elif spaced or gap > WORD_GAP * glyph.height:
            characters.append(" ")
        characters.append(glyph.character)
        right, spaced = max(right, glyph.right), False
    if characters:
        yield _Run("".join(characters), left, right)


# --- pages ----------------------------------------------------------------------------------------


def _measure(glyphs: Sequence[Glyph], lines: Iterable[Sequence[_Line]]) -> _Measure:
    height = median(glyph.height for glyph in glyphs)
    distances = Counter(
        round(2 * (upper.middle - lower.middle)) / 2
        for of_page in lines
        for upper, lower in pairwise(of_page)
    )
    usual = max(distances, key=lambda distance: (distances[distance], -distance), default=height)
    return _Measure(
        left=min(glyph.left for glyph in glyphs),
        character=max(fmean(glyph.right - glyph.left for glyph in glyphs), 1),
        leading=max(min(usual, WIDEST_LEADING * height), 1),
    )


def _set_page(lines: Sequence[_Line], measure: _Measure) -> Iterator[str]:
    for above, line in pairwise([*lines[:1], *lines]):
        yield from [""] * _blanks((above.middle - line.middle) / measure.leading)
        yield _set_line(line, measure)


def _blanks(distance: float) -> int:
    """How many blank lines stand for a distance of so many lines."""
    return min(MOST_BLANKS, max(0, math.ceil(distance - (PARAGRAPH_GAP - 1)) - 1))


def _set_line(line: _Line, measure: _Measure) -> str:
    text = ""
    right = measure.left
    for run in line.runs:
        column = min(MOST_COLUMNS, round((run.left - measure.left) / measure.character))
        gap = min(LEAST_COLUMN_GAP, round((run.left - right) / measure.character)) if text else 0
        text += " " * max(gap, column - len(text)) + run.text
        right = run.right
    return text
