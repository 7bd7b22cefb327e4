"""Decision blocks: what opens one, what is a limb of it, which words of a limb count."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from minutes_miner.structure import votes
from minutes_miner.structure.attribution import Subject, attribute
from minutes_miner.structure.decisions import find_decision
from minutes_miner.structure.flow import Span
from minutes_miner.structure.markers import Marker, MarkerKind
from minutes_miner.structure.paragraphs import Paragraph
from minutes_miner.structure.people import Directory
from minutes_miner.structure.sentences import split_sentences
from minutes_miner.structure.tasks import find_obligations
from minutes_miner.structure.votes import Movers
from minutes_miner.vocabulary import fragment, lexicon


class Place(Enum):
    """How a paragraph stands to the open decision block."""

    LIMB = auto()
    NESTED = auto()
    OUTSIDE = auto()


@dataclass
class Block:
    """A decision block whose limbs follow: marked ones that count on, or unmarked paragraphs.

    `style` is the marker of the limbs: None before the first of them, "" where they have none.
    An `absorbing` block is part of a decision already recorded, at index `lead`, and makes limbs
    of its own only where they say themselves that they are decisions.
    """

    moved: Movers
    style: str | None = None
    value: int = 0
    absorbing: bool = False
    lead: int | None = None

    def place(self, paragraph: Paragraph, directory: Directory) -> Place:
        """Where the next paragraph stands, counting it if it is a limb."""
        marker = paragraph.marker
        if lexicon("leadins")["reply"].regex.match(paragraph.text):
            return Place.OUTSIDE
        if self.style is None:
            self.style, self.value = (marker.style, marker.value) if marker else ("", 0)
            return Place.OUTSIDE if _somebody_speaks(paragraph.text, directory) else Place.LIMB
        if marker is None:
            goes_on = fragment("limb_opening", "movers").match(paragraph.text)
            return Place.LIMB if goes_on else Place.OUTSIDE
        return self._place_marked(marker)

    def _place_marked(self, marker: Marker) -> Place:
        if not self.style:
            return Place.OUTSIDE
        if marker.style != self.style:
            return Place.NESTED if self._nests(marker) else Place.OUTSIDE
        counts_on = marker.kind is MarkerKind.BULLET or marker.value == self.value + 1
        self.value = marker.value
        return Place.LIMB if counts_on else Place.OUTSIDE

    def _nests(self, marker: Marker) -> bool:
        """Whether a marker of another style counts inside the last limb: "2.1" below "2."."""
        if marker.kind is MarkerKind.DECIMAL:
            return marker.label.split(".")[0] == str(self.value)
        return marker.kind not in (MarkerKind.NUMBER, MarkerKind.REFERENCE)


def _somebody_speaks(text: str, directory: Directory) -> bool:
    named = attribute(text, directory).subject is Subject.NAMED
    ordered = any(task.opens_sentence for task in find_obligations(text))
    return named and not ordered and not find_decision(text)


def opens_block(paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether the limbs of a decision follow: "RESOLVED:", "It was agreed that the Board:"."""
    if following is None or names_motion(paragraph):
        return False
    text = paragraph.text.strip("*_ ")
    if fragment("preamble", "movers").match(text) or _moves_what_follows(text):
        return True
    if lexicon("decisions")["block"].regex.match(text):
        return True
    marked = following.marker is not None
    limbs_follow = marked or fragment("limb_opening", "movers").match(following.text) is not None
    if limbs_follow and fragment("opens_list", "movers").fullmatch(text):
        return True
    return marked and not paragraph.notes and _stops_before_limbs(text)


def _moves_what_follows(text: str) -> bool:
    """Whether two people move the next lines: "Cllr Hart proposed and Cllr Roe seconded that"."""
    ends_open = fragment("ends_open", "movers").search(text) is not None
    return ends_open and votes.movers(text).seconder is not None


def _stops_before_limbs(text: str) -> bool:
    found = find_decision(text)
    if found is None or found.where != "after" or found.clause is None:
        return False
    clause = text[slice(*found.clause)]
    return fragment("open_limb", "movers").fullmatch(clause) is not None


def names_motion(paragraph: Paragraph) -> bool:
    """Whether a motion is only named, "A and B moved the above motion", to be restated below."""
    text = paragraph.text
    return (
        fragment("named_motion", "movers").search(text) is not None
        and votes.movers(text).seconder is not None
        and not lexicon("decisions")["marker"].regex.search(text)
    )


def operative_words(text: str) -> Span | None:
    """Where the words of a limb stand in its paragraph; None for a preamble, "Whereas ..."."""
    start = len(text) - len(text.lstrip("\"'* "))
    operative = fragment("operative", "movers").search(text)
    if operative:
        start = operative.end()
    elif any(fragment(name, "movers").match(text) for name in ("preamble", "recital")):
        return None
    inner = find_decision(text)
    if inner and inner.cue == "marker" and inner.clause:
        start = inner.clause[0]
    return start, _limb_end(text)


def _limb_end(text: str) -> int:
    """A limb ends before a sentence that tells of the vote."""
    for start, stop in split_sentences(text)[1:]:
        if votes.says_only_outcome(text[start:stop].rstrip(".")):
            return start
    return len(text.rstrip())


def without_marks(text: str, span: Span) -> Span:
    """The words of a limb without the quotation marks and stops around them."""
    start, end = span
    while start < end and text[start] in " \"'*-:":
        start += 1
    while end > start and text[end - 1] in " \"'*;,":
        end -= 1
    return start, end
