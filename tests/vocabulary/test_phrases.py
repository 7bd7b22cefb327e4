"""The shipped examples: each is found by its phrase, the way the code uses the file."""

from __future__ import annotations

from collections.abc import Callable

import pytest

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


FINDERS: dict[str, Finder] = {
    "actions": as_task,
    "agenda_text": at_start,
    "classification": anywhere,
    "decisions": as_decision,
    "discussion": at_start,
    "documents": anywhere,
    "due": anywhere,
    "furniture": at_start,
    "headings": as_title,
    "leadins": anywhere,
    "obligations": as_obligation,
    "pages": anywhere,
    "sections": as_section,
    "speech": at_start,
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
