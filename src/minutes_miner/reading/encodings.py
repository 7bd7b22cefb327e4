"""Which encoding the bytes are in."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from minutes_miner.errors import EncodingError, UnknownEncodingError
from minutes_miner.reading.characters import refuse_binary
from minutes_miner.records import Notice

_BYTE_ORDER_MARK = "\ufeff"

# UTF-32 before UTF-16: the mark of UTF-32-LE begins with that of UTF-16-LE.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# Latin letters in UTF-16 have a NUL in nearly every high byte and in no low byte.
_MOST = 0.7
_FEW = 0.05


class Decoded(NamedTuple):
    """Text, the Python codec that made it, and what to know about the choice."""

    text: str
    encoding: str
    notices: tuple[Notice, ...] = ()


def decode(data: bytes, name: str) -> Decoded:
    """Decode by byte-order mark, as UTF-16 by its NUL pattern, as UTF-8, or as Windows-1252.

    Windows-1252 is the last resort, and it is announced, because almost any bytes pass for it.
    Latin-1 is never tried: it would turn the curly quotes of Windows into control characters.
    No statistical detector is asked either: it picks among ninety code pages by likelihood, and
    a wrong guess changes quotations without a trace. Bytes that Windows-1252 leaves undefined
    are an error that asks for the encoding.

    Raises:
        InputError: The bytes are binary, or fit none of these encodings.
    """
    codec = _codec_by_mark(data) or _codec_by_nul_pattern(data)
    if codec is not None:
        return decode_as(data, name, codec)
    try:
        return Decoded(data.decode(), "utf-8")
    except UnicodeDecodeError as error:
        return _decode_windows(data, name, error)


def decode_as(data: bytes, name: str, encoding: str) -> Decoded:
    """Decode strictly with the named codec; a byte-order mark is not part of the text.

    Raises:
        EncodingError: The bytes are no text in that encoding.
        UnknownEncodingError: Python knows no text encoding of that name.
    """
    codec = codec_name(encoding)
    try:
        text = data.decode(codec)
    except UnicodeError as error:
        raise EncodingError(
            name, f"is not valid {codec} ({error}); name the right encoding with --encoding"
        ) from error
    return Decoded(text.removeprefix(_BYTE_ORDER_MARK), codec)


def codec_name(encoding: str) -> str:
    """Return Python's own name for a text encoding: UTF8 is utf-8, windows-1252 is cp1252.

    Raises:
        UnknownEncodingError: Python knows no text encoding of that name.
    """
    try:
        # One byte is decoded because `codecs.lookup` also finds codecs such as rot13, which
        # `bytes.decode` refuses.
        b" ".decode(encoding)
    except LookupError as error:
        raise UnknownEncodingError(
            f"{encoding}: Python knows no text encoding of this name; try utf-8 or cp1252"
        ) from error
    except UnicodeError:
        pass  # A single byte is no character in this encoding, as in UTF-16.
    return codecs.lookup(encoding).name


def _codec_by_mark(data: bytes) -> str | None:
    return next((codec for mark, codec in _MARKS if data.startswith(mark)), None)


def _codec_by_nul_pattern(data: bytes) -> str | None:
    """Tell UTF-16 without a mark, which passes for UTF-8 as long as its letters are English."""
    units, odd = divmod(len(data), 2)
    if odd or not units:
        return None
    first, second = data[0::2].count(0) / units, data[1::2].count(0) / units
    if second > _MOST and first < _FEW:
        return "utf-16-le"
    if first > _MOST and second < _FEW:
        return "utf-16-be"
    return None


def _decode_windows(data: bytes, name: str, not_utf_8: UnicodeDecodeError) -> Decoded:
    # Binary data seldom decodes as Windows-1252: say that it is binary, not that it is misspelt.
    refuse_binary(data.decode("latin-1"), name)
    where = f"byte 0x{data[not_utf_8.start]:02X} at {not_utf_8.start}"
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as undefined:
        raise EncodingError(
            name,
            f"is neither UTF-8 ({where}) nor Windows-1252 "
            f"(byte 0x{data[undefined.start]:02X} at {undefined.start}); name its encoding with "
            "--encoding",
        ) from undefined
    # One byte is one character in Windows-1252, so the byte offset is the text offset.
    notice = Notice(
        code="assumed_cp1252",
        message=f"Not UTF-8 ({where}): read as Windows-1252. If letters or quotes look wrong, "
        "name the encoding with --encoding.",
        start=not_utf_8.start,
        end=not_utf_8.start + 1,
    )
    return Decoded(text, "cp1252", (notice,))
