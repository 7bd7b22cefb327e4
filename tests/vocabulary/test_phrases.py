"""The shipped examples: each is found by its phrase, the way the code uses the file."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping

import pytest

from minutes_miner.metrics.cues import assessment_in, direction_in, level_in
from minutes_miner.metrics.extraction import names_a_metric
from minutes_miner.metrics.periods import Chronology, find_periods
from minutes_miner.metrics.quantities import find_quantities
from minutes_miner.metrics.spans import overlaps
from minutes_miner.metrics.triggers import find_triggers
from minutes_miner.structure import decisions, tasks, titles
from minutes_miner.structure.attendance import section_of
from minutes_miner.structure.people import make_directory
from minutes_miner.structure.votes import outcome
from minutes_miner.vocabulary import Phrase, lexicon, names
from tests.vocabulary.lists import phrase_ids, phrases

Finder = Callable[[Phrase, str], bool]

_NOBODY = make_directory(())


def at_start(phrase: Phrase, text: str) -> bool:
    return phrase.regex.match(text) is not None


def anywhere(phrase: Phrase, text: str) -> bool:
    return phrase.regex.search(text) is not None


def as_decision(phrase: Phrase, text: str) -> bool:
    """Opinions and motions without a seconder match the pattern and are turned away later."""
    found = decisions.find_decision(text, phrase.gives.get("section"))
    return anywhere(phrase, text) and found is not None


def as_task(phrase: Phrase, text: str) -> bool:
    if phrase.gives.get("form") == "line":
        return tasks.action_line(text) is not None
    return anywhere(phrase, text) and tasks.find_tasks(text, _NOBODY) != []


def as_obligation(phrase: Phrase, text: str) -> bool:
    return anywhere(phrase, text) and tasks.find_obligations(text) != []


def as_section(phrase: Phrase, text: str) -> bool:
    found = section_of(text, in_head="head_only" in phrase.gives)
    return at_start(phrase, text) and found is not None


def as_title(phrase: Phrase, text: str) -> bool:
    return at_start(phrase, text.rstrip(" .:")) and titles.known(text) is not None


def says(gives: Mapping[str, str]) -> tuple[str | None, ...]:
    """What the words of a trigger say: the metric, and what they add to its bare name."""
    return tuple(gives.get(key) for key in ("metric", "role", "value", "level", "qualifier"))


def as_trigger(phrase: Phrase, text: str) -> bool:
    """Whether the sentence, with nothing around it, says what the phrase says."""
    return says(phrase.gives) in {says(found.gives) for found in find_triggers(text, "")}


def as_quantity(phrase: Phrase, text: str) -> bool:
    """What a phrase takes is a quantity of its noun, or none at all where it measures nothing."""
    hits = [hit.span() for hit in phrase.regex.finditer(text)]
    noun = phrase.gives.get("noun")
    read = [
        found
        for found in find_quantities(text)
        if overlaps(found.span, hits) and noun in (None, found.noun)
    ]
    return bool(hits) and bool(read) is (noun != "nothing")


def as_number_furniture(phrase: Phrase, text: str) -> bool:
    """No number inside the hit of the phrase is a quantity."""
    hits = [hit.span() for hit in phrase.regex.finditer(text)]
    return bool(hits) and not any(overlaps(found.span, hits) for found in find_quantities(text))


def as_comparator(phrase: Phrase, text: str) -> bool:
    """The words are found beside a number, which is then meant as tightly as the phrase says."""
    before = phrase.gives["place"] == "before"
    found = find_quantities(f"{text}12" if before else f"There were 12{text}")
    beside = phrase.regex.search(text) if before else phrase.regex.match(text)
    return beside is not None and [q.comparator for q in found] == [phrase.gives["comparator"]]


def as_period(phrase: Phrase, text: str) -> bool:
    """The words are read by the rule of the phrase, after other times were named."""
    hits = [hit.span() for hit in phrase.regex.finditer(text)]
    spring = (datetime.date(2024, 1, 1), datetime.date(2024, 3, 31))
    named_before = Chronology(datetime.date(2024, 6, 12), spring, spring, "2025-03")
    return any(
        mark.kind == phrase.gives["kind"] and overlaps(mark.span, hits)
        for mark in find_periods(text, named_before)
    )


def as_movement(phrase: Phrase, text: str) -> bool:
    return anywhere(phrase, text) and direction_in(text) is not None


FINDERS: dict[str, Finder] = {
    "actions": as_task,
    "agenda_text": at_start,
    "anaphora": anywhere,
    "assertions": anywhere,
    "classification": anywhere,
    "comparators": as_comparator,
    "decisions": as_decision,
    "discussion": at_start,
    "documents": anywhere,
    "due": anywhere,
    "furniture": at_start,
    "headings": as_title,
    "inspection": anywhere,
    "judgements": anywhere,
    "leadins": anywhere,
    "movement": as_movement,
    "multipliers": anywhere,
    "number_furniture": as_number_furniture,
    "obligations": as_obligation,
    "organizations": anywhere,
    "pages": anywhere,
    "periods": as_period,
    "quantities": as_quantity,
    "roles": anywhere,
    "sections": as_section,
    "speech": at_start,
    "statistics": anywhere,
    "table_heads": anywhere,
    "triggers": as_trigger,
    "votes": anywhere,
}
"""How the code looks for the phrases of each file: the phrase itself, and what reads its file.

