from __future__ import annotations

import pytest
from hypothesis import given

from minutes_miner.structure.lines import Line, normalise, page_setting, split_lines
from tests.strategies import texts


def lines_of(text: str) -> list[Line]:
    return split_lines(normalise(text))


class TestNormalise:
    @pytest.mark.parametrize(
        ("printed", "plain"),
        [
            pytest.param("Cllr\u00a0Hart", "Cllr Hart", id="no-break space"),
            pytest.param("4\u2009March", "4 March", id="thin space"),
            pytest.param("Owner:\tClerk", "Owner: Clerk", id="tab"),
            pytest.param("the clerk’s ‘note’", "the clerk's 'note'", id="curly apostrophes"),
            pytest.param("“That it be so”", '"That it be so"', id="curly quotes"),
            pytest.param("2024–25 — noted", "2024-25 - noted", id="en and em dash"),
            pytest.param("co\u2010option", "co-option", id="unicode hyphen"),
            pytest.param("Ní Bhriain", "Ní Bhriain", id="accents stay"),
            pytest.param("one\r\ntwo\ffour", "one\r\ntwo\ffour", id="line breaks stay"),
        ],
    )
    def test_makes_spaces_quotes_and_dashes_plain(self, printed: str, plain: str) -> None:
        assert normalise(printed) == plain

    @given(texts())
    def test_keeps_every_character_at_its_place(self, text: str) -> None:
        plain = normalise(text)
        assert len(plain) == len(text)
        assert normalise(plain) == plain


class TestOffsets:
    @pytest.mark.parametrize(
        ("text", "contents"),
        [
            pytest.param("Hart\nRoe\n", ["Hart", "Roe"], id="newline"),
            pytest.param("Hart\r\nRoe\r\n", ["Hart", "Roe"], id="CRLF"),
            pytest.param("Hart\rRoe", ["Hart", "Roe"], id="old Mac"),
            pytest.param("Hart\fRoe", ["Hart", "Roe"], id="form feed"),
            pytest.param(
                "Hart\u2028Roe\u2029Finch\x85End", ["Hart", "Roe", "Finch", "End"], id="U+2028"
            ),
            pytest.param("  Hart  \n\u00a0Roe\u00a0", ["Hart", "Roe"], id="outer spaces"),
            pytest.param("## Finance\n", ["Finance"], id="markdown hashes"),
            pytest.param("no end", ["no end"], id="no line break at the end"),
            pytest.param("\n \n\t\n", [], id="blank"),
            pytest.param("", [], id="empty"),
        ],
    )
    def test_lines_are_slices_of_the_text(self, text: str, contents: list[str]) -> None:
        lines = lines_of(text)
        assert [line.text for line in lines] == contents
        assert [text[line.start : line.end] for line in lines] == contents

    def test_the_slice_of_the_source_keeps_its_own_characters(self) -> None:
        text = "Item 1\r\n\u00a0 “Cllr\u00a0O’Dell”\r\n"
        line = lines_of(text)[1]
        assert line.text == '"Cllr O\'Dell"'
        assert text[line.start : line.end] == "“Cllr\u00a0O’Dell”"

    @given(texts())
    def test_hold_for_any_text(self, text: str) -> None:
        plain = normalise(text)
        end = 0
        for line in split_lines(plain):
            assert end <= line.start < line.end <= len(text)
            assert plain[line.start : line.end] == line.text
            assert line.text == line.text.strip()
            end = line.end


class TestSurroundings:
    def test_indent_counts_from_the_margin(self) -> None:
        assert [line.indent for line in lines_of("Hart\n    Roe\n\tFinch")] == [0, 4, 1]

    def test_blank_lines_before_are_counted(self) -> None:
        assert [line.blanks_before for line in lines_of("a\n\n \nb\nc\n\nd")] == [0, 2, 0, 1]

    @pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
    def test_crlf_counts_as_one_break(self, newline: str) -> None:
        assert [x.blanks_before for x in lines_of(newline.join(["a", "b", "", "c"]))] == [0, 0, 1]

    @pytest.mark.parametrize(
        ("text", "after"),
        [
            pytest.param("a\fb", [False, True], id="between"),
            pytest.param("a\n\f\nb\nc", [False, True, False], id="on a line of its own"),
            pytest.param("\fa\nb", [True, False], id="at the start"),
        ],
    )
    def test_a_form_feed_breaks_the_page(self, text: str, after: list[bool]) -> None:
        assert [line.after_page_break for line in lines_of(text)] == after

    def test_words(self) -> None:
        assert lines_of("Apologies for  absence")[0].words == ["Apologies", "for", "absence"]


WRAPPED = (
    "Cllr Hart said that the hedge along the lane had grown so far that walkers were\n"
    "pushed into the road, and that the owner had been told of this two times before\n"
    "without any reply. The Clerk said that a third letter had been sent and that the\n"
    "county would cut the hedge at the cost of the owner after the end of the month.\n"
)


class TestPageSetting:
    def test_wrapped_lines_have_a_width(self) -> None:
        page = page_setting(lines_of(WRAPPED))
        assert page.width is not None
        assert 70 <= page.width <= 90
        assert not page.double_spaced

    def test_blank_lines_between_all_wrapped_lines_are_double_spacing(self) -> None:
        assert page_setting(lines_of((WRAPPED * 3).replace("\n", "\n\n"))).double_spaced

    def test_a_paragraph_to_the_line_has_no_width(self) -> None:
        paragraph = WRAPPED.replace("\n", " ")
        page = page_setting(lines_of("\n".join([paragraph] * 5)))
        assert (page.width, page.double_spaced) == (None, False)

    def test_short_paragraphs_are_not_wrapped(self) -> None:
        page = page_setting(lines_of("\n\n".join(["The report was noted."] * 6)))
        assert (page.width, page.double_spaced) == (None, False)

    def test_no_lines(self) -> None:
        assert page_setting([]).width is None
