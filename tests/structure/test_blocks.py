from __future__ import annotations

from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_miner.records import BlockType
from minutes_miner.structure.blocks import Painted, tile

KINDS: tuple[BlockType, ...] = get_args(BlockType)

Spans = list[Painted]


@pytest.mark.parametrize(
    ("painted", "blocks"),
    [
        pytest.param([(0, 10, "header")], [(0, 10, "header")], id="one"),
        pytest.param(
            [(0, 4, "header"), (4, 10, "heading")],
            [(0, 4, "header"), (4, 10, "heading")],
            id="neighbours",
        ),
        pytest.param(
            [(0, 4, "header"), (6, 10, "heading")],
            [(0, 6, "header"), (6, 10, "heading")],
            id="a gap belongs to the block before",
        ),
        pytest.param([(2, 8, "header")], [(0, 10, "header")], id="gaps at both ends"),
        pytest.param(
            [(0, 10, "discussion"), (4, 6, "resolution")],
            [(0, 4, "discussion"), (4, 6, "resolution"), (6, 10, "discussion")],
            id="the later span counts",
        ),
        pytest.param(
            [(0, 5, "discussion"), (5, 10, "discussion")],
            [(0, 5, "discussion"), (5, 10, "discussion")],
            id="two of one kind stay two",
        ),
        pytest.param([], [(0, 10, "other")], id="nothing painted"),
    ],
)
def test_blocks(painted: Spans, blocks: Spans) -> None:
    assert tile(10, painted) == blocks


def test_no_text_has_no_blocks() -> None:
    assert tile(0, []) == []


@st.composite
def paintings(draw: st.DrawFn) -> tuple[int, Spans]:
    length = draw(st.integers(1, 60))
    place = st.integers(0, length)
    spans = draw(st.lists(st.tuples(place, place, st.sampled_from(KINDS)), max_size=8))
    return length, [(min(a, b), max(a, b), kind) for a, b, kind in spans if a != b]


@given(paintings())
def test_blocks_tile_the_text(painting: tuple[int, Spans]) -> None:
    length, painted = painting
    blocks = tile(length, painted)
    assert blocks[0][0] == 0
    assert blocks[-1][1] == length
    assert all(start < end for start, end, _ in blocks)
    assert all(one[1] == other[0] for one, other in pairwise(blocks))


@given(paintings())
def test_each_painted_character_keeps_its_last_colour(painting: tuple[int, Spans]) -> None:
    length, painted = painting
    last = {at: kind for start, end, kind in painted for at in range(start, end)}
    tiled = {at: kind for start, end, kind in tile(length, painted) for at in range(start, end)}
    assert all(tiled[at] == kind for at, kind in last.items())
