"""Read the sentences of a paragraph: what each settles, what it orders, who speaks in it."""

from __future__ import annotations

from dataclasses import dataclass

from minutes_miner.structure import titles
from minutes_miner.structure.attribution import Attribution, attribute, split_voices
from minutes_miner.structure.decisions import Decision, find_decision
from minutes_miner.structure.desk import Background
from minutes_miner.structure.flow import Flow, Span
from minutes_miner.structure.paragraphs import Paragraph
from minutes_miner.structure.sentences import split_sentences
from minutes_miner.structure.tasks import Task, find_tasks
from minutes_miner.vocabulary import fragment, lexicon

CONTEXT = 120
"""So many characters behind a motion may name its seconder or its outcome."""


@dataclass(frozen=True)
class Statement:
    """A sentence, or the part of one that one voice speaks, with what it says."""

    flow: Flow
    decision: Decision | None
    tasks: tuple[Task, ...]
    voice: Attribution

    @property
    def text(self) -> str:
        """The normalised words."""
        return self.flow.plain

    @property
    def promises(self) -> bool:
        """Whether somebody named undertakes a task in it."""
        return any(task.status == "accepted" and task.doer for task in self.tasks)


def read_statements(
    paragraph: Paragraph, following: Paragraph | None, background: Background
) -> list[Statement]:
    """The sentences of `paragraph` in order, cut where a second speaker takes over."""
    text = paragraph.text
    if _is_verdict(text, background):
        return [_statement(paragraph.flow, "", background)]
    below = f" {following.text[:CONTEXT]}" if following else ""
    cuts = [
        (start + a, start + b)
        for start, end in split_sentences(text)
        for a, b in _voices(text[start:end], background)
    ]
    return [
        _statement(paragraph.flow.cut(a, b), text[b : b + CONTEXT] + below, background)
        for a, b in cuts
    ]


def _is_verdict(text: str, background: Background) -> bool:
    """Whether an entry on an application ends in the verdict on it: "Garage. No objection."."""
    verdict = lexicon("decisions")["planning-verdict"].regex
    planning = background.section == "planning" and not titles.is_sentence(text)
    return planning and verdict.match(text) is not None


def _voices(sentence: str, background: Background) -> list[Span]:
    if find_decision(sentence, background.section):
        return [(0, len(sentence))]
    return split_voices(sentence, background.directory)


def _statement(flow: Flow, context: str, background: Background) -> Statement:
    text = flow.plain
    topic = fragment("topic", "discussion").match(text)
    names_office = topic and fragment("role").fullmatch(topic.group().rstrip(" -:"))
    told = text[topic.end() :] if topic and not names_office else text
    return Statement(
        flow=flow,
        decision=find_decision(text, background.section, context),
        tasks=tuple(find_tasks(text, background.directory)),
        voice=attribute(told, background.directory),
    )


def states(text: str) -> bool:
    """Whether a finite verb makes the words tell how things are."""
    return fragment("states", "movers").search(text) is not None
