from __future__ import annotations

from itertools import pairwise

import pytest

from minutes_miner.structure.counting import mark_counted
from minutes_miner.structure.furniture import find_furniture
from minutes_miner.structure.heading import Heading
from minutes_miner.structure.headings import HeadingFinder
from minutes_miner.structure.lines import normalise, page_setting, split_lines
from minutes_miner.structure.surroundings import Surroundings


def headings_of(text: str) -> list[Heading]:
    lines = mark_counted(split_lines(normalise(text)))
    around = Surroundings(lines, find_furniture(lines), page_setting(lines))
    return HeadingFinder(around).find()


def numbered_titles(text: str) -> list[tuple[str | None, str]]:
    return [(heading.number, heading.title) for heading in headings_of(text)]


HEAD = """MOLEHAM PARISH COUNCIL
Minutes of the meeting held on 4 March 2024
Present: Cllr A. Hart, Cllr B. Roe
"""


@pytest.mark.parametrize(
    ("body", "headings"),
    [
        pytest.param(
            "1. Apologies\nNone were sent.\n\n2. Flower Show\nIt was a joy.\n",
            [("1", "Apologies"), ("2", "Flower Show")],
            id="numbered",
        ),
        pytest.param(
            "292.   Apologies\n(Item 1)\n\nNone were sent.\n\n293.   Show\n(Item 2)\n\nJoy.\n",
            [("292", "Apologies"), ("293", "Show")],
            id="(Item 4) below",
        ),
        pytest.param(
            "1.\n\nApologies\n\nNone were sent.\n\n2.\n\nFlower Show\n\nThe show was a joy.\n",
            [("1", "Apologies"), ("2", "Flower Show")],
            id="number above the title",
        ),
        pytest.param(
            "18.03.1 Apologies\nNone were sent.\n18.03.2 Flower Show\nThe show was a joy.\n",
            [("18.03.1", "Apologies"), ("18.03.2", "Flower Show")],
            id="year.month.item",
        ),
        pytest.param(
            "70/17 Apologies\nNone were sent.\n71/17 Flower Show\nThe show was a joy.\n",
            [("70/17", "Apologies"), ("71/17", "Flower Show")],
            id="item/year",
        ),
        pytest.param(
            "70/17 Apologies: None were sent.\n71/17 Flower Show: The show was a joy.\n",
            [("70/17", "Apologies"), ("71/17", "Flower Show")],
            id="item/year run in",
        ),
        pytest.param(
            "BM 52/2122 Apologies\nNone were sent.\n\nBM 53/2122 Flower Show\nIt was a joy.\n",
            [("BM 52/2122", "Apologies"), ("BM 53/2122", "Flower Show")],
            id="prefixed reference",
        ),
        pytest.param(
            "52      Apologies\nNone were sent.\n\n53      Flower Show\nThe show was a joy.\n",
            [("52", "Apologies"), ("53", "Flower Show")],
            id="bare number and spaces",
        ),
        pytest.param(
            "52 Apologies\nNone were sent.\n\n53 Flower show\nA joy.\n\n54 Hedges\nThey grow.\n",
            [("52", "Apologies"), ("53", "Flower show"), ("54", "Hedges")],
            id="bare number and one space",
        ),
        pytest.param(
            "Minute 12: Apologies\nNone.\n\nMinute 13: Flower Show\nThe show was a joy.\n",
            [("12", "Apologies"), ("13", "Flower Show")],
            id="Minute n",
        ),
        pytest.param(
            "QS23/41   Opening business\nNone.\n\nQS23/42   Minutes\n"
            "QS23/42.1   The Board approved the minutes as a true record.\n",
            [("QS23/41", "Opening business"), ("QS23/42", "Minutes")],
            id="references that count behind the year",
        ),
        pytest.param(
            "FINANCE\nThe fund was sound.\n\nA.O.C.B.\nThe lamp was out.\n",
            [(None, "FINANCE"), (None, "A.O.C.B.")],
            id="abbreviated title",
        ),
        pytest.param(
            "CAB/41   APOLOGIES\nNone.\n\nCAB/42   FLOWER SHOW\nThe show was a joy.\n",
            [("CAB/41", "APOLOGIES"), ("CAB/42", "FLOWER SHOW")],
            id="letters of the body",
        ),
        pytest.param(
            "P.117 Apologies - None were sent.\n\nP.118 Flower Show - It was a joy.\n",
            [("P.117", "Apologies"), ("P.118", "Flower Show")],
            id="letters of the body run in",
        ),
        pytest.param(
            "1. Apologies (Agenda Item 1)\nNone.\n\n2. Needs Assessment (Agenda Item 3)\nJoy.\n",
            [("1", "Apologies"), ("2", "Needs Assessment")],
            id="number of the agenda behind",
        ),
        pytest.param(
            "1. Hedges\nThey grow.\n2. Staff\nThe Clerk is ill.\n3. Freedom to Speak Up\nJoy.\n",
            [("1", "Hedges"), ("2", "Staff"), ("3", "Freedom to Speak Up")],
            id="titles that attendance and actions know too",
        ),
        pytest.param(
            "1. Minutes. (a) The gate. It was mended.\n2. Date of next meeting. 12 May.\n",
            [("1", "Minutes"), ("2", "Date of next meeting")],
            id="run in before a letter or a number",
        ),
        pytest.param(
            "Welcome and apologies\n\nThe Chair welcomed the guests.\n\nFinance\n\nIt is sound.\n",
            [(None, "Welcome and apologies"), (None, "Finance")],
            id="a title of the head above a sentence",
        ),
        pytest.param(
            "Finance\nThe fund was sound.\n\nGrants\nThree were paid.\n\nBus shelter\n"
            "The roof was mended.\n\nPlanning\nThere was no news.\n",
            [(None, "Finance"), (None, "Grants"), (None, "Bus shelter"), (None, "Planning")],
            id="close to the text as well-known titles are",
        ),
        pytest.param(
            "1. Minutes. They were read.\n2. Bus shelter. The roof had leaked again.\n"
            "3. Dog bins. Two were full.\n",
            [("1", "Minutes"), ("2", "Bus shelter"), ("3", "Dog bins")],
            id="run in without capitals, as its siblings",
        ),
        pytest.param(
            "Finance\n\nThe fund was sound.\n\nProposed Flower Show\n\nThe show was a joy.\n",
            [(None, "Finance"), (None, "Proposed Flower Show")],
            id="what is proposed",
        ),
        pytest.param(
            "ITEM 1: Apologies\nNone were sent.\n\nITEM 2: Flower Show\nThe show was a joy.\n",
            [("1", "Apologies"), ("2", "Flower Show")],
            id="ITEM n",
        ),
        pytest.param(
            "## FINANCE\n\nThe fund was sound.\n\n## FLOWER SHOW\n\nThe show was a joy.\n",
            [(None, "FINANCE"), (None, "FLOWER SHOW")],
            id="markdown hashes",
        ),
        pytest.param(
            "**Finance**\n\nThe fund was sound.\n\n**Flower Show**\n\nThe show was a joy.\n",
            [(None, "Finance"), (None, "Flower Show")],
            id="markdown bold",
        ),
        pytest.param(
            "Finance\n\nThe fund was sound.\n\nFlower Show\n\nThe show was a joy.\n",
            [(None, "Finance"), (None, "Flower Show")],
            id="unnumbered between blank lines",
        ),
        pytest.param(
            "Finance:\nThe fund was sound.\nMatters Arising:\nThe gate was mended.\n",
            [(None, "Finance"), (None, "Matters Arising")],
            id="unnumbered, well known, with colon",
        ),
        pytest.param(
            "1. Apologies: None were sent.\n2. Matters Arising: The gate was mended.\n",
            [("1", "Apologies"), ("2", "Matters Arising")],
            id="numbered run in",
        ),
        pytest.param(
            "Matters Arising: the gate was mended.\n\nFinance: the fund was sound.\n",
            [(None, "Matters Arising"), (None, "Finance")],
            id="unnumbered run in",
        ),
        pytest.param(
            "1. Matters Arising\na)  **Show**\nIt was a joy.\nb)  **Bus Shelter**\nIt leaks.\n",
            [("1", "Matters Arising"), ("a)", "Show"), ("b)", "Bus Shelter")],
            id="lettered below numbered",
        ),
        pytest.param(
            "1. Finance\nIt was sound.\n\n2. Grounds\n\n2.1 Show\nJoy.\n\n2.2 Shelter\nIt leaks.\n",
            [("1", "Finance"), ("2", "Grounds"), ("2.1", "Show"), ("2.2", "Shelter")],
            id="nested decimals",
        ),
        pytest.param(
            "1. Matters Arising\nThe gate is new.\n\n• Shelter\n\nIt leaks.\n\n• Show\n\nJoy.\n",
            [("1", "Matters Arising"), (None, "Shelter"), (None, "Show")],
            id="bulleted",
        ),
        pytest.param(
            "1. Apologies\r\nNone were sent.\r\n\r\n2. Flower Show\r\nThe show was a joy.\r\n",
            [("1", "Apologies"), ("2", "Flower Show")],
            id="CRLF",
        ),
        pytest.param(
            "1.\u00a0Apologies\nNone were sent.\n\n2.\u00a0Clerk’s Report\nThe show was a joy.\n",
            [("1", "Apologies"), ("2", "Clerk's Report")],
            id="no-break space and curly apostrophe",
        ),
        pytest.param(
            "1. Apologies\nNone were sent.\n\f2. Flower Show\nThe show was a joy.\n",
            [("1", "Apologies"), ("2", "Flower Show")],
            id="after a form feed",
        ),
    ],
)
def test_conventions(body: str, headings: list[tuple[str | None, str]]) -> None:
    found = [(number, normalise(title)) for number, title in numbered_titles(f"{HEAD}\n{body}")]
    assert found == headings


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            "1. Grounds\nRESOLVED:\n1. That the gate be mended.\n2. That the lamp be lit.\n",
            id="limbs of a resolution",
        ),
        pytest.param(
            "1. Grounds\nThe following trees were felled:\n1. Old Oak\n2. Tall Ash\n3. Red Elm\n",
            id="numbered list below a lead-in",
        ),
        pytest.param(
            "1. Grounds\nThe trees were old.\n1.1 Cllr Hart said that the oak was rotten.\n"
            "1.2 Cllr Roe said that the ash was sound.\n",
            id="numbered sentences",
        ),
        pytest.param(
            "1. Grounds\nThe oak is old.\n\nCllr Hart\n\nThe oak fell.\n", id="name alone"
        ),
        pytest.param(
            "1. Grounds\nThe oak is old.\n\nReasons for the decision\n\nIt may fall.\n"
            "\nProposed Cllr Hart\n\nIt fell.\n",
            id="reasons and movers",
        ),
        pytest.param(
            "1. Grounds\nTwo letters:\n1. Note of thanks from the Guides. Noted.\n"
            "2. Plan of the field. IT WAS AGREED to wait.\n",
            id="letters and what became of them",
        ),
        pytest.param(
            "1. Grounds\nThe oak is old.\n1.1 Tuesday 4 March 2024 at 7 pm\n", id="day and hour"
        ),
        pytest.param("1. Grounds\nThe oak is old.\n\nNoted.\n\nThe oak fell.\n", id="one word"),
        pytest.param(
            "1. Grounds\nThe oak is old.\n\nAll in favour\n\nThe oak fell.\n", id="vote alone"
        ),
        pytest.param("1. Grounds\nThe oak is old.\nPage 2 of 3\n\f\nIt fell.\n", id="page number"),
    ],
)
def test_lines_that_are_no_headings(body: str) -> None:
    assert numbered_titles(f"{HEAD}\n{body}") == [("1", "Grounds")]


