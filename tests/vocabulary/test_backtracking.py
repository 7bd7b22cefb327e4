"""No regular expression takes more than its share of work, whatever the text.

regexploit knows no possessive repeats and finds few of the patterns that fail here; redoctor gives
up on patterns of this size. So the steps are counted: see `tests.vocabulary.backtracking`.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import minutes_miner
from minutes_miner.vocabulary import Phrase, fragment
from tests.vocabulary.backtracking import ENDS, Attack, Matcher, TooMuchWorkError, attacks
from tests.vocabulary.lists import FILES, phrase_ids, phrases, raw

BOUND = 3
"""Bounded repeats are cut down to this, so that only the work of endless ones goes on growing."""
TIMES = 16
"""How often a part is repeated at first; then twice and four times as often."""
RATIO = 2.7
"""Work that grows with the text takes 2 times the steps in twice the text, squares take 4."""
RESTARTS = 5
"""As `TIMES`, for a whole text that is repeated."""
MOST_STEPS = 100_000
"""No pattern may take more in a text with `LONG` parts; a square of `LONG` is 1,600."""
LONG = 40
DEEP = 20_000
"""A matcher made of functions calls itself for each character that it has matched."""
_METHODS = ("search", "match", "fullmatch", "split", "findall", "finditer", "sub")
_ANCHORED = ("match", "fullmatch")


@pytest.fixture(autouse=True)
def _deep_calls() -> Iterator[None]:
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(DEEP)
    yield
    sys.setrecursionlimit(limit)


def vocabulary() -> Iterator[tuple[str, str, int]]:
    """Name, pattern and flags of all phrases, fragments and word lists."""
    for file, phrase in phrases():
        yield f"{file}:{phrase.id}", phrase.regex.pattern, re.MULTILINE
    for file in FILES:
        for name in [*raw(file).get("words", {}), *raw(file).get("fragments", {})]:
            yield f"{file}:{name}", fragment(name, file).pattern, 0


def compiled() -> Iterator[tuple[str, str, int]]:
    """The patterns that modules keep compiled."""
    for module in pkgutil.walk_packages(minutes_miner.__path__, "minutes_miner."):
        if module.name.endswith("__main__"):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, re.Pattern):
                text = value.pattern
                text = text.decode("latin-1") if isinstance(text, bytes) else text
                yield f"{module.name}:{name}", text, value.flags & ~re.UNICODE


def inline() -> Iterator[tuple[str, str, int]]:
    """The patterns that functions hand to `re.search` and the like."""
    for path in sorted(Path(minutes_miner.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            of, _, method = ast.unparse(node.func).partition(".")
            first = node.args[0]
            if of == "re" and method in _METHODS and isinstance(first, ast.Constant):
                anchor = r"\A" if method in _ANCHORED else ""
                yield f"{path.name}:{node.lineno}", f"{anchor}(?:{first.value!s})", 0


@cache
def patterns() -> dict[tuple[str, int], str]:
    """Every pattern with its flags, once, under the first of its names."""
    known: dict[tuple[str, int], str] = {}
    for name, pattern, flags in (*vocabulary(), *compiled(), *inline()):
        known.setdefault((pattern, flags), name)
    return known


def grows(matcher: Matcher, attack: Attack, end: str, times: int) -> bool:
    """Whether the work grows clearly faster than the text, both times it is doubled."""
    steps = matcher.work(attack.text(times, end))
    for _ in range(2):
        times *= 2
        before, steps = steps, matcher.work(attack.text(times, end), 10 * MOST_STEPS)
        if steps < RATIO * before:
            return False
    return True


def is_exceeded(matcher: Matcher, attack: Attack, end: str, times: int) -> bool:
    try:
        matcher.work(attack.text(times, end), MOST_STEPS)
    except TooMuchWorkError:
        return True
    return False


def faults(pattern: str, flags: int = 0) -> list[str]:
    """The attacks that a pattern does not stand."""
    bounded, whole = Matcher(pattern, flags, BOUND), Matcher(pattern, flags)
    found = []
    for attack in attacks(pattern, flags):
        if is_exceeded(whole, attack, ENDS[-1], LONG):
            found.append(f"too much work: {attack.text(2, ENDS[-1])!r}")
            continue
        found += [
            f"work grows too fast: {attack.text(2, end)!r}"
            for end in ENDS
            if grows(bounded, attack, end, TIMES)
        ]
        again = attack.restarted()
        if attack.endless and attack.before and grows(bounded, again, ENDS[-1], RESTARTS):
            found.append(f"work grows too fast: {again.text(2, ENDS[-1])!r}")
    return found


@pytest.mark.parametrize(("pattern", "flags"), patterns(), ids=list(patterns().values()))
def test_no_pattern_takes_too_much_work(pattern: str, flags: int) -> None:
    assert faults(pattern, flags) == []


@pytest.mark.parametrize(
    "pattern",
    [
        r"(a+)+b",
        r"(?:a|a)*b",
        r"(?:\s*[:;,.-]+)* that",
        r"x\s*:?\s*$",
        r"x.*y.*$",
        r"\s+$",
        r"\basked\b[^;]*$",
        r"x(?:[a-z]{1,60} ?){1,60}y",
    ],
)
def test_a_pattern_that_may_run_away_is_found(pattern: str) -> None:
    assert faults(pattern) != []


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?<!a)(?>a+)b",
        r"x\s*+:?$",
        r"^\S.*:$",
        r"\basked\b[^;]{0,300}$",
        r"x(?:\s{0,9}[:;,.-])* that",
        r"(?<!\s)\s++$",
        r"(['\"]).{1,9}?\1",
    ],
)
def test_a_pattern_that_keeps_within_bounds_passes(pattern: str) -> None:
    assert faults(pattern) == []


@pytest.mark.parametrize(("file", "phrase"), phrases(), ids=phrase_ids())
def test_the_counting_matcher_finds_what_re_finds(file: str, phrase: Phrase) -> None:
    matcher = Matcher(phrase.regex.pattern, re.MULTILINE)
    for text in (phrase.example, phrase.counter_example):
        assert matcher.spans(text) == [found.span() for found in phrase.regex.finditer(text)]
