"""What the bytes of an input are, told by their content and never by a file name."""

from __future__ import annotations

import io
import re
import zipfile

from minutes_miner.errors import BinaryInputError, DamagedInputError, EncryptedInputError

PLAIN_TEXT = "text/plain"
HTML = "text/html"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
"""The stream of an OLE container that holds an Office file under a password."""

_SAVE_AS_DOCX = "open it in the program it was made with and save it as .docx, PDF or plain text"
_OCR = "run it through text recognition (OCR) first"
_UNPACK = "unpack it first"

_REFUSED = (
    (_OLE, "an old Office file (.doc, .xls)", _SAVE_AS_DOCX),
    (b"{\\rtf", "a rich text file (RTF)", _SAVE_AS_DOCX),
    (b"\x89PNG\r\n", "a PNG image", _OCR),
    (b"\xff\xd8\xff", "a JPEG image", _OCR),
    (b"GIF8", "a GIF image", _OCR),
    (b"II*\x00", "a TIFF image", _OCR),
    (b"MM\x00*", "a TIFF image", _OCR),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK),
)

_PARTS_OF_ZIP = (
    ("xl/workbook.xml", "an Excel workbook", _SAVE_AS_DOCX),
    ("ppt/presentation.xml", "a PowerPoint presentation", _SAVE_AS_DOCX),
    ("META-INF/manifest.xml", "an OpenDocument file (.odt, .ods)", _SAVE_AS_DOCX),
    ("", "a ZIP archive", _UNPACK),
)
"""A file inside that tells what a ZIP archive is."""
_PART_OF_DOCX = "word/document.xml"

_HEAD = 4096
"""HTML shows itself within so many bytes."""
_MARKS = b"\xef\xbb\xbf\xff\xfe"
_PAGE = re.compile(
    rb"(?is)\A(?:<\?xml[^<>]{0,200}>\s*+|<!--(?:[^-]|-(?!->)){0,1000}-->\s*+){0,3}"
    rb"<(?:!doctype\s++html|html|head|body)\b"
)
_BLOCK_TAG = re.compile(
    rb"(?i)<(?:article|blockquote|center|dd|div|dl|dt|font|form|h[1-6]|hr|li|main|meta|ol|p|"
    rb"section|span|style|table|tbody|td|th|title|tr|ul)(?:\s[^<>]{0,300})?>"
)
_LEAST_TAGS = 3
"""A text that quotes a tag at its very beginning does not go on with so many more."""


def media_type(data: bytes, name: str) -> str:
    """The media type of the content: one of the constants above.

    Args:
        data: The bytes, unpacked.
        name: The input as the user named it.

    Raises:
        BinaryInputError: They open like a format that is not read.
        EncryptedInputError: They are an Office file under a password.
        DamagedInputError: They open like a ZIP archive and are none.
    """
    if data.startswith(_ZIP):
        return _type_of_zip(data, name)
    if data[:_HEAD].lstrip().startswith(b"%PDF-"):
        return PDF
    _refuse_protected(data, name)
    for signature, kind, remedy in _REFUSED:
        if data.startswith(signature):
            raise _refusal(name, kind, remedy)
    return HTML if _is_html(data[:_HEAD]) else PLAIN_TEXT


def _type_of_zip(data: bytes, name: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise DamagedInputError(
            name,
            f"opens like a ZIP archive, as Word files are, and is not whole ({error}); "
            "download it again",
        ) from error
    if _PART_OF_DOCX in parts:
        return DOCX
    kind, remedy = next((k, r) for part, k, r in _PARTS_OF_ZIP if not part or part in parts)
    raise _refusal(name, kind, remedy)


def _refuse_protected(data: bytes, name: str) -> None:
    if data.startswith(_OLE) and _ENCRYPTED_PACKAGE in data:
        raise EncryptedInputError(
            name,
            "is an Office file protected by a password; open it with the password and save it "
            "without one",
        )


def _refusal(name: str, kind: str, remedy: str) -> BinaryInputError:
    return BinaryInputError(name, f"looks like {kind}, which minutes-miner does not read; {remedy}")


def _is_html(head: bytes) -> bool:
    """Whether a page begins here, or a piece of one: block tags from the first character on."""
    # Without its NULs and its byte-order mark a page in UTF-16 shows the same tags.
    plain = head.replace(b"\0", b"").lstrip(_MARKS).lstrip()
    if _PAGE.match(plain):
        return True
    return bool(_BLOCK_TAG.match(plain)) and len(_BLOCK_TAG.findall(plain)) >= _LEAST_TAGS
