"""Word files, PDFs and web pages that the tests make, small and the same each time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence

import docx
from docx.document import Document
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.text.paragraph import Paragraph
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = A4


def page(body: str, head: str = "") -> bytes:
    """A web page in UTF-8."""
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


# --- Word -----------------------------------------------------------------------------------------


def word_bytes(document: Document) -> bytes:
    """The file of a document; its bytes do not depend on the day."""
    file = io.BytesIO()
    document.save(file)
    return repacked(file.getvalue(), {})


def word_file(*paragraphs: str) -> bytes:
    """A Word file with these paragraphs."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return word_bytes(document)


def word_xml(inner: str) -> bytes:
    """A Word file with this in its body, where `w:` is the namespace of Word."""
    document = docx.Document()
    body = parse_xml(f"<w:body {nsdecls('w')}>{inner}</w:body>")
    for child in reversed(list(body)):
        document.element.body.insert(0, child)
    return word_bytes(document)


def run(text: str) -> str:
    """A run of text in the XML of Word."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def repacked(data: bytes, parts: Mapping[str, bytes | None]) -> bytes:
    """A ZIP archive with some files replaced, added or (None) left out, and none of them dated."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        files: dict[str, bytes | None] = {name: old.read(name) for name in old.namelist()}
        for name, content in (files | dict(parts)).items():
            if content is not None:
                new.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def part_of(data: bytes, name: str) -> bytes:
    """A file inside a ZIP archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as whole:
        return whole.read(name)


def archive(*names: str) -> bytes:
    """A ZIP archive with empty files of these names."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as new:
        for name in names:
            new.writestr(name, b"")
    return file.getvalue()


class NumberedDocument:
    """A Word document with lists of its own: levels are (format, text) from the outermost on."""

    def __init__(self, *levels: tuple[str, str]) -> None:
        self.document = docx.Document()
        self._numbering = self.document.part.numbering_part.element
        inner = "".join(
            f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for n, (kind, text) in enumerate(levels)
        )
        self.define("90", inner)
        self.add_list("90")

    def define(self, definition_id: str, inner: str) -> None:
        """Add the definition of a list."""
        self._numbering.insert(
            0,
            parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{definition_id}">{inner}'
                "</w:abstractNum>"
            ),
        )

    def add_list(self, list_id: str, inner: str = "", definition_id: str = "90") -> None:
        """Add a list, which may override what its definition says."""
        self._numbering.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{list_id}">'
                f'<w:abstractNumId w:val="{definition_id}"/>{inner}</w:num>'
            )
        )

    def add(self, text: str, level: int = 0, list_id: str = "90") -> Paragraph:
        """Add a paragraph to a list."""
        return self.number(self.document.add_paragraph(text), level, list_id)

    def number(self, paragraph: Paragraph, level: int = 0, list_id: str = "90") -> Paragraph:
        """Put a paragraph that is there into a list."""
        properties = paragraph._p.get_or_add_pPr()
        properties.append(
            parse_xml(
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/>'
                f'<w:numId w:val="{list_id}"/></w:numPr>'
            )
        )
        return paragraph

    @property
    def file(self) -> bytes:
        """The Word file."""
        return word_bytes(self.document)


# --- PDF ------------------------------------------------------------------------------------------


def pdf_file(*pages: Callable[[Canvas], None]) -> bytes:
    """A PDF of A4 pages, each drawn by a function; its bytes do not depend on the day."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1)
    for draw in pages:
        canvas.setFont("Times-Roman", 11)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def lines(
    *texts: str, left: float = 60, top: float = 760, leading: float = 13.5
) -> Callable[[Canvas], None]:
    """A page with these lines; an empty one leaves a gap."""

    def draw(canvas: Canvas) -> None:
        for n, text in enumerate(texts):
            canvas.drawString(left, top - n * leading, text)

    return draw


def cells(*rows: Sequence[tuple[float, str]], top: float = 760) -> Callable[[Canvas], None]:
    """A page with rows of (left edge, text)."""

    def draw(canvas: Canvas) -> None:
        for n, row in enumerate(rows):
            for left, text in row:
                canvas.drawString(left, top - n * 13.5, text)

    return draw


def blank(canvas: Canvas) -> None:
    """A page without text, as a scanner makes it."""
    canvas.rect(100, 100, 300, 500, fill=1)
