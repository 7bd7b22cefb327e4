from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_miner.structure.markers import BULLETS, MarkerKind, read_marker

K = MarkerKind


@pytest.mark.parametrize(
    ("line", "kind", "label", "value", "rest"),
    [
        pytest.param("1. Finance", K.NUMBER, "1", 1, "Finance", id="1."),
        pytest.param("292.   Finance", K.NUMBER, "292", 292, "Finance", id="292."),
        pytest.param("1) Finance", K.NUMBER, "1", 1, "Finance", id="1)"),
        pytest.param("(1) Finance", K.NUMBER, "1", 1, "Finance", id="(1)"),
        pytest.param("4: Finance", K.NUMBER, "4", 4, "Finance", id="4:"),
        pytest.param("5.Finance", K.NUMBER, "5", 5, "Finance", id="no space"),
        pytest.param("7.", K.NUMBER, "7", 7, "", id="number with stop alone"),
        pytest.param("7", K.NUMBER, "7", 7, "", id="number alone"),
        pytest.param("52      Apologies", K.NUMBER, "52", 52, "Apologies", id="bare number"),
        pytest.param("52 | Apologies", K.NUMBER, "52", 52, "Apologies", id="table cell"),
        pytest.param("12 APOLOGIES", K.NUMBER, "12", 12, "APOLOGIES", id="bare before capitals"),
        pytest.param("Item 4: Finance", K.NUMBER, "4", 4, "Finance", id="Item 4:"),
        pytest.param("ITEM 4 Finance", K.NUMBER, "4", 4, "Finance", id="ITEM 4"),
        pytest.param("Agenda item 12 - Finance", K.NUMBER, "12", 12, "Finance", id="Agenda item"),
        pytest.param("2.1 Finance", K.DECIMAL, "2.1", 1, "Finance", id="2.1"),
        pytest.param("2.1. Finance", K.DECIMAL, "2.1", 1, "Finance", id="2.1."),
        pytest.param("18.03.5 Finance", K.DECIMAL, "18.03.5", 5, "Finance", id="18.03.5"),
        pytest.param("70/17 Finance", K.REFERENCE, "70/17", 70, "Finance", id="70/17"),
        pytest.param("16/05/5 Finance", K.REFERENCE, "16/05/5", 16, "Finance", id="16/05/5"),
        pytest.param(
            "BM 52/2122 Finance", K.REFERENCE, "BM 52/2122", 52, "Finance", id="BM 52/2122"
        ),
        pytest.param("CAB/41   Finance", K.REFERENCE, "CAB/41", 41, "Finance", id="CAB/41"),
        pytest.param("P.117 Finance", K.REFERENCE, "P.117", 117, "Finance", id="P.117"),
        pytest.param("JWC3. Finance", K.REFERENCE, "JWC3", 3, "Finance", id="JWC3."),
        pytest.param("a) Finance", K.LETTER, "a)", 1, "Finance", id="a)"),
        pytest.param("(b) Finance", K.LETTER, "(b)", 2, "Finance", id="(b)"),
        pytest.param("c. Finance", K.LETTER, "c", 3, "Finance", id="c."),
        pytest.param("D. Finance", K.LETTER, "D", 4, "Finance", id="D."),
        pytest.param("ii) Finance", K.ROMAN, "ii)", 2, "Finance", id="ii)"),
        pytest.param("(iv) Finance", K.ROMAN, "(iv)", 4, "Finance", id="(iv)"),
        pytest.param("ix. Finance", K.ROMAN, "ix", 9, "Finance", id="ix."),
        pytest.param("IV. Finance", K.ROMAN, "IV", 4, "Finance", id="IV."),
        pytest.param("III   Finance", K.ROMAN, "III", 3, "Finance", id="III"),
        pytest.param("• Finance", K.BULLET, "•", 0, "Finance", id="bullet"),
        pytest.param("- Finance", K.BULLET, "-", 0, "Finance", id="dash"),
        pytest.param("* Finance", K.BULLET, "*", 0, "Finance", id="star"),
        pytest.param("\uf0b7 Finance", K.BULLET, "\uf0b7", 0, "Finance", id="symbol font"),
        pytest.param("o   Finance", K.BULLET, "o", 0, "Finance", id="letter o"),
    ],
)
def test_markers(line: str, kind: MarkerKind, label: str, value: int, rest: str) -> None:
    marker = read_marker(line)
    assert marker is not None
    assert (marker.kind, marker.label, marker.value) == (kind, label, value)
    assert line[marker.length :] == rest


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Finance", id="word"),
        pytest.param("A14 Upgrade", id="number of a road"),
        pytest.param("COVID-19 was rife", id="number in a word"),
        pytest.param("12 trees were felled", id="number in a sentence"),
        pytest.param("2024 was dry", id="year"),
        pytest.param("2021/22 2022/23", id="financial years over columns"),
        pytest.param("A letter was read", id="article"),
        pytest.param("I was told", id="pronoun"),
        pytest.param("10.30am start", id="time"),
        pytest.param("-5 degrees", id="minus"),
        pytest.param("£4.50 was found", id="money"),
        pytest.param("**Finance**", id="bold"),
        pytest.param("•", id="bullet alone"),
        pytest.param("4th March", id="ordinal"),
        pytest.param("", id="empty"),
        pytest.param("In 2022/23 the rate fell", id="financial year in a sentence"),
        pytest.param("For 2022/2023 the rate fell", id="financial year in full"),
    ],
)
def test_no_markers(line: str) -> None:
    assert read_marker(line) is None


@pytest.mark.parametrize("bullet", BULLETS)
def test_every_bullet(bullet: str) -> None:
    marker = read_marker(f"{bullet} Finance")
    assert marker is not None
    assert (marker.kind, marker.length) == (MarkerKind.BULLET, 2)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("1. Finance", "12. Planning", id="numbers with stop"),
        pytest.param("(a) Finance", "(d) Planning", id="bracketed letters"),
        pytest.param("70/17 Finance", "71/17 Planning", id="references"),
        pytest.param("2.1 Finance", "2.2 Planning", id="decimals"),
        pytest.param("ii) Finance", "iii) Planning", id="romans"),
    ],
)
def test_siblings_share_their_style(one: str, other: str) -> None:
    first, second = read_marker(one), read_marker(other)
    assert first is not None
    assert second is not None
    assert first.style == second.style


def test_other_lists_have_other_styles() -> None:
    lines = [
        "1. x",
        "1) x",
        "(1) x",
        "1.1 x",
        "1.1.1 x",
        "a) x",
        "(a) x",
        "A) x",
        "ii) x",
        "1/2 x",
        "• x",
    ]
    markers = [read_marker(line) for line in lines]
    assert len({marker.style for marker in markers if marker}) == len(lines)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_a_marker_lies_within_its_line(text: str) -> None:
    marker = read_marker(text)
    if marker is not None:
        assert 0 < marker.length <= len(text)
        assert marker.label in text
