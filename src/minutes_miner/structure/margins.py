"""Read the notes in the margin: an owner owns the sentence beside him, a verdict settles it."""

from __future__ import annotations

from minutes_miner.structure.actions import Actions
from minutes_miner.structure.desk import Desk
from minutes_miner.structure.flow import Flow
from minutes_miner.structure.paragraphs import Paragraph
from minutes_miner.structure.people import without_article
from minutes_miner.structure.resolutions import Resolutions
from minutes_miner.structure.sentences import split_sentences
from minutes_miner.structure.tasks import whole_task
from minutes_miner.vocabulary import fragment, lexicon, words


class MarginNotes:
    """Reads what stands beside the paragraphs of one item."""

    def __init__(self, desk: Desk, resolutions: Resolutions, actions: Actions) -> None:
        """Write verdicts to `resolutions`, and what owners are to do to `actions`."""
        self._desk = desk
        self._record = desk.record
        self._resolutions = resolutions
        self._actions = actions

    def read(self, paragraph: Paragraph) -> None:
        """Read the notes beside a paragraph that has been read itself."""
        for printed, place in paragraph.notes:
            note = printed.rstrip(".")
            owner = fragment("dated_owner", "margins").fullmatch(note)
            if fragment("verdict_note", "margins").fullmatch(note):
                self._settle(paragraph, printed)
            elif owner and note.casefold() not in words("remark", "margins"):
                self._own_sentence(paragraph, place, owner["owner"])

    def _settle(self, paragraph: Paragraph, verdict: str) -> None:
        """What was settled is no discussion."""
        points = self._record.points
        self._record.points = [p for p in points if not p.flow.begins_in(paragraph.flow)]
        self._resolutions.settle_entry(paragraph, verdict)

    def _own_sentence(self, paragraph: Paragraph, place: int, printed: str) -> None:
        """The action of the sentence that ends in the line of the note, made if there is none."""
        sentence = _sentence_at(paragraph.flow, place)
        owner = self._desk.directory.expand(without_article(printed))
        if sentence is None or lexicon("discussion").match(sentence.plain):
            return
        if any(action.owner == owner for action in self._actions.within(paragraph.flow)):
            return
        mine = self._actions.within(sentence)
        if not mine:
            self._add(sentence, owner)
        elif mine[-1].owner is None:
            self._actions.give(mine[-1:], owner)

    def _add(self, sentence: Flow, owner: str) -> None:
        limbs = enumerate(self._record.resolutions)
        behind = next((n for n, r in limbs if r.flow.begins_in(sentence)), None)
        flow = self._record.resolutions[behind].flow if behind is not None else sentence
        self._actions.add(flow, whole_task("margin", flow.plain, owner), resolution=behind)


def _sentence_at(flow: Flow, place: int) -> Flow | None:
    """The sentence of `flow` that covers the last character before `place` in the source."""
    before = flow.index_before(place)
    for start, end in split_sentences(flow.plain):
        if before < end:
            return flow.cut(start, end)
    return None
