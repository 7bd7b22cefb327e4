"""From the XML of a Word document to paragraphs and tables."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from minutes_miner.reading.layout import GAP, Block, Paragraph, Table, plain
from minutes_miner.reading.numbering import BULLET, Numbering

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

INDENT = 4
"""Columns by which each level of a list is set in."""
MOST_SPANNED = 50
"""Columns that a cell can span."""

_DELETED = frozenset([qn("w:del"), qn("w:moveFrom")])
_SETTINGS = frozenset([qn("w:pPr"), qn("w:rPr"), qn("w:tblPr"), qn("w:tcPr"), qn("w:sectPr")])
_BOX = qn("w:txbxContent")
# What old versions of Word show instead of the element beside it, and so a second time.
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = _DELETED | _SETTINGS | {_FALLBACK}

_SIGNS = {
    qn("w:tab"): " " * GAP,
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}
_NOTE_OF_REFERENCE = {
    qn("w:footnoteReference"): qn("w:footnote"),
    qn("w:endnoteReference"): qn("w:endnote"),
}


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a Word file that hold or number its text; `notes` by their kind and id."""

    body: Element
    header: Element | None
    styles: Element
    numbering: Element | None
    notes: Mapping[tuple[str, str], Element]


def open_parts(data: bytes) -> Parts:
    """Open a Word file; a damaged one raises errors of zipfile, lxml, python-docx or our own."""
    document = docx.Document(io.BytesIO(data))
    if document.element.body is None:
        raise ValueError("it has no body")
    kinds = (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES)
    noted = [part for kind in kinds if (part := _part(document, kind)) is not None]
    return Parts(
        body=document.element.body,
        header=_first_header(document),
        styles=document.styles.element,
        numbering=_part(document, RELATIONSHIP_TYPE.NUMBERING),
        notes={(note.tag, note.get(qn("w:id"), "")): note for part in noted for note in part},
    )


def document_blocks(parts: Parts) -> Sequence[Block]:
    """The header of the first page, the body and the notes of a document, in this order."""
    reader = _Reader(parts)
    header = reader.blocks(parts.header) if parts.header is not None else ()
    return [*header, *reader.blocks(parts.body), *reader.notes()]


def _part(document: Document, kind: str) -> Element | None:
    """The root element of the part that is related to the document in this way, if there is one."""
    related = (one for one in document.part.rels.values() if one.reltype == kind)
    part = next((one.target_part for one in related if not one.is_external), None)
    return parse_xml(part.blob) if part is not None else None


def _first_header(document: Document) -> Element | None:
    section = next(iter(document.sections), None)
    if section is None:
        return None
    own_first = section.different_first_page_header_footer
    header = section.first_page_header if own_first else section.header
    return None if header.is_linked_to_previous else header._element


class _Reader:
    """Reads the elements of one document in their order, and counts lists and notes meanwhile."""

    def __init__(self, parts: Parts) -> None:
        self._numbering = Numbering(parts.numbering, parts.styles)
        self._noted = parts.notes
        self._references: list[tuple[str, str]] = []
        self._carried = ""
        self._follows_entry = False

    def blocks(self, container: Element) -> Iterator[Block]:
        """The paragraphs and tables of a body, a cell, a header or a note."""
        for child in container.iterchildren():
            if child.tag == qn("w:p"):
                yield from self._paragraph(child)
                for box in _boxes(child):
                    yield from self.blocks(box)
            elif child.tag == qn("w:tbl"):
                yield self._table(child)
            elif child.tag not in _LEFT_OUT:  # Content controls, smart tags, insertions.
                yield from self.blocks(child)

    def notes(self) -> Iterator[Paragraph]:
        """The notes that the text refers to, by the numbers that it gave them."""
        for n, reference in enumerate(self._references, 1):
            if reference in self._noted:
                text = "".join(self._text(self._noted[reference]))
                yield Paragraph(f"[{n}] {plain(text).strip()}")

    # --- paragraphs -------------------------------------------------------------------------------

    def _paragraph(self, element: Element) -> Iterator[Paragraph]:
        text = self._carried + "".join(self._text(element))
        self._carried = ""
        if _end_is_deleted(element):
            self._carried = text
            return
        mark = self._numbering.mark(element)
        text = plain(text).strip()
        parent = element.getparent()
        in_cell = parent is not None and parent.tag == qn("w:tc")
        # In a cell an automatic number may be all there is: the numbers of an action table.
        if text or (mark and mark.text != BULLET and in_cell):
            printed = f"{mark.text} {text}".strip() if mark else text
            tight = mark is not None and self._follows_entry
            yield Paragraph(printed, mark.level * INDENT if mark else 0, tight=tight)
            self._follows_entry = mark is not None

    def _text(self, element: Element) -> Iterator[str]:
        """The characters of a paragraph as they are printed."""
        for child in element.iterchildren():
            if child.tag == qn("w:t"):
                yield child.text or ""
            elif child.tag in _SIGNS:
                yield _SIGNS[child.tag]
            elif child.tag in _NOTE_OF_REFERENCE:
                yield self._reference(child)
            elif child.tag not in _LEFT_OUT and child.tag != _BOX and not _is_hidden(child):
                yield from self._text(child)

    def _reference(self, element: Element) -> str:
        self._references.append((_NOTE_OF_REFERENCE[element.tag], element.get(qn("w:id"), "")))
        return f"[{len(self._references)}]"

    # --- tables -----------------------------------------------------------------------------------

    def _table(self, element: Element) -> Table:
        rows = (row for row in _inside(element, qn("w:tr")) if not _is_deleted_row(row))
        return Table(tuple(tuple(self._cells(row)) for row in rows))

    def _cells(self, row: Element) -> Iterator[tuple[Block, ...]]:
        yield from [()] * _count(row, "w:trPr/w:gridBefore", 0)
        for cell in _inside(row, qn("w:tc")):
            yield tuple(self.blocks(cell))
            yield from [()] * (_count(cell, "w:tcPr/w:gridSpan", 1) - 1)


def _inside(element: Element, tag: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also those that a content control holds."""
    for child in element.iterchildren():
        if child.tag == tag:
            yield child
        elif child.tag not in _LEFT_OUT:
            yield from _inside(child, tag)


def _boxes(paragraph: Element) -> Iterator[Element]:
    """The text boxes that hang on a paragraph, but for those inside others."""
    for child in paragraph.iterchildren():
        if child.tag == _BOX:
            yield child
        elif child.tag not in _LEFT_OUT:
            yield from _boxes(child)


def _end_is_deleted(paragraph: Element) -> bool:
    """Whether a tracked change deletes the end of a paragraph: it goes on in the next."""
    return _has(paragraph, "w:pPr/w:rPr/w:del")


def _is_deleted_row(row: Element) -> bool:
    return _has(row, "w:trPr/w:del")


def _is_hidden(run: Element) -> bool:
    return _has(run, "w:rPr/w:vanish")


def _has(element: Element, path: str) -> bool:
    return element.find(_qualified(path)) is not None


def _count(element: Element, path: str, otherwise: int) -> int:
    found = element.find(_qualified(path))
    printed = "" if found is None else found.get(qn("w:val"), "")
    return min(int(printed), MOST_SPANNED) if printed.isdecimal() else otherwise


def _qualified(path: str) -> str:
    return "/".join(map(qn, path.split("/")))
