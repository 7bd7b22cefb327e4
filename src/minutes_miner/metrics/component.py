"""spaCy components: add them to any pipeline with `nlp.add_pipe`.

    import spacy
    nlp = spacy.blank("en")
    nlp.add_pipe("minutes_sentences")
    nlp.add_pipe("workforce_metrics", config={"meeting_date": "2024-06-12"})
    doc = nlp("The vacancy rate for social workers was 12%.")
    [(span.label_, span._.observation.value) for span in doc.spans["workforce_metrics"]]

`workforce_metrics` needs no other component: without sentence boundaries it finds its own. It writes
the spans `workforce_metrics`, one for each observation, which is a record model in
`span._.observation`, and for whoever wants to look behind them the spans `workforce_triggers`,
`quantities` and `periods`.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span

from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.gazetteers import Gazetteer, Term
from minutes_miner.metrics.observations import observe
from minutes_miner.metrics.periods import Chronology
from minutes_miner.metrics.reading import Context, mark, read_sentence
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.tables import Header, read_header
from minutes_miner.records import Observation
from minutes_miner.structure.lines import normalise
from minutes_miner.structure.sentences import split_sentences

SPANS = "workforce_metrics"

_OBSERVATIONS = "minutes_miner_observations"
"""The key under which a `Doc` keeps the observations of its spans, in their order."""


def _observation(span: Span) -> Observation | None:
    """The observation of a span of `workforce_metrics`: its number is the id of the span."""
    observations: Sequence[Observation] = span.doc.user_data.get(_OBSERVATIONS, ())
    return observations[span.id - 1] if 0 < span.id <= len(observations) else None


if not Span.has_extension("observation"):
    Span.set_extension("observation", getter=_observation)
if not Doc.has_extension("meeting_date"):
    Doc.set_extension("meeting_date", default=None)
if not Doc.has_extension("item_title"):
    Doc.set_extension("item_title", default=None)


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
    `doc._.item_title` is the title of the agenda item, which may name the service.
    """

    def __init__(self, nlp: Language, meeting_date: datetime.date | None = None) -> None:
        """Prepare the gazetteers with the tokenizer of `nlp`."""
        self._nlp = nlp
        self._meeting_date = meeting_date
        self._populations = Gazetteer(nlp, "populations")
        self._services = Gazetteer(nlp, "services")

    def __call__(self, doc: Doc) -> Doc:
        """Write the spans of `doc` and return it."""
        title = doc._.item_title or ""
        day = doc._.meeting_date or self._meeting_date
        context = Context(
            Chronology(day),
            around=title,
            service=self._service_of(title),
        )
        populations, services = self._populations.find(doc), self._services.find(doc)
        marked: list[tuple[int, Sentence]] = []
        found: list[tuple[int, Finding]] = []
        for start, end in self._sentences(doc):
            text = normalise(doc.text[start:end])
            sentence = mark(
                text, context, _within(populations, start, end), _within(services, start, end)
            )
            marked.append((start, sentence))
            found += [(start, finding) for finding in read_sentence(sentence, context)]
            context.header = read_header(sentence, day) or _still(context.header, sentence)
            context.around = f"{context.around} {text}"[-_AROUND:]
        self._write(doc, marked, found)
        return doc

    def _service_of(self, title: str) -> str | None:
        terms = self._services.find(self._nlp.make_doc(title)) if title else []
        return terms[0].id if terms else None

    @staticmethod
    def _sentences(doc: Doc) -> Iterable[tuple[int, int]]:
        if doc.has_annotation("SENT_START"):
            return [(s.start_char, s.end_char) for s in doc.sents]
        return sentence_spans(doc.text)

    @staticmethod
    def _write(
        doc: Doc, marked: Sequence[tuple[int, Sentence]], found: Sequence[tuple[int, Finding]]
    ) -> None:
        observations = [
            observe(finding, doc.text, start, number)
            for number, (start, finding) in enumerate(found, 1)
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


def _still(header: Header | None, sentence: Sentence) -> Header | None:
    """The head of the table goes on over its rows: lines that end in so many numbers."""
    return header if header and len(sentence.quantities) >= len(header.periods) else None


_AROUND = 600
"""So many characters before a sentence may tell what it is about."""


def _within(terms: Sequence[Term], start: int, end: int) -> list[Term]:
    return [Term(t.start - start, t.end - start, t.id) for t in terms if start <= t.start < end]


def _span(doc: Doc, start: int, end: int, label: str, number: int = 0) -> Span:
    span = doc.char_span(start, end, label=label, span_id=number, alignment_mode="expand")
    assert span is not None, "expanded spans lie inside the text"
    return span
