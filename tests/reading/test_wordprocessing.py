from __future__ import annotations

import docx
import pytest

from minutes_miner.reading import read_bytes
from tests.documents import part_of, repacked, run, word_bytes, word_xml


def text_of(inner: str) -> str:
    """The text of a Word file with this in its body."""
    return read_bytes(word_xml(inner), "a.docx").text


def paragraph(inner: str) -> str:
    """A paragraph in the XML of Word."""
    return f"<w:p>{inner}</w:p>"


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (run("The report ") + run("was noted."), "The report was noted."),
        (run("Chair:") + "<w:r><w:tab/></w:r>" + run("Cllr Hart"), "Chair:    Cllr Hart"),
        (run("Hart") + "<w:r><w:br/></w:r>" + run("Roe"), "Hart\nRoe"),
        (run("re") + "<w:r><w:noBreakHyphen/></w:r>" + run("elect"), "re-elect"),
        (run("case") + "<w:r><w:softHyphen/></w:r>" + run("load"), "caseload"),
        (run("10\u00a0%"), "10 %"),
        (f"<w:hyperlink>{run('the plan')}</w:hyperlink>", "the plan"),
        (f"<w:smartTag>{run('Quay Street')}</w:smartTag>", "Quay Street"),
        (f"<w:sdt><w:sdtContent>{run('4 March')}</w:sdtContent></w:sdt>", "4 March"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r>" + run("3"), "3"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>" + run("seen"), "seen"),
        (f"<w:ins w:id='1'>{run('not ')}</w:ins>" + run("agreed"), "not agreed"),
        ("<w:del w:id='1'><w:r><w:delText>not</w:delText></w:r></w:del>" + run("now"), "now"),
        (f"<w:moveFrom w:id='1'>{run('from')}</w:moveFrom>" + run("stays"), "stays"),
        (f"<w:moveTo w:id='1'>{run('moved')}</w:moveTo>", "moved"),
    ],
)  # fmt: skip
def test_the_words_of_a_paragraph_are_those_that_are_printed(inner: str, text: str) -> None:
    assert text_of(paragraph(inner)) == text + "\n"


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next() -> None:
    deleted_end = "<w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>"
    assert text_of(paragraph(deleted_end + run("The report ")) + paragraph(run("was noted."))) == (
        "The report was noted.\n"
    )


def test_paragraphs_in_content_controls_are_read() -> None:
    control = f"<w:sdt><w:sdtContent>{paragraph(run('Minutes'))}</w:sdtContent></w:sdt>"
    assert text_of(control + paragraph(run("Present"))) == "Minutes\n\nPresent\n"


def test_a_text_box_stands_below_the_paragraph_it_hangs_on_and_once() -> None:
    box = f"<w:txbxContent>{paragraph(run('DRAFT'))}</w:txbxContent>"
    both = (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/'
        f'markup-compatibility/2006"><mc:Choice Requires="wps">{box}</mc:Choice>'
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert text_of(paragraph(run("Minutes") + both)) == "Minutes\n\nDRAFT\n"


# --- tables ---------------------------------------------------------------------------------------


def cell(text: str, properties: str = "") -> str:
    """A cell in the XML of Word."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(run(text))}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A row in the XML of Word."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def test_the_cells_of_a_table_keep_their_columns() -> None:
    table = row(cell("Present:"), cell("Cllr Hart")) + row(cell(""), cell("Cllr Roe"))
    assert text_of(f"<w:tbl>{table}</w:tbl>") == "Present:    Cllr Hart\n            Cllr Roe\n"


def test_a_cell_that_spans_columns_keeps_the_others_in_place() -> None:
    table = row(cell("Members", '<w:gridSpan w:val="2"/>'), cell("Status")) + row(
        cell("Hart"), cell("Chair"), cell("P")
    )
    assert text_of(f"<w:tbl>{table}</w:tbl>") == (
        "Members             Status\nHart       Chair    P\n"
    )


def test_a_row_may_begin_further_right() -> None:
    table = row(cell("a"), cell("b")) + row(cell("c"), properties='<w:gridBefore w:val="1"/>')
    assert text_of(f"<w:tbl>{table}</w:tbl>") == "a    b\n     c\n"


def test_a_deleted_row_is_left_out() -> None:
    table = row(cell("a"), cell("b")) + row(cell("c"), cell("d"), properties="<w:del w:id='1'/>")
    assert text_of(f"<w:tbl>{table}</w:tbl>") == "a    b\n"


def test_rows_and_cells_in_content_controls_are_read() -> None:
    inner = f"<w:sdt><w:sdtContent>{cell('a')}</w:sdtContent></w:sdt>{cell('b')}"
    table = f"<w:sdt><w:sdtContent>{row(inner)}</w:sdtContent></w:sdt>"
    assert text_of(f"<w:tbl>{table}</w:tbl>") == "a    b\n"


def test_tables_in_tables_are_read() -> None:
    depth = 60
    deep = f"{'<w:tbl><w:tr><w:tc>' * depth}{paragraph(run('deep'))}"
    assert text_of(deep + f"{'</w:tc></w:tr></w:tbl>' * depth}") == "deep\n"


# --- headers and notes ----------------------------------------------------------------------------


def test_the_header_of_the_first_page_stands_on_top_and_footers_are_left_out() -> None:
    document = docx.Document()
    document.add_paragraph("Minutes")
    document.sections[0].header.paragraphs[0].text = "Moleham Parish Council"
    document.sections[0].footer.paragraphs[0].text = "Page 1"
    assert read_bytes(word_bytes(document), "a.docx").text == "Moleham Parish Council\n\nMinutes\n"


def test_a_first_page_with_a_header_of_its_own_has_that() -> None:
    document = docx.Document()
    document.add_paragraph("Minutes")
    section = document.sections[0]
    section.header.paragraphs[0].text = "Later pages"
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "Moleham Parish Council"
    assert read_bytes(word_bytes(document), "a.docx").text == "Moleham Parish Council\n\nMinutes\n"


def test_footnotes_stand_at_the_end_under_the_numbers_of_their_references() -> None:
    body = paragraph(run("The rate") + '<w:r><w:footnoteReference w:id="5"/></w:r>' + run(" fell."))
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    notes = (
        f'<w:footnotes xmlns:w="{space}"><w:footnote w:id="0">{paragraph(run("___"))}</w:footnote>'
        f'<w:footnote w:id="5">{paragraph(run(" In March."))}</w:footnote></w:footnotes>'
    )
    plain = word_xml(body)
    parts = {"word/footnotes.xml": notes.encode()}
    for name, end, more in (
        ("[Content_Types].xml", b"</Types>",
         f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/>'),
        ("word/_rels/document.xml.rels", b"</Relationships>",
         f'<Relationship Id="rId99" Type="{relationship}" Target="footnotes.xml"/>'),
    ):  # fmt: skip
        parts[name] = part_of(plain, name).replace(end, more.encode() + end)
    assert read_bytes(repacked(plain, parts), "a.docx").text == (
        "The rate[1] fell.\n\n[1] In March.\n"
    )


def test_a_reference_to_a_note_that_is_not_there_does_no_harm() -> None:
    body = paragraph(run("The rate") + '<w:r><w:footnoteReference w:id="5"/></w:r>')
    assert text_of(body) == "The rate[1]\n"
