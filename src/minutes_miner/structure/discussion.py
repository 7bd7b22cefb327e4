"""Cut the text of an item into discussion points, resolutions and actions.

Paragraph by paragraph: first what is settled or ordered, then who said what with the rest.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile, zip_longest

from minutes_miner.structure import decisions, tasks, votes
from minutes_miner.structure.attribution import (
    Attribution,
    Subject,
    attribute,
    first_speaker,
    split_voices,
)
from minutes_miner.structure.due import Calendar, find_due
from minutes_miner.structure.dates import read_date
from minutes_miner.structure.flow import Flow, Span, join_spans
from minutes_miner.structure.headings import Heading
from minutes_miner.structure.markers import MarkerKind, read_marker
from minutes_miner.structure.paragraphs import Paragraph, keep_hyphen, merge_paragraphs
from minutes_miner.structure.people import Directory, Mention, kind_of, mention, without_article
from minutes_miner.structure.sentences import split_sentences
from minutes_miner.structure.tables import ActionRow
from minutes_miner.vocabulary import fragment, lexicon, words


REQUESTS = frozenset({"member-requests", "body-also-requested", "chair-directs", "request-made"})
"""Requests that come to nothing of their own where the next sentence promises what they ask."""
CONTEXT = 120
"""So many characters behind a motion may name its seconder or its outcome."""


@dataclass(frozen=True)
class Point:
    """A discussion point: its words, type and speaker."""

    flow: Flow
    type: str
    speaker: Mention | None


@dataclass(frozen=True)
class Resolved:
    """A resolution: its words, printed number, class, and what is known of the vote."""

    flow: Flow
    number: str | None
    classification: str
    result: str | None
    mover: str | None
    seconder: str | None
    vote: votes.Vote | None
    block: Span


@dataclass(frozen=True)
class Ordered:
    """An action: its words, owner, due date, status, and the index of the resolution behind it."""

    flow: Flow
    owner: str | None
    due_text: str | None
    due_date: str | None
    status: str
    resolution: int | None
    block: Span | None


@dataclass
class ItemRecord:
    """What was found in one item, in text order."""

    points: list[Point] = field(default_factory=list)
    resolutions: list[Resolved] = field(default_factory=list)
    actions: list[Ordered] = field(default_factory=list)
    resolution_blocks: list[Span] = field(default_factory=list)
    action_blocks: list[Span] = field(default_factory=list)


@dataclass(frozen=True)
class LeadIn:
    """What the entries of the list below a lead-in are: their type, their speaker, its marker."""

    type: str
    speaker: Mention | None
    style: str | None


@dataclass(frozen=True)
class Background:
    """What an item inherits from the document: people, calendar, speaker of the report."""

    directory: Directory
    calendar: Calendar
    speaker: Mention | None
    section: str | None
    approving: str | None = None
    tasks_allowed: bool = True


@dataclass(frozen=True)
class _Sentence:
    flow: Flow
    decision: decisions.Decision | None
    tasks: list[tasks.Task]
    voice: Attribution

    @property
    def text(self) -> str:
        return self.flow.plain


class ItemReader:
    """Reads the paragraphs of one item in order."""

    def __init__(self, source: str, background: Background) -> None:
        self.source = source
        self.background = background
        self.record = ItemRecord()
        self.lead: LeadIn | None = None
        self.block_marker: str | None = None
        self.block_open = False
        self.block_movers: tuple[str | None, str | None] = (None, None)
        self.movers: tuple[str | None, str | None] = (None, None)
        self.presenter: Mention | None = None
        self.speaker: Mention | None = None
        self.last_sentence: Flow | None = None
        self.reports_on: Mention | None = None
        self.restating = False
        self.next_text = ""
        self.spoke_last = False
        self.nested = False
        self.absorbing = False
        self.action_list = False
        self.next_marked = False
        self.block_value = 0
        self.lead_resolution: int | None = None

    # --- paragraphs -------------------------------------------------------------------------

    def read(self, paragraphs: Sequence[Paragraph]) -> ItemRecord:
        paragraphs = self._with_run_on_lists(paragraphs)
        for n, paragraph in enumerate(paragraphs):
            following = paragraphs[n + 1] if n + 1 < len(paragraphs) else None
            if following is None and self._hands_over(paragraph):
                break
            before = len(self.record.points), len(self.record.resolutions)
            self.next_text = " " + following.text[:CONTEXT] if following else ""
            self._read_paragraph(paragraph, following)
            self._read_notes(paragraph)
            points, resolutions = len(self.record.points), len(self.record.resolutions)
            self.spoke_last = points > before[0] and resolutions == before[1]
        return self.record

    def _with_run_on_lists(self, paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
        """Paragraphs in which a sentence that runs on through a list is one: "asked whether: (a) ...; (b) ..."."""
        merged: list[Paragraph] = []
        at = 0
        while at < len(paragraphs):
            entries = self._run_on(paragraphs, at)
            merged.append(merge_paragraphs(self.source, paragraphs[at], entries) if entries else paragraphs[at])
            at += 1 + len(entries)
        return merged

    def _run_on(self, paragraphs: Sequence[Paragraph], at: int) -> Sequence[Paragraph]:
        """The list entries that complete the sentence of `paragraphs[at]`, or none."""
        lead, rest = paragraphs[at], paragraphs[at + 1 :]
        decided = decisions.find_decision(lead.text)
        if decided and decided.where == "block":
            return ()
        if fragment("payments", "discussion").search(lead.text) and decided:
            return _while(rest, lambda p: fragment("amount_line", "discussion").fullmatch(p.text) is not None)
        if decided is None and fragment("run_on", "discussion").search(lead.text) and rest and rest[0].marker:
            style = rest[0].marker.style
            return _while(rest, lambda p: p.marker is not None and p.marker.style == style)
        return ()

    def _hands_over(self, paragraph: Paragraph) -> bool:
        """ "Cllr Hart reported" at the end of an item: what follows under sub-headings is his report."""
        if lexicon("leadins")["reported-back"].regex.match(paragraph.text) is None:
            return False
        self.reports_on = first_speaker(paragraph.text, self.background.directory)
        return self.reports_on is not None

    def _read_paragraph(self, paragraph: Paragraph, following: Paragraph | None) -> None:
        text = paragraph.text
        self.next_marked = following is not None and following.marker is not None
        self.action_list = self.action_list and paragraph.marker is not None
        if self.action_list:
            self._read_listed_action(paragraph)
        elif votes.says_only_movers(text):
            self._note_movers(paragraph)
        elif votes.says_only_outcome(text):
            self.settle_outcome(text, (paragraph.start, paragraph.end))
        elif self.block_open and self._in_block(paragraph):
            self._read_limb(paragraph)
        elif (owner := tasks.action_line(text)) is not None:
            self._read_action_line(paragraph, owner)
        elif self.restating and paragraph.marker and not self._opens_block(paragraph, following):
            self.record.resolution_blocks.append((paragraph.start, paragraph.end))
        elif self._opens_block(paragraph, following):
            self.restating = False
            self._open_block(paragraph)
        elif self._names_motion(paragraph):
            self._read_named_motion(paragraph)
        elif self._is_lead_in(paragraph, following):
            self._read_lead_in(paragraph)
        else:
            self._read_sentences(paragraph)

    # --- decision blocks ----------------------------------------------------------------------

    def _opens_block(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        if following is None or self._names_motion(paragraph):
            return False
        text = paragraph.text.strip("*_ ")
        if lexicon("decisions")["block"].regex.match(text):
            return True
        if following.marker and fragment("opens_list", "movers").fullmatch(text):
            return True
        if paragraph.notes:
            return False
        found = decisions.find_decision(text)
        if found is None or found.where != "after" or found.clause is None or following.marker is None:
            return False
        clause = text[slice(*found.clause)]
        return fragment("open_limb", "movers").fullmatch(clause) is not None

    def _names_motion(self, paragraph: Paragraph) -> bool:
        """ "A proposed and B seconded the above motion": the motion is restated before its vote."""
        text = paragraph.text
        return (
            fragment("named_motion", "movers").search(text) is not None
            and votes.movers(text)[1] is not None
            and not lexicon("decisions")["marker"].regex.search(text)
        )

    def _read_named_motion(self, paragraph: Paragraph) -> None:
        self.movers = votes.movers(paragraph.text)
        self.record.resolution_blocks.append((paragraph.start, paragraph.end))
        self.restating = True

    def _open_block(self, paragraph: Paragraph) -> None:
        self.block_open, self.block_marker, self.absorbing = True, None, False
        mover, seconder = votes.movers(paragraph.text)
        self.block_movers = (mover or self.movers[0], seconder or self.movers[1])
        self.movers = (None, None)
        self.record.resolution_blocks.append((paragraph.start, paragraph.end))
        self.lead = None

    def stay_open(self, clause: str, moved: tuple[str | None, str | None], absorb: bool) -> None:
        """A decision that goes on in a list: "(a) that X be approved subject to:" keeps its block open.

        With `absorb` the list is part of the decision itself and makes no limbs of its own.
        """
        label = fragment("limb_label", "movers").match(clause)
        unfinished = clause.rstrip().endswith((":", ":-", ";")) or re.search(r"; and$", clause) is not None
        if unfinished or label:
            opening = read_marker(clause) if label else None
            self.block_open = True
            self.block_marker = opening.style if opening else None
            self.block_value = opening.value if opening else 0
            self.block_movers = moved
            self.absorbing = absorb
            self.lead_resolution = len(self.record.resolutions) - 1 if absorb else None

    def _in_block(self, paragraph: Paragraph) -> bool:
        """A block holds the marked limbs that count on, lists nested in them, or one unmarked paragraph."""
        marker = paragraph.marker
        if self.block_marker is None:
            self.block_marker, self.block_value = (marker.style, marker.value) if marker else ("", 0)
            return not self._speaks(paragraph)
        if marker is None:
            limb = not self.block_marker and fragment("limb_opening", "movers").match(paragraph.text)
            self.block_open = limb is not None
            return self.block_open
        counts_on = marker.kind is MarkerKind.BULLET or marker.value == self.block_value + 1
        self.nested = marker.style != self.block_marker and marker.kind is not MarkerKind.NUMBER
        if not self.nested and marker.style == self.block_marker:
            self.block_value = marker.value
        self.block_open = bool(self.block_marker) and (self.nested or (counts_on and marker.style == self.block_marker))
        return self.block_open

    def _speaks(self, paragraph: Paragraph) -> bool:
        voice = attribute(paragraph.text, self.background.directory)
        if voice.subject is Subject.NAMED and not decisions.find_decision(paragraph.text):
            self.block_open = False
            return True
        return False

    def _read_limb(self, paragraph: Paragraph) -> None:
        settled = self.absorbing and decisions.find_decision(paragraph.text)
        if settled and self.lead_resolution is not None:
            self.record.resolutions = self.record.resolutions[: self.lead_resolution]
            self.lead_resolution = None
        if self.nested or (self.absorbing and not settled):
            self.nested = False
            self.record.resolution_blocks.append((paragraph.start, paragraph.end))
            return
        number = paragraph.marker.label.strip("().") if paragraph.marker else None
        if paragraph.marker and paragraph.marker.kind is MarkerKind.BULLET:
            number = None
        whole = paragraph.flow
        start = len(whole.plain) - len(whole.plain.lstrip("\"'* "))
        operative = fragment("operative", "movers").search(whole.plain)
        if operative:
            start = operative.end()
        elif fragment("preamble", "movers").match(whole.plain):
            self.record.resolution_blocks.append((paragraph.start, paragraph.end))
            return
        inner = decisions.find_decision(whole.plain)
        if inner and inner.cue == "marker" and inner.clause:
            start = inner.clause[0]
        sentences = split_sentences(whole.plain)
        end = _limb_end(whole.plain, sentences)
        self._add_limbs(whole.cut(start, end), number, (paragraph.start, paragraph.end), self.block_movers, paragraph.text)

    def _add_limbs(
        self,
        clause: Flow,
        number: str | None,
        block: Span,
        moved: tuple[str | None, str | None],
        context: str,
        whole: bool = False,
    ) -> None:
        split = decisions.split_joint if whole else decisions.split_limbs
        for label, span in split(clause.plain):
            limb = clause.cut(*_without_marks(clause.plain, span))
            if not limb.plain.strip():
                continue
            self.record.resolutions.append(
                Resolved(
                    flow=limb,
                    number=label or number,
                    classification=self._class_of(limb.plain),
                    result=votes.outcome(context) or "pass",
                    mover=moved[0],
                    seconder=moved[1],
                    vote=votes.count(context),
                    block=block,
                )
            )
            self._oblige(limb)
        self.record.resolution_blocks.append(block)
        self.lead = None

    def _class_of(self, words_of_limb: str) -> str:
        """Under a heading such as "Minutes of the last meeting" approving is procedure."""
        found = decisions.classify(words_of_limb)
        return self.background.approving if found in ("approve", "other", "endorse") and self.background.approving else found

    def _oblige(self, limb: Flow) -> None:
        """A resolution that lays a task on somebody is an action as well."""
        if not self.background.tasks_allowed:
            return
        for task in tasks.find_obligations(limb.plain):
            self._add_action(limb, task, len(self.record.resolutions) - 1, None)

    def settle_outcome(self, text: str, block: Span) -> None:
        """The outcome of the last motion, from a line or sentence that says nothing else."""
        self.record.resolution_blocks.append(block)
        if self.record.resolutions:
            last = self.record.resolutions[-1]
            result, vote = votes.outcome(text) or last.result, votes.merge(last.vote, votes.count(text))
            self.record.resolutions[-1] = replace(last, result=result, vote=vote)

    def _note_movers(self, paragraph: Paragraph) -> None:
        mover, seconder = votes.movers(paragraph.text)
        waiting = self.block_movers if self.block_open and self.block_marker is None else (None, None)
        self.movers = (
            mover or self.movers[0] or waiting[0],
            seconder or self.movers[1] or waiting[1],
        )
        self.record.resolution_blocks.append((paragraph.start, paragraph.end))
        if self.movers[1] or fragment("and_resolved", "movers").match(paragraph.text):
            self._expect_motion()

    def _expect_motion(self) -> None:
        """After "Proposed by A / Seconded by B" the motion stands on the next line, in quotes or with "That"."""
        self.block_open, self.block_marker, self.absorbing = True, None, False
        self.block_movers = self.movers
        self.movers = (None, None)

    # --- lists ----------------------------------------------------------------------------------

    def _is_lead_in(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        text = paragraph.text.rstrip("*_ ")
        if following is None or following.marker is None and not text.endswith((":", ":-")):
            return False
        if decisions.find_decision(text):
            return False
        return text.endswith((":", ":-")) or lexicon("leadins").match(text) is not None and following.marker is not None

    def _read_lead_in(self, paragraph: Paragraph) -> None:
        text = paragraph.text.rstrip(" -*")
        style = paragraph.marker.style if paragraph.marker else None
        hit = lexicon("leadins").search(text)
        voice = attribute(text, self.background.directory)
        speaker = voice.speaker if voice.subject is Subject.NAMED else None
        if hit is None:
            self._read_sentences(paragraph)
            kind = self.record.points[-1].type if self.record.points else "speech"
            self.lead = LeadIn(kind, speaker or self.speaker, style)
            return
        kind = hit[0].gives["type"]
        if kind == "speech":
            speaker = speaker or first_speaker(text, self.background.directory) or self._presenter(text)
        else:
            speaker = None
        self.lead = LeadIn(kind, speaker, style)

    def _presenter(self, text: str) -> Mention | None:
        return self.presenter or self.speaker

    # --- sentences --------------------------------------------------------------------------------

    def _read_sentences(self, paragraph: Paragraph) -> None:
        lead = self._lead_for(paragraph)
        sentences = self._sentences(paragraph)
        if not sentences or lexicon("discussion").match(paragraph.text):
            return
        PointBuilder(self, paragraph, lead).add(sentences)
        self.last_sentence = sentences[-1].flow
        self.presenter = presenter_of(paragraph.text, self.background.directory) or self.presenter

    def _sentences(self, paragraph: Paragraph) -> list[_Sentence]:
        """The sentences of a paragraph, cut where a second speaker takes over."""
        text = paragraph.text
        cuts = [
            (start + a, start + b)
            for start, end in split_sentences(text)
            for a, b in self._voices(text[start:end])
        ]
        return [self._sentence(paragraph.flow.cut(a, b), text[b : b + CONTEXT]) for a, b in cuts]

    def _voices(self, sentence: str) -> list[Span]:
        if decisions.find_decision(sentence, self.background.section):
            return [(0, len(sentence))]
        return split_voices(sentence, self.background.directory)

    def _lead_for(self, paragraph: Paragraph) -> LeadIn | None:
        if self.lead is None:
            return None
        if paragraph.marker is None or paragraph.marker.style == self.lead.style:
            self.lead = None
        return self.lead

    def _sentence(self, flow: Flow, context: str) -> _Sentence:
        text = flow.plain
        found = decisions.find_decision(text, self.background.section, context + self.next_text)
        orders = tasks.find_tasks(text, self.background.directory) if self.background.tasks_allowed else []
        topic = fragment("topic", "discussion").match(text)
        told = text[topic.end() :] if topic else text
        return _Sentence(flow, found, orders, attribute(told, self.background.directory))

    # --- actions ------------------------------------------------------------------------------------

    def _read_action_line(self, paragraph: Paragraph, owner: str) -> None:
        """ "ACTION: Jo Farrow" gives her the sentence before; "ACTION: Clerk to ring" its own words."""
        words_after = paragraph.flow.plain[_after_colon(paragraph.text) :]
        own = tasks.find_tasks(words_after, self.background.directory)
        if not own and _says(words_after):
            self._read_sentences(paragraph)
            return
        self.action_list = not words_after.strip()
        self.record.action_blocks.append((paragraph.start, paragraph.end))
        if own or len(owner.split()) > 8:
            offset = _after_colon(paragraph.text)
            flow = paragraph.flow.cut(offset, len(paragraph.text))
            for task in own or [tasks.Task("action-line", (0, len(flow.plain)), None, "directed", True)]:
                self._add_action(flow, task, None, None)
        elif self.last_sentence is not None and not (self.action_list and self.next_marked):
            self._own_last_sentence(owner or None)

    def _read_listed_action(self, paragraph: Paragraph) -> None:
        """An entry below a bare "Actions:" is a task, whatever its form."""
        found = tasks.find_tasks(paragraph.text, self.background.directory)
        whole = tasks.Task("action-line", (0, len(paragraph.text.rstrip(" ."))), None, "directed", True)
        block = (paragraph.start, paragraph.end)
        for task in found or [whole]:
            self._add_action(paragraph.flow, task, None, block)

    def _own_last_sentence(self, owner: str | None) -> None:
        sentence = self.last_sentence
        assert sentence is not None
        known = [a for a in self.record.actions if _within(a.flow, sentence)]
        if known:
            self.record.actions = [replace(a, owner=owner or a.owner) if a in known else a for a in self.record.actions]
            return
        task = tasks.Task("action-line", (0, len(sentence.plain.rstrip(" ."))), owner, "accepted", True)
        self._add_action(sentence, task, None, None)

    def _read_notes(self, paragraph: Paragraph) -> None:
        """Margin notes: an owner owns the sentence beside him, a verdict settles the entry."""
        for note, place in paragraph.notes:
            owner = fragment("dated_owner", "margins").fullmatch(note.rstrip("."))
            if fragment("verdict_note", "margins").fullmatch(note.rstrip(".")):
                self._settle_entry(paragraph, note)
            elif owner and note.casefold().rstrip(".") not in words("remark", "margins"):
                self._own_sentence_at(paragraph, place, owner["owner"])

    def _settle_entry(self, paragraph: Paragraph, verdict: str) -> None:
        self.record.points = [p for p in self.record.points if not _within(p.flow, paragraph.flow)]
        number = paragraph.marker.label.strip("().") if paragraph.marker else None
        block = (paragraph.start, paragraph.end)
        known = [r for r in self.record.resolutions if _within(r.flow, paragraph.flow)]
        if not known:
            self._add_limbs(paragraph.flow, number, block, (None, None), verdict, whole=True)
            last = self.record.resolutions[-1]
            self.record.resolutions[-1] = replace(last, classification=decisions.classify(verdict))

    def _own_sentence_at(self, paragraph: Paragraph, place: int, owner: str) -> None:
        """The action of the sentence that ends in the line of the note, made if there is none."""
        sentence = _sentence_at(paragraph.flow, place)
        if sentence is None or not self.background.tasks_allowed:
            return
        owner = self.background.directory.expand(without_article(owner))
        mine = [a for a in self.record.actions if _within(a.flow, sentence)]
        owned = [a for a in self.record.actions if _within(a.flow, paragraph.flow) and a.owner == owner]
        if owned or lexicon("discussion").match(sentence.plain):
            return
        if mine:
            self.record.actions = [
                replace(a, owner=a.owner or owner) if a is mine[-1] else a for a in self.record.actions
            ]
            return
        limb = next((n for n, r in enumerate(self.record.resolutions) if _within(r.flow, sentence)), None)
        flow = self.record.resolutions[limb].flow if limb is not None else sentence
        task = tasks.Task("margin", (0, len(flow.plain.rstrip(" ."))), owner, "directed", True)
        self._add_action(flow, task, limb, None)

    def _add_action(self, sentence: Flow, task: tasks.Task, resolution: int | None, block: Span | None) -> None:
        flow = sentence.cut(*task.span)
        due = find_due(flow.plain, self.background.calendar)
        due_text = flow.text[slice(*due[0])] if due else None
        owner = self._owner(task)
        self.record.actions.append(
            Ordered(flow, owner, due_text, due[1] if due else None, task.status, resolution, block)
        )
        if block:
            self.record.action_blocks.append(block)

    def _owner(self, task: tasks.Task) -> str | None:
        if task.doer is None:
            return None
        doer = without_article(task.doer)
        if doer.casefold() in ("he", "she", "they"):
            return _printed(self.speaker)
        if doer.casefold() == "we":
            return None
        return self.background.directory.expand(doer)


class PointBuilder:
    """Groups the sentences of one paragraph into points, cutting where speaker or type changes."""

    def __init__(self, reader: ItemReader, paragraph: Paragraph, lead: LeadIn | None) -> None:
        self.reader = reader
        self.record = reader.record
        self.paragraph = paragraph
        self.lead = lead
        self.open: list[_Sentence] = []
        self.type = "narrative"
        self.speaker: Mention | None = None
        self.started = False
        self.settled_last = False

    def add(self, sentences: Sequence[_Sentence]) -> None:
        for sentence, following in zip_longest(sentences, sentences[1:]):
            if following is not None and _promises(following):
                kept = [task for task in sentence.tasks if task.cue not in REQUESTS]
                sentence = replace(sentence, tasks=kept)
            self._add(sentence, first=not self.started)
            self.started = True
        self.close()

    def _add(self, sentence: _Sentence, first: bool) -> None:
        if self.record.resolutions and votes.says_only_outcome(sentence.text):
            self.close()
            self.reader.settle_outcome(sentence.text, _block(sentence.flow))
            return
        if sentence.decision and self._settles(sentence):
            self.settled_last = True
            return
        self.settled_last = False
        own, others = self._sort_tasks(sentence, first)
        if others and not own and others[0].opens_sentence:
            self.close()
            for task in others:
                self.reader._add_action(sentence.flow, task, self._recent_resolution(), _block(sentence.flow))
            return
        kind, speaker, cut = self._voice(sentence, first)
        if cut or not self.open:
            self.close()
            self._begin(kind, speaker)
        self.open.append(sentence)
        for task in [*own, *others]:
            self.reader._add_action(sentence.flow, task, None, None)

    def _recent_resolution(self) -> int | None:
        """The resolution of the sentence just before, which an undertaking carries out."""
        if not self.record.resolutions:
            return None
        last = self.record.resolutions[-1]
        same = self.paragraph.start <= last.block[0] < self.paragraph.end
        return len(self.record.resolutions) - 1 if same else None

    def close(self) -> None:
        if not self.open:
            return
        first, last = self.open[0].flow.offsets[0], self.open[-1].flow.offsets[-1]
        flow = _between(self.paragraph.flow, first, last)
        self.record.points.append(Point(flow, self.type, self.speaker))
        self.open = []

    def _begin(self, kind: str, speaker: Mention | None) -> None:
        self.type, self.speaker = kind, speaker
        if speaker is not None and (speaker.name or speaker.role):
            self.reader.speaker = speaker

    # --- decisions -----------------------------------------------------------------------------

    def _settles(self, sentence: _Sentence) -> bool:
        found = sentence.decision
        assert found is not None
        block = _block(sentence.flow)
        if found.where == "block":
            return False
        if found.where == "near":
            return self._motion_nearby(sentence, block)
        if found.where == "before":
            return self._settles_before(sentence, block)
        assert found.clause is not None
        if found.where == "after" and self._keep_opening(sentence, found):
            block = (sentence.flow.offsets[found.found[0]], block[1])
        self.close()
        moved = votes.movers(sentence.text)
        moved = (moved[0] or self.reader.movers[0], moved[1] or self.reader.movers[1])
        clause = sentence.flow.cut(*found.clause)
        whole = found.where == "whole"
        self.reader._add_limbs(clause, self._number(found), block, moved, self._context(sentence), whole)
        self.reader.stay_open(clause.plain, moved, absorb=whole)
        return True

    def _number(self, found: decisions.Decision) -> str | None:
        marker = self.paragraph.marker
        opens = found.found[0] <= 3
        return marker.label if marker and marker.kind is MarkerKind.DECIMAL and opens else None

    def _context(self, sentence: _Sentence) -> str:
        at = self.paragraph.flow.offsets.index(sentence.flow.offsets[0])
        return self.paragraph.flow.plain[at : at + len(sentence.text) + 80]

    def _keep_opening(self, sentence: _Sentence, found: decisions.Decision) -> bool:
        """The clause before "and it was resolved" tells what went before: a point of its own."""
        opening = sentence.text[: found.found[0]].rstrip(" ,;")
        opening = re.sub(r",?;?\s*\b(?:and|so|therefore|after discussion|and therefore|following discussion)*$", "", opening)
        if len(opening.split()) < 8 or not _says(opening) or "therefore" in sentence.text[len(opening) : found.found[1]]:
            return False
        if re.match(r"(?i)on (?:the )?(?:proposal|motion|proposition)|in response|following|after|having", opening):
            return False
        kind, speaker, cut = self._voice(sentence, first=not self.open)
        if cut or not self.open:
            self.close()
            self._begin(kind, speaker)
        self.open.append(replace(sentence, flow=sentence.flow.cut(0, len(opening))))
        return True

    def _motion_nearby(self, sentence: _Sentence, block: Span) -> bool:
        """ "Proposed by A, seconded by B" alone: the motion is the sentence before, or comes next."""
        moved = votes.movers(sentence.text)
        self.record.resolution_blocks.append(block)
        if self.settled_last and self.record.resolutions:
            last = self.record.resolutions[-1]
            self.record.resolutions[-1] = replace(last, mover=moved[0] or last.mover, seconder=moved[1] or last.seconder)
        elif self.open:
            previous = self.open.pop()
            self.close()
            self.reader._add_limbs(previous.flow, None, _block(previous.flow), moved, self._context(sentence), whole=True)
        else:
            self.reader.movers = moved
            self.reader._expect_motion()
        return True

    def _settles_before(self, sentence: _Sentence, block: Span) -> bool:
        if self.open:
            previous = self.open.pop()
            self.close()
            flow = _between(self.paragraph.flow, previous.flow.offsets[0], sentence.flow.offsets[-1])
        else:
            flow = sentence.flow
        self.reader._add_limbs(flow, None, (flow.offsets[0], block[1]), self.reader.movers, sentence.text, whole=True)
        return True

    # --- tasks ---------------------------------------------------------------------------------

    def _sort_tasks(self, sentence: _Sentence, first: bool) -> tuple[list[tasks.Task], list[tasks.Task]]:
        """Tasks that stay inside the point of their speaker, and tasks that stand for themselves."""
        own: list[tasks.Task] = []
        others: list[tasks.Task] = []
        in_speech = self._in_speech(sentence)
        for task in sentence.tasks:
            inside = task.doer is None and in_speech and not self._reply(task)
            (own if inside or not task.opens_sentence else others).append(task)
        return own, others

    def _reply(self, task: tasks.Task) -> bool:
        return False

    def _in_speech(self, sentence: _Sentence) -> bool:
        return bool(self.open) and self.type in ("speech", "answer", "question")

    # --- voices ----------------------------------------------------------------------------------

    def _voice(self, sentence: _Sentence, first: bool) -> tuple[str, Mention | None, bool]:
        """(type, speaker, whether a new point begins) for a sentence, given what came before."""
        voice = sentence.voice
        if self.lead is not None:
            return self._voice_in_list(voice, first)
        if voice.type == "narrative":
            return "narrative", None, first or self.type != "narrative" and not self._same_paragraph_speech()
        if voice.subject is Subject.NAMED:
            return self._voice_named(voice)
        if voice.subject is Subject.PRONOUN:
            speaker = self.speaker if self.open else self.reader.speaker
            kind = self._answering(voice.type or "speech")
            goes_on = self.open and voice.type != "answer" and (kind == self.type or kind == "speech" and self.type == "answer")
            return (self.type if goes_on else kind), speaker, not goes_on
        if voice.type is not None and voice.subject in (Subject.COLLECTIVE, Subject.UNNAMED, Subject.NOBODY):
            return self._voice_unnamed(voice, first)
        return self._voice_none(sentence, first)

    def _same_paragraph_speech(self) -> bool:
        return bool(self.open) and self.type in ("speech", "answer")

    def _voice_in_list(self, voice: Attribution, first: bool) -> tuple[str, Mention | None, bool]:
        assert self.lead is not None
        if first and voice.subject is Subject.NAMED:
            return self._answering(voice.type or self.lead.type), voice.speaker, True
        if first and voice.subject is Subject.COLLECTIVE and voice.type:
            return voice.type, voice.speaker, True
        if first:
            kind = voice.type if voice.type in ("answer", "question") else self.lead.type
            return kind, self.lead.speaker, True
        if voice.subject is Subject.NAMED:
            return self._voice_named(voice)
        if self.type == "question" and voice.type in ("speech", "answer"):
            return "answer", voice.speaker, True
        if voice.type == "question":
            return "question", voice.speaker, True
        return self.type, self.speaker, False

    def _voice_named(self, voice: Attribution) -> tuple[str, Mention | None, bool]:
        kind = self._answering(voice.type or "speech")
        same = _same(voice.speaker, self.speaker) and kind in (self.type, "speech")
        quoted = voice.speaker is not None and voice.speaker.kind == "inspectorate"
        same = bool(self.open) and voice.type != "answer" and (same or (quoted and self.type in ("speech", "answer")))
        if same:
            return self.type, self.speaker, False
        return kind, voice.speaker, True

    def _voice_unnamed(self, voice: Attribution, first: bool) -> tuple[str, Mention | None, bool]:
        assert voice.type is not None
        kind = self._answering(voice.type)
        if self.open and kind == "speech" and self.type in ("speech", "answer", "summary"):
            return self.type, self.speaker, False
        if self.open and voice.subject is Subject.UNNAMED and kind == self.type:
            return self.type, self.speaker, False
        if self.open and voice.cue == "it-was-noted" and self.type != "question":
            return self.type, self.speaker, False
        return kind, voice.speaker, True

    def _voice_none(self, sentence: _Sentence, first: bool) -> tuple[str, Mention | None, bool]:
        topic = fragment("topic", "discussion").match(sentence.text) is not None
        if self.open and not topic:
            if self.type == "question":
                return "narrative", None, True
            return self.type, self.speaker, False
        if self.background_speaker is not None:
            return "speech", self.background_speaker, True
        if self._continues_presentation() and not topic:
            return "speech", None, True
        if self.reader.background.section == "list":
            return "other", None, True
        return "narrative", None, True

    @property
    def background_speaker(self) -> Mention | None:
        return self.reader.background.speaker

    def _continues_presentation(self) -> bool:
        """A paragraph with nobody named after a speech goes on with it, its speaker unnamed."""
        points, marker = self.record.points, self.paragraph.marker
        spoken = bool(points) and points[-1].type in ("speech", "answer") and self.reader.spoke_last
        return spoken and (marker is None or marker.kind is MarkerKind.DECIMAL)

    def _answering(self, kind: str) -> str:
        """Reported speech right after a question is its answer."""
        if kind not in ("speech",):
            return kind
        last = self.open[-1] if self.open else None
        if last is not None:
            return "answer" if self.type == "question" else kind
        return "answer" if self.record.points and self.record.points[-1].type == "question" else kind


# --- helpers --------------------------------------------------------------------------------------


def _promises(sentence: _Sentence) -> bool:
    return any(task.status == "accepted" and task.doer for task in sentence.tasks)


def _while(paragraphs: Sequence[Paragraph], belongs: Callable[[Paragraph], bool]) -> list[Paragraph]:
    return list(takewhile(belongs, paragraphs))


def action_of_row(text: str, row: ActionRow, directory: Directory, calendar: Calendar) -> Ordered:
    """The action that a row of an action table prints."""
    flow = join_spans(text, row.spans, keep_hyphen())
    due = find_due(row.due, calendar) if row.due else None
    printed = row.due if row.due and any(c.isdigit() for c in row.due) else None
    day = due[1] if due else (read_date(printed, calendar.meeting) if printed else None)
    owner = directory.expand(row.owner) if row.owner else None
    return Ordered(flow, owner, row.due, day, "directed", None, row.block)


def heading_speaker(heading: Heading | None, directory: Directory) -> Mention | None:
    """Who speaks below a heading such as "Clerk's Report" or "Hall Report (Jo Roe)"."""
    if heading is None:
        return None
    title = heading.title
    for name in ("report_in_brackets", "report_from"):
        found = fragment(name, "discussion").match(title)
        if found:
            return mention(found["who"], directory)
    for name in ("report_of_office", "office_alone"):
        found = fragment(name, "discussion").match(title)
        if found:
            office = found["office"]
            role = office.capitalize() if office.isupper() else office
            return Mention(None, role, kind_of(None, role))
    return None


def presenter_of(text: str, directory: Directory) -> Mention | None:
    found = fragment("presenter", "discussion").search(text)
    return mention(found["who"], directory) if found else None


def _limb_end(text: str, sentences: Sequence[Span]) -> int:
    """A limb ends before sentences that tell of the vote or speak again."""
    end = len(text.rstrip())
    for start, stop in sentences[1:]:
        if votes.says_only_outcome(text[start:stop].rstrip(".")):
            return start
    return end


def _without_marks(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start] in " \"'*-:":
        start += 1
    while end > start and text[end - 1] in " \"'*;,":
        end -= 1
    return start, end


def _after_colon(text: str) -> int:
    found = re.match(r"[^:;(-]*[:;(-]+\s*", text)
    return found.end() if found else 0


def _block(flow: Flow) -> Span:
    return flow.offsets[0], flow.offsets[-1] + 1


def _between(flow: Flow, first: int, last: int) -> Flow:
    """The part of `flow` from the source offset `first` to `last`."""
    start = flow.offsets.index(first)
    end = len(flow.offsets) - flow.offsets[::-1].index(last)
    return flow.cut(start, end)


def _sentence_at(flow: Flow, place: int) -> Flow | None:
    """The sentence of `flow` that covers the last character before `place` in the source."""
    before = bisect_right(flow.offsets, place - 1) - 1
    for start, end in split_sentences(flow.plain):
        if start <= before < end or before < start:
            return flow.cut(start, end)
    return None


def _within(inner: Flow, outer: Flow) -> bool:
    return outer.offsets[0] <= inner.offsets[0] <= outer.offsets[-1]


def _printed(who: Mention | None) -> str | None:
    return (who.name or who.role) if who else None


def _says(text: str) -> bool:
    return fragment("states", "movers").search(text) is not None


def _same(a: Mention | None, b: Mention | None) -> bool:
    """Whether two mentions may be one person: a name or office that shares its last word."""
    if a is None or b is None:
        return False
    if a.name and b.name:
        return a.name.split()[-1] == b.name.split()[-1]
    return bool(a.role and b.role and (a.role.startswith(b.role) or b.role.startswith(a.role)))
