from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_miner.errors import EncodingError, UnknownEncodingError
from minutes_miner.reading import codec_name, read_bytes
from tests.strategies import texts

TEXT = "Cllr Ó Conchúir said “no” – twice.\r\nThe fee is £5.\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8-sig"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32"),
        (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), "utf-32"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_the_bytes_tell_the_encoding(data: bytes, encoding: str) -> None:
    source = read_bytes(data, "a.txt")
    assert (source.encoding, source.text) == (encoding, TEXT)


@given(
    text=texts(controls=False),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]),
)
def test_the_encoding_of_the_record_turns_the_bytes_into_the_text(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    source = read_bytes(data, "a.txt")
    assert data.decode(source.encoding) == source.text


def test_ascii_in_utf_16_is_not_taken_for_utf_8() -> None:
    assert read_bytes("Minutes".encode("utf-16-le"), "a.txt").text == "Minutes"


def test_a_guess_at_windows_1252_is_announced_where_utf_8_breaks_off() -> None:
    source = read_bytes("It’s agreed".encode("cp1252"), "a.txt")
    (notice,) = source.notices
    assert notice.code == "assumed_cp1252"
    assert source.text[notice.start : notice.end] == "’"


def test_a_sure_encoding_comes_without_notice() -> None:
    assert read_bytes(TEXT.encode(), "a.txt").notices == ()


def test_bytes_that_windows_1252_leaves_undefined_are_an_error() -> None:
    with pytest.raises(EncodingError, match=r"^a\.txt: .*byte 0x81 at 11.*--encoding"):
        read_bytes(b"The agenda \x81 was agreed.", "a.txt")


def test_the_encoding_can_be_named() -> None:
    data = "Łódź agreed".encode("cp1250")
    source = read_bytes(data, "a.txt", "windows-1250")
    assert (source.encoding, source.text, source.notices) == ("cp1250", "Łódź agreed", ())


def test_a_byte_order_mark_is_no_text_when_the_encoding_is_named() -> None:
    assert read_bytes(codecs.BOM_UTF8 + b"Minutes", "a.txt", "utf-8").text == "Minutes"


def test_a_named_encoding_is_strict() -> None:
    with pytest.raises(EncodingError, match="not valid utf-8"):
        read_bytes("It’s agreed".encode("cp1252"), "a.txt", "utf-8")


@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF16_LE + "a\ud800b".encode("utf-16-le", "surrogatepass"),
        "Minutes of the meeting \ud800".encode("utf-16-le", "surrogatepass"),
        codecs.BOM_UTF16_LE + b"a\0b",
        codecs.BOM_UTF8 + b"caf\xe9",
    ],
)
def test_what_the_bytes_promise_they_must_keep(data: bytes) -> None:
    with pytest.raises(EncodingError):
        read_bytes(data, "a.txt")


@pytest.mark.parametrize("encoding", ["klingon", "rot13", "base64", ""])
def test_an_unknown_encoding_is_named(encoding: str) -> None:
    with pytest.raises(UnknownEncodingError, match=f"^{encoding}: "):
        codec_name(encoding)


@pytest.mark.parametrize(
    ("given_name", "canonical"),
    [("UTF8", "utf-8"), ("windows-1252", "cp1252"), ("utf-16-le", "utf-16-le")],
)
def test_an_encoding_has_one_name(given_name: str, canonical: str) -> None:
    assert codec_name(given_name) == canonical
