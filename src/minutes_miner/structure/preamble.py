"""Read what stands before the first heading: title block, lists of names, first business."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_miner.structure import titles
from minutes_miner.structure.attendance import section_of
from minutes_miner.structure.attribution import Subject, attribute
from minutes_miner.structure.body import Body
from minutes_miner.structure.decisions import find_decision
from minutes_miner.structure.paragraphs import Paragraph, Piece, gather_paragraphs
from minutes_miner.structure.parts import Outline, Section
from minutes_miner.structure.people import make_directory
from minutes_miner.structure.rollcall import RollCall
from minutes_miner.structure.surroundings import Surroundings
from minutes_miner.structure.votes import says_only_movers
from minutes_miner.vocabulary import fragment, lexicon


class Preamble:
    """What stands before the first heading of one text."""

    def __init__(
        self, source: str, around: Surroundings, outline: Outline, roll: RollCall, body: Body
    ) -> None:
        """Read `source`; send people to `roll`, discussion to `body`, the rest to `outline`."""
        self._source = source
        self._around = around
        self._outline = outline
        self._roll = roll
        self._body = body

    def read(self, pieces: Sequence[Piece]) -> None:
        """Read title block and attendance lists, then any discussion before the first heading."""
        if self._outline.web_page:
            pieces = self._read_web_page(pieces)
        opening = Section(None)
        in_body = False
        for paragraph in self._paragraphs(pieces):
            in_body = in_body or _is_business(paragraph)
            if in_body:
                if not self._roll.takes(paragraph):
                    self._body.take(opening, paragraph)
            elif not self._roll.takes_in_head(paragraph):
                self._outline.head.append(paragraph)
                self._outline.paint(paragraph.span, "header")
        if opening.body:
            self._outline.sections.append(opening)

    def _read_web_page(self, pieces: Sequence[Piece]) -> Sequence[Piece]:
        """On the page of an item without a title, all that precedes "Minutes:" is agenda text."""
        marker = self._around.minutes_markers[0]
        before = [p for p in pieces if p.index < marker]
        after = [p for p in pieces if p.index > marker]
        if not after:
            return pieces
        for paragraph in gather_paragraphs(self._source, self._around, before):
            self._outline.paint(paragraph.span, "agenda_text")
        section = Section(None)
        for paragraph in gather_paragraphs(self._source, self._around, after):
            self._body.take(section, paragraph)
        self._outline.sections.append(section)
        return []

    def _paragraphs(self, pieces: Sequence[Piece]) -> list[Paragraph]:
        """Paragraphs of the head; a line that opens a list always begins one."""
        groups: list[list[Piece]] = [[]]
        for piece in pieces:
            above = groups[-1][-1].index if groups[-1] else None
            if self._opens_part(piece) or self._ends_entry(above, piece):
                groups.append([])
            groups[-1].append(piece)
        return [
            paragraph
            for group in groups
            for paragraph in gather_paragraphs(self._source, self._around, group)
        ]

    def _opens_part(self, piece: Piece) -> bool:
        line = self._around.lines[piece.index].text
        return section_of(line, in_head=True) is not None or bool(lexicon("pages").match(line))

    def _ends_entry(self, i: int | None, following: Piece) -> bool:
        """Whether an entry of a list of names ends with line `i`, short and without a comma."""
        if i is None or not self._around.breaks_after(i):
            return False
        goes_on = self._around.lines[following.index].text[0].islower()
        if goes_on and titles.is_sentence(self._around.lines[i].text):
            return False
        return not self._around.lines[i].text.endswith((",", "&", " and", "(", "-", ":"))


def _opens_motion(text: str) -> bool:
    """Whether a motion or decision begins: "WHEREAS: the lamp is out", "COMMITTEE DECISION:"."""
    heads_decision = text.endswith(":") or fragment("decision_alone", "decisions").fullmatch(text)
    decided = heads_decision and lexicon("decisions")["block"].regex.match(text)
    preamble = fragment("preamble", "movers").match(text)
    return bool(decided or preamble) or says_only_movers(text)


def _is_business(paragraph: Paragraph) -> bool:
    """Whether a paragraph of the head is discussion or decision, no fact about the meeting."""
    text = paragraph.text
    if section_of(text, in_head=True):
        return False
    if _opens_motion(text):
        return True
    voice = attribute(text, make_directory(()))
    if voice.subject is Subject.NAMED and voice.type and fragment("told", "speech").search(text):
        return True
    if lexicon("pages").search(text) or not titles.is_sentence(text):
        return False
    if fragment("opening_formula", "pages").search(text):
        return False
    spoken = voice.subject in (Subject.NAMED, Subject.COLLECTIVE) or voice.type is not None
    return spoken or find_decision(text) is not None
