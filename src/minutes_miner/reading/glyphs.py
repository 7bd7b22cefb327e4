"""The glyphs on the pages of a PDF, as PDFium finds them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import groupby
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from minutes_miner.reading.pages import Glyph, Page

_UNKNOWN = "\ufffd"
_HYPHENS = ("\x02", "\ufffe", "\u00ad")
"""What PDFium gives for a hyphen at the end of a line, by its version and the font."""
_STRAIGHT = 0.1
"""Text turned by less, in radians, runs straight: pages are scanned askew."""
_QUARTER = math.pi / 2


class PdfError(Exception):
    """PDFium cannot open a document or one of its pages."""


class PasswordError(PdfError):
    """The document opens with a password only."""


_Box = tuple[float, float, float, float]
"""Left, bottom, right and top edge, in points."""


class _Character(NamedTuple):
    """A character, its box in the page, and by how many quarters, clockwise, it is turned."""

    printed: str
    box: _Box
    quarters: int | None


def read_pages(data: bytes) -> list[Page]:
    """The pages of a PDF, each turned so that most of its text is upright.

    Raises:
        PasswordError: It opens with a password only.
        PdfError: It is damaged.
    """
    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            return [_read_page(page) for page in document]
    except pypdfium2.PdfiumError as error:
        locked = error.err_code == pdfium.FPDF_ERR_PASSWORD
        raise (PasswordError if locked else PdfError)(str(error)) from error


def _read_page(page: pypdfium2.PdfPage) -> Page:
    with closing(page), closing(page.get_textpage()) as text:
        characters = list(_characters(text))
        sheet = page.get_mediabox()
    turns = Counter(one.quarters for one in characters if one.quarters is not None)
    upright = max(turns, key=lambda quarters: (turns[quarters], -quarters), default=0)
    return Page(
        glyphs=tuple(
            Glyph(one.printed, *_turned_back(one.box, upright, sheet))
            for one in characters
            if one.quarters == upright
        ),
        turned=tuple(_turned_lines(characters, upright)),
    )


def _characters(text: pypdfium2.PdfTextPage) -> Iterator[_Character]:
    """The characters of a page but for the line ends that PDFium makes up."""
    for n in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, n)
        printed = _printed(code)
        if printed not in "\r\n":
            quarters = _quarters(pdfium.FPDFText_GetCharAngle(text, n))
            yield _Character(printed, text.get_charbox(n, loose=True), quarters)


def _printed(code: int) -> str:
    if chr(code) in _HYPHENS:
        return "-"
    return _UNKNOWN if code == 0 or 0xD800 <= code <= 0xDFFF else chr(code)


def _quarters(angle: float) -> int | None:
    """The quarters of a turn in an angle, or None if it lies between them."""
    quarters = round(angle / _QUARTER)
    return quarters % 4 if abs(angle - quarters * _QUARTER) < _STRAIGHT else None


def _turned_back(box: _Box, quarters: int, page: _Box) -> _Box:
    """A box in the page once this is turned back, counter-clockwise, by the quarters."""
    left, bottom, right, top = (edge - page[n % 2] for n, edge in enumerate(box))
    width, height = page[2] - page[0], page[3] - page[1]
    for _ in range(quarters):
        left, bottom, right, top = height - top, left, height - bottom, right
        width, height = height, width
    return left, bottom, right, top


def _turned_lines(characters: Iterable[_Character], upright: int) -> Iterator[str]:
    """What is printed at another angle, such as a word across the page: a line for each angle."""
    turned = (one for one in characters if one.quarters != upright)
    for _, line in groupby(turned, key=lambda one: one.quarters):
        if text := " ".join("".join(one.printed for one in line).split()):
            yield text
