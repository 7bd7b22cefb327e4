"""Make the samples that are no text: `python -m tests.sample_documents`.

Everything in them is invented. They are the same each time: no clock is asked.
"""

from __future__ import annotations

import io

from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.text.paragraph import Paragraph
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from tests.documents import NumberedDocument, run
from tests.examples import ROOT

# --- a parish council, in Word --------------------------------------------------------------------

ATTENDANCE = (
    ("Present:", "Cllr Wilfrid Garrowby (Chairman)"),
    ("", "Cllr Nesta Holmwood"),
    ("", "Cllr Ambrose Pickersgill"),
    ("In attendance:", "Sybil Thornaby (Clerk)"),
    ("Apologies:", "Cllr Edda Marsh"),
)
ENTRIES = (
    (
        "Bus shelter",
        (
            "Cllr Holmwood reported that the roof of the shelter in Weir Lane had been leaking "
            "since the storm in October and that two panes were cracked. It was agreed to ask "
            "the county council for a contribution to the repair."
        ),
        "Clerk",
    ),
    (
        "Playing field",
        (
            "Two quotations for the mowing of the playing field were considered. Cllr "
            "Pickersgill asked whether the lower one included the banks. The Clerk replied "
            "that it did not. It was resolved to accept the quotation of £1,840 from Ryedene "
            "Grounds."
        ),
        "Clerk",
    ),
)


def parish_minutes() -> bytes:
    """Minutes with automatic numbers, an attendance table, tracked changes, an action column."""
    numbered = NumberedDocument(("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"))
    document = numbered.document
    document.sections[0].header.paragraphs[0].text = "SKELDERTON PARISH COUNCIL"
    document.sections[0].footer.paragraphs[0].text = "Chairman's initials ........"
    document.add_paragraph(
        "Minutes of the meeting held in the Reading Room, Skelderton on 18 November 2024 at 7.15 pm"
    )
    table = document.add_table(0, 2)
    for label, name in ATTENDANCE:
        row = table.add_row().cells
        row[0].text, row[1].text = label, name
    numbered.add("Minutes of the last meeting")
    changed(numbered.add("It was ", 1), deleted="not ", inserted="unanimously ", rest="agreed "
            "that the minutes of 21 October 2024 be signed as a correct record.")  # fmt: skip
    numbered.add("Staffing")
    numbered.add(
        "The Clerk reported that staff turnover among the wardens had been 25% in the past year.", 1
    )
    numbered.add("RESOLVED that:", 1)
    numbered.add("the report be noted; and", 2)
    numbered.add("the vacant post of warden be advertised by 13 December 2024.", 2)
    table = document.add_table(1, 3)
    for cell, head in zip(table.rows[0].cells, ("No.", "Item", "Action"), strict=True):
        cell.text = head
    for title, entry, owner in ENTRIES:
        row = table.add_row().cells
        numbered.number(row[0].paragraphs[0])
        row[1].text, row[2].text = title, owner
        row[1].add_paragraph(entry)
    document.add_paragraph("The meeting closed at 8.40 pm.")
    return numbered.file


def changed(paragraph: Paragraph, *, deleted: str, inserted: str, rest: str) -> None:
    """Go on with a paragraph that somebody changed and whose changes nobody accepted."""
    space = nsdecls("w")
    for change in (
        (
            f'<w:del {space} w:id="1" w:author="A"><w:r><w:delText xml:space="preserve">{deleted}'
            "</w:delText></w:r></w:del>"
        ),
        f'<w:ins {space} w:id="2" w:author="A">{run(inserted)}</w:ins>',
    ):
        paragraph._p.append(parse_xml(change))
    paragraph.add_run(rest)


# --- a scrutiny committee, as a PDF ---------------------------------------------------------------

