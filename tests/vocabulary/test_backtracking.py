"""No pattern backtracks without bound: a text made to slow it down takes no more than it is long.

regexploit finds stretches that several parts of a pattern can share. Its `starriness` is the power
of the length to which the time grows: 3 and more is refused, for nobody would wait for a line of
some thousand characters.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import warnings
from collections.abc import Iterator

import pytest

import minutes_miner
from minutes_miner.vocabulary import fragment, lexicon, names
from tests.vocabulary.lists import FILES, raw

with warnings.catch_warnings():
    # It parses with `sre_parse`, the old name of a module of Python's own.
    warnings.simplefilter("ignore", DeprecationWarning)
    from regexploit.ast.sre import SreOpParser
    from regexploit.redos import find

_HIGHEST_POWER = 2


class _Parser(SreOpParser):  # type: ignore[misc]
    """Reads possessive and atomic groups as if they gave back what they took."""

    def from_POSSESSIVE_REPEAT(self, *arguments: object) -> object:  # noqa: N802
        return self.from_MAX_REPEAT(*arguments)

    def from_ATOMIC_GROUP(self, inside: object) -> object:  # noqa: N802
        return self.sequence_or_singleton(inside)


def backtracking(pattern: str) -> list[str]:
    """What can be repeated to slow a pattern down, and the power to which it then grows."""
    found = find(_Parser().parse_sre(pattern))
    return [
        f"{one.repeated_character} to the power {one.starriness}"
        for one in found
        if one.starriness > _HIGHEST_POWER
    ]


def _compiled_in_code() -> Iterator[tuple[str, str]]:
    for module in pkgutil.walk_packages(minutes_miner.__path__, "minutes_miner."):
        if module.name.endswith("__main__"):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, re.Pattern):
                yield f"{module.name}.{name}", value.pattern


@pytest.mark.parametrize("file", names())
def test_no_phrase_backtracks_without_bound(file: str) -> None:
    slow = {phrase.id: backtracking(phrase.regex.pattern) for phrase in lexicon(file).phrases}
    assert {name: why for name, why in slow.items() if why} == {}


@pytest.mark.parametrize("file", FILES)
def test_no_fragment_backtracks_without_bound(file: str) -> None:
    slow = {
        name: backtracking(fragment(name, file).pattern) for name in raw(file).get("fragments", {})
    }
    assert {name: why for name, why in slow.items() if why} == {}


def test_no_pattern_in_code_backtracks_without_bound() -> None:
    slow = {name: backtracking(pattern) for name, pattern in _compiled_in_code()}
    assert len(slow) > 20
    assert {name: why for name, why in slow.items() if why} == {}


@pytest.mark.parametrize(
    "pattern",
    [
        pytest.param(r"(?:\s*[:;,.-]+)*x", id="a repeat inside a repeat"),
        pytest.param(r"(?:\w+ ?)+!", id="words and what may follow them"),
        pytest.param(r"\w*\w*\w*\w*!", id="neighbours that share"),
    ],
)
def test_what_backtracks_is_found(pattern: str) -> None:
    assert backtracking(pattern) != []
