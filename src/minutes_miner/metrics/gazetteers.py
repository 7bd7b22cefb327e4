"""Staff groups, services and councils by their names, all found in one pass over a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick

from minutes_miner.metrics.spans import Span
from minutes_miner.vocabulary import authorities, fold, terms

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
    """Finds names in a text, the longest where they overlap."""

    def __init__(self, forms: Mapping[str, Iterable[str]]) -> None:
        """Prepare the printed `forms` of each id.

        Forms in small letters match in any case, those with capitals as they are printed: SEND is
        a service, "send" is not.
        """
        printed = [(words, term_id) for term_id, every in forms.items() for words in every]
        self._as_printed = _Names(dict(one for one in printed if _has_capitals(one[0])))
        self._any_case = _Names(dict(one for one in printed if not _has_capitals(one[0])))

    def find(self, text: str) -> list[Term]:
        """The terms of `text` in text order; they are whole words."""
        hits = [*self._as_printed.find(text), *self._any_case.find(fold(text))]
        return _longest(hits)


class _Names:
    """The ids of names, found by their letters."""

    def __init__(self, ids: Mapping[str, str]) -> None:
        self._ids = tuple(ids.values())
        self._automaton = AhoCorasick(tuple(ids), store_patterns=False)

    def find(self, text: str) -> Iterator[Term]:
        hits = self._automaton.find_matches_as_indexes(text, overlapping=True)
        return (Term(a, b, self._ids[n]) for n, a, b in hits if _is_whole(text, a, b))


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no word goes on before or behind: "staff" is not in "Staffordshire"."""
    return not (_in_word(text[start - 1 : start]) or _in_word(text[end : end + 1]))


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _longest(hits: Iterable[Term]) -> list[Term]:
    kept: list[Term] = []
    covered: set[int] = set()
    for term in sorted(hits, key=lambda t: (t.start - t.end, t.start)):
        if term.start not in covered and term.end - 1 not in covered:
            kept.append(term)
            covered.update(range(*term.span))
    return sorted(kept, key=lambda t: t.start)


@cache
def gazetteer_of(name: str) -> Gazetteer:
    """The terms of the vocabulary file `name`.toml, in singular and plural."""
    return Gazetteer(
        {
            term_id: [form for words in printed for form in _in_both_numbers(words)]
            for term_id, printed in terms(name).items()
        }
    )


@cache
def gazetteer_of_authorities() -> Gazetteer:
    """The local authorities of England by their GSS codes, with their capitals."""
    kinds = terms("bodies")["kind_of_council"]
    forms: dict[str, list[str]] = {}
    for name, code in authorities().items():
        forms.setdefault(code, []).extend((name, *(f"{name} {kind}" for kind in kinds)))
    return Gazetteer(forms)
