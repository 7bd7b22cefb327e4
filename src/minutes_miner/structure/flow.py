"""Running text: several printed lines read as one string, each character still at its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from minutes_miner.structure.lines import normalise

Span = tuple[int, int]

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Flow:
    """Text without wrapped lines: `text` as printed, `plain` normalised, both of one length.

    `offsets[i]` is the place in the source of character i.
    """

    text: str
    plain: str
    offsets: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """The place in the source of `text[start:end]`."""
        return self.offsets[start], self.offsets[end - 1] + 1

    @property
    def bounds(self) -> Span:
        """The place in the source of the whole text."""
        return self.offsets[0], self.offsets[-1] + 1

    def cut(self, start: int, end: int) -> Flow:
        """The part `text[start:end]`, still at its place."""
        return Flow(self.text[start:end], self.plain[start:end], self.offsets[start:end])

    def between(self, first: Flow, last: Flow) -> Flow:
        """The part from the first character of `first` to the last of `last`, both parts of it."""
        start = self.offsets.index(first.offsets[0])
        end = len(self.offsets) - self.offsets[::-1].index(last.offsets[-1])
        return self.cut(start, end)

    def begins_in(self, outer: Flow) -> bool:
        """Whether the text begins at a place that `outer` covers."""
        return outer.offsets[0] <= self.offsets[0] <= outer.offsets[-1]

    def index_before(self, place: int) -> int:
        """The index of the last character that stands before `place` in the source."""
        return bisect_right(self.offsets, place - 1) - 1


def join_spans(source: str, spans: Iterable[Span], keep_hyphen: re.Pattern[str]) -> Flow:
    """Read the parts of `source` at `spans` as one line: white space collapsed, hyphens mended.

    A hyphen at the end of a part is the printer's and goes, unless what stands before it
    matches `keep_hyphen` ("sub-", "co-") or the next part starts with a capital.
    """
    characters: list[str] = []
    offsets: list[int] = []
    for start, end in spans:
        part = source[start:end]
        if characters and not _mend_hyphen(characters, offsets, part, keep_hyphen):
            characters.append(" ")
            offsets.append(offsets[-1])
        _append_collapsed(part, start, characters, offsets)
    text = "".join(characters)
    return Flow(text, normalise(text), tuple(offsets))


def _append_collapsed(part: str, start: int, characters: list[str], offsets: list[int]) -> None:
    at = 0
    for gap in _SPACE.finditer(part):
        characters.extend(part[at : gap.start()])
        offsets.extend(range(start + at, start + gap.start()))
        characters.append(" ")
        offsets.append(start + gap.start())
        at = gap.end()
    characters.extend(part[at:])
    offsets.extend(range(start + at, start + len(part)))


def _mend_hyphen(
    characters: list[str], offsets: list[int], part: str, keep_hyphen: re.Pattern[str]
) -> bool:
    """Join a word broken at a line end. Returns False where no word was broken."""
    before = "".join(characters[-24:])
    broken = re.search(r"(?<!\w)(\w+)([-\u00ad\u2010])$", before)
    if not broken or not part[:1].isalpha():
        return False
    if part[0].islower() and not keep_hyphen.fullmatch(broken.group(1)):
        del characters[-1], offsets[-1]
    return True
