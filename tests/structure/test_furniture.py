from __future__ import annotations

import pytest

from minutes_miner.structure.furniture import find_furniture
from minutes_miner.structure.lines import normalise, split_lines


def furniture_of(text: str) -> list[str]:
    lines = split_lines(normalise(text))
    return [lines[i].text for i in sorted(find_furniture(lines))]


TREES = ("ash", "birch", "cedar", "elm", "fir", "gorse", "holly", "larch", "maple", "oak")


def between_sentences(line: str) -> str:
    return f"Cllr Hart opened the gate.\n{line}\nCllr Roe closed it.\n"


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Page 3 of 14", id="page of pages"),
        pytest.param("Page 3", id="page"),
        pytest.param("- Page 3 -", id="page between dashes"),
        pytest.param("3 of 14", id="number of number"),
        pytest.param("----------", id="rule"),
        pytest.param("<!-- -->", id="HTML comment"),
        pytest.param("Supporting documents:", id="supporting documents"),
        pytest.param("Minutes:", id="minutes marker"),
        pytest.param("Plan of the pond, item 5. PDF 230 KB", id="file line"),
        pytest.param("Signed ______________ Dated ________", id="signature"),
        pytest.param("Chairman ..........................", id="office and dots"),
        pytest.param("Signed:", id="signature label"),
        pytest.param("Registered Office: 1 Mill Lane, Moleham", id="registered office"),
        pytest.param("https://www.moleham.example/minutes", id="web address"),
        pytest.param("Action", id="column head"),
        pytest.param("Item                              Action", id="column heads"),
        pytest.param("No.    Item", id="column heads of an agenda"),
    ],
)
def test_lines_of_the_page(line: str) -> None:
    assert furniture_of(between_sentences(line)) == [line]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Page 3 of the plan showed the pond.", id="page told of"),
        pytest.param("3 of 14 members were there.", id="numbers told of"),
        pytest.param("Supporting documents were tabled.", id="documents told of"),
        pytest.param("Signed copies were handed out.", id="signed copies"),
        pytest.param("Action: Clerk", id="action line"),
        pytest.param("The minutes were read.", id="minutes told of"),
        pytest.param("See www.moleham.example for the plan.", id="address in a sentence"),
        pytest.param("Budget for 2024 PDF 79 KB", id="title with a file note"),
    ],
)
def test_lines_of_the_meeting(line: str) -> None:
    assert furniture_of(between_sentences(line)) == []


class TestPageNumbers:
    def test_a_number_before_a_page_break(self) -> None:
        assert furniture_of("The gate is open.\n2\n\fThe gate is shut.\n") == ["2"]

    def test_a_number_after_a_page_break(self) -> None:
        assert furniture_of("The gate is open.\n\f2\nThe gate is shut.\n") == ["2"]

    def test_a_number_at_the_very_end(self) -> None:
        assert furniture_of("The gate is open.\n12\n") == ["12"]

    def test_a_number_below_a_rule(self) -> None:
        assert furniture_of("The gate is open.\n---\n2\nthe gate was shut.\n") == ["---", "2"]

    def test_a_number_in_the_text_is_none(self) -> None:
        assert furniture_of("The number of votes was\n12\nand so it passed.\n") == []

    def test_the_number_of_an_item_is_none(self) -> None:
        text = "Supporting documents:\n13\nFootpaths\nThe path is open.\n"
        assert furniture_of(text) == ["Supporting documents:"]


class TestRunningHeads:
    PAGES = "\f".join(
        f"Moleham Council {page} May\n" + "".join(f"A {tree} fell in {town}.\n" for tree in TREES)
        for page, town in enumerate(("Ashby", "Burley", "Corby", "Derby"), 1)
    )

    def test_a_line_that_comes_again_on_each_page_whatever_its_number(self) -> None:
        heads = [f"Moleham Council {n} May" for n in range(2, 5)]
        assert furniture_of(self.PAGES)[-3:] == heads

    def test_lines_that_come_again_without_page_breaks_are_text(self) -> None:
        assert furniture_of(self.PAGES.replace("\f", "")) == []

    def test_two_pages_prove_nothing(self) -> None:
        assert furniture_of("Moleham Council\nCllr Hart spoke.\n\fMoleham Council\nHe sat.") == []


class TestSignatures:
    def test_the_office_below_a_signature(self) -> None:
        text = "The meeting closed.\n____________\nSigned: ____________\nMayor\nThanks all.\n"
        assert furniture_of(text)[-2:] == ["Signed: ____________", "Mayor"]

    def test_an_office_elsewhere_is_text(self) -> None:
        assert furniture_of("Clerk\nThe Clerk read the letter.\n") == []


def test_no_lines() -> None:
    assert find_furniture([]) == frozenset()
