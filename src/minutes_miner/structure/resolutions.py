"""Gather the resolutions of an item: decision blocks and their limbs, movers, outcomes of votes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto

from minutes_miner.records import ResolutionClassification
from minutes_miner.structure import votes
from minutes_miner.structure.actions import Actions
from minutes_miner.structure.attribution import Subject, attribute
from minutes_miner.structure.decisions import (
    classify,
    find_decision,
    split_joint,
    split_limbs,
)
from minutes_miner.structure.desk import Desk
from minutes_miner.structure.findings import Resolved
from minutes_miner.structure.flow import Flow, Span
from minutes_miner.structure.markers import Marker, MarkerKind, read_marker
from minutes_miner.structure.paragraphs import Paragraph
from minutes_miner.structure.people import Directory
from minutes_miner.structure.restated import merge_motion
from minutes_miner.structure.sentences import split_sentences
from minutes_miner.structure.tasks import find_obligations
from minutes_miner.structure.votes import Movers
from minutes_miner.vocabulary import fragment, lexicon

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
    return named and not find_decision(text)


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
        bounds = _operative_words(paragraph.text)
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
            limb = clause.cut(*_without_marks(clause.plain, span))
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


def _operative_words(text: str) -> Span | None:
    """Where the words of a limb stand in its paragraph; None for a preamble, "Whereas ..."."""
    start = len(text) - len(text.lstrip("\"'* "))
    operative = fragment("operative", "movers").search(text)
    if operative:
        start = operative.end()
    elif fragment("preamble", "movers").match(text):
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


def _without_marks(text: str, span: Span) -> Span:
    """The words of a limb without the quotation marks and stops around them."""
    start, end = span
    while start < end and text[start] in " \"'*-:":
        start += 1
    while end > start and text[end - 1] in " \"'*;,":
        end -= 1
    return start, end
