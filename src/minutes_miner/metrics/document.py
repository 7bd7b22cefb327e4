"""One text from its first sentence to its last: what each leaves to the next, what all give."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.gazetteers import gazetteer_of, gazetteer_of_authorities
from minutes_miner.metrics.observations import observe
from minutes_miner.metrics.periods import Chronology
from minutes_miner.metrics.reading import Context, Names, carry_on, mark, read_sentence
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.spans import Span
from minutes_miner.records import Observation
from minutes_miner.structure.lines import normalise
from minutes_miner.structure.sentences import split_sentences

_AROUND = 600
"""So many characters before a sentence may tell what it is about."""


@dataclass(frozen=True)
class Setting:
    """What is known of a text besides its words.

    Attributes:
        meeting_date: The day of the meeting, from which "last quarter" is counted.
        title: The title of the agenda item, which may name the service.
        own_gss_code: The code of the council whose minutes they are: its name is then no other
            council's.
    """

    meeting_date: date | None = None
    title: str = ""
    own_gss_code: str | None = None


@dataclass(frozen=True)
class Read:
    """The observations of a text, and its sentences with their marks, each with its place."""

    observations: Sequence[Observation]
    sentences: Sequence[tuple[int, Sentence]]


def sentence_spans(text: str) -> list[Span]:
    """Where the sentences of `text` stand; a line break always ends one."""
    spans: list[Span] = []
    at = 0
    for line in text.splitlines(keepends=True):
        spans += [(at + a, at + b) for a, b in split_sentences(normalise(line)) if b > a]
        at += len(line)
    return spans


def read_text(text: str, sentences: Iterable[Span], setting: Setting) -> Read:
    """Read the `sentences` of a text in order.

    Args:
        text: The text.
        sentences: Where its sentences stand.
        setting: What is known besides.
    """
    context = _context(setting)
    marked: list[tuple[int, Sentence]] = []
    found: list[tuple[int, Finding]] = []
    caption_at = 0
    for start, end in sentences:
        words = normalise(text[start:end])
        sentence = mark(words, context, _names(words, setting))
        marked.append((start, sentence))
        findings = read_sentence(sentence, context)
        if context.caption is not None and context.caption.used:
            found = [(at, f) for at, f in found if at != caption_at or f.value_kind != "none"]
        found += [(start, finding) for finding in findings]
        if carry_on(sentence, context):
            caption_at = start
        context.around = f"{context.around} {words}"[-_AROUND:]
    observations = [observe(f, text, start, n) for n, (start, f) in enumerate(found, 1)]
    return Read(observations, marked)


def _context(setting: Setting) -> Context:
    services = gazetteer_of("services").find(setting.title)
    return Context(
        Chronology(setting.meeting_date),
        around=setting.title,
        service=services[0].id if services else None,
    )


def _names(words: str, setting: Setting) -> Names:
    authorities = gazetteer_of_authorities().find(words)
    return Names(
        gazetteer_of("populations").find(words),
        gazetteer_of("services").find(words),
        [t for t in authorities if t.id != setting.own_gss_code],
    )
