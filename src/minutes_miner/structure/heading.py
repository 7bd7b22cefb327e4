"""The heading of an agenda item."""

from __future__ import annotations

from dataclasses import dataclass

from minutes_miner.structure import titles
from minutes_miner.structure.markers import Marker
from minutes_miner.structure.surroundings import Surroundings
from minutes_miner.vocabulary import fragment


@dataclass(frozen=True)
class Heading:
    """The heading of one agenda item.

    `lines` are the indexes of the lines it covers; `body_start` is where the text of the item
    begins when it goes on in the heading's own line, else None. `section` is the part of the
    record that such items feed (attendance, close, list, exempt) or None.
    """

    number: str | None
    title: str
    start: int
    end: int
    lines: tuple[int, ...]
    body_start: int | None
    section: str | None
    marker: Marker | None


def make_heading(
    around: Surroundings, lines: tuple[int, ...], marker: Marker | None, title: str
) -> Heading:
    """The heading that covers `lines`, whole, with `marker` and `title`."""
    bare = titles.bare(title)
    known = titles.known(bare, numbered=marker is not None)
    return Heading(
        number=marker.label if marker else _number_below(around, lines[-1]),
        title=bare,
        start=around.lines[lines[0]].start,
        end=around.lines[lines[-1]].end,
        lines=lines,
        body_start=None,
        section=known.gives.get("section") if known else None,
        marker=marker,
    )


def _number_below(around: Surroundings, i: int) -> str | None:
    """The number that "(Item 4)" below an unnumbered title gives it."""
    following = around.after(i)
    found = (
        fragment("item_reference", "headings").fullmatch(around.lines[following].text)
        if following is not None
        else None
    )
    return found["number"] if found else None
