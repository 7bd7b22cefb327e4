from __future__ import annotations

import pytest

from minutes_miner.structure import titles


@pytest.mark.parametrize(
    ("title", "section"),
    [
        pytest.param("Apologies for Absence", "attendance", id="apologies"),
        pytest.param("APOLOGIES", "attendance", id="capitals"),
        pytest.param("Welcome and introductions", None, id="welcome"),
        pytest.param("To receive apologies for absence", "attendance", id="to receive apologies"),
        pytest.param("Declarations of Interest", None, id="declarations"),
        pytest.param("Minutes of the Meeting held on 4 March 2024", None, id="minutes of"),
        pytest.param("Minutes of the previous meeting.", None, id="closing stop"),
        pytest.param("Matters Arising:", None, id="closing colon"),
        pytest.param("Public Participation", None, id="public"),
        pytest.param("Correspondence", "list", id="correspondence"),
        pytest.param("Finance", None, id="finance"),
        pytest.param("Planning Applications", None, id="planning"),
        pytest.param("Clerk's Report", None, id="report"),
        pytest.param("Exclusion of the Press and Public", "exempt", id="exempt"),
        pytest.param("Any Other Business", None, id="any other business"),
        pytest.param("A.O.B.", None, id="AOB"),
        pytest.param("Date of Next Meeting", "close", id="next meeting"),
        pytest.param("Election of Chairman", None, id="election"),
        pytest.param("To discuss the Flower Show", None, id="agenda infinitive"),
    ],
)
def test_well_known_titles(title: str, section: str | None) -> None:
    known = titles.known(title)
    assert known is not None
    assert known.gives.get("section") == section


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("Apologies were received from Cllr Hart", id="apologies received"),
        pytest.param("Moleham Flower Show", id="unknown title"),
        pytest.param("The minutes were approved", id="sentence"),
        pytest.param("Confidential papers were left behind", id="confidential"),
        pytest.param("", id="empty"),
    ],
)
def test_other_lines(title: str) -> None:
    assert titles.known(title) is None


def test_an_agenda_infinitive_needs_a_number() -> None:
    assert titles.known("To discuss the Flower Show", numbered=True) is not None
    assert titles.known("To discuss the Flower Show", numbered=False) is None


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("Flower Show", id="two words"),
        pytest.param("Repairs to the Bridge at Mill Lane", id="small words"),
        pytest.param("2024/25 Budget", id="digit first"),
        pytest.param('"Green Moleham" Campaign', id="quotation mark first"),
        pytest.param("COMMUNITY ORCHARD", id="capitals"),
        pytest.param("Ní Bhriain Park", id="accents"),
    ],
)
def test_reads_like_a_title(title: str) -> None:
    assert titles.reads_like_title(title)
    assert titles.reads_like_title(title, capitalised=True, alone=True)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("The gate was mended", id="sentence"),
        pytest.param("THE GATE WAS MENDED", id="sentence in capitals"),
        pytest.param("flower show", id="small letter"),
        pytest.param("Flower Show;", id="semicolon"),
        pytest.param("Cllr Hart", id="person"),
        pytest.param("Proposed by Cllr Hart", id="mover"),
        pytest.param("RESOLVED", id="resolved"),
        pytest.param("Noted", id="noted"),
        pytest.param("All in favour", id="vote"),
        pytest.param("Present: A. Hart", id="attendance"),
        pytest.param("4 March 2024", id="date"),
        pytest.param("", id="empty"),
        pytest.param("- - -", id="no letters"),
        pytest.param("Flower " * 30, id="too long"),
    ],
)
def test_reads_like_no_title(line: str) -> None:
    assert not titles.reads_like_title(line)


class TestAlone:
    """An unnumbered line has more to prove."""

    @pytest.mark.parametrize(
        "line",
        [
            pytest.param("Grass cutting £240.00", id="amount"),
            pytest.param("Hart, Roe and Finch", id="list"),
            pytest.param(
                "Repairs to the Gate, the Lamp and the Bench on the Green by the Pond", id="long"
            ),
            pytest.param("Repairs to the", id="broken off"),
        ],
    )
    def test_is_no_title(self, line: str) -> None:
        assert not titles.reads_like_title(line, alone=True)

    def test_chief_words_must_be_capitalised_when_asked(self) -> None:
        assert not titles.reads_like_title("Gravel for the lower path", capitalised=True)
        assert titles.reads_like_title("Gravel for the lower path")


