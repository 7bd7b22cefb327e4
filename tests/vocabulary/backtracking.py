"""How much work a regular expression may make: a matcher that backtracks as `re` does, and counts.

The clock differs from run to run; steps do not. `attacks` makes the texts on which a pattern could
fare worst, from the parse tree of the pattern itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from re import _parser  # type: ignore[attr-defined]
from typing import Any

Rest = Callable[[int], bool]
"""What is still to match, from a place in the text."""

PALETTE = "aA1 ,.-'(;:*/|[\"\t\n€"
"""The characters from which attacks are made: some of each kind that the patterns tell apart."""
ENDS = ("\0", ";\n\0")
"""What stands after the repeated part and keeps the pattern from matching."""
MANY = 10
"""A repeat that may go on so often is attacked."""

_CATEGORIES = {
    "CATEGORY_DIGIT": re.compile(r"\d"),
    "CATEGORY_NOT_DIGIT": re.compile(r"\D"),
    "CATEGORY_SPACE": re.compile(r"\s"),
    "CATEGORY_NOT_SPACE": re.compile(r"\S"),
    "CATEGORY_WORD": re.compile(r"\w"),
    "CATEGORY_NOT_WORD": re.compile(r"\W"),
}
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")


class TooMuchWorkError(Exception):
    """More steps were taken than any pattern may take."""


class Matcher:
    """A pattern that counts the steps in which it is searched for.

    Args:
        pattern: The regular expression.
        flags: Those of `re.compile`.
        bound: No repeat goes on more often than this, unless it has no end: what is bounded soon
            takes the same work in a longer text, and what is left to grow is without bounds.
    """

    def __init__(self, pattern: str, flags: int = 0, bound: int | None = None) -> None:
        tree = _parser.parse(pattern, flags)
        self._bound = bound
        self._text = ""
        self._end = 0
        self._limit = 1_000_000
        self._groups: dict[int, tuple[int, int]] = {}
        self.steps = 0
        self._start = self._sequence(list(tree), tree.state.flags, self._accept)

    def work(self, text: str, limit: int = 1_000_000) -> int:
        """The steps it takes to find all matches in `text`.

        Raises:
            TooMuchWorkError: There are more than `limit`.
        """
        self._limit = limit
        self.spans(text)
        return self.steps

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where the pattern is found in `text`."""
        self._text, self.steps = text, 0
        found, place = [], 0
        while place <= len(text):
            if self._start(place):
                found.append((place, self._end))
                place = max(self._end, place + 1)
            else:
                place += 1
        return found

    def _accept(self, place: int) -> bool:
        self._end = place
        return True

    def _step(self, count: int = 1) -> None:
        self.steps += count
        if self.steps > self._limit:
            raise TooMuchWorkError

    def _sequence(self, nodes: Sequence[Any], flags: int, rest: Rest) -> Rest:
        for operation, argument in reversed(nodes):
            rest = self._node(str(operation), argument, flags, rest)
        return rest

    def _node(self, operation: str, argument: Any, flags: int, rest: Rest) -> Rest:
        if is_one_character(operation):
            return self._character(accepts(operation, argument, flags), rest)
        if operation in _REPEATS:
            return self._repeat(operation, argument, flags, rest)
        make = getattr(self, f"_{operation.lower()}")
        made: Rest = make(argument, flags, rest)
        return made

    def _character(self, allowed: Callable[[str], bool], rest: Rest) -> Rest:
        def match(place: int) -> bool:
            self._step()
            return place < len(self._text) and allowed(self._text[place]) and rest(place + 1)

        return match

    def _subpattern(self, argument: Any, flags: int, rest: Rest) -> Rest:
        group, added, removed, inside = argument
        flags = (flags | added) & ~removed
        if group is None:
            return self._sequence(inside, flags, rest)
        starts: list[int] = []

        def close(place: int) -> bool:
            self._groups[group] = (starts[-1], place)
            return rest(place)

        body = self._sequence(inside, flags, close)

        def match(place: int) -> bool:
            starts.append(place)
            found = body(place)
            starts.pop()
            return found

        return match

    def _groupref(self, argument: Any, flags: int, rest: Rest) -> Rest:
        def match(place: int) -> bool:
            self._step()
            start, end = self._groups[argument]
            again = self._text[start:end]
            return self._text.startswith(again, place) and rest(place + len(again))

        return match

    def _branch(self, argument: Any, flags: int, rest: Rest) -> Rest:
        branches = [(list(b), self._sequence(b, flags, rest)) for b in argument[1]]
        by_character: dict[str, list[Rest]] = {}

        def match(place: int) -> bool:
            self._step()
            here = self._text[place : place + 1]
            if here not in by_character:
                by_character[here] = [m for b, m in branches if may_open(b, here, flags)]
            return any(branch(place) for branch in by_character[here])

        return match

    def _at(self, argument: Any, flags: int, rest: Rest) -> Rest:
        anchor = _ANCHORS[str(argument), bool(flags & re.MULTILINE)]

        def match(place: int) -> bool:
            self._step()
            return anchor.match(self._text, place) is not None and rest(place)

        return match

    def _assert(self, argument: Any, flags: int, rest: Rest) -> Rest:
        ahead = self._look(argument, flags)
        return lambda place: ahead(place) and rest(place)

    def _assert_not(self, argument: Any, flags: int, rest: Rest) -> Rest:
        ahead = self._look(argument, flags)
        return lambda place: not ahead(place) and rest(place)

    def _look(self, argument: Any, flags: int) -> Rest:
        direction, inside = argument
        back = inside.getwidth()[0] if direction < 0 else 0
        body = self._sequence(inside, flags, lambda place: True)
        return lambda place: place >= back and body(place - back)

    def _atomic_group(self, argument: Any, flags: int, rest: Rest) -> Rest:
        ends: list[int] = []
        body = self._sequence(argument, flags, lambda place: not ends.append(place))  # type: ignore[func-returns-value]
        return lambda place: body(place) and rest(ends.pop())

    def _repeat(self, operation: str, argument: Any, flags: int, rest: Rest) -> Rest:
        least, most, inside = argument
        most = (
            most if most is _parser.MAXREPEAT else min(int(most), max(least, self._bound or most))
        )
        if operation == "POSSESSIVE_REPEAT":
            repeat = [(_parser.MAX_REPEAT, argument)]
            return self._atomic_group(repeat, flags, rest)
        if len(inside) == 1 and is_one_character(str(inside[0][0])):
            allowed = accepts(str(inside[0][0]), inside[0][1], flags)
            return self._run(operation, (least, most), allowed, rest)
        return self._loop(
            operation, (least, most), lambda rest: self._sequence(inside, flags, rest), rest
        )

    def _run(
        self, operation: str, bounds: tuple[int, Any], allowed: Callable[[str], bool], rest: Rest
    ) -> Rest:
        """A repeated character: as many as there are, then fewer (or the other way about)."""
        least, most = bounds

        def match(place: int) -> bool:
            end = place
            while end < len(self._text) and end - place < most and allowed(self._text[end]):
                end += 1
            ends = range(place + least, end + 1)
            self._step(1 + end - place)
            return any(rest(e) for e in (ends if operation == "MIN_REPEAT" else reversed(ends)))

        return match

    def _loop(
        self,
        operation: str,
        bounds: tuple[int, Any],
        make: Callable[[Rest], Rest],
        rest: Rest,
    ) -> Rest:
        """A repeated group; `state` is how often it was gone through, and where it last began."""
        least, most = bounds
        state = (0, -1)

        def once_more(place: int) -> bool:
            nonlocal state
            before = state
            if before[0] >= most or (before[1] == place and before[0] >= least):
                return False
            state = (before[0] + 1, place)
            found = body(place)
            state = before
            return found

        def leave(place: int) -> bool:
            nonlocal state
            before = state
            if before[0] < least:
                return False
            state = outer[-1]
            outer.pop()
            found = rest(place)
            outer.append(state)
            state = before
            return found

        def after(place: int) -> bool:
            self._step()
            first, second = (leave, once_more) if operation == "MIN_REPEAT" else (once_more, leave)
            return first(place) or second(place)

        outer: list[tuple[int, int]] = []
        body = make(after)

        def match(place: int) -> bool:
            nonlocal state
            outer.append(state)
            state = (0, -1)
            found = after(place)
            state = outer.pop()
            return found

        return match


