"""Word files: their paragraphs with the numbers that Word prints, tables and notes as text."""

from __future__ import annotations

import io
import zipfile

from minutes_miner.errors import DamagedInputError, MissingExtraError
from minutes_miner.reading.bounds import refuse_large
from minutes_miner.reading.encodings import Decoded
from minutes_miner.reading.layout import set_text


def docx_text(data: bytes, name: str, max_size: int | None = None) -> Decoded:
    """The text of a Word file.

    Deleted text of tracked changes is left out and inserted text is in. The header of the first
    page stands above everything else, notes stand below it; other headers and footers are left
    out.

    Args:
        data: The bytes of a .docx file.
        name: The input as the user named it.
        max_size: The most bytes that they may unpack to; None for no bound.

    Raises:
        MissingExtraError: The library is not installed.
        InputTooLargeError: The bytes unpack to more than `max_size`.
        DamagedInputError: They are no whole Word file.
    """
    try:
        from minutes_miner.reading.wordprocessing import document_blocks, open_parts
    except ImportError as error:
        raise MissingExtraError(
            name,
            "is a Word file, and the library that reads them is not installed; "
            "run: pip install 'minutes-miner[docx]'",
        ) from error
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        refuse_large(sum(part.file_size for part in archive.infolist()), name, max_size)
    try:
        parts = open_parts(data)
    # A damaged file makes zipfile, lxml and python-docx raise errors of a dozen kinds.
    except Exception as error:
        raise DamagedInputError(
            name, f"is no whole Word file ({error}); open it in Word and save it anew as .docx"
        ) from error
    return Decoded(set_text(document_blocks(parts)), "utf-8")
