"""Pages that came out as one line, and lists that open inside a line."""

from __future__ import annotations

from minutes_miner.structure import read_structure
from minutes_miner.structure.flattened import LONGEST_PARAGRAPH, split_flattened
from minutes_miner.structure.lines import split_lines

FILLER = "The hedge by the ford was cut and the lane was swept. " * 8
PAGE = (
    "MINUTES OF THE MOLEHAM PARISH COUNCIL PRESENT Ann Hart, Bob Roe "
    "1. Apologies for absence. Apologies came from Cy Finch. "
    f"2. Declarations of Interest. None. 3. Reports. 3.1 Clerk's Report. {FILLER}"
    f"3.2 Hall Report. {FILLER}4. Finance. The payments were approved."
)


def texts(page: str) -> list[str]:
    return [line.text for line in split_flattened(split_lines(page))]


def test_a_page_in_one_line_is_cut_before_each_item() -> None:
    assert len(PAGE) > LONGEST_PARAGRAPH
    openings = [text.split(".")[0] for text in texts(PAGE)]
    assert openings[:2] == ["MINUTES OF THE MOLEHAM PARISH COUNCIL", "PRESENT Ann Hart, Bob Roe"]
    assert openings[2:] == ["1", "2", "3", "3", "3", "4"]


def test_references_that_count_on_are_cut_too() -> None:
    page = f"70/31 Apologies None. 71/31 Minutes {FILLER}72/31 Planning {FILLER}73/31 Finance None."
    assert [text.split()[0] for text in texts(page)] == ["70/31", "71/31", "72/31", "73/31"]


def test_a_long_paragraph_with_stray_numbers_stays_whole() -> None:
    paragraph = f"There were 2. Ash trees fell. {FILLER * 2}No more than 7. Elms stood."
    assert len(texts(paragraph)) == 1


def test_a_list_that_opens_inside_a_line() -> None:
    line = "Minute of Meeting of the COMMITTEE. Present:- Councillor Hart, Convener."
    assert texts(line) == [
        "Minute of Meeting of the COMMITTEE.",
        "Present:- Councillor Hart, Convener.",
    ]


def test_the_parts_keep_their_places() -> None:
    for part in split_flattened(split_lines(PAGE)):
        assert PAGE[part.start : part.end] == part.text


LONG = (
    "The Clerk said that the lamp by the gate had failed again, and that it would be mended. " * 10
)

WRAPPED = (
    "Moleham Parish Council - October meeting\n"
    "DRAFT MINUTES OF THE MOLEHAM PARISH COUNCIL MEETING HELD AT THE HALL ON 6 OCTOBER 2016 "
    "PRESENT (2 Councillors): - Sue Hart (SH), Bea Roe (BR). Clerk: Jo Lane "
    "9 members of the public were in attendance.\n"
    "1. Apologies for absence. None had been sent.\n"
    f"2. Reports. 2.1 Chairman's Report. {LONG}\n"
    f"2.2 Clerk's Report. {LONG}3. Finance. 3.1 Accounts. They were read. 12. Was a good year.\n"
    f"4. Hedges. {LONG}\n"
)


def test_numberings_go_on_inside_the_lines_of_a_flattened_page() -> None:
    structure = read_structure(WRAPPED)
    assert [(item.number, item.title) for item in structure.agenda_items] == [
        ("1", "Apologies for absence"),
        ("2", "Reports"),
        ("2.1", "Chairman's Report"),
        ("2.2", "Clerk's Report"),
        ("3", "Finance"),
        ("3.1", "Accounts"),
        ("4", "Hedges"),
    ]


def test_the_head_of_a_flattened_page_lists_its_people() -> None:
    people = read_structure(WRAPPED).meeting.participants
    assert [(person.name, person.role) for person in people] == [
        ("Sue Hart", None),
        ("Bea Roe", None),
        ("Jo Lane", "Clerk"),
    ]
