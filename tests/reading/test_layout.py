from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from minutes_miner.reading.layout import PAGE_WIDTH, Block, Paragraph, Table, plain, set_text

LONG = " ".join(["The Clerk reported on the state of the footpaths."] * 6)


def table(*rows: tuple[str, ...]) -> Table:
    """A table whose cells hold a paragraph for each line, and none if they are empty."""
    return Table(
        tuple(
            tuple(tuple(Paragraph(text) for text in cell.split("\n") if text) for cell in row)
            for row in rows
        )
    )


def test_a_blank_line_parts_paragraphs_unless_they_are_tight() -> None:
    blocks = [Paragraph("a"), Paragraph("b"), Paragraph("c", tight=True)]
    assert set_text(blocks) == "a\n\nb\nc\n"


def test_nothing_makes_no_line() -> None:
    assert set_text([]) == ""
    assert set_text([Paragraph(" "), table(("", "")), Table(())]) == ""


def test_a_paragraph_is_one_line_however_long() -> None:
    assert set_text([Paragraph(LONG)]) == LONG + "\n"


def test_every_line_of_a_paragraph_is_set_in() -> None:
    assert set_text([Paragraph("a\nb", indent=4)]) == "    a\n    b\n"


def test_cells_of_a_column_stand_below_each_other() -> None:
    people = table(("Cllr Hart", "Chair"), ("Cllr Featherstone", "Member"), ("", "Clerk"))
    assert set_text([people]).splitlines() == [
        "Cllr Hart            Chair",
        "Cllr Featherstone    Member",
        "                     Clerk",
    ]


def test_the_last_column_is_not_wrapped() -> None:
    assert set_text([table(("Present", LONG), ("Apologies", "None"))]).splitlines() == [
        f"Present      {LONG}",
        "Apologies    None",
    ]


def test_a_row_of_several_lines_sets_the_rows_apart() -> None:
    text = set_text([table(("Present", "Cllr Hart\nCllr Roe"), ("Apologies", "None"))])
    assert text.splitlines() == [
        "Present      Cllr Hart",
        "",
        "             Cllr Roe",
        "",
        "Apologies    None",
    ]


def test_rows_and_columns_without_words_are_left_out() -> None:
    text = set_text([table(("", "a", "", "b"), ("", "", "", ""), ("", "c", "", "d"))])
    assert text == "a    b\nc    d\n"


def test_rows_may_be_of_different_length() -> None:
    assert set_text([table(("a", "b"), ("c",), ("d", "e", "f"))]) == "a    b\nc\nd    e    f\n"


def test_a_table_of_one_column_is_paragraphs() -> None:
    assert set_text([table(("a",), ("b\nc",))]) == "a\n\nb\n\nc\n"


def test_a_number_in_a_cell_of_its_own_opens_the_paragraph_beside_it() -> None:
    agenda = table(("No.", "Item"), ("5.", "Footpaths\nMinutes:\nThe report was noted."))
    assert set_text([agenda]) == "No. Item\n\n5. Footpaths\n\nMinutes:\n\nThe report was noted.\n"


def test_years_beside_figures_number_nothing() -> None:
    assert set_text([table(("2022", "14%"), ("2023", "12%"))]) == "2022    14%\n2023    12%\n"


def test_a_table_around_a_table_only_places_things() -> None:
    inner = table(("a", "b"), ("c", "d"))
    outer = Table((((Paragraph("menu"),), (Paragraph("before"), inner, Paragraph("after"))),))
    assert set_text([outer]) == "menu\n\nbefore\n\na    b\nc    d\n\nafter\n"


def test_an_item_may_hold_a_table_and_keeps_its_number() -> None:
    inner = table(("a", "b"), ("c", "d"))
    item = Table((((Paragraph("5."),), (Paragraph("Footpaths"), inner)),))
    assert set_text([item]) == "5. Footpaths\n\na    b\nc    d\n"


def test_a_table_that_does_not_fit_makes_a_page_of_the_whole_text() -> None:
    text = set_text([Paragraph(LONG), table(("1.", LONG, "Clerk"), ("2.", "Short.", "ME"))])
    assert max(map(len, text.splitlines())) <= PAGE_WIDTH
    assert " ".join(text.split()).startswith(LONG)


def test_a_note_in_the_margin_stands_beside_the_last_line_of_its_row() -> None:
    rows = set_text([table(("1.", LONG, "Clerk"))]).splitlines()
    assert [row.endswith("    Clerk") for row in rows] == [False] * (len(rows) - 1) + [True]


def test_prose_in_two_columns_begins_at_the_top_of_both() -> None:
    first = set_text([table((LONG, "Short.", LONG))]).splitlines()[0]
    assert first.count("The Clerk reported") == 2


def test_a_word_wider_than_its_column_is_not_broken() -> None:
    word = "x" * 150
    assert word in set_text([table((word, LONG, "Clerk"))])


def test_what_nobody_sees_is_left_out_and_every_space_breaks() -> None:
    assert plain("care\u00adful\u200b 10\u00a0%\u202f\ufeff") == "careful 10 % "


def test_letters_that_a_font_draws_as_one_are_letters() -> None:
    assert plain("the o\ufb03cer\u2019s \ufb01le") == "the officer\u2019s file"


paragraphs = st.builds(
    Paragraph,
    text=st.text("ab1. \n", max_size=60) | st.just(LONG),
    indent=st.integers(0, 8),
    tight=st.booleans(),
)
blocks: st.SearchStrategy[Block] = st.recursive(
    paragraphs,
    lambda inner: st.builds(
        Table,
        st.lists(
            st.lists(st.lists(inner, max_size=2).map(tuple), max_size=4).map(tuple), max_size=4
        ).map(tuple),
    ),
    max_leaves=20,
)


def words(block: Block) -> list[str]:
    """The words of a block, as they are."""
    if isinstance(block, Paragraph):
        return block.text.split()
    return [word for row in block.rows for cell in row for one in cell for word in words(one)]


@given(st.lists(blocks, max_size=4))
def test_no_word_is_lost_or_added(some: list[Block]) -> None:
    text = set_text(some)
    assert sorted(text.split()) == sorted(word for block in some for word in words(block))
    assert not any(line.endswith(" ") for line in text.split("\n"))
