"""Gather the resolutions of an item: decision blocks and their limbs, movers, outcomes of votes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from minutes_miner.records import ResolutionClassification
from minutes_miner.structure import votes
from minutes_miner.structure.actions import Actions
from minutes_miner.structure.decisions import (
    classify,
    find_decision,
    split_joint,
    split_limbs,
)
from minutes_miner.structure.desk import Desk
from minutes_miner.structure.findings import Resolved
from minutes_miner.structure.flow import Flow, Span
from minutes_miner.structure.limbs import (
    Block,
    Place,
    opens_block,
    operative_words,
    without_marks,
)
from minutes_miner.structure.markers import MarkerKind, read_marker
from minutes_miner.structure.paragraphs import Paragraph
from minutes_miner.structure.restated import merge_motion
from minutes_miner.structure.tasks import find_obligations
from minutes_miner.structure.votes import Movers
from minutes_miner.vocabulary import fragment

_NOBODY = Movers(None, None)

Cut = Callable[[str], list[tuple[str | None, Span]]]
"""Cuts the words of a decision into limbs, each with its printed number."""


@dataclass(frozen=True)
class Motion:
    """What is known of a decision besides its words: number, place, movers, and how it was put.

    `context` are the words around it that may tell of the vote.
    """

    block: Span
    context: str
    moved: Movers = _NOBODY
    number: str | None = None


class Resolutions:
    """The resolutions of one item, in the order in which they are read."""

    def __init__(self, desk: Desk, actions: Actions) -> None:
        """Write to the record of `desk`; tasks that resolutions lay on somebody go to `actions`."""
        self._desk = desk
        self._record = desk.record
        self._actions = actions
        self._block: Block | None = None
        self._side: votes.Side | None = None
        self._motion = 0
        """The index of the first resolution of the motion that the next outcome settles."""
        self.movers = _NOBODY
        """Who moved what is still to come."""

    # --- blocks -----------------------------------------------------------------------------------

    def open_block(self, paragraph: Paragraph) -> None:
        """Begin the block that a line such as "RESOLVED:" opens."""
        self._expect(votes.movers(paragraph.text).filled_from(self.movers))
        self.cover(paragraph.span)
        self._desk.floor.lead = None

    def expect_motion(self) -> None:
        """After "Proposed by A / Seconded by B" the motion is the next line, quoted or "That"."""
        self._expect(self.movers)

    def _expect(self, moved: Movers) -> None:
        self._block = Block(moved)
        self._motion = len(self._record.resolutions)
        self.movers = _NOBODY

    def stay_open(self, clause: str, moved: Movers, *, absorb: bool) -> None:
        """Keep a decision open that goes on in a list: "(a) that X be approved subject to:".

        With `absorb` the list is part of the decision itself and makes no limbs of its own.
        """
        label = fragment("limb_label", "movers").match(clause)
        unfinished = clause.rstrip().endswith((":", ":-", ";")) or clause.endswith("; and")
        if not label and not unfinished:
            return
        opening = read_marker(clause) if label else None
        self._block = Block(
            moved,
            style=opening.style if opening else None,
            value=opening.value if opening else 0,
            absorbing=absorb,
            lead=len(self._record.resolutions) - 1 if absorb else None,
        )

    def take_limb(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        """Whether the paragraph belongs to the open block, and was read as such."""
        if self._block is None:
            return False
        preamble = fragment("preamble", "movers").match(paragraph.text)
        reopens = paragraph.marker is None and not preamble and opens_block(paragraph, following)
        place = Place.OUTSIDE if reopens else self._block.place(paragraph, self._desk.directory)
        if place is Place.OUTSIDE:
            self._block = None
            return False
        above_list = following is not None and following.marker is not None
        if place is Place.LIMB and paragraph.marker is None and above_list:
            return self._read_lead(self._block, paragraph)
        self._read_limb(self._block, paragraph, place)
        return True

    def _read_lead(self, block: Block, paragraph: Paragraph) -> bool:
        """Read "That the following be done:", no limb, or "That it be refused for these reasons:".

        The list below holds the limbs of the first, and is part of the second.
        """
        if fragment("lead_of_limbs", "movers").fullmatch(paragraph.text):
            self.cover(paragraph.span)
            self._block = Block(block.moved)
            return True
        self._read_limb(block, paragraph, Place.LIMB)
        self.stay_open(paragraph.text, block.moved, absorb=True)
        return True

    def _read_limb(self, block: Block, paragraph: Paragraph, place: Place) -> None:
        settled = block.absorbing and find_decision(paragraph.text) is not None
        if settled and block.lead is not None:
            del self._record.resolutions[block.lead :]
            block.lead = None
        bounds = operative_words(paragraph.text)
        if place is Place.NESTED or (block.absorbing and not settled) or bounds is None:
            self.cover(paragraph.span)
            return
        bulleted = paragraph.marker is not None and paragraph.marker.kind is MarkerKind.BULLET
        number = None if bulleted else paragraph.number
        motion = Motion(paragraph.span, paragraph.text, block.moved, number)
        self._add_each(paragraph.flow.cut(*bounds), motion, split_limbs)

    def restate(self, paragraph: Paragraph) -> None:
        """Note the movers of "A proposed and B seconded the above motion"."""
        self.movers = votes.movers(paragraph.text)
        self.cover(paragraph.span)

    # --- limbs ------------------------------------------------------------------------------------

    def add(self, clause: Flow, motion: Motion) -> None:
        """Record a decision, each of its limbs as a resolution of its own."""
        self._motion = len(self._record.resolutions)
        self._add_each(clause, motion, split_limbs)

    def add_sentence(self, sentence: Flow, motion: Motion) -> None:
        """Record a decision that only its whole sentence tells."""
        self._motion = len(self._record.resolutions)
        self._add_each(sentence, motion, split_joint)

    def _add_each(self, clause: Flow, motion: Motion, split: Cut) -> None:
        for label, span in split(clause.plain):
            limb = clause.cut(*without_marks(clause.plain, span))
            if limb.plain.strip():
                self._add_limb(limb, motion, label or motion.number)
        self.cover(motion.block)
        self._desk.floor.lead = None

    def _add_limb(self, limb: Flow, motion: Motion, number: str | None) -> None:
        resolved = Resolved(
            flow=limb,
            number=number,
            classification=self._class_of(limb.plain),
            result=votes.outcome(motion.context) or "pass",
            moved=motion.moved,
            vote=votes.count(motion.context),
            block=motion.block,
        )
        self._record.resolutions.append(resolved)
        lost = resolved.result == "fail"
        for task in find_obligations(limb.plain) if not lost else ():
            self._actions.add(limb, task, resolution=len(self._record.resolutions) - 1)
        merge_motion(self._record)

    def _class_of(self, limb: str) -> ResolutionClassification:
        """Under a heading such as "Minutes of the last meeting" approving is procedure."""
        found = classify(limb)
        approving = self._desk.background.approving
        return approving if approving and found in ("approve", "other", "endorse") else found

    def cover(self, span: Span) -> None:
        """Paint a part of the source as resolution."""
        self._record.resolution_blocks.append(span)

    # --- movers and votes -------------------------------------------------------------------------

    def note_movers(self, paragraph: Paragraph) -> None:
        """Read a line that says only who moved and who seconded what comes next."""
        waiting = self._block is not None and self._block.style is None
        known = self._block.moved if self._block is not None and waiting else _NOBODY
        self.movers = votes.movers(paragraph.text).filled_from(self.movers).filled_from(known)
        self.cover(paragraph.span)
        if self.movers.seconder or fragment("and_resolved", "movers").match(paragraph.text):
            self.expect_motion()

    def second_last(self, moved: Movers) -> None:
        """Give movers that are printed behind their motion to the last resolution."""
        last = self._record.resolutions[-1]
        self._record.resolutions[-1] = replace(last, moved=moved.filled_from(last.moved))

    def settle_outcome(self, text: str, block: Span) -> None:
        """The outcome of the last motion, from a line or sentence that says nothing else."""
        self.cover(block)
        self._side = votes.side_alone(text)
        start = min(self._motion, len(self._record.resolutions) - 1)
        for n in range(max(start, 0), len(self._record.resolutions)):
            settled = self._record.resolutions[n]
            self._record.resolutions[n] = replace(
                settled,
                result=votes.outcome(text) or settled.result,
                vote=votes.merge(settled.vote, votes.count(text)),
            )
        self._drop_tasks_of_lost_motions()

    def _drop_tasks_of_lost_motions(self) -> None:
        """Nobody is to do what was voted down."""
        resolutions = self._record.resolutions
        self._record.actions = [
            action
            for action in self._record.actions
            if action.resolution is None or resolutions[action.resolution].result != "fail"
        ]

    def take_voters(self, paragraph: Paragraph) -> bool:
        """Whether the paragraph names those whom "For (2)" has just counted."""
        side, self._side = self._side, None
        names = votes.only_names(paragraph.text) if side else ()
        if not side or not names:
            return False
        self.cover(paragraph.span)
        for n in range(self._motion, len(self._record.resolutions)):
            vote = votes.merge(self._record.resolutions[n].vote, votes.named(side, names))
            self._record.resolutions[n] = replace(self._record.resolutions[n], vote=vote)
        outcome = votes.outcome_behind_names(paragraph.text)
        if outcome:
            self.settle_outcome(outcome, paragraph.span)
        return True

    def settle_entry(self, paragraph: Paragraph, verdict: str) -> None:
        """An entry with "Noted" beside it is a resolution of that class."""
        if any(r.flow.begins_in(paragraph.flow) for r in self._record.resolutions):
            return
        motion = Motion(paragraph.span, verdict, number=paragraph.number)
        before = len(self._record.resolutions)
        self.add_sentence(paragraph.flow, motion)
        limbs = self._record.resolutions[before:]
        verdicts = (replace(limb, classification=classify(verdict)) for limb in limbs[-1:])
        self._record.resolutions[before + len(limbs[:-1]) :] = verdicts