An earlier phrase of the file may say the same of an example; then the later one only has to agree.
"""


def test_every_file_with_phrases_is_tried() -> None:
    assert {name for name in names() if lexicon(name).phrases} <= set(FINDERS)


@pytest.mark.parametrize(("file", "phrase"), phrases(), ids=phrase_ids())
def test_the_example_is_found(file: str, phrase: Phrase) -> None:
    assert FINDERS[file](phrase, phrase.example)


@pytest.mark.parametrize(("file", "phrase"), phrases(), ids=phrase_ids())
def test_the_counter_example_is_not(file: str, phrase: Phrase) -> None:
    assert not FINDERS[file](phrase, phrase.counter_example)


def of_file(name: str) -> list[object]:
    return [pytest.param(phrase, id=phrase.id) for phrase in lexicon(name).phrases]


@pytest.mark.parametrize("phrase", of_file("classification"))
def test_the_example_gets_the_class_of_its_phrase(phrase: Phrase) -> None:
    assert decisions.classify(phrase.example) == phrase.gives["classification"]


@pytest.mark.parametrize("phrase", of_file("votes"))
def test_the_example_has_the_result_of_its_phrase(phrase: Phrase) -> None:
    assert outcome(phrase.example) == phrase.gives["result"]


@pytest.mark.parametrize("phrase", of_file("votes"))
def test_the_counter_example_has_no_result_of_its_phrase(phrase: Phrase) -> None:
    assert outcome(phrase.counter_example) != phrase.gives["result"]


@pytest.mark.parametrize("phrase", of_file("triggers"))
class TestTrigger:
    def test_its_pattern_matches_the_example(self, phrase: Phrase) -> None:
        assert anywhere(phrase, phrase.example)

    def test_its_words_begin_and_end_with_a_word(self, phrase: Phrase) -> None:
        hits = [hit.group() for hit in phrase.regex.finditer(phrase.example)]
        assert hits == [words.strip() for words in hits]

    def test_the_example_passes_the_gate(self, phrase: Phrase) -> None:
        assert names_a_metric(phrase.example)


@pytest.mark.parametrize("phrase", of_file("movement"))
def test_the_example_moves_the_way_of_its_phrase(phrase: Phrase) -> None:
    cue = direction_in(phrase.example)
    assert cue is not None
    assert cue.direction == phrase.gives["direction"]


@pytest.mark.parametrize("phrase", of_file("judgements"))
def test_the_example_has_the_judgement_or_level_of_its_phrase(phrase: Phrase) -> None:
    judged, level = assessment_in(phrase.example), level_in(phrase.example)
    if "assessment" in phrase.gives:
        assert judged is not None
        assert judged.assessment == phrase.gives["assessment"]
    else:
        assert level is not None
        assert level.level == (None if phrase.gives["level"] == "amount" else phrase.gives["level"])
