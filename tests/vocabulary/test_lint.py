from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import minutes_miner
from minutes_miner.vocabulary import Phrase, fragment, lexicon, names
from tests.vocabulary.lists import FILES, SHARED, phrase_ids, phrases, raw

_SLOT = re.compile(r"\{([a-z_]+)\}")
_PACKAGE = Path(minutes_miner.__file__).parent

CONTEXTS = ("needs", "needs_here", "unless", "unless_around")
"""The keys of `gives` that name fragments of their file, one or more joined by "|"."""

PARTS = [
    (file, kind, name)
    for file in FILES
    for kind in ("words", "fragments")
    for name in raw(file).get(kind, {})
]


def repeated(values: list[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


def part_id(part: tuple[str, str, str]) -> str:
    return f"{part[0]}:{part[2]}"


@cache
def slots_of(file: str) -> frozenset[str]:
    """The lists and fragments that the patterns of a file use."""
    patterns = [*raw(file).get("fragments", {}).values()]
    patterns += [entry["pattern"] for entry in raw(file).get("phrase", [])]
    return frozenset(name for pattern in patterns for name in _SLOT.findall(pattern))


@cache
def strings_of_code() -> frozenset[str]:
    """Every string constant of the source: `words("office")`, or a tuple of names to go through."""
    trees = [ast.parse(path.read_text("utf-8")) for path in _PACKAGE.rglob("*.py")]
    return frozenset(
        node.value
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


@cache
def names_made_by_code() -> tuple[re.Pattern[str], ...]:
    """The names that the source puts together: `fragment(f"per_{unit}", "quantities")`."""
    trees = [ast.parse(path.read_text("utf-8")) for path in _PACKAGE.rglob("*.py")]
    made = [
        node.args[0]
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("fragment", "words")
    ]
    return tuple(_pattern_of(name) for name in made if isinstance(name, ast.JoinedStr))


def _pattern_of(name: ast.JoinedStr) -> re.Pattern[str]:
    parts = [
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"\w+"
        for part in name.values
    ]
    return re.compile("".join(parts))


def used_in_code(name: str) -> bool:
    return name in strings_of_code() or any(p.fullmatch(name) for p in names_made_by_code())


@cache
def contexts_of(file: str) -> frozenset[str]:
    """The fragments that the phrases of a file ask for, or let rule them out, through `gives`."""
    given = [entry.get("gives", {}) for entry in raw(file).get("phrase", [])]
    return frozenset(
        name
        for gives in given
        for key in CONTEXTS
        for name in gives.get(key, "").split("|")
        if name
    )


def used_in_vocabulary(file: str, name: str) -> bool:
    if file != SHARED:
        return name in slots_of(file) or name in contexts_of(file)
    own = {f: {*raw(f).get("words", {}), *raw(f).get("fragments", {})} for f in names()}
    return name in slots_of(SHARED) or any(
        name in slots_of(f) and name not in own[f] for f in names()
    )


@pytest.mark.parametrize("file", names())
def test_ids_are_unique_in_a_file(file: str) -> None:
    assert repeated([phrase.id for phrase in lexicon(file).phrases]) == []


@pytest.mark.parametrize("file", names())
def test_no_two_phrases_of_a_file_have_one_pattern(file: str) -> None:
    assert repeated([phrase.pattern for phrase in lexicon(file).phrases]) == []


@pytest.mark.parametrize("file", FILES)
def test_files_hold_only_what_the_loader_reads(file: str) -> None:
    assert set(raw(file)) <= {"words", "fragments", "phrase", "terms", "metric"}


@pytest.mark.parametrize("file", FILES)
def test_files_open_with_a_comment_that_says_what_they_are(file: str) -> None:
    first = (_PACKAGE / "vocabulary" / f"{file}.toml").read_text("utf-8").splitlines()[0]
    assert first.startswith("# ")


@pytest.mark.parametrize(("file", "phrase"), phrases(), ids=phrase_ids())
class TestPhrase:
    def test_has_an_id_that_reads_well(self, file: str, phrase: Phrase) -> None:
        assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", phrase.id)

    def test_has_an_example_and_a_counter_example(self, file: str, phrase: Phrase) -> None:
        assert phrase.example.strip()
        assert phrase.counter_example.strip()
        assert phrase.example != phrase.counter_example

    def test_gives_words(self, file: str, phrase: Phrase) -> None:
        assert [*map(type, phrase.gives.values())] == [str] * len(phrase.gives)
        assert "" not in phrase.gives.values()

    def test_compiles(self, file: str, phrase: Phrase) -> None:
        assert phrase.regex.pattern

    def test_does_not_match_nothing(self, file: str, phrase: Phrase) -> None:
        assert phrase.regex.fullmatch("") is None


@pytest.mark.parametrize("part", PARTS, ids=part_id)
class TestPart:
    def test_compiles(self, part: tuple[str, str, str]) -> None:
        file, _, name = part
        assert fragment(name, file).pattern

    def test_is_used(self, part: tuple[str, str, str]) -> None:
        file, _, name = part
        assert used_in_vocabulary(file, name) or used_in_code(name)


@pytest.mark.parametrize("part", [part for part in PARTS if part[1] == "words"], ids=part_id)
class TestWordList:
    def test_has_no_duplicates(self, part: tuple[str, str, str]) -> None:
        file, kind, name = part
        assert repeated([word.casefold() for word in raw(file)[kind][name]]) == []

    def test_has_clean_entries(self, part: tuple[str, str, str]) -> None:
        file, kind, name = part
        entries = raw(file)[kind][name]
        assert entries != []
        assert "" not in entries
        assert [word for word in entries if word != " ".join(word.split())] == []


def test_no_name_is_both_a_list_and_a_fragment() -> None:
    both = [f for f in FILES if set(raw(f).get("words", {})) & set(raw(f).get("fragments", {}))]
    assert both == []
