"""Load the TOML files of this folder into compiled lexicons."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib import resources
from typing import Any, TypeVar

from ahocorasick_rs import AhoCorasick

from minutes_miner.errors import VocabularyError
from minutes_miner.vocabulary.expressions import Expression
from minutes_miner.vocabulary.indexing import Indexed, index_of
from minutes_miner.vocabulary.literals import Needs, beyond_cues, cues, fold, met
from minutes_miner.vocabulary.overlay import Overlay, overlay

Value = TypeVar("Value", bound=str)

SHARED = "grammar"
REQUIRED = ("id", "pattern", "example", "counter_example")
"""The keys of every phrase."""
_SLOT = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True)
class Phrase:
    """One way of saying something, what it gives, and the sentences that prove it.

    `regex` is the pattern with its slots filled; it ignores case.
    """

    id: str
    pattern: str
    example: str
    counter_example: str
    regex: Expression
    gives: Mapping[str, str] = field(default_factory=dict)

    def choose(self, key: str, allowed: Sequence[Value]) -> Value:
        """What the phrase gives for `key`: one of `allowed`, or it is a `VocabularyError`."""
        for value in allowed:
            if value == self.gives.get(key):
                return value
        given = self.gives.get(key)
        raise VocabularyError(f"phrase {self.id!r}: {key} = {given!r}, not one of {allowed}")


@dataclass(frozen=True)
class Lexicon:
    """The phrases of one file, in the order in which they are tried."""

    name: str
    phrases: tuple[Phrase, ...]

    def search(self, text: str) -> tuple[Phrase, re.Match[str]] | None:
        """The first phrase of the file found anywhere in `text`."""
        return next(self._hits(text, "search"), None)

    def match(self, text: str) -> tuple[Phrase, re.Match[str]] | None:
        """The first phrase of the file found at the start of `text`."""
        return next(self._hits(text, "match"), None)

    def every(self, text: str) -> Iterator[tuple[Phrase, re.Match[str]]]:
        """Each phrase of the file found anywhere in `text`, once, in file order."""
        return self._hits(text, "search")

    def possible(self, text: str) -> Iterator[Phrase]:
        """The phrases that may match in `text`, in file order: their letters are all there."""
        folded = fold(text)
        named = set(self._without_cue)
        if self._places:
            for cue, _, _ in self._automaton.find_matches_as_indexes(folded, overlapping=True):
                named.update(self._places[cue])
        return (self.phrases[n] for n in sorted(named) if met(self._left[n], folded))

    @cached_property
    def _automaton(self) -> AhoCorasick:
        """Finds the cues of all phrases of the file in one pass over a text."""
        return AhoCorasick(sorted(self._by_cue), store_patterns=False)

    @cached_property
    def _places(self) -> Sequence[Sequence[int]]:
        """For each cue the places of its phrases."""
        return [places for _, places in sorted(self._by_cue.items())]

    @cached_property
    def _by_cue(self) -> Mapping[str, Sequence[int]]:
        places: dict[str, list[int]] = {}
        for n, needs in enumerate(self._needs):
            for cue in cues(needs):
                places.setdefault(cue, []).append(n)
        return places

    @cached_property
    def _without_cue(self) -> Sequence[int]:
        return tuple(n for n, needs in enumerate(self._needs) if not needs)

    @cached_property
    def _left(self) -> Sequence[Needs]:
        """What each phrase needs besides one of its cues."""
        return tuple(map(beyond_cues, self._needs))

    @cached_property
    def _needs(self) -> Sequence[Needs]:
        return tuple(phrase.regex.needs() for phrase in self.phrases)

    def _hits(self, text: str, method: str) -> Iterator[tuple[Phrase, re.Match[str]]]:
        for phrase in self.possible(text):
            found = getattr(phrase.regex, method)(text)
            if found:
                yield phrase, found

    def __getitem__(self, phrase_id: str) -> Phrase:
        """The phrase of that id; an unknown one is a `VocabularyError`."""
        try:
            return self._by_id[phrase_id]
        except KeyError:
            raise VocabularyError(f"{self.name}.toml: no phrase {phrase_id!r}") from None

    @cached_property
    def _by_id(self) -> Mapping[str, Phrase]:
        return {phrase.id: phrase for phrase in self.phrases}


def names() -> tuple[str, ...]:
    """The vocabulary files that hold phrases, in alphabetical order."""
    files = resources.files(__package__).iterdir()
    return tuple(
        sorted(
            f.name[:-5] for f in files if f.name.endswith(".toml") and f.name != f"{SHARED}.toml"
        )
    )


def lexicon(name: str) -> Lexicon:
    """The phrases of the file `name`.toml, compiled, with those of the overlay in use."""
    own = overlay.get()
    return _extended(name, own) if own and own.phrases_of(name) else _shipped(name)


@cache
def _shipped(name: str) -> Lexicon:
    known = index_of(name).phrases
    entries = _read(name).phrases
    return Lexicon(name, tuple(_phrase(name, e, known.get(str(e.get("id")))) for e in entries))


@cache
def _extended(name: str, own: Overlay) -> Lexicon:
    added = tuple(_phrase(name, entry) for entry in own.phrases_of(name))
    return Lexicon(name, (*added, *_shipped(name).phrases))


@cache
def words(name: str, file: str = SHARED) -> frozenset[str]:
    """The word list `name` of a file, in lower case."""
    lists = _read(file).words
    if name not in lists:
        raise VocabularyError(f"{file}.toml: no word list {name!r}")
    return frozenset(word.casefold() for word in lists[name])


@cache
def fragment(name: str, file: str = SHARED) -> Expression:
    """The word list or pattern fragment `name` of a file as a pattern of its own."""
    known = index_of(file).fragments.get(name)
    try:
        return known.expression() if known else _valid(_expand(file, f"{{{name}}}"))
    except (KeyError, re.error) as error:
        raise VocabularyError(f"{file}.toml, fragment {name!r}: {error}") from error


@cache
def terms(name: str) -> Mapping[str, tuple[str, ...]]:
    """The terms of the file `name`.toml: under each id the ways in which texts print it."""
    return {key: tuple(printed) for key, printed in _read(name).terms.items()}


@cache
def authorities() -> Mapping[str, str]:
    """The GSS code of each upper-tier local authority in England, by its name.

    Source: the Department for Education's geography codes; an abolished authority keeps its last.
    """
    text = resources.files(__package__).joinpath("local_authorities.csv").read_text("utf-8")
    return {row["name"]: row["gss_code"] for row in csv.DictReader(text.splitlines())}


@cache
def authority_codes() -> Mapping[str, str]:
    """The GSS codes of `authorities`, by their names in lower case."""
    return {name.casefold(): code for name, code in authorities().items()}


def _phrase(file: str, entry: Mapping[str, object], known: Indexed | None = None) -> Phrase:
    """The phrase of an entry; `known` is what the index says of its pattern."""
    try:
        keys = _checked(entry)
        gives = _texts(entry.get("gives", {}))
        if known:
            regex = known.expression(re.MULTILINE)
        else:
            regex = _valid(f"(?i:{_expand(file, keys['pattern'])})", re.MULTILINE)
    except (TypeError, KeyError, re.error) as error:
        raise VocabularyError(f"{file}.toml, phrase {entry.get('id')!r}: {error}") from error
    return Phrase(**keys, gives=gives, regex=regex)


def _valid(pattern: str, flags: int = 0) -> Expression:
    """The expression of a pattern, once it is seen to compile."""
    re.compile(pattern, flags)
    return Expression(pattern, flags)


def _checked(entry: Mapping[str, object]) -> dict[str, str]:
    """The keys that every phrase has, once the entry is seen to hold them and no strange ones."""
    strange = sorted(entry.keys() - {*REQUIRED, "gives"})
    missing = [key for key in REQUIRED if key not in entry]
    if strange or missing:
        raise TypeError(f"unknown keys {strange}, missing keys {missing}")
    return _texts({key: entry[key] for key in REQUIRED})


def _texts(table: object) -> dict[str, str]:
    """A table of which every value is a string."""
    if not isinstance(table, Mapping):
        raise TypeError(f"{table!r} is no table")
    wrong = [key for key, value in table.items() if not isinstance(value, str)]
    if wrong:
        raise TypeError(f"no strings: {wrong}")
    return dict(table)


def _expand(file: str, pattern: str) -> str:
    return _SLOT.sub(lambda slot: _slot(file, slot.group(1)), pattern)


def _slot(file: str, name: str) -> str:
    for source in (file, SHARED):
        data = _read(source)
        if name in data.fragments:
            return f"(?-i:{_expand(source, data.fragments[name])})"
        if name in data.words:
            return _alternation(data.words[name])
    raise KeyError(f"no word list or fragment {name!r}")


def _alternation(entries: Sequence[str]) -> str:
    """Word lists match in any case, the longest entry first, white space as one space."""
    longest_first = sorted(entries, key=lambda word: (-len(word), word))
    return "(?i:" + "|".join(re.escape(word).replace(r"\ ", " ") for word in longest_first) + ")"


@dataclass(frozen=True)
class _File:
    """One TOML file as it is written."""

    words: Mapping[str, Sequence[str]]
    fragments: Mapping[str, str]
    phrases: Sequence[Mapping[str, object]]
    terms: Mapping[str, Sequence[str]]
    metrics: Sequence[Mapping[str, object]]


def metric_entries() -> Sequence[Mapping[str, object]]:
    """The metrics that `metrics.toml` and the overlay in use define, as TOML gives them."""
    own = overlay.get()
    return (*_read("metrics").metrics, *(own.metrics if own else ()))


@cache
def _read(name: str) -> _File:
    data = index_of(name).toml or _toml(name)
    return _File(
        words=data.get("words", {}),
        fragments=data.get("fragments", {}),
        phrases=data.get("phrase", []),
        terms=data.get("terms", {}),
        metrics=data.get("metric", []),
    )


def _toml(name: str) -> dict[str, Any]:
    path = resources.files(__package__).joinpath(f"{name}.toml")
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (FileNotFoundError, tomllib.TOMLDecodeError) as error:
        raise VocabularyError(f"{name}.toml: {error}") from error


def whole_index() -> dict[str, dict[str, Any]]:
    """All files of the vocabulary as `minutes_miner.vocabulary.indexing` keeps them.

    Raises:
        VocabularyError: A file is no TOML, or holds a pattern that is none.
    """
    return {name: _indexed(name) for name in (*names(), SHARED)}


def _indexed(name: str) -> dict[str, Any]:
    return {
        "toml": _toml(name),
        "phrases": {p.id: _entry(p.regex) for p in _shipped(name).phrases},
        "fragments": {each: _entry(fragment(each, name)) for each in _read(name).fragments},
    }


def _entry(expression: Expression) -> list[Any]:
    return [expression.pattern, expression.needs()]
