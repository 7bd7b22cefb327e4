from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import corpus
from benchmarks.shapes import shapes
from minutes_miner import extract

COUNT = 12


def test_the_same_seed_gives_the_same_documents() -> None:
    assert list(corpus.documents(COUNT)) == list(corpus.documents(COUNT))
    assert list(corpus.documents(COUNT, seed=2)) != list(corpus.documents(COUNT))


def test_each_document_has_words_of_its_own() -> None:
    words = [set(text.split()) for text in corpus.documents(COUNT)]
    for n, own in enumerate(words):
        others = set().union(*words[:n], *words[n + 1 :])
        assert len(own - others) > 10


def test_most_of_them_are_minutes_with_metrics() -> None:
    records = [extract(text) for text in corpus.documents(COUNT)]
    assert sum(r.document.classification == "minutes" for r in records) >= COUNT - 1
    assert any(r.metrics for r in records)


def test_they_are_written_as_files(tmp_path: Path) -> None:
    words = corpus.write(tmp_path, 3)
    texts = [path.read_text("utf-8") for path in sorted(tmp_path.glob("*.txt"))]
    assert texts == list(corpus.documents(3))
    assert words == sum(len(text.split()) for text in texts)


@pytest.mark.parametrize("characters", [1_000, 20_000])
def test_a_long_document_is_as_long_as_asked(characters: int) -> None:
    assert len(corpus.long_document(characters)) >= characters


def test_there_are_forty_shapes_that_grow_with_the_length_asked_for() -> None:
    found = dict(shapes())
    assert len(found) >= 40
    for make in found.values():
        short, long = len(make(1_000)), len(make(2_000))
        assert 1.5 < long / short < 2.5
