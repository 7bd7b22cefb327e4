"""Paragraphs, as the outline gathers them for an item."""

from __future__ import annotations

from itertools import pairwise

import pytest

from minutes_miner.structure.outline import make_outline
from minutes_miner.structure.paragraphs import Paragraph

HEAD = """MOLEHAM PARISH COUNCIL
Minutes of the meeting held on 4 March 2024
Present: Cllr A. Hart

1. Grounds
"""


def source_of(body: str) -> str:
    return f"{HEAD}{body}\n2. Finance\nThe fund is sound.\n"


def paragraphs_of(body: str) -> list[Paragraph]:
    return next(s.body for s in make_outline(source_of(body)).sections if s.heading)


def texts_of(body: str) -> list[str]:
    return [paragraph.flow.text for paragraph in paragraphs_of(body)]


LONG = (
    "Cllr Hart said that the hedge along the lane had grown so far that walkers were\n"
    "pushed into the road, and that the owner had been told of this two times before\n"
    "without any reply. The Clerk said that a third letter had been sent and that the\n"
    "county would cut the hedge at the cost of the owner after the end of the month.\n"
)
ONE_LINE = LONG.strip().replace("\n", " ")


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        pytest.param(LONG, [ONE_LINE], id="wrapped lines"),
        pytest.param(LONG + "\n" + LONG, [ONE_LINE, ONE_LINE], id="blank line"),
        pytest.param(
            LONG + "- the lamp is out\n- the gate is open\n",
            [ONE_LINE, "the lamp is out", "the gate is open"],
            id="bullets",
        ),
        pytest.param(
            LONG + "(a) the lamp is out\n(b) the gate is open\n",
            [ONE_LINE, "the lamp is out", "the gate is open"],
            id="letters",
        ),
        pytest.param(
            "The lamp is out.\nThe gate is open.\n",
            ["The lamp is out.", "The gate is open."],
            id="line by line",
        ),
        pytest.param(
            LONG.replace("\n", "\nPage 1 of 2\n\f", 1),
            [ONE_LINE],
            id="page break inside a sentence",
        ),
        pytest.param(LONG.replace("were\npushed", "were pu-\nshed"), [ONE_LINE], id="hyphen"),
    ],
)
def test_paragraphs(body: str, texts: list[str]) -> None:
    assert texts_of(body) == texts


def test_crlf() -> None:
    source = source_of(LONG).replace("\n", "\r\n")
    body = make_outline(source).sections[0].body
    assert [paragraph.flow.text for paragraph in body] == [ONE_LINE]
    start, end = body[0].flow.span(0, len(ONE_LINE))
    assert source[start:end] == LONG.strip().replace("\n", "\r\n")


def test_a_paragraph_knows_its_marker_and_bounds_it() -> None:
    body = LONG + "(a) the lamp is out\n(b) the gate is open\n"
    entry = paragraphs_of(body)[1]
    assert entry.marker is not None
    assert entry.marker.label == "(a)"
    assert source_of(body)[entry.start : entry.end] == "(a) the lamp is out"


def test_text_is_plain_and_flow_is_printed() -> None:
    paragraph = paragraphs_of("The clerk’s lamp\u00a0is out.\n")[0]
    assert paragraph.text == "The clerk's lamp is out."
    assert paragraph.flow.text == "The clerk’s lamp is out."


def test_paragraphs_do_not_overlap() -> None:
    found = paragraphs_of(LONG + "\n" + LONG + "- the lamp is out\n- the gate is open\n")
    assert all(a.end <= b.start for a, b in pairwise(found))