MEMBERS = (
    ("Councillor P Aldergrove (Chair)", "Councillor M Tindale"),
    ("Councillor R Fosse-Hartley", "Councillor J Quillfeather"),
    ("Councillor S Ibbotson", "Councillor D Orme"),
)
PARAGRAPHS = (
    ("17", "Apologies for absence", (("Apologies were received from Councillor L Varley.", ""),)),
    (
        "18",
        "Minutes of the last meeting",
        (("RESOLVED: That the minutes of the meeting held on 9 January 2025 be approved.", ""),),
    ),
    (
        "19",
        "Social work recruitment and retention",
        (
            (
                (
                    "The Head of Safeguarding, Ms T Overbeck, presented the report. At the end "
                    "of December 2024 the vacancy rate for social workers was 19%, against 24% "
                    "a year earlier. Average caseloads were 18 children for each social "
                    "worker, and agency workers held 31 of the 164 posts."
                ),
                "",
            ),
            (
                (
                    "Councillor Tindale asked what the council learned from those who left. Ms "
                    "Overbeck replied that an exit interview was offered to every leaver and "
                    "that workload was the reason given most often. She agreed to share a "
                    "summary of the interviews with the Committee by 28 March 2025."
                ),
                "Ms Overbeck",
            ),
            (
                (
                    "Councillor Ibbotson was concerned that newly qualified social workers "
                    "carried as many cases as their colleagues. Ms Overbeck said that their "
                    "caseloads were limited to 12 in the first six months and that this limit "
                    "had been exceeded in two teams during the autumn."
                ),
                "",
            ),
            (
                (
                    "Members discussed the market supplement of £4,500 and whether "
                    "neighbouring councils would follow. The Chair noted that the regional "
                    "agreement on agency pay was to be reviewed in the summer."
                ),
                "",
            ),
            ("RESOLVED that:", ""),
            ("(a) the report be noted; and", ""),
            ("(b) a further report be submitted to the Committee in July 2025.", ""),
        ),
    ),
    (
        "20",
        "Work programme",
        (
            (
                (
                    "The Scrutiny Officer introduced the work programme. It was agreed that a "
                    "visit to the assessment team be arranged before the next meeting."
                ),
                "Scrutiny Officer",
            ),
            ("The meeting ended at 8.05 pm.", ""),
        ),
    ),
)
WIDTH, HEIGHT = A4
LEFT, TEXT, TEXT_WIDTH, MARGIN = 62, 92, 350, 470
TOP, FOOT, LEADING = HEIGHT - 90, 560, 13.5
"""The pages end far above the edge of the paper, so that a short sample has several."""


class Sheets:
    """Writes lines down one page after another, each with its running head and number."""

    def __init__(self) -> None:
        self._file = io.BytesIO()
        self._canvas = Canvas(self._file, pagesize=A4, invariant=1)
        self._page = 0
        self._begin()

    def _begin(self) -> None:
        self._page += 1
        self._y = TOP
        self._canvas.setFont("Helvetica", 8)
        if self._page > 1:
            self._canvas.drawString(LEFT, HEIGHT - 40, "Children's Scrutiny Committee")
            self._canvas.drawRightString(WIDTH - LEFT, HEIGHT - 40, "13 February 2025")
        self._canvas.drawCentredString(WIDTH / 2, 520, f"Page {self._page}")

    def line(self, *cells: tuple[float, str], font: str = "Times-Roman", size: int = 11) -> None:
        """Write cells, each at its left edge, and go down a line."""
        if self._y < FOOT:
            self._canvas.showPage()
            self._begin()
        self._canvas.setFont(font, size)
        for left, text in cells:
            self._canvas.drawString(left, self._y, text)
        self._y -= LEADING

    def gap(self) -> None:
        """Leave the distance between paragraphs."""
        self._y -= LEADING * 0.7

    def paragraph(self, text: str, note: str) -> None:
        """Wrap a paragraph, with a note in the margin beside its last line."""
        *most, last = simpleSplit(text, "Times-Roman", 11, TEXT_WIDTH)
        for line in most:
            self.line((TEXT, line))
        self.line((TEXT, last), *([(MARGIN, note)] if note else []))
        self.gap()

    def finish(self) -> bytes:
        """The PDF."""
        self._canvas.showPage()
        self._canvas.save()
        return self._file.getvalue()


def scrutiny_minutes() -> bytes:
    """Minutes with two columns of names, running heads, page numbers, and notes in the margin."""
    sheets = Sheets()
    sheets.line((150, "BRACKENDALE COUNTY COUNCIL"), font="Times-Bold", size=14)
    sheets.gap()
    sheets.line(
        (LEFT, "Minutes of the Children's Scrutiny Committee held at Shire Hall, Brackendale")
    )
    sheets.line((LEFT, "on 13 February 2025 at 6.30 pm"))
    sheets.gap()
    sheets.line((LEFT, "Present:"), font="Times-Bold")
    for left, right in MEMBERS:
        sheets.line((TEXT, left), (300, right))
    sheets.gap()
    sheets.line((MARGIN, "Action"), font="Times-Bold")
    for number, title, paragraphs in PARAGRAPHS:
        sheets.line((LEFT, f"{number}."), (TEXT, title), font="Times-Bold")
        sheets.gap()
        for text, note in paragraphs:
            sheets.paragraph(text, note)
    return sheets.finish()


DOCUMENTS = {
    "parish-tracked-changes.docx": parish_minutes,
    "scrutiny-margin-notes.pdf": scrutiny_minutes,
}

if __name__ == "__main__":
    for name, make in DOCUMENTS.items():
        (ROOT / "samples" / name).write_bytes(make())
