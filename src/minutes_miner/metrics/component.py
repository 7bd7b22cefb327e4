"""spaCy components: add them to any pipeline with `nlp.add_pipe`.

    import spacy
    nlp = spacy.blank("en")
    nlp.add_pipe("minutes_sentences")
    nlp.add_pipe("workforce_metrics", config={"meeting_date": "2024-06-12"})
    doc = nlp("The vacancy rate for social workers was 12%.")
    [(span.label_, span._.observation.value) for span in doc.spans["workforce_metrics"]]

`workforce_metrics` needs no other component: without sentence boundaries it finds its own. It
writes the spans `workforce_metrics`, one for each observation, which is a record model in
`span._.observation`, and for whoever wants to look behind them the spans `workforce_triggers`,
`quantities` and `periods`.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span

from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.gazetteers import Gazetteer, Term
from minutes_miner.metrics.observations import observe
from minutes_miner.metrics.periods import Chronology
from minutes_miner.metrics.reading import Context, Names, carry_on, mark, read_sentence
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.records import Observation
from minutes_miner.structure.lines import normalise
from minutes_miner.structure.sentences import split_sentences

SPANS = "workforce_metrics"
"""The key of the spans in `doc.spans`."""
_OBSERVATIONS = "minutes_miner_observations"
"""The key under which a `Doc` keeps the observations of its spans, in their order."""
_AROUND = 600
"""So many characters before a sentence may tell what it is about."""


def _observation(span: Span) -> Observation | None:
    """The observation of a span of `workforce_metrics`: its number is the id of the span."""
    observations: Sequence[Observation] = span.doc.user_data.get(_OBSERVATIONS, ())
    return observations[span.id - 1] if 0 < span.id <= len(observations) else None


if not Span.has_extension("observation"):
    Span.set_extension("observation", getter=_observation)
for _name in ("meeting_date", "item_title", "own_gss_code"):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=None)


@Language.component("minutes_sentences")
def minutes_sentences(doc: Doc) -> Doc:
    """Set sentence boundaries at the ends of sentences and lines."""
    starts = {start for start, _ in sentence_spans(doc.text)}
    for token in doc:
        token.is_sent_start = token.idx in starts or token.i == 0
    return doc


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Where the sentences of `text` stand; a line break always ends one."""
    spans: list[tuple[int, int]] = []
    at = 0
    for line in text.splitlines(keepends=True):
        spans += [(at + a, at + b) for a, b in split_sentences(normalise(line)) if b > a]
        at += len(line)
    return spans


@Language.factory("workforce_metrics", default_config={"meeting_date": None})
def make_workforce_metrics(nlp: Language, name: str, meeting_date: str | None) -> WorkforceMetrics:
    """The component, with a day of the meeting as ISO 8601 for all documents, or none."""
    day = datetime.date.fromisoformat(meeting_date) if meeting_date else None
    return WorkforceMetrics(nlp, day)


class WorkforceMetrics:
    """Finds workforce metrics in each sentence of a `Doc`.

    `doc._.meeting_date` (a `datetime.date`) wins over the date of the configuration;
    `doc._.item_title` is the title of the agenda item, which may name the service;
    `doc._.own_gss_code` is the code of the council whose minutes they are: its name is then no
    other council's.
    """

    def __init__(self, nlp: Language, meeting_date: datetime.date | None = None) -> None:
        """Prepare the gazetteers with the tokenizer of `nlp`."""
        self._nlp = nlp
        self._meeting_date = meeting_date
        self._populations = Gazetteer.of_terms(nlp, "populations")
        self._services = Gazetteer.of_terms(nlp, "services")
        self._authorities = Gazetteer.of_authorities(nlp)

    def __call__(self, doc: Doc) -> Doc:
        """Write the spans of `doc` and return it."""
        context = self._context(doc)
        names = self._names(doc)
        whole = doc.text
        marked: list[tuple[int, Sentence]] = []
        found: list[tuple[int, Finding]] = []
        caption_at = 0
        for start, end in _sentences(doc):
            text = normalise(whole[start:end])
            sentence = mark(text, context, _within(names, start, end))
            marked.append((start, sentence))
            findings = read_sentence(sentence, context)
            if context.caption is not None and context.caption.used:
                found = [(at, f) for at, f in found if at != caption_at or f.value_kind != "none"]
            found += [(start, finding) for finding in findings]
            if carry_on(sentence, context):
                caption_at = start
            context.around = f"{context.around} {text}"[-_AROUND:]
        _write(doc, marked, found)
        return doc

    def _context(self, doc: Doc) -> Context:
        title = doc._.item_title or ""
        services = self._services.find(self._nlp.make_doc(title)) if title else []
        return Context(
            Chronology(doc._.meeting_date or self._meeting_date),
            around=title,
            service=services[0].id if services else None,
        )

    def _names(self, doc: Doc) -> Names:
        others = [t for t in self._authorities.find(doc) if t.id != doc._.own_gss_code]
        return Names(self._populations.find(doc), self._services.find(doc), others)


def _sentences(doc: Doc) -> Iterator[tuple[int, int]]:
    if doc.has_annotation("SENT_START"):
        yield from ((s.start_char, s.end_char) for s in doc.sents)
    else:
        yield from sentence_spans(doc.text)


def _within(names: Names, start: int, end: int) -> Names:
    """The names of one sentence, their places counted from its start."""

    def moved(terms: Sequence[Term]) -> list[Term]:
        inside = (t for t in terms if start <= t.start < end)
        return [Term(t.start - start, t.end - start, t.id) for t in inside]

    return Names(moved(names.populations), moved(names.services), moved(names.authorities))


def _write(
    doc: Doc, marked: Sequence[tuple[int, Sentence]], found: Sequence[tuple[int, Finding]]
) -> None:
    """Put the observations and the marks that they rest on into `doc.spans`."""
    text = doc.text
    observations = [
        observe(finding, text, start, number) for number, (start, finding) in enumerate(found, 1)
    ]
    doc.user_data[_OBSERVATIONS] = observations
    doc.spans[SPANS] = [
        _span(doc, o.evidence.start, o.evidence.end, o.metric, number)
        for number, o in enumerate(observations, 1)
    ]
    doc.spans["workforce_triggers"] = [
        _span(doc, at + t.start, at + t.end, t.metric) for at, s in marked for t in s.triggers
    ]
    doc.spans["quantities"] = [
        _span(doc, at + q.start, at + q.end, q.noun) for at, s in marked for q in s.quantities
    ]
    doc.spans["periods"] = [
        _span(doc, at + p.start, at + p.end, p.kind) for at, s in marked for p in s.periods
    ]


def _span(doc: Doc, start: int, end: int, label: str, number: int = 0) -> Span:
    span = doc.char_span(start, end, label=label, span_id=number, alignment_mode="expand")
    if span is None:
        raise ValueError(f"no tokens from {start} to {end} of the document")
    return span
