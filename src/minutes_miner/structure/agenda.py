"""Tell the agenda text that opens an item: what is proposed, the papers, the recommendations."""

from __future__ import annotations

from dataclasses import dataclass

from minutes_miner.structure.paragraphs import Paragraph
from minutes_miner.vocabulary import lexicon

SHORT_RECOMMENDATION = 40
"""So short a paragraph behind a recommendation is still part of it."""


@dataclass
class AgendaText:
    """The agenda text of one item, of which paragraph after paragraph may be part."""

    open: bool = True
    recommending: bool = False

    def takes(self, paragraph: Paragraph) -> bool:
        """Whether the paragraph is agenda text."""
        opens = _opens_recommendation(paragraph)
        if self.open and self._goes_on(paragraph):
            self.recommending = self.recommending or opens
            return True
        self.open = opens or _introduces_papers(paragraph)
        self.recommending = self.recommending or opens
        return self.open

    def _goes_on(self, paragraph: Paragraph) -> bool:
        short = len(paragraph.text) < SHORT_RECOMMENDATION
        if self.recommending and (paragraph.marker is not None or short):
            return True
        return lexicon("agenda_text").match(paragraph.text) is not None


def _introduces_papers(paragraph: Paragraph) -> bool:
    hit = lexicon("agenda_text").match(paragraph.text)
    return hit is not None and "anywhere" in hit[0].gives


def _opens_recommendation(paragraph: Paragraph) -> bool:
    cues = lexicon("agenda_text")
    names = ("recommendation", "report-recommended")
    return any(cues[name].regex.match(paragraph.text) for name in names)
