from __future__ import annotations

import contextlib
import io
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from minutes_miner.errors import (
    DamagedInputError,
    EncryptedInputError,
    NoTextLayerError,
)
from minutes_miner.reading import read_bytes
from minutes_miner.reading.formats import PDF
from tests.documents import blank, cells, lines, pdf_file

WHOLE = pdf_file(lines("Minutes of the Council"), lines("Present: Cllr Hart"))


def encrypted(password: str) -> bytes:
    """A PDF that is encrypted; with the password "" anybody can open it."""
    file = io.BytesIO()
    canvas = Canvas(file, encrypt=StandardEncryption(password, ownerPassword="owner"))
    canvas.drawString(60, 700, "Minutes")
    canvas.save()
    return file.getvalue()


def test_a_form_feed_stands_between_pages() -> None:
    source = read_bytes(WHOLE, "a.pdf")
    assert source.text == "Minutes of the Council\n\fPresent: Cllr Hart\n"
    assert (source.media_type, source.encoding, source.notices) == (PDF, "utf-8", ())


def test_columns_and_blank_lines_stand_where_they_are_printed() -> None:
    data = pdf_file(
        cells(
            [(60, "Present:"), (140, "Cllr A Hart"), (340, "Cllr B Roe")],
            [(140, "Cllr C Finch"), (340, "Cllr D Oakshott")],
            [],
            [(60, "1."), (80, "The lamp in Quay Street had been out for the whole of January; it")],
            [(80, "was agreed to write to the county council."), (480, "Clerk")],
        )
    )
    text = read_bytes(data, "a.pdf").text
    rows = [row.split("    ") for row in text.splitlines()]
    assert [[cell.strip() for cell in row if cell.strip()] for row in rows] == [
        ["Present:", "Cllr A Hart", "Cllr B Roe"],
        ["Cllr C Finch", "Cllr D Oakshott"],
        [],
        ["1. The lamp in Quay Street had been out for the whole of January; it"],
        ["was agreed to write to the county council.", "Clerk"],
    ]
    first, second, *_ = text.splitlines()
    assert first.index("Cllr B Roe") == second.index("Cllr D Oakshott")


def test_a_hyphen_at_the_end_of_a_line_is_kept() -> None:
    data = pdf_file(lines("It was agreed to adver-", "tise the post."))
    assert read_bytes(data, "a.pdf").text == "It was agreed to adver-\ntise the post.\n"


def test_pages_without_text_are_named() -> None:
    source = read_bytes(pdf_file(blank, lines("Minutes"), blank), "a.pdf")
    (notice,) = source.notices
    assert notice.code == "pages_without_text"
    assert "1, 3." in notice.message
    assert source.text == "\n\fMinutes\n\f\n"


def test_of_many_pages_without_text_the_first_are_named() -> None:
    (notice,) = read_bytes(pdf_file(lines("Minutes"), *[blank] * 12), "a.pdf").notices
    assert "2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 2 more." in notice.message


def test_a_scanned_pdf_asks_for_text_recognition() -> None:
    with pytest.raises(NoTextLayerError, match=r"^a\.pdf: .*ocrmypdf"):
        read_bytes(pdf_file(blank, blank), "a.pdf")


def test_a_pdf_under_a_password_is_encrypted() -> None:
    with pytest.raises(EncryptedInputError, match=r"^a\.pdf: .*password"):
        read_bytes(encrypted("secret"), "a.pdf")


def test_a_pdf_that_anybody_can_open_is_read() -> None:
    assert read_bytes(encrypted(""), "a.pdf").text == "Minutes\n"


@pytest.mark.parametrize("data", [b"%PDF-1.7\n1 0 obj", WHOLE[:700], b"%PDF-" + b"\0" * 1000])
def test_a_pdf_that_is_not_whole_is_damaged(data: bytes) -> None:
    with pytest.raises(DamagedInputError, match=r"^a\.pdf: is no whole PDF"):
        read_bytes(data, "a.pdf")


@settings(max_examples=50)
@given(st.integers(5, len(WHOLE) - 1), st.binary(min_size=1, max_size=4))
def test_a_changed_pdf_is_read_or_refused(place: int, patch: bytes) -> None:
    data = WHOLE[:place] + patch + WHOLE[place + len(patch) :]
    with contextlib.suppress(DamagedInputError, EncryptedInputError, NoTextLayerError):
        assert read_bytes(data, "a.pdf").media_type == PDF


def test_without_its_library_the_extra_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(WHOLE)
    code = (
        "import sys; sys.modules['pypdfium2'] = None\n"
        "from minutes_miner import MissingExtraError\n"
        "from minutes_miner.reading import read_path\n"
        "try:\n    read_path(sys.argv[1])\n"
        "except MissingExtraError as error:\n    print(error)"
    )
    result = subprocess.run([sys.executable, "-c", code, path], capture_output=True, check=True)
    assert b"pip install 'minutes-miner[pdf]'" in result.stdout
