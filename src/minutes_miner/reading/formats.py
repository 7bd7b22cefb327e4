"""Files that are not plain text, known by their first bytes."""

from __future__ import annotations

from minutes_miner.errors import BinaryInputError

_CONVERT_PDF = "convert it first, for instance with `pdftotext -layout`"
_SAVE_AS_TEXT = "open it in the program it was made with and save it as plain text"
_OCR = "run it through text recognition (OCR) first"
_UNPACK = "unpack it first"

_SIGNATURES = (
    (b"%PDF-", "a PDF", _CONVERT_PDF),
    (b"PK\x03\x04", "a ZIP archive, as Word, Excel and OpenDocument files are", _SAVE_AS_TEXT),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (.doc, .xls)", _SAVE_AS_TEXT),
    (b"{\\rtf", "a rich text file (RTF)", _SAVE_AS_TEXT),
    (b"\x89PNG\r\n", "a PNG image", _OCR),
    (b"\xff\xd8\xff", "a JPEG image", _OCR),
    (b"GIF8", "a GIF image", _OCR),
    (b"II*\x00", "a TIFF image", _OCR),
    (b"MM\x00*", "a TIFF image", _OCR),
    (b"\x1f\x8b", "gzip-compressed", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK),
)


def refuse_known_formats(data: bytes, name: str) -> None:
    """Raise `BinaryInputError` if the bytes open like a format that is not plain text."""
    for signature, kind, remedy in _SIGNATURES:
        if data.startswith(signature):
            raise BinaryInputError(
                name, f"looks like {kind}, and minutes-miner reads plain text; {remedy}"
            )
