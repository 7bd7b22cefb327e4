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

from minutes_miner.metrics.document import Read, Setting, read_text, sentence_spans
from minutes_miner.records import Observation

SPANS = "workforce_metrics"
"""The key of the spans in `doc.spans`."""
_OBSERVATIONS = "minutes_miner_observations"
"""The key under which a `Doc` keeps the observations of its spans, in their order.

They are kept as JSON: spaCy sends documents to other processes and to disk as plain data.
"""


def _observation(span: Span) -> Observation | None:
    """The observation of a span of `workforce_metrics`: its number is the id of the span."""
    observations: Sequence[str] = span.doc.user_data.get(_OBSERVATIONS, ())
    if not 0 < span.id <= len(observations):
        return None
    return Observation.model_validate_json(observations[span.id - 1])


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


@Language.factory("workforce_metrics", default_config={"meeting_date": None})
def make_workforce_metrics(nlp: Language, name: str, meeting_date: str | None) -> WorkforceMetrics:
    """The component, with a day of the meeting as ISO 8601 for all documents, or none."""
    day = datetime.date.fromisoformat(meeting_date) if meeting_date else None
    return WorkforceMetrics(day)


class WorkforceMetrics:
    """Finds workforce metrics in each sentence of a `Doc`.

    `doc._.meeting_date` (a `datetime.date`) wins over the date of the configuration;
    `doc._.item_title` is the title of the agenda item, which may name the service;
    `doc._.own_gss_code` is the code of the council whose minutes they are: its name is then no
    other council's.
    """

    def __init__(self, meeting_date: datetime.date | None = None) -> None:
        """Count "last quarter" from `meeting_date` where a document has no date of its own."""
        self._meeting_date = meeting_date

    def __call__(self, doc: Doc) -> Doc:
        """Write the spans of `doc` and return it."""
        setting = Setting(
            doc._.meeting_date or self._meeting_date,
            doc._.item_title or "",
            doc._.own_gss_code,
        )
        _write(doc, read_text(doc.text, _sentences(doc), setting))
        return doc


def _sentences(doc: Doc) -> Iterator[tuple[int, int]]:
    if doc.has_annotation("SENT_START"):
        yield from ((s.start_char, s.end_char) for s in doc.sents)
    else:
        yield from sentence_spans(doc.text)


def _write(doc: Doc, read: Read) -> None:
    """Put the observations and the marks that they rest on into `doc.spans`."""
    doc.user_data[_OBSERVATIONS] = [one.model_dump_json() for one in read.observations]
    doc.spans[SPANS] = [
        _span(doc, o.evidence.start, o.evidence.end, o.metric, number)
        for number, o in enumerate(read.observations, 1)
    ]
    doc.spans["workforce_triggers"] = [
        _span(doc, at + t.start, at + t.end, t.metric)
        for at, s in read.sentences
        for t in s.triggers
    ]
    doc.spans["quantities"] = [
        _span(doc, at + q.start, at + q.end, q.noun)
        for at, s in read.sentences
        for q in s.quantities
    ]
    doc.spans["periods"] = [
        _span(doc, at + p.start, at + p.end, p.kind) for at, s in read.sentences for p in s.periods
    ]


def _span(doc: Doc, start: int, end: int, label: str, number: int = 0) -> Span:
    span = doc.char_span(start, end, label=label, span_id=number, alignment_mode="expand")
    if span is None:
        raise ValueError(f"no tokens from {start} to {end} of the document")
    return span
