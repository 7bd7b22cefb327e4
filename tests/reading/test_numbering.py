from __future__ import annotations

import pytest
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

from minutes_miner.reading import read_bytes
from tests.documents import NumberedDocument


def lines(numbered: NumberedDocument) -> list[str]:
    """The lines of the document that hold words."""
    text = read_bytes(numbered.file, "a.docx").text
    return [line.strip() for line in text.splitlines() if line]


def outline() -> NumberedDocument:
    """Lists as minutes have them: 1., 1.1, (a)."""
    return NumberedDocument(("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"))


def test_numbers_go_on_across_other_paragraphs() -> None:
    numbered = outline()
    numbered.add("Apologies")
    numbered.document.add_paragraph("None were received.")
    numbered.add("Footpaths")
    assert lines(numbered) == ["1. Apologies", "None were received.", "2. Footpaths"]


def test_a_level_counts_within_the_one_above() -> None:
    numbered = outline()
    for level in (0, 1, 1, 2, 2, 1, 0, 1):
        numbered.add("x", level)
    assert [line.split()[0] for line in lines(numbered)] == [
        "1.", "1.1", "1.2", "(a)", "(b)", "1.3", "2.", "2.1",
    ]  # fmt: skip


def test_a_level_below_one_that_was_never_used_counts_it_as_its_first() -> None:
    numbered = outline()
    numbered.add("x", 1)
    assert lines(numbered) == ["1.1 x"]


def test_lists_of_one_definition_share_their_count_unless_one_begins_anew() -> None:
    numbered = outline()
    numbered.add_list("91")
    numbered.add_list(
        "92", '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    )
    for list_id in ("90", "91", "92", "92"):
        numbered.add("x", 0, list_id)
    assert lines(numbered) == ["1. x", "2. x", "7. x", "8. x"]


@pytest.mark.parametrize(
    ("kind", "text", "marks"),
    [
        ("upperLetter", "%1)", ["A)", "B)"]),
        ("lowerRoman", "(%1)", ["(i)", "(ii)"]),
        ("upperRoman", "%1.", ["I.", "II."]),
        ("decimalZero", "%1", ["01", "02"]),
        ("decimal", "Item %1:", ["Item 1:", "Item 2:"]),
        ("bullet", "\uf0b7", ["•", "•"]),
        ("bullet", "o", ["•", "•"]),
        ("none", "", ["", ""]),
        ("unheardOf", "%1.", ["1.", "2."]),
    ],
)
def test_a_level_counts_in_its_own_signs(kind: str, text: str, marks: list[str]) -> None:
    numbered = NumberedDocument((kind, text))
    numbered.add("x")
    numbered.add("x")
    assert lines(numbered) == [f"{mark} x".strip() for mark in marks]


def test_legal_numbers_are_figures_at_every_level() -> None:
    numbered = outline()
    numbered.define(
        "80",
        '<w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="upperRoman"/>'
        '<w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>',
    )
    numbered.add_list("80", definition_id="80")
    numbered.add("x", 0, "80")
    numbered.add("x", 1, "80")
    assert lines(numbered) == ["IV. x", "4.1 x"]


def test_a_style_numbers_its_paragraphs_and_those_of_styles_based_on_it() -> None:
    numbered = outline()
    for style in ("List Number", "List Number", "List Bullet"):
        numbered.document.add_paragraph("x", style=style)
    child = numbered.document.styles.add_style("Child", 1)
    child.base_style = numbered.document.styles["List Number"]
    numbered.document.add_paragraph("x", style="Child")
    assert lines(numbered) == ["1. x", "2. x", "• x", "3. x"]


def test_a_style_may_belong_to_a_level_of_its_list() -> None:
    numbered = outline()
    numbered.define(
        "80",
        '<w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:pStyle w:val="Heading2"/><w:lvlText w:val="%1.%2"/></w:lvl>',
    )
    numbered.add_list("80", definition_id="80")
    heading = numbered.document.styles["Heading 2"].element
    heading.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="80"/></w:numPr>')
    )
    numbered.document.add_heading("x", 2)
    assert lines(numbered) == ["1.1 x"]


def test_list_nought_takes_a_paragraph_out_of_the_list_of_its_style() -> None:
    numbered = outline()
    numbered.number(numbered.document.add_paragraph("x", style="List Number"), list_id="0")
    assert lines(numbered) == ["x"]


@pytest.mark.parametrize(("level", "list_id"), [(8, "90"), (0, "12345")])
def test_a_list_or_level_that_is_not_there_numbers_nothing(level: int, list_id: str) -> None:
    numbered = outline()
    numbered.add("x", level, list_id)
    assert lines(numbered) == ["x"]


def test_styles_that_are_based_on_each_other_in_a_circle_come_to_an_end() -> None:
    numbered = outline()
    styles = numbered.document.styles
    one, two = styles.add_style("One", 1), styles.add_style("Two", 1)
    one.base_style, two.base_style = two, one
    numbered.document.add_paragraph("x", style="One")
    assert lines(numbered) == ["x"]


def test_a_definition_may_be_that_of_a_list_style() -> None:
    numbered = outline()
    numbered.define("80", '<w:numStyleLink w:val="House"/>')
    numbered.define(
        "81", '<w:styleLink w:val="House"/><w:lvl w:ilvl="0"><w:lvlText w:val="(%1)"/></w:lvl>'
    )
    numbered.add_list("80", definition_id="80")
    numbered.add("x", 0, "80")
    assert lines(numbered) == ["(1) x"]


def test_an_empty_paragraph_counts_and_is_not_printed() -> None:
    numbered = outline()
    for text in ("x", "", "y"):
        numbered.add(text)
    assert lines(numbered) == ["1. x", "3. y"]


def test_in_a_cell_the_number_may_be_all_there_is() -> None:
    numbered = outline()
    table = numbered.document.add_table(2, 2)
    for row, text in zip(table.rows, ("Apologies", "Footpaths"), strict=True):
        numbered.number(row.cells[0].paragraphs[0])
        row.cells[1].text = text
    assert lines(numbered) == ["1.    Apologies", "2.    Footpaths"]
