"""Staff groups and services by their names, matched token by token with spaCy's PhraseMatcher."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.util import filter_spans

from minutes_miner.metrics.spans import Span
from minutes_miner.vocabulary import terms

NOBODY = "none"
"""The id of terms that look like a staff group and are none."""


@dataclass(frozen=True, slots=True)
class Term:
    """A name of a gazetteer as it stands in a text."""

    start: int
    end: int
    id: str

    @property
    def span(self) -> Span:
        """Where the name stands."""
        return self.start, self.end


def _in_both_numbers(words: str) -> tuple[str, ...]:
    """A term as it is written, and in the other number where an s makes the difference."""
    if words.endswith("s") and not words.endswith(("ss", "'s", "s'")):
        return words, words.removesuffix("s")
    return (words, f"{words}s") if words[-1].isalpha() else (words,)


class Gazetteer:
    """Finds the terms of one vocabulary file in a `Doc`, the longest where they overlap."""

    def __init__(self, nlp: Language, name: str) -> None:
        """Prepare the terms of the file `name`.toml with the tokenizer of `nlp`."""
        self._matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
        for term_id, printed in terms(name).items():
            forms = dict.fromkeys(form for words in printed for form in _in_both_numbers(words))
            self._matcher.add(term_id, [nlp.make_doc(words) for words in forms])

    def find(self, doc: Doc) -> list[Term]:
        """The terms of `doc` in text order."""
        hits = filter_spans(self._matcher(doc, as_spans=True))
        return [Term(s.start_char, s.end_char, s.label_) for s in hits]
