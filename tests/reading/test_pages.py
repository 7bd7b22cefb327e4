from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from minutes_miner.reading.pages import Glyph, Page, set_pages

WIDTH = 5.0


def printed(text: str, left: float, foot: float, height: float = 10.0) -> list[Glyph]:
    """Glyphs of one width, half as wide as a line is high."""
    width = WIDTH * height / 10
    return [
        Glyph(character, left + n * width, foot, left + (n + 1) * width, foot + height)
        for n, character in enumerate(text)
    ]


def text_of(*pieces: Iterable[Glyph]) -> str:
    """The text of a page with these pieces, drawn in this order."""
    (text,) = set_pages([Page(tuple(glyph for piece in pieces for glyph in piece))])
    return text


def test_lines_are_read_from_top_to_bottom_whatever_was_drawn_first() -> None:
    assert text_of(printed("below", 50, 688), printed("above", 50, 700)) == "above\nbelow"


def test_words_of_a_line_are_read_from_left_to_right() -> None:
    assert text_of(printed("right", 90, 700), printed("left", 50, 700)) == "left    right"


def test_a_gap_as_wide_as_a_space_parts_words_and_a_narrow_one_does_not() -> None:
    assert text_of(printed("re", 50, 700), printed("port", 61, 700)) == "report"
    assert text_of(printed("the", 50, 700), printed("report", 68, 700)) == "the report"


def test_a_raised_ending_stays_in_its_line() -> None:
    line = [printed("4", 50, 700), printed("th", 55, 705, height=6), printed("March", 65, 700)]
    assert text_of(*line, printed("below", 50, 688)) == "4th March\nbelow"


def test_cells_of_a_column_stand_below_each_other() -> None:
    rows = [
        *(printed("Hart", 50, 700), printed("Chair", 200, 700)),
        *(printed("Featherstone", 50, 688), printed("Member", 200, 688)),
    ]
    first, second = text_of(*rows).split("\n")
    assert first.index("Chair") == second.index("Member") == 30


def test_a_note_in_the_margin_is_set_apart_from_a_line_that_reaches_it() -> None:
    long = "a" * 60
    assert text_of(printed(long, 50, 700), printed("Clerk", 370, 700)) == f"{long}    Clerk"


def test_what_is_set_in_is_set_in() -> None:
    assert text_of(printed("1. Lamps", 50, 700), printed("Noted", 70, 688)) == (
        "1. Lamps\n    Noted"
    )


def test_a_wide_distance_is_a_blank_line_and_a_very_wide_one_two() -> None:
    feet = (700, 688, 676, 658, 646, 300)
    assert text_of(*(printed(str(n), 50, foot) for n, foot in enumerate(feet))) == (
        "0\n1\n2\n\n3\n4\n\n\n5"
    )


def test_pages_share_their_left_margin() -> None:
    pages = [Page(tuple(printed("first", 50, 700))), Page(tuple(printed("second", 70, 700)))]
    assert set_pages(pages) == ["first", "    second"]


def test_turned_text_stands_below_the_page() -> None:
    (text,) = set_pages([Page(tuple(printed("Minutes", 50, 700)), ("DRAFT",))])
    assert text == "Minutes\nDRAFT"


def test_a_page_without_glyphs_is_empty() -> None:
    assert set_pages([Page(()), Page((), ("DRAFT",))]) == ["", "DRAFT"]
    assert set_pages([Page(tuple(printed("a", 50, 700))), Page(())]) == ["a", ""]
    assert set_pages([]) == []


def test_spaces_alone_are_no_line() -> None:
    assert text_of(printed("   ", 50, 700), printed("a", 50, 688)) == "a"


def test_a_word_far_off_the_paper_does_not_fill_the_memory() -> None:
    assert len(text_of(printed("here", 50, 700), printed("there", 1e12, 700))) < 500


coordinates = st.floats(0, 800, allow_nan=False)
glyphs = st.builds(
    lambda character, left, bottom, width, height: Glyph(
        character, left, bottom, left + width, bottom + height
    ),
    st.sampled_from("ab1 ."),
    coordinates,
    coordinates,
    st.floats(0, 20),
    st.floats(0, 30),
)


@given(st.lists(glyphs))
def test_no_character_is_lost_wherever_it_stands(some: list[Glyph]) -> None:
    text = text_of(some)
    assert sorted("".join(text.split())) == sorted(
        "".join(glyph.character for glyph in some).replace(" ", "")
    )
