"""No possessive repeat holds a lookaround.

Python 3.11.2, which Debian 12 has, then finds nothing: `(?:(?!-->).)*+-->` is not in "a -->".
"""

from __future__ import annotations

from re import _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from tests.vocabulary.test_backtracking import patterns


def operations(tree: Any) -> list[tuple[str, Any]]:
    """Every operation of a parsed pattern, at any depth."""
    if isinstance(tree, _parser.SubPattern):
        return [one for operation in tree for one in operations(tuple(operation))]
    if not isinstance(tree, tuple | list):
        return []
    own = [(str(tree[0]), tree[1])] if len(tree) == 2 else []
    return own + [one for part in tree for one in operations(part)]


def assertions_in_possessive_repeats(pattern: str, flags: int) -> list[str]:
    return [
        inner
        for name, argument in operations(_parser.parse(pattern, flags))
        if name == "POSSESSIVE_REPEAT"
        for inner, _ in operations(argument)
        if inner in ("ASSERT", "ASSERT_NOT")
    ]


def test_a_lookaround_in_a_possessive_repeat_is_seen() -> None:
    assert assertions_in_possessive_repeats(r"<(?:(?!>).)*+>", 0) == ["ASSERT_NOT"]
    assert assertions_in_possessive_repeats(r"(?!a)\s*+(?:b(?=c)){0,3}", 0) == []


@pytest.mark.parametrize(("pattern", "flags"), patterns(), ids=list(patterns().values()))
def test_no_possessive_repeat_holds_a_lookaround(pattern: str, flags: int) -> None:
    assert assertions_in_possessive_repeats(pattern, flags) == []
