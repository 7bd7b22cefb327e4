"""Load the TOML files of this folder into compiled lexicons."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib import resources

SHARED = "grammar"
_SLOT = re.compile(r"\{([a-z_]+)\}")


class VocabularyError(ValueError):
    """A vocabulary file does not hold what it should; the message names file and entry."""


@dataclass(frozen=True)
class Phrase:
    """One way of saying something, what it gives, and the sentences that prove it."""

    id: str
    pattern: str
    example: str
    counter_example: str
    gives: Mapping[str, str] = field(default_factory=dict)
    expanded: str = ""

    @cached_property
    def regex(self) -> re.Pattern[str]:
        return re.compile(self.expanded, re.MULTILINE)


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

    def _hits(self, text: str, method: str) -> Iterator[tuple[Phrase, re.Match[str]]]:
        for phrase in self.phrases:
            found = getattr(phrase.regex, method)(text)
            if found:
                yield phrase, found

    def __getitem__(self, phrase_id: str) -> Phrase:
        return next(phrase for phrase in self.phrases if phrase.id == phrase_id)


def names() -> tuple[str, ...]:
    """The vocabulary files that hold phrases, in alphabetical order."""
    files = resources.files(__package__).iterdir()
    return tuple(sorted(f.name[:-5] for f in files if f.name.endswith(".toml") and f.name != f"{SHARED}.toml"))


@cache
def lexicon(name: str) -> Lexicon:
    """The phrases of the file `name`.toml, compiled."""
    data = _read(name)
    return Lexicon(name, tuple(_phrase(name, entry) for entry in data.get("phrase", [])))


@cache
def words(name: str, file: str = SHARED) -> frozenset[str]:
    """The word list `name` of a file, in lower case."""
    return frozenset(word.casefold() for word in _read(file)["words"][name])


@cache
def fragment(name: str, file: str = SHARED) -> re.Pattern[str]:
    """The word list or pattern fragment `name` of a file, compiled on its own."""
    return re.compile(_expand(file, f"{{{name}}}"))


@cache
def authority_codes() -> Mapping[str, str]:
    """The GSS code of each upper-tier local authority in England, by its name in lower case.

    Source: the Department for Education's geography codes; an abolished authority keeps its last.
    """
    text = resources.files(__package__).joinpath("local_authorities.csv").read_text("utf-8")
    return {row["name"].casefold(): row["gss_code"] for row in csv.DictReader(text.splitlines())}


def _phrase(file: str, entry: dict[str, object]) -> Phrase:
    try:
        phrase = Phrase(**entry)  # type: ignore[arg-type]
        expanded = f"(?i:{_expand(file, phrase.pattern)})"
        re.compile(expanded)
    except (TypeError, KeyError, re.error) as error:
        raise VocabularyError(f"{file}.toml, phrase {entry.get('id')!r}: {error}") from error
    return Phrase(**{**entry, "expanded": expanded})  # type: ignore[arg-type]


def _expand(file: str, pattern: str) -> str:
    return _SLOT.sub(lambda slot: _slot(file, slot.group(1)), pattern)


def _slot(file: str, name: str) -> str:
    for source in (file, SHARED):
        data = _read(source)
        if name in data.get("fragments", {}):
            return f"(?-i:{_expand(source, data['fragments'][name])})"
        if name in data.get("words", {}):
            return _alternation(data["words"][name])
    raise KeyError(f"no word list or fragment {name!r}")


def _alternation(entries: list[str]) -> str:
    """Word lists match in any case, the longest entry first, white space as one space."""
    longest_first = sorted(entries, key=lambda word: (-len(word), word))
    return "(?i:" + "|".join(re.escape(word).replace(r"\ ", " ") for word in longest_first) + ")"


@cache
def _read(name: str) -> dict[str, dict[str, list[str]] | dict[str, str] | list[dict[str, object]]]:
    return tomllib.loads(resources.files(__package__).joinpath(f"{name}.toml").read_text("utf-8"))