def is_one_character(operation: str) -> bool:
    return operation in ("LITERAL", "NOT_LITERAL", "ANY", "IN")


def accepts(operation: str, argument: Any, flags: int) -> Callable[[str], bool]:
    """A test of whether a node of one character matches a given one."""
    known: dict[str, bool] = {}

    def test(character: str) -> bool:
        if character not in known:
            forms = {character, character.lower(), character.upper()}
            tried = forms if flags & re.IGNORECASE else {character}
            known[character] = _accepts(operation, argument, flags, tried)
        return known[character]

    return test


def _accepts(operation: str, argument: Any, flags: int, forms: set[str]) -> bool:
    if operation == "ANY":
        return bool(flags & re.DOTALL) or "\n" not in forms
    if operation != "IN":
        return (chr(argument) in forms) == (operation == "LITERAL")
    negated = str(argument[0][0]) == "NEGATE"
    return any(_in_set(str(o), a, forms) for o, a in argument[negated:]) != negated


def _in_set(operation: str, argument: Any, forms: set[str]) -> bool:
    if operation == "LITERAL":
        return chr(argument) in forms
    if operation == "RANGE":
        return any(len(f) == 1 and argument[0] <= ord(f) <= argument[1] for f in forms)
    return any(_CATEGORIES[str(argument)].match(form) is not None for form in forms)


