"""Read the paragraphs of an item in order, each by the first reader that takes it.

Paragraph by paragraph: first what is settled or ordered, then who said what with the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from minutes_miner.structure import kinds, tasks, votes
from minutes_miner.structure.actions import Actions
from minutes_miner.structure.attribution import Subject, attribute, first_speaker, presenter_of
from minutes_miner.structure.desk import Background, Desk, LeadIn
from minutes_miner.structure.findings import ItemRecord
from minutes_miner.structure.limbs import names_motion, opens_block
from minutes_miner.structure.lists import is_lead_in, merge_run_on_lists
from minutes_miner.structure.margins import MarginNotes
from minutes_miner.structure.paragraphs import Paragraph
from minutes_miner.structure.points import PointBuilder
from minutes_miner.structure.resolutions import Resolutions
from minutes_miner.structure.statements import read_statements
from minutes_miner.vocabulary import lexicon


def read_item(source: str, background: Background, body: Sequence[Paragraph]) -> ItemRecord:
    """Find the points, resolutions and actions in the paragraphs of one item."""
    return _ItemReader(background).read(merge_run_on_lists(source, body))


class _ItemReader:
    """Goes through the paragraphs of one item.

    Each `_take_...` method looks whether a paragraph is its own; if so, it reads it and says True.
    """

    def __init__(self, background: Background) -> None:
        self._desk = Desk(background)
        self._record = self._desk.record
        self._floor = self._desk.floor
        self._actions = Actions(self._desk)
        self._resolutions = Resolutions(self._desk, self._actions)
        self._notes = MarginNotes(self._desk, self._resolutions, self._actions)
        self._restating = False

    def read(self, paragraphs: Sequence[Paragraph]) -> ItemRecord:
        for paragraph, following in zip_longest(paragraphs, paragraphs[1:]):
            if following is None and self._hands_over(paragraph):
                break
            points, resolutions = len(self._record.points), len(self._record.resolutions)
            self._read_paragraph(paragraph, following)
            self._notes.read(paragraph)
            spoken = len(self._record.points) > points
            self._floor.spoke_last = spoken and len(self._record.resolutions) == resolutions
        return self._record

    def _hands_over(self, paragraph: Paragraph) -> bool:
        """Whether "Cllr Hart reported" ends the item: he tells what follows under sub-headings."""
        if lexicon("leadins")["reported-back"].regex.match(paragraph.text) is None:
            return False
        self._record.reporter = first_speaker(paragraph.text, self._desk.directory)
        return self._record.reporter is not None

    def _read_paragraph(self, paragraph: Paragraph, following: Paragraph | None) -> None:
        readers = (
            self._take_listed_action,
            self._take_movers,
            self._take_voters,
            self._take_outcome,
            self._take_action_line,
            self._take_limb,
            self._take_block,
            self._take_named_motion,
            self._take_lead_in,
        )
        if not any(take(paragraph, following) for take in readers):
            self._read_sentences(paragraph, following)

    # --- actions ----------------------------------------------------------------------------------

    def _take_listed_action(self, paragraph: Paragraph, _: Paragraph | None) -> bool:
        self._actions.listing = self._actions.listing and paragraph.marker is not None
        if self._actions.listing:
            self._actions.read_listed(paragraph)
        return self._actions.listing

    def _take_action_line(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        owner = tasks.action_line(paragraph.text)
        if owner is None:
            return False
        if self._actions.is_remark(paragraph):
            self._read_sentences(paragraph, following)
        else:
            above_list = following is not None and following.marker is not None
            self._actions.read_line(paragraph, owner, above_list=above_list)
        return True

    # --- resolutions ------------------------------------------------------------------------------

    def _take_movers(self, paragraph: Paragraph, _: Paragraph | None) -> bool:
        found = votes.says_only_movers(paragraph.text)
        if found:
            self._resolutions.note_movers(paragraph)
        return found

    def _take_voters(self, paragraph: Paragraph, _: Paragraph | None) -> bool:
        return self._resolutions.take_voters(paragraph)

    def _take_outcome(self, paragraph: Paragraph, _: Paragraph | None) -> bool:
        found = votes.says_only_outcome(paragraph.text)
        if found:
            self._resolutions.settle_outcome(paragraph.text, paragraph.span)
        return found

    def _take_limb(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        return self._resolutions.take_limb(paragraph, following)

    def _take_block(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        """A line that opens a decision block, or an entry of a motion restated before its vote."""
        if opens_block(paragraph, following):
            self._restating = False
            self._resolutions.open_block(paragraph)
            return True
        if self._restating and paragraph.marker:
            self._resolutions.cover(paragraph.span)
            return True
        return False

    def _take_named_motion(self, paragraph: Paragraph, _: Paragraph | None) -> bool:
        found = names_motion(paragraph)
        if found:
            self._restating = True
            self._resolutions.restate(paragraph)
        return found

    # --- points -----------------------------------------------------------------------------------

    def _take_lead_in(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        found = is_lead_in(paragraph, following)
        if found:
            self._floor.lead = self._read_lead_in(paragraph, following)
        return found

    def _read_lead_in(self, paragraph: Paragraph, following: Paragraph | None) -> LeadIn:
        text = paragraph.text.rstrip(" -*")
        hit = lexicon("leadins").search(text)
        voice = attribute(text, self._desk.directory)
        speaker = voice.speaker if voice.subject is Subject.NAMED else None
        if hit is None:
            self._read_sentences(paragraph, following)
            last = self._record.points[-1].type if self._record.points else "speech"
            together = voice.subject is Subject.COLLECTIVE
            holder = None if together else speaker or self._floor.speaker
            return LeadIn(last, holder, paragraph.style)
        kind = kinds.point_type(hit[0])
        sticky = "sticky" in hit[0].gives
        if kind != "speech":
            return LeadIn(kind, None, paragraph.style, sticky)
        named = speaker or first_speaker(text, self._desk.directory)
        holder = self._floor.presenter or self._floor.speaker
        return LeadIn(kind, named or holder, paragraph.style, sticky)

    def _read_sentences(self, paragraph: Paragraph, following: Paragraph | None) -> None:
        lead = self._lead_for(paragraph)
        statements = read_statements(paragraph, following, self._desk.background)
        if not statements or lexicon("discussion").match(paragraph.text):
            return
        builder = PointBuilder(self._desk, self._resolutions, self._actions, paragraph, lead)
        builder.read(statements)
        presenter = presenter_of(paragraph.text, self._desk.directory)
        self._floor.presenter = presenter or self._floor.presenter

    def _lead_for(self, paragraph: Paragraph) -> LeadIn | None:
        """The lead-in of the list that the paragraph belongs to; any other paragraph ends it."""
        lead = self._floor.lead
        if lead is not None and lead.sticky and self._says_nobody(paragraph):
            return lead
        if lead is not None and paragraph.style in (None, lead.style):
            self._floor.lead = None
        return self._floor.lead

    def _says_nobody(self, paragraph: Paragraph) -> bool:
        return attribute(paragraph.text, self._desk.directory).type is None