TABLE = """1. Grants
The Board read the list of grants.

Fernhill Rink

1900

Fernhill Rangers

500

Weir Tidy Towns

750

2. Hedges
They grow.
"""


def test_the_cells_of_a_table_are_no_numbers_of_items() -> None:
    spaced = HEAD.replace("\n", "\n\n") + TABLE.replace("\n", "\n\n")
    assert numbered_titles(spaced) == [("1", "Grants"), ("2", "Hedges")]


def test_known_words_above_the_list_of_names_are_no_headings() -> None:
    text = (
        "MOLEHAM TOWN COUNCIL\nPLANNING AND HIGHWAYS COMMITTEE\n"
        "Minutes of the meeting held on Tuesday 4 March 2024 at 7pm\nTown Hall, Weir Road\n\n"
        "PRESENT\nCouncillors: A Hart (Chair), B Roe\n\n"
        "52      Apologies\nNone were sent.\n\n53      Minutes\nThey were read.\n"
    )
    assert numbered_titles(text) == [("52", "Apologies"), ("53", "Minutes")]


def test_a_letter_alone_above_the_title_of_a_sub_item() -> None:
    text = (
        HEAD + "\n1.\nSupport Services\n(a)\nFilling of Vacancy\nCirculated, report of the Clerk"
        " dated 4 May.\nThe Mayor asked for names.\n(b)\nCirculated, copy of the notice.\n"
        "2.\nHedges\nThey grow.\n"
    )
    assert numbered_titles(text.replace("\n", "\n\n")) == [
        ("1", "Support Services"),
        ("(a)", "Filling of Vacancy"),
        ("2", "Hedges"),
    ]