@pytest.mark.parametrize(
    ("text", "numbered", "title", "body"),
    [
        pytest.param(
            "Apologies: Cllr Hart sent hers", True, "Apologies", "Cllr Hart sent hers", id="colon"
        ),
        pytest.param(
            "Matters Arising: the gate was mended",
            False,
            "Matters Arising",
            "the gate was mended",
            id="unnumbered",
        ),
        pytest.param(
            "Apologies for absence. None were received.",
            True,
            "Apologies for absence",
            "None were received.",
            id="full stop",
        ),
        pytest.param(
            "Flagpole - it was agreed to paint it",
            True,
            "Flagpole",
            "it was agreed to paint it",
            id="dash",
        ),
        pytest.param(
            "VILLAGE HALL The roof was mended.", True, None, None, id="capitals need a stop"
        ),
        pytest.param(
            "VILLAGE HALL: The roof was mended.",
            True,
            "VILLAGE HALL",
            "The roof was mended.",
            id="capitals",
        ),
        pytest.param("Nobody knew: the lamp had failed", False, None, None, id="sentence"),
        pytest.param("Cllr Hart: the lamp has failed", True, None, None, id="person"),
        pytest.param("Flagpole", True, None, None, id="title alone"),
    ],
)
def test_run_in_titles(text: str, numbered: bool, title: str | None, body: str | None) -> None:
    cut = titles.run_in_title(text, numbered=numbered)
    found = (text[: cut[0]], text[cut[1] :]) if cut else (None, None)
    assert found == (title, body)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("The lamp is out", True),
        ("Cllr Hart asked for a lamp", True),
        ("THE LAMP WAS MENDED", True),
        ("Street Lamps", False),
        ("May Day", False),
    ],
)
def test_is_sentence(line: str, says: bool) -> None:
    assert titles.is_sentence(line) is says


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Report of the Director of Finance attached.", True),
        ("The Committee is asked to note the report.", True),
        ("Purpose: to tell members of the plan", True),
        ("The gate was mended.", False),
    ],
)
def test_is_agenda_text(line: str, expected: bool) -> None:
    assert titles.is_agenda_text(line) is expected


@pytest.mark.parametrize(
    ("line", "page", "listing", "minutes"),
    [
        ("Agenda item", True, False, False),
        ("Agenda item 5", True, False, False),
        ("No. Item", False, True, False),
        ("Minutes:", False, False, True),
        ("Minutes of the last meeting", False, False, False),
        ("Item", False, False, False),
    ],
)
def test_lines_of_web_pages(line: str, page: bool, listing: bool, minutes: bool) -> None:
    assert titles.opens_item_page(line) is page
    assert titles.opens_item_list(line) is listing
    assert titles.opens_minutes(line) is minutes


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("Bus Shelter The roof had leaked.", "Bus Shelter", id="the"),
        pytest.param(
            "Minutes of the Meeting dated 3 May 2018 The minutes were read.",
            "Minutes of the Meeting dated 3 May 2018",
            id="date in the title",
        ),
        pytest.param("Apologies and Welcome There were none.", "Apologies and Welcome", id="there"),
        pytest.param("Open Forum No further items", "Open Forum", id="nothing"),
        pytest.param("Training Policy BR proposed a course.", "Training Policy", id="initials"),
    ],
)
def test_titles_that_nothing_parts_from_the_text(text: str, title: str) -> None:
    cut = titles.unstopped_title(text)
    assert cut is not None
    assert text[: cut[0]] == title


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The Clerk said that the roof had leaked.", id="a sentence"),
        pytest.param("On 4 May The Gables was sold.", id="opens a sentence"),
        pytest.param("Bank Statement, Sheet No 27 was read.", id="number"),
        pytest.param("Cllr Hart said No to the plan.", id="verb before"),
        pytest.param("Members of The Moleham Society", id="no sentence behind"),
    ],
)
def test_words_that_are_no_title_of_the_text(text: str) -> None:
    assert titles.unstopped_title(text) is None
