from __future__ import annotations

import re

import pytest

from minutes_miner.structure.flow import Flow, join_spans

KEEP = re.compile("sub|co", re.IGNORECASE)


def flow_of(source: str) -> Flow:
    """The lines of a source joined as one text."""
    spans = [m.span() for m in re.finditer(r"[^\r\n\f]+", source)]
    return join_spans(source, spans, KEEP)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        pytest.param("the mower\nwas bought", "the mower was bought", id="newline"),
        pytest.param("the mower\r\nwas bought", "the mower was bought", id="CRLF"),
        pytest.param("the mower\fwas bought", "the mower was bought", id="form feed"),
        pytest.param("the   mower \t was", "the mower was", id="white space"),
        pytest.param("the\u00a0mower", "the mower", id="no-break space"),
        pytest.param("the allot-\nments", "the allotments", id="broken word"),
        pytest.param("the allot\u2010\nments", "the allotments", id="broken at a unicode hyphen"),
        pytest.param("the allot\u00ad\nments", "the allotments", id="broken at a soft hyphen"),
        pytest.param("the sub-\ncommittee", "the sub-committee", id="own hyphen"),
        pytest.param("Smythe-\nJones", "Smythe-Jones", id="double name"),
        pytest.param("the lane -\nand the pond", "the lane - and the pond", id="dash at the end"),
        pytest.param("2024-\n25", "2024- 25", id="no word before the hyphen"),
    ],
)
def test_lines_read_as_one(source: str, text: str) -> None:
    assert flow_of(source).text == text


@pytest.mark.parametrize(
    ("source", "word", "printed"),
    [
        pytest.param("it was\r\nagreed to buy", "was agreed", "was\r\nagreed", id="CRLF"),
        pytest.param("it was\fagreed", "was agreed", "was\fagreed", id="form feed"),
        pytest.param("the allot-\nments fund", "allotments", "allot-\nments", id="mended hyphen"),
        pytest.param("the  \u00a0 fund", "the fund", "the  \u00a0 fund", id="collapsed spaces"),
        pytest.param("the clerk’s note", "clerk's", "clerk’s", id="curly apostrophe"),
    ],
)
def test_a_span_leads_back_to_the_source(source: str, word: str, printed: str) -> None:
    flow = flow_of(source)
    at = flow.plain.index(word)
    start, end = flow.span(at, at + len(word))
    assert source[start:end] == printed


def test_text_keeps_its_quotes_and_plain_does_not() -> None:
    flow = flow_of("the “clerk’s” note")
    assert flow.text == "the “clerk’s” note"
    assert flow.plain == 'the "clerk\'s" note'


def test_text_plain_and_offsets_are_of_one_length() -> None:
    flow = flow_of("The allot-\r\nments  were\u00a0“let”\fagain to sub-\ntenants")
    assert len(flow.text) == len(flow.plain) == len(flow.offsets)
    assert list(flow.offsets) == sorted(flow.offsets)


def test_a_cut_keeps_its_places() -> None:
    source = "the lane\nand the pond"
    part = flow_of(source).cut(4, 12)
    assert part.text == "lane and"
    start, end = part.span(0, len(part.text))
    assert source[start:end] == "lane\nand"


def test_parts_left_out_are_bridged() -> None:
    source = "the fund was\nPage 2\nspent"
    flow = join_spans(source, [(0, 12), (20, 25)], KEEP)
    assert flow.text == "the fund was spent"
    assert flow.span(0, len(flow.text)) == (0, len(source))


def test_no_parts_are_no_text() -> None:
    assert join_spans("anything", [], KEEP).text == ""