def test_what_a_title_with_a_sentence_behind_it_says_is_no_title() -> None:
    text = HEAD + "\n1. Declaration of Interest on agenda items No declarations were made.\n"
    assert numbered_titles(text) == [("1", "Declaration of Interest on agenda items")]


def test_an_item_word_above_its_title() -> None:
    text = HEAD + "\nItem No. 1\nGrants\nThe list was read.\n\nItem No. 2\nHedges\nThey grow.\n"
    assert numbered_titles(text) == [("1", "Grants"), ("2", "Hedges")]


def test_a_title_may_wrap() -> None:
    title = (
        "Proposal of Residents of Mill Lane in Moleham for a new Footbridge over the Mole",
        "and a Path to the Station",
    )
    text = HEAD + (
        f"\n1. {title[0]}\n{title[1]}\n"
        "The residents had sent a letter in which they said that the ford was not safe and\n"
        "that the children could not go to school when the water was high in the winter.\n"
        "\n2. Finance\nThe fund was sound, and there was enough to pay for the bridge if the\n"
        "county paid its part of the price, as it had said in its letter of the last month.\n"
    )
    assert numbered_titles(text) == [("1", " ".join(title)), ("2", "Finance")]


class TestHeading:
    TEXT = (
        HEAD
        + "\n1. Apologies for absence\nNone were sent.\n\n2. Date of Next Meeting\n4 May 2024\n"
    )

    def test_bounds_its_number_and_title(self) -> None:
        first = headings_of(self.TEXT)[0]
        assert self.TEXT[first.start : first.end] == "1. Apologies for absence"
        assert first.body_start is None

    def test_knows_the_part_of_the_record_it_feeds(self) -> None:
        assert [h.section for h in headings_of(self.TEXT)] == ["attendance", "close"]

    def test_ends_at_its_title_when_the_text_goes_on(self) -> None:
        text = f"{HEAD}\n1. Apologies: None were sent.\n2. Finance: The fund was sound.\n"
        first = headings_of(text)[0]
        assert first.body_start is not None
        assert text[first.start : first.end] == "1. Apologies"
        assert text[first.body_start :].startswith("None were sent.")

    def test_loses_the_file_note_of_a_web_page(self) -> None:
        text = "1. Apologies\nNone were sent.\n\n2. Flower Show PDF 79 KB\nIt was a joy.\n"
        assert numbered_titles(f"{HEAD}\n{text}")[1] == ("2", "Flower Show")


