"""Group the sentences of a paragraph into points, and hand on what they settle and order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from minutes_miner.structure import tasks, votes
from minutes_miner.structure.actions import Actions
from minutes_miner.structure.decisions import Decision
from minutes_miner.structure.desk import Desk, LeadIn
from minutes_miner.structure.findings import Point
from minutes_miner.structure.flow import Flow, Span
from minutes_miner.structure.markers import MarkerKind
from minutes_miner.structure.paragraphs import Paragraph
from minutes_miner.structure.resolutions import Motion, Resolutions
from minutes_miner.structure.statements import Statement, states
from minutes_miner.structure.tasks import Task
from minutes_miner.structure.voices import Draft, Listener
from minutes_miner.vocabulary import fragment, words

VOTE_REACH = 80
"""So many characters behind the sentence of a decision may tell of the vote."""
LEAST_OPENING = 8
"""Fewer words before "and it was resolved" tell nothing of their own."""
NUMBER_REACH = 3
"""A decision that begins within so many characters carries the number of its paragraph."""


class PointBuilder:
    """Reads the sentences of one paragraph, cutting where speaker or type changes."""

    def __init__(
        self,
        desk: Desk,
        resolutions: Resolutions,
        actions: Actions,
        paragraph: Paragraph,
        lead: LeadIn | None,
    ) -> None:
        """Read `paragraph`, an entry of the list below `lead` if any."""
        self._desk = desk
        self._record = desk.record
        self._resolutions = resolutions
        self._actions = actions
        self._paragraph = paragraph
        self._draft = Draft()
        self._listener = Listener(desk, self._draft, lead, paragraph.marker)
        self._settled_last = False

    def read(self, statements: Sequence[Statement]) -> None:
        """Put each of the sentences where it belongs."""
        for n, (statement, following) in enumerate(zip_longest(statements, statements[1:])):
            if following is not None and following.promises:
                kept = tuple(task for task in statement.tasks if not task.yields)
                statement = replace(statement, tasks=kept)
            self._add(statement, first=n == 0)
            self._actions.last_sentence = statement.flow
        self._close()

    def _add(self, statement: Statement, *, first: bool) -> None:
        if self._record.resolutions and votes.says_only_outcome(statement.text):
            self._close()
            self._resolutions.settle_outcome(statement.text, statement.flow.bounds)
            return
        owner = tasks.action_line(statement.text) if not first else None
        if owner:
            self._close()
            self._actions.read_tag(statement.flow, owner)
            return
        self._settled_last = statement.decision is not None and self._settles(
            statement, statement.decision
        )
        if not self._settled_last and not self._orders(statement):
            own_first = sorted(statement.tasks, key=self._stands_alone)
            self._speaks(statement, statement, first=first)
            for task in own_first:
                self._actions.add(statement.flow, task)

    def _speaks(self, statement: Statement, kept: Statement, *, first: bool) -> None:
        """Keep a sentence, or the part of it that is discussion, in the point of its speaker."""
        voice = self._listener.hear(statement, first=first)
        if voice.begins or not self._draft.is_open():
            self._close()
            self._draft.type, self._draft.speaker = voice.type, voice.speaker
            if voice.speaker is not None and (voice.speaker.name or voice.speaker.role):
                self._desk.floor.speaker = voice.speaker
        self._draft.statements.append(kept)

    def _close(self) -> None:
        draft = self._draft
        if not draft.is_open():
            return
        flow = self._paragraph.flow.between(draft.statements[0].flow, draft.statements[-1].flow)
        self._record.points.append(Point(flow, draft.type, draft.speaker))
        draft.statements = []

    # --- orders -----------------------------------------------------------------------------------

    def _orders(self, statement: Statement) -> bool:
        """Whether the sentence is nothing but tasks; its words are then no point."""
        if not statement.tasks or not all(map(self._stands_alone, statement.tasks)):
            return False
        self._close()
        for task in statement.tasks:
            block = statement.flow.bounds
            self._actions.add(statement.flow, task, self._recent_resolution(), block)
        return True

    def _stands_alone(self, task: Task) -> bool:
        """Whether a task opens its sentence and is not what the last speaker takes on."""
        in_speech = self._draft.is_open("speech", "answer", "question")
        return task.opens_sentence and not (task.doer is None and in_speech)

    def _recent_resolution(self) -> int | None:
        """The resolution of the sentence just before, which an undertaking carries out."""
        if not self._record.resolutions:
            return None
        last = self._record.resolutions[-1]
        same = self._paragraph.start <= last.block[0] < self._paragraph.end
        return len(self._record.resolutions) - 1 if same else None

    # --- decisions --------------------------------------------------------------------------------

    def _settles(self, statement: Statement, found: Decision) -> bool:
        """Whether the decision found in the sentence has become a resolution."""
        if found.where == "near":
            self._settle_motion_nearby(statement)
        elif found.where == "before":
            self._settle_sentence_before(statement)
        elif found.clause is not None:
            self._settle_clause(statement, found, found.clause)
        return found.where != "block"

    def _settle_clause(self, statement: Statement, found: Decision, span: Span) -> None:
        block = statement.flow.bounds
        if found.where == "after" and self._keep_opening(statement, found):
            block = (statement.flow.offsets[found.found[0]], block[1])
        self._close()
        moved = votes.movers(statement.text).filled_from(self._resolutions.movers)
        clause = statement.flow.cut(*span)
        motion = Motion(block, self._context(statement), moved, self._number(found))
        whole = found.where == "whole"
        add = self._resolutions.add_sentence if whole else self._resolutions.add
        add(clause, motion)
        self._resolutions.stay_open(clause.plain, moved, absorb=whole)

    def _number(self, found: Decision) -> str | None:
        marker = self._paragraph.marker
        opens = found.found[0] <= NUMBER_REACH
        return marker.label if marker and marker.kind is MarkerKind.DECIMAL and opens else None

    def _context(self, statement: Statement) -> str:
        at = bisect_left(self._paragraph.flow.offsets, statement.flow.offsets[0])
        return self._paragraph.text[at : at + len(statement.text) + VOTE_REACH]

    def _keep_opening(self, statement: Statement, found: Decision) -> bool:
        """The clause before "and it was resolved" tells what went before: a point of its own."""
        opening = statement.text[: found.found[0]].rstrip(" ,;")
        opening = fragment("joint", "decisions").sub("", opening)
        between = statement.text[len(opening) : found.found[1]]
        if not _tells(opening) or any(word in between for word in words("hence", "decisions")):
            return False
        kept = replace(statement, flow=statement.flow.cut(0, len(opening)))
        self._speaks(statement, kept, first=not self._draft.is_open())
        return True

    def _settle_motion_nearby(self, statement: Statement) -> None:
        """Give movers printed alone to the motion that stands before them, or comes next."""
        moved = votes.movers(statement.text)
        self._resolutions.cover(statement.flow.bounds)
        if self._settled_last or self._awaits_seconder():
            self._resolutions.second_last(moved)
        elif self._draft.is_open():
            motion, behind = self._take_motion()
            context = self._context(statement)
            self._resolutions.add_sentence(motion, Motion(motion.bounds, context, moved))
            self._draft.statements = behind
        else:
            self._resolutions.movers = moved
            self._resolutions.expect_motion()

    def _awaits_seconder(self) -> bool:
        """Whether the paragraph's last decision lacks a seconder, and nothing was moved since."""
        behind = self._recent_resolution()
        moving = fragment("moving", "movers")
        if behind is None or any(moving.search(s.text) for s in self._draft.statements):
            return False
        return self._record.resolutions[behind].moved.seconder is None

    def _take_motion(self) -> tuple[Flow, list[Statement]]:
        """Take the last sentence that moves something, else the last, from the open point.

        Returns it and the sentences behind it; those before it become a point.
        """
        said = self._draft.statements
        moving = fragment("moving", "movers")
        at = next((n for n in reversed(range(len(said))) if moving.search(said[n].text)), -1)
        at %= len(said)
        self._draft.statements = said[:at]
        self._close()
        return said[at].flow, said[at + 1 :]

    def _settle_sentence_before(self, statement: Statement) -> None:
        """Settle "The bank statement for May was read. Noted." as a whole."""
        flow = statement.flow
        if self._draft.is_open():
            previous = self._draft.statements.pop()
            self._close()
            flow = self._paragraph.flow.between(previous.flow, statement.flow)
        motion = Motion(flow.bounds, statement.text, self._resolutions.movers)
        self._resolutions.add_sentence(flow, motion)


def _tells(opening: str) -> bool:
    """Whether the words before a decision tell something, and not only how it came about."""
    return (
        len(opening.split()) >= LEAST_OPENING
        and states(opening)
        and fragment("occasion", "decisions").match(opening) is None
    )
