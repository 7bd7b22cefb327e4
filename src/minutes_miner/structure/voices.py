"""Tell whose voice a sentence is, and whether a discussion point begins with it."""

from __future__ import annotations

from dataclasses import dataclass, field

from minutes_miner.records import PointType
from minutes_miner.structure.attribution import Attribution, Subject
from minutes_miner.structure.desk import Desk, LeadIn
from minutes_miner.structure.markers import Marker, MarkerKind
from minutes_miner.structure.people import Mention
from minutes_miner.structure.statements import Statement
from minutes_miner.vocabulary import fragment

NUMBERED = (MarkerKind.DECIMAL, MarkerKind.NUMBER)
"""Numbers of paragraphs that go on with a speech."""


@dataclass(frozen=True)
class Voice:
    """The type and speaker of a sentence, and whether it begins a point of its own."""

    type: PointType
    speaker: Mention | None
    begins: bool


@dataclass
class Draft:
    """The point that is being gathered; type and speaker outlive its end in the paragraph."""

    type: PointType = "narrative"
    speaker: Mention | None = None
    statements: list[Statement] = field(default_factory=list)

    @property
    def going_on(self) -> Voice:
        """The voice of a sentence that belongs to the point."""
        return Voice(self.type, self.speaker, begins=False)

    def is_open(self, *types: PointType) -> bool:
        """Whether a point is open, and of one of these types if any are given."""
        return bool(self.statements) and (not types or self.type in types)


class Listener:
    """Hears the sentences of one paragraph in order."""

    def __init__(
        self, desk: Desk, draft: Draft, lead: LeadIn | None, marker: Marker | None
    ) -> None:
        """Listen to the paragraph behind `marker`, an entry of the list below `lead` if any."""
        self._desk = desk
        self._draft = draft
        self._lead = lead
        self._marker = marker

    def hear(self, statement: Statement, *, first: bool) -> Voice:
        """Whose voice it is, given what came before; `first` sentences open the paragraph."""
        voice = statement.voice
        background = self._desk.background
        nobody_yet = not self._desk.record.points and voice.subject is Subject.NOBODY
        if background.asker is not None and nobody_yet:
            return Voice(background.asked_as, background.asker, begins=first)
        if self._lead is not None:
            return self._in_list(voice, self._lead, first)
        if voice.cuts:
            return Voice("narrative", None, begins=first or self._draft.type != "narrative")
        if voice.type == "narrative":
            changes = self._draft.type != "narrative" and not self._draft.is_open(
                "speech", "answer"
            )
            return Voice("narrative", None, begins=first or changes)
        if voice.subject is Subject.NAMED:
            return self._named(voice)
        if voice.subject is Subject.PRONOUN:
            return self._pronoun(voice)
        if voice.type is not None:
            return self._unnamed(voice, voice.type)
        return self._untold(statement)

    def _in_list(self, voice: Attribution, lead: LeadIn, first: bool) -> Voice:
        if first:
            return self._first_of_entry(voice, lead)
        if voice.subject is Subject.NAMED:
            return self._named(voice)
        if self._draft.type == "question" and voice.type in ("speech", "answer"):
            return Voice("answer", voice.speaker, begins=True)
        if voice.type == "question":
            return Voice("question", voice.speaker, begins=True)
        return self._draft.going_on

    def _first_of_entry(self, voice: Attribution, lead: LeadIn) -> Voice:
        if voice.subject is Subject.NAMED:
            return Voice(self._answering(voice.type or lead.type), voice.speaker, begins=True)
        if voice.subject is Subject.COLLECTIVE and voice.type:
            return Voice(voice.type, voice.speaker, begins=True)
        asked = voice.type if voice.type in ("answer", "question") else lead.type
        return Voice(asked, lead.speaker, begins=True)

    def _named(self, voice: Attribution) -> Voice:
        kind = self._answering(voice.type or "speech", voice.speaker)
        same = _may_be_one(voice.speaker, self._draft.speaker)
        same = same and kind in (self._draft.type, "speech")
        quoted = voice.speaker is not None and voice.speaker.kind == "inspectorate"
        quoted = quoted and self._draft.type in ("speech", "answer")
        if self._draft.is_open() and voice.type != "answer" and (same or quoted):
            return self._draft.going_on
        return Voice(kind, voice.speaker, begins=True)

    def _pronoun(self, voice: Attribution) -> Voice:
        draft = self._draft
        named = draft.is_open() and draft.speaker and (draft.speaker.name or draft.speaker.role)
        speaker = draft.speaker if named else self._desk.floor.speaker
        kind = self._answering(voice.type or "speech")
        in_tune = kind == draft.type or (kind == "speech" and draft.type == "answer")
        if draft.is_open() and voice.type != "answer" and in_tune:
            return Voice(draft.type, speaker, begins=False)
        return Voice(kind, speaker, begins=True)

    def _unnamed(self, voice: Attribution, told: PointType) -> Voice:
        kind = self._answering(told)
        spoken = kind == "speech" and self._draft.type in ("speech", "answer", "summary")
        alike = voice.subject is Subject.UNNAMED and kind == self._draft.type
        noted = voice.cue == "it-was-noted" and self._draft.type != "question"
        if self._draft.is_open() and (spoken or alike or noted):
            return self._draft.going_on
        return Voice(kind, voice.speaker, begins=True)

    def _untold(self, statement: Statement) -> Voice:
        """A sentence that names nobody goes on with what came before, unless it opens a topic."""
        topic = fragment("topic", "discussion").match(statement.text) is not None
        if self._draft.is_open("question") and not topic:
            return Voice("narrative", None, begins=True)
        if self._draft.is_open() and not topic:
            return self._draft.going_on
        background = self._desk.background
        if background.speaker is not None:
            return Voice("speech", background.speaker, begins=True)
        if self._continues_presentation() and not topic:
            return Voice("speech", None, begins=True)
        kind: PointType = "other" if background.section == "list" else "narrative"
        return Voice(kind, None, begins=True)

    def _continues_presentation(self) -> bool:
        """A paragraph with nobody named after a speech goes on with it, its speaker unnamed."""
        spoken = self._last_type() in ("speech", "answer") and self._desk.floor.spoke_last
        return spoken and (self._marker is None or self._marker.kind in NUMBERED)

    def _answering(self, kind: PointType, speaker: Mention | None = None) -> PointType:
        """Reported speech right after a question is its answer, unless the asker goes on."""
        points = self._desk.record.points
        asker = self._draft.speaker if self._draft.is_open() else points and points[-1].speaker
        before = self._draft.type if self._draft.is_open() else self._last_type()
        asker_goes_on = _may_be_one(speaker, asker or None)
        answers = kind == "speech" and before == "question" and not asker_goes_on
        return "answer" if answers else kind

    def _last_type(self) -> PointType | None:
        points = self._desk.record.points
        return points[-1].type if points else None


def _may_be_one(a: Mention | None, b: Mention | None) -> bool:
    """Whether two mentions may be one person: a name or office that shares its last word."""
    if a is None or b is None:
        return False
    if a.name and b.name:
        return a.name.split()[-1] == b.name.split()[-1]
    return bool(a.role and b.role and (a.role.startswith(b.role) or b.role.startswith(a.role)))
