from __future__ import annotations

import pytest

from minutes_miner.errors import BinaryInputError
from minutes_miner.reading import read_bytes


@pytest.mark.parametrize(
    ("data", "kind", "advice"),
    [
        (b"%PDF-1.7\n1 0 obj", "PDF", "pdftotext"),
        (b"PK\x03\x04\x14\x00word/document.xml", "Word", "save it as plain text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "old Office", "save it as plain text"),
        (b"{\\rtf1\\ansi Minutes}", "RTF", "save it as plain text"),
        (b"\x89PNG\r\n\x1a\nrest", "PNG", "OCR"),
        (b"\xff\xd8\xff\xe0rest", "JPEG", "OCR"),
        (b"GIF89a", "GIF", "OCR"),
        (b"II*\x00rest", "TIFF", "OCR"),
        (b"MM\x00*rest", "TIFF", "OCR"),
        (b"\x1f\x8b\x08rest", "gzip", "unpack"),
        (b"7z\xbc\xaf\x27\x1crest", "7-Zip", "unpack"),
    ],
)
def test_a_file_that_is_no_text_is_told_what_it_is_and_what_to_do(
    data: bytes, kind: str, advice: str
) -> None:
    with pytest.raises(BinaryInputError, match=rf"^a\.bin: looks like .*{kind}.*{advice}"):
        read_bytes(data, "a.bin")


def test_a_named_encoding_does_not_make_text_of_a_pdf() -> None:
    with pytest.raises(BinaryInputError):
        read_bytes(b"%PDF-1.7\n1 0 obj", "a.pdf", "latin-1")


def test_minutes_may_talk_about_a_pdf() -> None:
    assert read_bytes(b"The file began with %PDF-1.7.", "a.txt").text.endswith("1.7.")