def may_open(nodes: Sequence[Any], character: str, flags: int) -> bool:
    """Whether a match of the nodes could begin with `character`; where in doubt, it could."""
    if not nodes:
        return True
    operation, argument = str(nodes[0][0]), nodes[0][1]
    if is_one_character(operation):
        return character != "" and accepts(operation, argument, flags)(character)
    if operation == "SUBPATTERN" and len(argument[-1]):
        return may_open(argument[-1], character, (flags | argument[1]) & ~argument[2])
    return True


_ANCHORS = {
    ("AT_BEGINNING", False): re.compile(r"\A"),
    ("AT_BEGINNING", True): re.compile(r"(?m:^)"),
    ("AT_BEGINNING_STRING", False): re.compile(r"\A"),
    ("AT_BEGINNING_STRING", True): re.compile(r"\A"),
    ("AT_END", False): re.compile(r"$"),
    ("AT_END", True): re.compile(r"(?m:$)"),
    ("AT_END_STRING", False): re.compile(r"\Z"),
    ("AT_END_STRING", True): re.compile(r"\Z"),
    ("AT_BOUNDARY", False): re.compile(r"\b"),
    ("AT_BOUNDARY", True): re.compile(r"\b"),
    ("AT_NON_BOUNDARY", False): re.compile(r"\B"),
    ("AT_NON_BOUNDARY", True): re.compile(r"\B"),
}


@dataclass(frozen=True)
class Attack:
    """A text that leads up to a long repeat, and one that the repeat can go through again."""

    before: str
    pump: str
    endless: bool
    """Whether the repeat has no upper bound."""

    def text(self, times: int, end: str) -> str:
        """The text, with the repeated part so many times in it."""
        return self.before + self.pump * times + end

    def restarted(self) -> Attack:
        """An attack with all of its text repeated: the search begins anew again and again."""
        return Attack("", self.before + self.pump, self.endless)


def attacks(pattern: str, flags: int = 0) -> list[Attack]:
    """The attacks on each long repeat of a pattern."""
    tree = _parser.parse(pattern, flags)
    return list(dict.fromkeys(_of_sequence(list(tree), tree.state.flags, "")))


def _of_sequence(nodes: Sequence[Any], flags: int, before: str) -> Iterator[Attack]:
    for operation, argument in nodes:
        yield from _of_node(str(operation), argument, flags, before)
        before += _sample(str(operation), argument, flags)


def _of_node(operation: str, argument: Any, flags: int, before: str) -> Iterator[Attack]:
    if operation in _REPEATS:
        _, most, inside = argument
        if most >= MANY:
            endless = most is _parser.MAXREPEAT
            yield from (Attack(before, pump, endless) for pump in _pumps(inside, flags))
        yield from _of_sequence(inside, flags, before)
        return
    for inside, inner in parts_of(operation, argument, flags):
        yield from _of_sequence(inside, inner, before)


def parts_of(operation: str, argument: Any, flags: int) -> list[tuple[Any, int]]:
    """The sequences inside a node that is no repeat, with their flags."""
    if operation == "SUBPATTERN":
        return [(argument[-1], (flags | argument[1]) & ~argument[2])]
    if operation == "BRANCH":
        return [(branch, flags) for branch in argument[1]]
    if operation in ("ASSERT", "ASSERT_NOT"):
        return [(argument[1], flags)]
    return [(argument, flags)] if operation == "ATOMIC_GROUP" else []


def _pumps(inside: Sequence[Any], flags: int) -> Iterator[str]:
    """Texts that a repeated part can match: each kind of character, or the shortest and fullest."""
    if len(inside) == 1 and is_one_character(str(inside[0][0])):
        allowed = accepts(str(inside[0][0]), inside[0][1], flags)
        yield from [character for character in PALETTE if allowed(character)]
        if allowed("a") and allowed(" "):
            yield "a "
        return
    yield from filter(None, {sample(inside, flags): 0, sample(inside, flags, full=True): 0})


def sample(nodes: Sequence[Any], flags: int, *, full: bool = False) -> str:
    """A text that the nodes match: the shortest, or one with whatever they can do without."""
    return "".join(_sample(str(o), a, flags, full=full) for o, a in nodes)


def _sample(operation: str, argument: Any, flags: int, *, full: bool = False) -> str:
    if operation == "LITERAL":
        return chr(argument)
    if is_one_character(operation):
        allowed = accepts(operation, argument, flags)
        own = [chr(a) for o, a in argument if str(o) == "LITERAL"] if operation == "IN" else []
        return next(filter(allowed, [*PALETTE, *own, "B", "c", "é"]), "")
    if operation in _REPEATS:
        least, most, inside = argument
        times: int = min(most, max(least, int(full)))
        return sample(inside, flags, full=full) * times
    if operation.startswith("ASSERT") and (operation == "ASSERT_NOT" or argument[0] > 0):
        return ""
    inside = [
        sample(part, inner, full=full) for part, inner in parts_of(operation, argument, flags)
    ]
    return min(inside, key=len, default="")
