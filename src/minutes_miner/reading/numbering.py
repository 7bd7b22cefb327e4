"""The automatic numbers of Word paragraphs, which are counted and not stored."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from docx.oxml.ns import qn

from minutes_miner.reading.numerals import STYLES

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

BULLET = "•"
"""Stands for every sign that opens an entry of a list without numbers."""
MOST_BASES = 20
"""Styles based one upon another are followed so far; in a damaged file they may go in a circle."""

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_STYLE_OF_FORMAT: Mapping[str, Callable[[int], str]] = {
    "decimalZero": "{:02}".format,
    "lowerLetter": STYLES["lower-alpha"],
    "upperLetter": STYLES["upper-alpha"],
    "lowerRoman": STYLES["lower-roman"],
    "upperRoman": STYLES["upper-roman"],
    "none": lambda _: "",
}
"""How Word counts where it does not count 1, 2, 3."""


class Place(NamedTuple):
    """The list that a paragraph belongs to, and its level from 0 on."""

    list_id: str
    level: int


class Mark(NamedTuple):
    """What Word prints before a paragraph, and the level of the list."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list counts, and what is printed around its number."""

    start: int
    format: str
    text: str
    legal: bool
    style: str | None

    def printed(self, number: int, *, legal: bool) -> str:
        """The number in the signs of this level, or in plain figures as legal texts want it."""
        return str(number) if legal else _STYLE_OF_FORMAT.get(self.format, str)(number)


@dataclass(frozen=True, slots=True)
class _List:
    """A list: the definition whose count it shares, its levels, and where it begins anew."""

    definition: str
    levels: Mapping[int, _Level]
    restarts: Mapping[int, int]


class Numbering:
    """Counts the numbered paragraphs of a document, which are asked for in their order."""

    def __init__(self, numbering: Element | None, styles: Element) -> None:
        """Read the parts of a Word file that define its lists and its styles."""
        self._lists = dict(_lists(numbering)) if numbering is not None else {}
        self._styles = {_attribute(style, "styleId"): style for style in _children(styles, "style")}
        self._counts: dict[str, list[int | None]] = defaultdict(lambda: [None] * _LEVELS)
        self._begun: set[str] = set()

    def mark(self, paragraph: Element) -> Mark | None:
        """Count a paragraph; what stands before it, or None if it is in no list."""
        place = self._place(paragraph)
        if place is None:
            return None
        numbers = self._count(place)
        levels = self._lists[place.list_id].levels
        level = levels[place.level]
        if level.format == "bullet":
            return Mark(BULLET, place.level)

        def number(found: re.Match[str]) -> str:
            of = int(found[1]) - 1
            return levels[of].printed(numbers[of], legal=level.legal) if of in levels else ""

        return Mark(_PLACE.sub(number, level.text).strip(), place.level)

    def _count(self, place: Place) -> list[int]:
        """The numbers of all levels once the paragraph at this place is counted."""
        of = self._lists[place.list_id]
        counts = self._counts[of.definition]
        if place.list_id not in self._begun:
            self._begun.add(place.list_id)
            for level in of.restarts:
                counts[level] = None
        starts = [_start(of, level) for level in range(_LEVELS)]
        now = counts[place.level]
        counts[place.level] = starts[place.level] if now is None else now + 1
        counts[place.level + 1 :] = [None] * (_LEVELS - place.level - 1)
        return [s if count is None else count for count, s in zip(counts, starts, strict=True)]

    def _place(self, paragraph: Element) -> Place | None:
        """The list of a paragraph: its own, or that of its style or of a style below."""
        list_id = level = style_id = None
        for properties, style in self._properties(paragraph):
            list_id = list_id or _value(properties, "numId")
            level = level or _value(properties, "ilvl")
            style_id = style_id or style
        if list_id not in self._lists:  # "0" takes a paragraph out of the list of its style.
            return None
        levels = self._lists[list_id].levels
        by_style = next((n for n, one in levels.items() if style_id and one.style == style_id), 0)
        number = _integer(level, by_style)
        return Place(list_id, number) if number in levels else None

    def _properties(self, paragraph: Element) -> Iterator[tuple[Element, str | None]]:
        """What numbers a paragraph, the nearest first, with the style that says so."""
        own = _child(paragraph, "pPr")
        numbers = _child(own, "numPr")
        if numbers is not None:
            yield numbers, None
        style_id = _value(own, "pStyle")
        for _ in range(MOST_BASES):
            style = self._styles.get(style_id)
            numbers = _child(_child(style, "pPr"), "numPr")
            if numbers is not None:
                yield numbers, style_id
            style_id = _value(style, "basedOn")


def _start(of: _List, level: int) -> int:
    return of.restarts.get(level, of.levels[level].start if level in of.levels else 1)


def _lists(numbering: Element) -> Iterator[tuple[str, _List]]:
    """The lists of the numbering part by their ids."""
    definitions = {_attribute(d, "abstractNumId"): d for d in _children(numbering, "abstractNum")}
    by_style = {_value(d, "styleLink"): d for d in definitions.values()}
    for one in _children(numbering, "num"):
        definition_id = _value(one, "abstractNumId")
        definition = definitions.get(definition_id)
        linked = by_style.get(_value(definition, "numStyleLink") or "", definition)
        overrides = list(_children(one, "lvlOverride"))
        restarts = {
            _integer(_attribute(override, "ilvl"), 0): _integer(start, 1)
            for override in overrides
            if (start := _value(override, "startOverride"))
        }
        levels = dict(_levels(linked))
        for override in overrides:
            levels |= dict(_levels(override))
        yield _attribute(one, "numId") or "", _List(definition_id or "", levels, restarts)


def _levels(parent: Element | None) -> Iterator[tuple[int, _Level]]:
    for one in _children(parent, "lvl"):
        yield (
            _integer(_attribute(one, "ilvl"), 0),
            _Level(
                start=_integer(_value(one, "start"), 1),
                format=_value(one, "numFmt") or "decimal",
                text=_value(one, "lvlText") or "",
                legal=_child(one, "isLgl") is not None,
                style=_value(one, "pStyle"),
            ),
        )


# --- elements -------------------------------------------------------------------------------------


def _children(parent: Element | None, name: str) -> Iterator[Element]:
    if parent is not None:
        yield from parent.iterchildren(qn(f"w:{name}"))


def _child(parent: Element | None, name: str) -> Element | None:
    return next(_children(parent, name), None)


def _attribute(element: Element, name: str) -> str | None:
    return element.get(qn(f"w:{name}"))


def _value(parent: Element | None, name: str) -> str | None:
    """The value of a child element, as Word writes most of its settings."""
    child = _child(parent, name)
    return None if child is None else _attribute(child, "val")


def _integer(printed: str | None, otherwise: int) -> int:
    return int(printed) if printed and re.fullmatch(r"-?\d{1,6}", printed) else otherwise
