from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from minutes_miner.reading.glyphs import PasswordError, PdfError, read_pages
from minutes_miner.reading.pages import set_pages
from tests.documents import HEIGHT, WIDTH, lines, pdf_file


def text_of(data: bytes) -> list[str]:
    """The text of each page of a PDF."""
    return set_pages(read_pages(data))


def test_a_glyph_has_its_box() -> None:
    (page,) = read_pages(pdf_file(lines("Hi", left=60, top=700)))
    first, second = page.glyphs
    assert first.character + second.character == "Hi"
    assert first.left == pytest.approx(60, abs=1)
    assert first.bottom < 700 < first.top
    assert second.left == pytest.approx(first.right, abs=0.1)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_that_is_turned_is_read_upright(turn: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(WIDTH / 2, HEIGHT / 2)
        canvas.rotate(turn)
        canvas.drawString(-100, 100, "Minutes of the Council")
        canvas.drawString(-100, 50, "Present")

    (text,) = text_of(pdf_file(draw))
    assert text.split("\n") == ["Minutes of the Council", "", "", "Present"]


@pytest.mark.parametrize("turn", [45, 90])
def test_a_word_across_the_page_stands_below_it(turn: int) -> None:
    def draw(canvas: Canvas) -> None:
        lines("Minutes of the Council", "Present: Cllr Hart")(canvas)
        canvas.translate(300, 300)
        canvas.rotate(turn)
        canvas.drawString(0, 0, "DRAFT COPY")

    (text,) = text_of(pdf_file(draw))
    assert text == "Minutes of the Council\nPresent: Cllr Hart\nDRAFT COPY"


def test_a_page_that_was_scanned_askew_keeps_its_lines() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rotate(1)
        lines("Minutes of the Council", "Present: Cllr Hart")(canvas)

    (text,) = text_of(pdf_file(draw))
    assert text == "Minutes of the Council\nPresent: Cllr Hart"


def test_text_in_a_form_is_read() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.beginForm("letterhead")
        canvas.setFont("Times-Roman", 11)
        canvas.drawString(60, 760, "Moleham Parish Council")
        canvas.endForm()
        canvas.doForm("letterhead")
        canvas.setFont("Times-Roman", 11)
        canvas.drawString(60, 740, "Minutes")

    (text,) = text_of(pdf_file(draw))
    assert text.split() == ["Moleham", "Parish", "Council", "Minutes"]


@pytest.mark.parametrize("text", ["“No” – said Ó Sé’s clerk: £5", "a • b"])
def test_signs_beyond_ascii_are_read(text: str) -> None:
    assert text_of(pdf_file(lines(text))) == [text]


def test_a_document_that_pdfium_does_not_open_is_an_error() -> None:
    with pytest.raises(PdfError):
        read_pages(b"%PDF-1.7")
    assert issubclass(PasswordError, PdfError)
