from __future__ import annotations

import pytest

from minutes_miner.errors import BinaryInputError, DamagedInputError, EncryptedInputError
from minutes_miner.reading import read_bytes
from minutes_miner.reading.formats import DOCX, HTML, PDF, PLAIN_TEXT, media_type
from tests.documents import archive, blank, page, pdf_file, word_file


@pytest.mark.parametrize(
    ("data", "kind", "advice"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "old Office", "save it as .docx"),
        (b"{\\rtf1\\ansi Minutes}", "RTF", "save it as .docx"),
        (b"\x89PNG\r\n\x1a\nrest", "PNG", "OCR"),
        (b"\xff\xd8\xff\xe0rest", "JPEG", "OCR"),
        (b"GIF89a", "GIF", "OCR"),
        (b"II*\x00rest", "TIFF", "OCR"),
        (b"MM\x00*rest", "TIFF", "OCR"),
        (b"7z\xbc\xaf\x27\x1crest", "7-Zip", "unpack"),
        (archive("xl/workbook.xml", "[Content_Types].xml"), "Excel", "save it as .docx"),
        (archive("ppt/presentation.xml"), "PowerPoint", "save it as .docx"),
        (archive("mimetype", "META-INF/manifest.xml"), "OpenDocument", "save it as .docx"),
        (archive("minutes.txt"), "ZIP archive", "unpack"),
    ],
)
def test_a_file_that_is_not_read_is_told_what_it_is_and_what_to_do(
    data: bytes, kind: str, advice: str
) -> None:
    with pytest.raises(BinaryInputError, match=rf"^a\.bin: looks like .*{kind}.*{advice}"):
        read_bytes(data, "a.bin")


def test_an_office_file_under_a_password_is_encrypted() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(EncryptedInputError, match="save it without one"):
        read_bytes(data, "a.docx")


def test_half_a_zip_archive_is_damaged() -> None:
    whole = word_file("Minutes")
    with pytest.raises(DamagedInputError, match=r"^a\.docx: .*download it again"):
        read_bytes(whole[: len(whole) // 2], "a.docx")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (word_file("Minutes"), DOCX),
        (pdf_file(blank), PDF),
        (b"\r\n%PDF-1.4", PDF),
        (b"Minutes", PLAIN_TEXT),
        (b"The file began with %PDF-1.7.", PLAIN_TEXT),
        (page(""), HTML),
        (page("").decode().encode("utf-16"), HTML),
        (page("").decode().encode("utf-16-le"), HTML),
        (b"\xef\xbb\xbf\r\n <!doctype HTML public '-//W3C//DTD HTML 4.0//EN'>", HTML),
        (b"<?xml version='1.0'?>\n<!DOCTYPE html>", HTML),
        (b"<!-- saved from the site -->\n<html>", HTML),
        (b"<HTML><BODY>", HTML),
        (b"<div class='minutes'><h1>Minutes</h1><p>Present: Cllr Hart</p></div>", HTML),
        (b"<p>The clerk wrote a tag at the very start.", PLAIN_TEXT),
        (b"The page said <html><body><p><p><p>.", PLAIN_TEXT),
        (b"<!-- -->\n\nMinutes of the meeting", PLAIN_TEXT),
        (b"<Cllr Hart> asked about the <p> and the <div> and the <table>.", PLAIN_TEXT),
        (b"<htmlish>", PLAIN_TEXT),
    ],
)
def test_the_content_tells_the_format(data: bytes, expected: str) -> None:
    assert media_type(data, "a.txt") == expected


def test_the_name_of_a_file_tells_nothing() -> None:
    assert read_bytes(b"Minutes", "a.html").media_type == PLAIN_TEXT
    assert read_bytes(page("<p>Minutes"), "a.txt").media_type == HTML


def test_a_named_encoding_does_not_make_text_of_a_picture() -> None:
    with pytest.raises(BinaryInputError):
        read_bytes(b"\x89PNG\r\n\x1a\nrest", "a.png", "latin-1")
