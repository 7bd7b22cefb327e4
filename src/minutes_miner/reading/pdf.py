"""PDFs: the text of their pages, with lines, columns and blank lines where they are printed."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_miner.errors import (
    DamagedInputError,
    EncryptedInputError,
    MissingExtraError,
    NoTextLayerError,
)
from minutes_miner.reading.encodings import Decoded
from minutes_miner.reading.layout import plain
from minutes_miner.reading.pages import set_pages
from minutes_miner.records import Notice

_PAGE_BREAK = "\n\f"
_MOST_NAMED = 10
"""So many pages without text are named; of more, the first."""


def pdf_text(data: bytes, name: str) -> Decoded:
    """The text of a PDF in the manner of `pdftotext -layout`, with a form feed between pages.

    Args:
        data: The bytes of the PDF.
        name: The input as the user named it.

    Returns:
        The text, and a notice that names the pages without any.

    Raises:
        MissingExtraError: The library is not installed.
        EncryptedInputError: The PDF opens with a password only.
        DamagedInputError: It is no whole PDF.
        NoTextLayerError: None of its pages holds text.
    """
    try:
        from minutes_miner.reading.glyphs import PasswordError, PdfError, read_pages
    except ImportError as error:
        raise MissingExtraError(
            name,
            "is a PDF, and the library that reads them is not installed; "
            "run: pip install 'minutes-miner[pdf]'",
        ) from error
    try:
        pages = read_pages(data)
    except PasswordError as error:
        raise EncryptedInputError(
            name, "is a PDF protected by a password; open it and print it to a PDF without one"
        ) from error
    except PdfError as error:
        raise DamagedInputError(
            name, f"is no whole PDF ({error}); download it again or print it to a new PDF"
        ) from error
    return _joined([plain(page) for page in set_pages(pages)], name)


def _joined(pages: Sequence[str], name: str) -> Decoded:
    empty = [number for number, page in enumerate(pages, 1) if not page]
    if len(empty) == len(pages):
        raise NoTextLayerError(
            name,
            "is a PDF without text, as scanners make it; "
            "run it through text recognition first, for instance with `ocrmypdf`",
        )
    notices = (_pages_without_text(empty),) if empty else ()
    return Decoded(_PAGE_BREAK.join(pages) + "\n", "utf-8", notices)


def _pages_without_text(numbers: Sequence[int]) -> Notice:
    named = ", ".join(map(str, numbers[:_MOST_NAMED]))
    more = f" and {len(numbers) - _MOST_NAMED} more" if len(numbers) > _MOST_NAMED else ""
    return Notice(
        code="pages_without_text",
        message=f"Pages without text, perhaps scanned: {named}{more}. To have what they say, "
        "run the PDF through text recognition (OCR).",
    )