def test_the_title_block_holds_no_headings() -> None:
    assert numbered_titles(f"{HEAD}\nThe gate was mended by the smith last week.\n") == []


def test_headings_come_in_text_order_and_do_not_overlap() -> None:
    text = f"{HEAD}\n1. Apologies\nNone.\n\n2. Finance: It is sound.\n\nShow\n\nJoy.\n"
    found = headings_of(text)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_an_agenda_before_each_minutes_marker_keeps_its_first_title_only() -> None:
    text = (
        "Agenda item\n\nFlower Show\n\nReport of the Head of Leisure\n\nReasons for the Show\n\n"
        "Minutes:\n\nThe show was a joy.\n"
    )
    assert numbered_titles(text) == [(None, "Flower Show")]


def test_the_page_of_an_issue_has_the_title_of_its_item() -> None:
    text = (
        "Issue - meetings\n\nIssue details\n\n45 Flower show\n\n"
        "Meeting: 04/03/2024 - Leisure Panel (Item 45)\n\n45 Flower show PDF 212 KB\n\n"
        "Minutes:\n\nThe show was a joy.\n"
    )
    assert numbered_titles(text) == [("45", "Flower show")]


def test_the_head_of_a_table_is_no_heading() -> None:
    table = "Team        Posts    Vacant\nOptions     14       3\nLettings    12       1"
    text = f"{HEAD}\n1. Staffing\n\nThe report was noted.\n\n{table}\n\nIt was a worry.\n"
    assert numbered_titles(text) == [("1", "Staffing")]


def test_no_lines() -> None:
    assert headings_of("") == []
