from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_miner.errors import DamagedInputError, EmptyInputError, InputTooLargeError
from minutes_miner.reading import read_bytes
from minutes_miner.reading.formats import DOCX
from tests.documents import archive, repacked, word_bytes, word_file

WHOLE = word_file("Minutes of the Council", "Present: Cllr Hart")


def test_a_word_file_is_its_paragraphs_in_utf_8() -> None:
    source = read_bytes(WHOLE, "a.docx")
    assert source.text == "Minutes of the Council\n\nPresent: Cllr Hart\n"
    assert (source.media_type, source.encoding) == (DOCX, "utf-8")


def test_a_word_file_without_text_is_empty() -> None:
    with pytest.raises(EmptyInputError):
        read_bytes(word_file(), "a.docx")


@pytest.mark.parametrize(
    "data",
    [
        archive("word/document.xml"),
        repacked(WHOLE, {"[Content_Types].xml": None}),
        repacked(WHOLE, {"word/document.xml": b"<w:document"}),
        repacked(WHOLE, {"word/document.xml": b"<html/>"}),
        repacked(WHOLE, {"word/styles.xml": b"\0"}),
        repacked(WHOLE, {"word/_rels/document.xml.rels": b"<x>"}),
    ],
)
def test_a_word_file_that_is_not_whole_is_damaged(data: bytes) -> None:
    with pytest.raises(DamagedInputError, match=r"^a\.docx: .*save it anew as \.docx"):
        read_bytes(data, "a.docx")


@given(st.integers(4, len(WHOLE) - 1))
def test_a_word_file_that_breaks_off_is_damaged(length: int) -> None:
    with pytest.raises(DamagedInputError):
        read_bytes(WHOLE[:length], "a.docx")


def test_what_unpacks_to_more_than_the_bound_is_refused() -> None:
    bomb = repacked(WHOLE, {"word/media/image1.png": b"\0" * 10_000_000})
    assert len(bomb) < 1_000_000
    with pytest.raises(InputTooLargeError, match=r"holds 10,\d{3},\d{3} bytes"):
        read_bytes(bomb, "a.docx", max_size=1_000_000)


def test_entities_that_multiply_are_not_expanded() -> None:
    laughs = b"".join(
        b"<!ENTITY a%d '%s'>" % (n, b"&a%d;" % (n - 1) * 10 if n else b"ha") for n in range(10)
    )
    document = (
        b"<!DOCTYPE x [" + laughs + b"]><w:document xmlns:w='http://schemas.openxmlformats.org/"
        b"wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>&a9;</w:t></w:r></w:p></w:body>"
        b"</w:document>"
    )
    with pytest.raises(DamagedInputError):
        read_bytes(repacked(WHOLE, {"word/document.xml": document}), "a.docx")


def test_without_its_library_the_extra_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(WHOLE)
    code = (
        "import sys; sys.modules['docx'] = None\n"
        "from minutes_miner import MissingExtraError\n"
        "from minutes_miner.reading import read_path\n"
        "try:\n    read_path(sys.argv[1])\n"
        "except MissingExtraError as error:\n    print(error)"
    )
    result = subprocess.run([sys.executable, "-c", code, path], capture_output=True, check=True)
    assert b"pip install 'minutes-miner[docx]'" in result.stdout


def test_the_library_is_loaded_for_word_files_only() -> None:
    code = (
        "import sys; from minutes_miner.reading import read_bytes\n"
        "read_bytes(b'Minutes', 'a.txt')\n"
        "print(*sys.modules)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert not {"docx", "lxml", "selectolax", "pypdfium2"} & set(result.stdout.decode().split())


def test_the_text_is_the_same_each_time() -> None:
    document = docx.Document()
    document.add_table(2, 2).rows[0].cells[0].text = "Present"
    data = word_bytes(document)
    assert read_bytes(data, "a.docx") == read_bytes(data, "a.docx")
