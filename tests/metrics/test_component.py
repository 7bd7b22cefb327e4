"""The components in spaCy pipelines of other people."""

from __future__ import annotations

import datetime
import subprocess
import sys

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from minutes_miner.metrics.component import SPANS
from minutes_miner.metrics.document import Setting, read_text, sentence_spans
from minutes_miner.records import Observation
from tests.metrics.reading import findings

TEXT = "Turnover was 14% in May. The vacancy rate for social workers was 12%."


def pipeline(*names: str, meeting_date: str | None = "2024-06-12") -> Language:
    nlp = spacy.blank("en")
    for name in names:
        nlp.add_pipe(name)
    nlp.add_pipe("workforce_metrics", config={"meeting_date": meeting_date})
    return nlp


def observations(doc: Doc) -> list[Observation]:
    return [span._.observation for span in doc.spans[SPANS]]


def labels(doc: Doc, key: str) -> list[tuple[str, str]]:
    return [(span.text, span.label_) for span in doc.spans[key]]


ALONE = pipeline()


@pytest.mark.parametrize(
    "names",
    [
        pytest.param((), id="alone"),
        pytest.param(("minutes_sentences",), id="with its own sentences"),
        pytest.param(("sentencizer",), id="after a sentencizer"),
    ],
)
class TestPipelines:
    def test_the_observations_are_the_same(self, names: tuple[str, ...]) -> None:
        rows = [(o.metric, o.value, o.population) for o in observations(pipeline(*names)(TEXT))]
        assert rows == [("turnover_rate", 14, None), ("vacancy_rate", 12, "social_worker")]

    def test_spans_are_labelled_and_quoted(self, names: tuple[str, ...]) -> None:
        doc = pipeline(*names)(TEXT)
        assert labels(doc, SPANS) == [
            ("Turnover was 14% in May", "turnover_rate"),
            ("vacancy rate for social workers was 12%", "vacancy_rate"),
        ]

    def test_what_they_rest_on_can_be_seen(self, names: tuple[str, ...]) -> None:
        doc = pipeline(*names)(TEXT)
        assert labels(doc, "workforce_triggers") == [
            ("Turnover", "turnover_rate"),
            ("vacancy rate", "vacancy_rate"),
        ]
        assert labels(doc, "quantities") == [("14%", "percent"), ("12%", "percent")]
        assert labels(doc, "periods") == [("in May", "in")]

    def test_evidence_is_a_slice_of_the_text(self, names: tuple[str, ...]) -> None:
        for one in observations(pipeline(*names)(TEXT)):
            assert TEXT[one.evidence.start : one.evidence.end] == one.evidence.quote

    def test_a_pipe_of_texts(self, names: tuple[str, ...]) -> None:
        nlp = pipeline(*names)
        docs = list(nlp.pipe([TEXT, "", TEXT]))
        assert [len(doc.spans[SPANS]) for doc in docs] == [2, 0, 2]
        assert observations(docs[0]) == observations(docs[2])


def test_they_are_those_of_the_text_without_spacy() -> None:
    setting = Setting(datetime.date(2024, 6, 12))
    assert observations(ALONE(TEXT)) == read_text(TEXT, sentence_spans(TEXT), setting).observations


def test_two_observations_on_one_span_keep_apart() -> None:
    doc = ALONE(
        "The target was a caseload of 18 for planners and 12 for newly qualified staff; "
        "caseloads had been below these."
    )
    anaphoric = [s for s in doc.spans[SPANS] if s._.observation.anaphoric]
    assert [s._.observation.value for s in anaphoric] == [18, 12]
    assert len({(s.start_char, s.end_char) for s in anaphoric}) == 1


def test_a_span_of_another_kind_has_no_observation() -> None:
    doc = ALONE(TEXT)
    assert doc[0:2]._.observation is None
    assert [span._.observation for span in doc.spans["quantities"]] == [None, None]


class TestDates:
    def test_the_date_of_the_configuration(self) -> None:
        assert observations(ALONE(TEXT))[0].period.start == "2024-05-01"

    def test_the_date_of_the_document_wins(self) -> None:
        doc = ALONE.make_doc(TEXT)
        doc._.meeting_date = datetime.date(2021, 6, 12)
        assert observations(ALONE(doc))[0].period.start == "2021-05-01"

    def test_without_a_date_the_words_remain(self) -> None:
        period = observations(pipeline(meeting_date=None)(TEXT))[0].period
        assert (period.text, period.start, period.basis) == ("in May", None, "unresolved")

    def test_a_date_that_is_none_is_an_error(self) -> None:
        with pytest.raises(ValueError, match="soon"):
            pipeline(meeting_date="soon")


def test_the_title_of_the_item_names_the_service() -> None:
    doc = ALONE.make_doc("The vacancy rate was 12%.")
    doc._.item_title = "Adult social care staffing"
    assert observations(ALONE(doc))[0].service == "adult_social_care"


def test_the_library_says_the_same() -> None:
    assert [o.model_dump() for o in observations(ALONE(TEXT))] == [
        {**o.model_dump(), "agenda_item": None, "speaker": None} for o in findings(TEXT)
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param(" \n ", id="blank"),
        pytest.param("Turnover", id="one word"),
        pytest.param("14%", id="a number"),
        pytest.param("\n\n\nTurnover was 14%\n\n", id="line breaks"),
    ],
)
def test_texts_with_little_in_them(text: str) -> None:
    doc = ALONE(text)
    assert doc.text == text
    assert len(doc.spans[SPANS]) <= 1


class TestSentences:
    def test_the_component_sets_their_starts(self) -> None:
        nlp = spacy.blank("en")
        nlp.add_pipe("minutes_sentences")
        doc = nlp("Mr. Roe came. It was 8.4 days\nTwo went.")
        assert [sent.text.strip() for sent in doc.sents] == [
            "Mr. Roe came.",
            "It was 8.4 days",
            "Two went.",
        ]


def test_the_factories_are_entry_points() -> None:
    script = (
        "import spacy\n"
        "nlp = spacy.blank('en')\n"
        "nlp.add_pipe('minutes_sentences')\n"
        "nlp.add_pipe('workforce_metrics')\n"
        "doc = nlp('The vacancy rate was 12%.')\n"
        "print([(s.label_, s._.observation.value) for s in doc.spans['workforce_metrics']])\n"
    )
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert result.stdout.decode().strip() == "[('vacancy_rate', 12)]"


def test_observations_go_to_disk_with_their_document() -> None:
    stored = DocBin(store_user_data=True)
    stored.add(ALONE(TEXT))
    (read,) = DocBin().from_bytes(stored.to_bytes()).get_docs(ALONE.vocab)
    assert observations(read) == observations(ALONE(TEXT))


def test_observations_come_from_other_processes() -> None:
    (doc,) = pipeline().pipe([TEXT], n_process=2)
    assert observations(doc) == observations(ALONE(TEXT))
