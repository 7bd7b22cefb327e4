"""From the bytes of any format to text; a format's library is loaded when it is first met."""

from __future__ import annotations

from minutes_miner.reading.encodings import Decoded, decode, decode_as
from minutes_miner.reading.formats import DOCX, HTML, PDF


def convert(
    data: bytes, media_type: str, name: str, *, encoding: str | None, max_size: int | None
) -> Decoded:
    """The text that bytes of this media type hold; its encoding is utf-8 where they hold no text.

    Args:
        data: The bytes, unpacked.
        media_type: What they are, as `formats.media_type` tells.
        name: The input as the user named it.
        encoding: A Python codec name for plain text and HTML; without it the bytes decide.
        max_size: The most bytes that they may unpack to; None for no bound.

    Raises:
        InputError: They cannot be read.
        UnknownEncodingError: Python knows no text encoding of that name.
    """
    if media_type == HTML:
        from minutes_miner.reading.html import html_text

        return html_text(data, name, encoding)
    if media_type == PDF:
        from minutes_miner.reading.pdf import pdf_text

        return pdf_text(data, name)
    if media_type == DOCX:
        from minutes_miner.reading.docx import docx_text

        return docx_text(data, name, max_size)
    return decode(data, name) if encoding is None else decode_as(data, name, encoding)
