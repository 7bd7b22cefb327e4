r"""Letters that every match of a pattern must hold: a cheap look before the pattern is tried.

"\bvacan(?:cy|cies)\\b" cannot match a text without "vacan". The search for such letters costs a
fraction of the search for the pattern, and most patterns are ruled out by it in most sentences.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

_parser: Final[Any] = importlib.import_module("re._parser")
_SHORTEST = 2
"""A single letter stands in nearly every sentence and rules out nothing."""
_MOST = 60
"""More alternatives cost more to look for than the pattern itself."""
_LOOSE = str.maketrans({"\u0130": "i", "\u0131": "i", "\u017f": "s", "\u212a": "k"})
"""Letters that `re.IGNORECASE` takes for others, though they do not become them in lower case."""

Needs = Sequence["str | Choice"]
"""What a text must hold for a match: each of the strings, and one way of each choice."""
Choice = tuple[Sequence[str], Sequence["Needs"]]
"""The ways in which a match can be had: strings that are enough, and needs of several things."""


def fold(text: str) -> str:
    """The text as `required` strings are to be looked for in it."""
    return text.lower() if text.isascii() else text.translate(_LOOSE).lower()


def met(needs: Needs, folded: str) -> bool:
    """Whether a folded text holds all that is needed."""
    for need in needs:
        held = need in folded if isinstance(need, str) else _can_choose(need, folded)
        if not held:
            return False
    return True


def _can_choose(choice: Choice, folded: str) -> bool:
    strings, ways = choice
    return any(map(folded.__contains__, strings)) or any(met(way, folded) for way in ways)


def cues(needs: Needs) -> frozenset[str]:
    """The strings of which each text that meets the needs holds one; those that say most of it.

    Needs that come from `required` begin with the need that says most.
    """
    return _cues_of(needs[0]) if needs else frozenset()


def _cues_of(need: str | Choice) -> frozenset[str]:
    if isinstance(need, str):
        return frozenset({need})
    strings, ways = need
    return frozenset(strings).union(*map(cues, ways))


def beyond_cues(needs: Needs) -> Needs:
    """What is left to look for in a text that holds one of the cues."""
    if not needs or (not isinstance(needs[0], str) and needs[0][1]):
        return needs
    return needs[1:]


def required(pattern: str) -> Needs:
    """What each match of `pattern` holds, in lower case; nothing if it can do without letters.

    A match may lie partly in what a lookahead or lookbehind asks for: look in the whole text.

    Raises:
        re.error: `pattern` is no regular expression.
    """
    return _of_sequence(_parser.parse(pattern))


def _of_sequence(items: Sequence[Any]) -> Needs:
    """All that one item after another asks for: the longest first, then the fewest."""
    return tuple(sorted(dict.fromkeys(_parts(items)), key=_worth, reverse=True))


def _worth(need: str | Choice) -> tuple[int, int]:
    literals = _cues_of(need)
    return min(len(text) for text in literals), -len(literals)


def _parts(items: Sequence[Any]) -> Iterator[str | Choice]:
    run = ""
    for operation, argument in items:
        if str(operation) == "LITERAL":
            run += fold(chr(argument))
            continue
        yield from _of_run(run)
        run = ""
        yield from _of_item(str(operation), argument)
    yield from _of_run(run)


def _of_run(run: str) -> Needs:
    return (run,) if len(run) >= _SHORTEST else ()


def _of_item(operation: str, argument: Any) -> Needs:
    if operation == "SUBPATTERN":
        return _of_sequence(argument[-1])
    if operation == "BRANCH":
        return _of_branches(argument[1])
    if operation in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, _, inside = argument
        return _of_sequence(inside) if least else ()
    if operation in ("ASSERT", "ATOMIC_GROUP"):
        return _of_sequence(argument[1] if operation == "ASSERT" else argument)
    return ()


def _of_branches(branches: Sequence[Any]) -> Needs:
    """The choice between the branches; none if one of them asks for nothing."""
    asked = [_of_sequence(branch) for branch in branches]
    if not all(asked):
        return ()
    choices = [_as_choice(needs) for needs in asked]
    choice = (
        _shortest(dict.fromkeys(string for strings, _ in choices for string in strings)),
        tuple(dict.fromkeys(way for _, ways in choices for way in ways)),
    )
    return (choice,) if len(_cues_of(choice)) <= _MOST else ()


def _as_choice(needs: Needs) -> Choice:
    """Needs as one way of a choice; a choice that stands alone is a part of the one around it."""
    if len(needs) > 1:
        return (), (needs,)
    return ((needs[0],), ()) if isinstance(needs[0], str) else needs[0]


def _shortest(strings: Iterable[str]) -> Sequence[str]:
    """The strings that hold no other one: "turnover" is in "high turnover"."""
    every = tuple(strings)
    return tuple(s for s in every if not any(o in s for o in every if o != s))
