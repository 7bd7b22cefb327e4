"""What the vocabulary gives for the closed lists of the contract is on them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from minutes_miner.structure import kinds
from minutes_miner.structure.decisions import WHERE
from minutes_miner.vocabulary import Expression, Phrase, VocabularyError, lexicon

READERS: dict[str, Callable[[Phrase], object]] = {
    "actions": kinds.action_status,
    "classification": kinds.classification,
    "decisions": lambda phrase: phrase.choose("clause", WHERE),
    "documents": kinds.document,
    "headings": kinds.approving,
    "leadins": lambda phrase: phrase.gives and kinds.point_type(phrase),
    "sections": kinds.participant_status,
    "speech": kinds.point_type,
    "votes": kinds.result,
}


@pytest.mark.parametrize(
    ("read", "phrase"),
    [
        pytest.param(read, phrase, id=f"{file}:{phrase.id}")
        for file, read in READERS.items()
        for phrase in lexicon(file).phrases
    ],
)
def test_every_phrase_gives_a_value_of_the_contract(
    read: Callable[[Phrase], object], phrase: Phrase
) -> None:
    read(phrase)


def test_any_other_value_is_an_error() -> None:
    phrase = Phrase("wave", "waves", "He waves.", "No.", Expression("waves"), {"type": "gesture"})
    with pytest.raises(VocabularyError, match=r"phrase 'wave': type = 'gesture'"):
        kinds.point_type(phrase)
