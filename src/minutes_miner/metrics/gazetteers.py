"""Staff groups and services by their names, matched token by token with spaCy's PhraseMatcher."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.util import filter_spans

from minutes_miner.metrics.spans import Span
from minutes_miner.vocabulary import authorities, terms

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


def _has_capitals(words: str) -> bool:
    return any(letter.isupper() for letter in words)


class Gazetteer:
    """Finds names in a `Doc`, the longest where they overlap."""

    def __init__(self, nlp: Language, forms: Mapping[str, Iterable[str]]) -> None:
        """Prepare the printed `forms` of each id with the tokenizer of `nlp`.

        Forms in small letters match in any case, those with capitals as they are printed: SEND is
        a service, "send" is not.
        """
        self._any_case = PhraseMatcher(nlp.vocab, attr="LOWER")
        self._as_printed = PhraseMatcher(nlp.vocab, attr="ORTH")
        for term_id, printed in forms.items():
            docs = [nlp.make_doc(words) for words in printed]
            self._any_case.add(term_id, [d for d in docs if not _has_capitals(d.text)])
            self._as_printed.add(term_id, [d for d in docs if _has_capitals(d.text)])

    @classmethod
    def of_terms(cls, nlp: Language, name: str) -> Gazetteer:
        """The terms of the vocabulary file `name`.toml, in singular and plural, in any case."""
        forms = {
            term_id: dict.fromkeys(f for words in printed for f in _in_both_numbers(words))
            for term_id, printed in terms(name).items()
        }
        return cls(nlp, forms)

    @classmethod
    def of_authorities(cls, nlp: Language) -> Gazetteer:
        """The local authorities of England by their GSS codes, with their capitals."""
        kinds = terms("bodies")["kind_of_council"]
        forms: dict[str, list[str]] = {}
        for name, code in authorities().items():
            forms.setdefault(code, []).extend((name, *(f"{name} {kind}" for kind in kinds)))
        return cls(nlp, forms)

    def find(self, doc: Doc) -> list[Term]:
        """The terms of `doc` in text order."""
        hits = [
            span
            for matcher in (self._as_printed, self._any_case)
            for span in matcher(doc, as_spans=True)
        ]
        hits = filter_spans(hits)
        return [Term(s.start_char, s.end_char, s.label_) for s in hits]
