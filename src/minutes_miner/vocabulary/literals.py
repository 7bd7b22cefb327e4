r"""Letters that every match of a pattern must hold: a cheap look before the pattern is tried.

"\bvacan(?:cy|cies)\\b" cannot match a text without "vacan". The search for such letters costs a
fraction of the search for the pattern, and most patterns are ruled out by it in most sentences.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Sequence
from typing import Any, Final

_parser: Final[Any] = importlib.import_module("re._parser")
_SHORTEST = 2
"""A single letter stands in nearly every sentence and rules out nothing."""
_MOST = 60
"""More alternatives cost more to look for than the pattern itself."""
_LOOSE = str.maketrans({"\u0130": "i", "\u0131": "i", "\u017f": "s", "\u212a": "k"})
"""Letters that `re.IGNORECASE` takes for others, though they do not become them in lower case."""

Literals = frozenset[str]


def fold(text: str) -> str:
    """The text as `required_literals` are to be looked for in it."""
    return text.lower() if text.isascii() else text.translate(_LOOSE).lower()


def required_literals(pattern: str) -> Literals | None:
    """The strings of which each match of `pattern` holds at least one, in lower case.

    A match may lie partly in what a lookahead or lookbehind asks for: look in the whole text.

    Returns:
        The strings, or None where there are none that a match cannot do without.

    Raises:
        re.error: `pattern` is no regular expression.
    """
    return _of_sequence(_parser.parse(pattern))


def _of_sequence(items: Sequence[Any]) -> Literals | None:
    """The best of what one item after another asks for: the longest, then the fewest."""
    return max(_candidates(items), key=_worth, default=None)


def _worth(literals: Literals) -> tuple[int, int]:
    return min(len(text) for text in literals), -len(literals)


def _candidates(items: Sequence[Any]) -> Iterator[Literals]:
    run = ""
    for operation, argument in items:
        if str(operation) == "LITERAL":
            run += fold(chr(argument))
            continue
        yield from _of_run(run)
        run = ""
        inside = _of_item(str(operation), argument)
        if inside is not None:
            yield inside
    yield from _of_run(run)


def _of_run(run: str) -> Iterator[Literals]:
    if len(run) >= _SHORTEST:
        yield frozenset({run})


def _of_item(operation: str, argument: Any) -> Literals | None:
    if operation == "SUBPATTERN":
        return _of_sequence(argument[-1])
    if operation == "BRANCH":
        return _of_branches(argument[1])
    if operation in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, _, inside = argument
        return _of_sequence(inside) if least else None
    if operation in ("ASSERT", "ATOMIC_GROUP"):
        return _of_sequence(argument[1] if operation == "ASSERT" else argument)
    return None


def _of_branches(branches: Sequence[Any]) -> Literals | None:
    """All that the branches ask for; None if one of them asks for nothing."""
    union: set[str] = set()
    for branch in branches:
        literals = _of_sequence(branch)
        if literals is None:
            return None
        union |= literals
    kept = {text for text in union if not any(o in text for o in union if o != text)}
    return frozenset(kept) if len(kept) <= _MOST else None
