"""Gather the actions of an item: from sentences, action lines, action lists and action tables."""

from __future__ import annotations

from dataclasses import replace

from minutes_miner.structure.dates import read_date
from minutes_miner.structure.desk import Desk
from minutes_miner.structure.due import Calendar, find_due
from minutes_miner.structure.findings import Ordered
from minutes_miner.structure.flow import Flow, Span, join_spans
from minutes_miner.structure.paragraphs import Paragraph, keep_hyphen
from minutes_miner.structure.people import Directory, without_article
from minutes_miner.structure.statements import states
from minutes_miner.structure.tables import ActionRow
from minutes_miner.structure.tasks import (
    Task,
    find_tasks,
    owned_task,
    whole_task,
    words_behind_action,
)
from minutes_miner.vocabulary import words

LONGEST_OWNER = 8
"""More words behind "ACTION:" are the task itself, not its owner."""


class Actions:
    """The actions of one item, in the order in which they are read."""

    def __init__(self, desk: Desk) -> None:
        """Write to the record of `desk`."""
        self._desk = desk
        self._record = desk.record
        self._directory = desk.directory
        self.last_sentence: Flow | None = None
        """The sentence that a name on the next line may own."""
        self.listing = False
        """Whether a bare "Actions:" has opened a list of tasks."""

    def add(
        self, sentence: Flow, task: Task, resolution: int | None = None, block: Span | None = None
    ) -> None:
        """Record a task that stands in `sentence`; `block` is the source that it covers alone."""
        flow = sentence.cut(*task.span)
        due = find_due(flow.plain, self._desk.background.calendar)
        self._record.actions.append(
            Ordered(
                flow=flow,
                owner=self._owner(task),
                due_text=flow.text[slice(*due[0])] if due else None,
                due_date=due[1] if due else None,
                status=task.status,
                resolution=resolution,
            )
        )
        if block:
            self._record.action_blocks.append(block)

    def _owner(self, task: Task) -> str | None:
        if task.doer is None:
            return None
        doer = without_article(task.doer)
        pronoun = doer.casefold()
        if pronoun in words("ourselves", "tasks"):
            return None
        if pronoun in words("pronoun", "tasks"):
            speaker = self._desk.floor.speaker
            return (speaker.name or speaker.role) if speaker else None
        return self._desk.directory.expand(doer)

    def give(self, actions: list[Ordered], owner: str) -> None:
        """Make `owner` the owner of recorded actions."""
        named = self._directory.expand(owner)
        self._record.actions = [
            replace(a, owner=named) if a in actions else a for a in self._record.actions
        ]

    def within(self, flow: Flow) -> list[Ordered]:
        """The recorded actions that begin inside `flow`."""
        return [a for a in self._record.actions if a.flow.begins_in(flow)]

    def is_remark(self, paragraph: Paragraph) -> bool:
        """Whether an action line orders nothing: "Action point 3: this was done in May"."""
        behind = _behind_opening(paragraph.flow).plain
        return states(behind) and not find_tasks(behind, self._desk.directory)

    def read_line(self, paragraph: Paragraph, owner: str, *, above_list: bool) -> None:
        """Read "ACTION: Clerk to ring", a task, or "ACTION: Jo Farrow", who owns the one before."""
        behind = _behind_opening(paragraph.flow)
        own = self._listed_tasks(behind.plain)
        self.listing = not behind.plain.strip()
        self._record.action_blocks.append(paragraph.span)
        if own or len(owner.split()) > LONGEST_OWNER:
            for task in own or [whole_task("action-line", behind.plain, keep_stop=True)]:
                self.add(behind, task)
        elif self.listing and above_list:
            return
        elif self._resolved_last():
            self._own_resolution(owner)
        elif self.last_sentence is not None:
            self._own(self.last_sentence, owner)

    def read_tag(self, tag: Flow, owner: str) -> None:
        """Read "ACTION: TE" at the end of a paragraph, who owns the sentence before it, or a task.

        A task is told there as well: "(Action: Clerk to ring the smith)".
        """
        self._record.action_blocks.append(tag.bounds)
        behind = _behind_opening(tag)
        own = self._listed_tasks(behind.plain)
        if own:
            for task in own:
                self.add(behind, task)
            return
        before = [a for a in self._record.actions if a.flow.offsets[0] < tag.offsets[0]]
        if self.last_sentence is not None:
            self._own(self.last_sentence, owner)
        elif before:
            self.give([a for a in before[-1:] if a.owner is None], owner)

    def _resolved_last(self) -> bool:
        """Whether a resolution stands behind, or in, the last sentence of the discussion."""
        if not self._record.resolutions:
            return False
        last = self._record.resolutions[-1].flow.offsets[0]
        return self.last_sentence is None or last >= self.last_sentence.offsets[0]

    def _own_resolution(self, owner: str) -> None:
        """Make `owner` the owner of what the last decision orders of nobody named.

        If it orders nothing, the name only says whose desk the decision goes to: a standing task.
        """
        block = self._last_decision()
        ordered = [a for a in self._record.actions if a.resolution in block]
        if ordered:
            self.give([a for a in ordered if a.owner is None], owner)
        elif owner:
            last = block[-1]
            flow = self._record.resolutions[last].flow
            self._record.actions.append(
                Ordered(flow, self._directory.expand(owner), None, None, "standing", last)
            )

    def _last_decision(self) -> list[int]:
        """The resolutions behind the last sentence of the discussion, at least the last of all."""
        after = self.last_sentence.offsets[0] if self.last_sentence else 0
        resolutions = self._record.resolutions
        found = [n for n, r in enumerate(resolutions) if r.flow.offsets[0] >= after]
        return found or [len(resolutions) - 1]

    def _own(self, sentence: Flow, owner: str) -> None:
        known = self.within(sentence)
        if known and owner:
            self.give(known, owner)
        elif not known:
            task = whole_task("action-line", sentence.plain, owner or None, "accepted")
            self.add(sentence, task)

    def read_listed(self, paragraph: Paragraph) -> None:
        """Read an entry below a bare "Actions:", a task whatever its form."""
        found = self._listed_tasks(paragraph.text)
        for task in found or [whole_task("action-line", paragraph.text)]:
            self.add(paragraph.flow, task, block=paragraph.span)

    def _listed_tasks(self, text: str) -> list[Task]:
        """The tasks of an entry that is one whatever its verbs."""
        owned = owned_task(text)
        return find_tasks(text, self._desk.directory) or ([owned] if owned else [])


def _behind_opening(flow: Flow) -> Flow:
    """The words behind "ACTION:", without the brackets or stars around them."""
    return flow.cut(*words_behind_action(flow.plain))


def action_of_row(text: str, row: ActionRow, directory: Directory, calendar: Calendar) -> Ordered:
    """The action that a row of an action table in the source `text` prints."""
    return Ordered(
        flow=join_spans(text, row.spans, keep_hyphen()),
        owner=directory.expand(row.owner) if row.owner else None,
        due_text=row.due,
        due_date=_day_of_cell(row.due, calendar) if row.due else None,
        status="standing" if row.earlier else "directed",
    )


def _day_of_cell(printed: str, calendar: Calendar) -> str | None:
    """The date that a cell such as "12/5/24", "May 2024" or "Next meeting" means."""
    due = find_due(f"by {printed}", calendar) or find_due(printed, calendar)
    if due is not None:
        return due[1]
    return read_date(printed, calendar.meeting) if any(c.isdigit() for c in printed) else None
