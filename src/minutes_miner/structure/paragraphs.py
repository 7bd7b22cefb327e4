"""Gather the lines of an item's body into paragraphs, list entries and their markers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from minutes_miner.structure.attendance import section_of
from minutes_miner.structure.flow import Flow, Span, join_spans
from minutes_miner.structure.lines import Line
from minutes_miner.structure.markers import Marker, MarkerKind
from minutes_miner.structure.surroundings import Surroundings
from minutes_miner.vocabulary import fragment, words


@dataclass(frozen=True)
class Paragraph:
    """A paragraph or list entry: its words without marker, and the source it covers.

    `start` and `end` bound it in the source with its marker; `spans` are the parts with its words;
    `notes` are the margin notes beside it, each with the place in the source where its line ends.
    """

    flow: Flow
    marker: Marker | None
    start: int
    end: int
    spans: tuple[Span, ...]
    notes: tuple[tuple[str, int], ...] = ()

    @property
    def text(self) -> str:
        """The normalised words."""
        return self.flow.plain

    @property
    def span(self) -> Span:
        """The source from the marker to the last word."""
        return self.start, self.end

    @property
    def style(self) -> str | None:
        """The style of the marker."""
        return self.marker.style if self.marker else None

    @property
    def number(self) -> str | None:
        """The label of the marker without its brackets."""
        return self.marker.label.strip("().") if self.marker else None


@dataclass(frozen=True)
class Piece:
    """The part of a line that belongs to the body of an item."""

    index: int
    start: int
    end: int


def gather_paragraphs(
    source: str, around: Surroundings, pieces: Sequence[Piece]
) -> list[Paragraph]:
    """The paragraphs made of `pieces`, in text order."""
    paragraphs: list[Paragraph] = []
    group: list[Piece] = []
    for piece in pieces:
        if group and _starts_new(around, group, piece):
            paragraphs.append(_paragraph(source, around.lines, group))
            group = []
        group.append(piece)
    if group:
        paragraphs.append(_paragraph(source, around.lines, group))
    return [p for p in paragraphs if p.text.strip()]


def _starts_new(around: Surroundings, group: Sequence[Piece], piece: Piece) -> bool:
    above, line = around.lines[group[-1].index], around.lines[piece.index]
    text = above.text
    if _opens_with_marker(around, group, piece):
        return True
    if _only_marker(around, group) or _goes_on_with_initial(above, line):
        return False
    interrupted = piece.index != group[-1].index + 1
    if interrupted or line.after_page_break:
        return _ends_sentence(text) and not line.text[0].islower()
    if line.blanks_before and not around.page.double_spaced:
        return not (
            line.text[0].islower() and not _ends_sentence(text) and around.page.width is not None
        )
    if around.page.width is None:
        return True
    if line.text[0].islower() and not text.endswith(":"):
        return False
    opens = fragment("opener", "paragraphs").match(line.text) or section_of(line.text)
    if opens and _ends_sentence(text):
        return True
    return around.breaks_after(group[-1].index) and (
        _ends_sentence(text) or _set_apart(above, line, around.page.width)
    )


def _opens_with_marker(around: Surroundings, group: Sequence[Piece], piece: Piece) -> bool:
    """Whether a marker is one: a number that wraps to the front of a line opens nothing."""
    above, line = around.lines[group[-1].index], around.lines[piece.index]
    marker = line.marker
    if marker is None or _goes_on_with_initial(above, line):
        return False
    runs_on = (
        around.page.width is not None and not line.blanks_before and not _ends_sentence(above.text)
    )
    plausible = (
        marker.kind is MarkerKind.BULLET
        or line.indent != above.indent
        or around.breaks_after(group[-1].index)
    )
    return plausible if runs_on else True


def _goes_on_with_initial(above: Line, line: Line) -> bool:
    """Whether a list of names goes on: "Messrs A. Hart," and then "B. Roe", no entry B."""
    initial = line.marker is not None and line.marker.style == "letter.A"
    return initial and above.text.endswith((",", " and", " &"))


def _only_marker(around: Surroundings, group: Sequence[Piece]) -> bool:
    line = around.lines[group[-1].index]
    marker = line.marker
    return len(group) == 1 and marker is not None and marker.length >= len(line.text)


def _ends_sentence(text: str) -> bool:
    if fragment("abbreviated", "paragraphs").search(text):
        return False
    return text.rstrip("*_\"')").endswith((".", ":", ";", "?", "!"))


SHORT_LINE = 0.6
"""A line that fills less than this share of its column was ended on purpose."""


def _set_apart(above: Line, line: Line, page_width: int) -> bool:
    """A short line that ends no sentence, above one that starts with a capital: a list of lines."""
    column = (above.width or page_width) - above.indent
    short = len(above.text) < SHORT_LINE * column
    return line.text[0].isupper() and short and line.indent <= above.indent


def _paragraph(source: str, lines: Sequence[Line], group: Sequence[Piece]) -> Paragraph:
    first = group[0]
    line = lines[first.index]
    marker = line.marker if first.start == line.start else None
    spans: list[Span] = [(p.start, p.end) for p in group]
    if marker:
        spans[0] = (first.start + marker.length, first.end)
    kept = _nonempty(spans)
    return Paragraph(
        flow=join_spans(source, kept, keep_hyphen()),
        marker=marker,
        start=first.start,
        end=group[-1].end,
        spans=tuple(kept),
        notes=tuple((note, p.end) for p in group if (note := lines[p.index].note)),
    )


def merge_paragraphs(source: str, first: Paragraph, rest: Sequence[Paragraph]) -> Paragraph:
    """One paragraph of several: a sentence that runs on through the entries of a list."""
    spans = [span for paragraph in (first, *rest) for span in paragraph.spans]
    return replace(
        first,
        flow=join_spans(source, spans, keep_hyphen()),
        end=rest[-1].end,
        spans=tuple(spans),
        notes=tuple(note for paragraph in (first, *rest) for note in paragraph.notes),
    )


def _nonempty(spans: Iterable[Span]) -> list[Span]:
    return [(start, end) for start, end in spans if end > start]


@cache
def keep_hyphen() -> re.Pattern[str]:
    """The words whose hyphen at a line end is their own."""
    return re.compile("|".join(sorted(words("hyphen_prefix", "sentences"))), re.IGNORECASE)
