from __future__ import annotations

import itertools

import pytest

from minutes_miner.metrics.quantities import Quantity, find_quantities


def quantities(text: str) -> list[tuple[str, str, float | None, str]]:
    """(as printed, noun class, value, comparator) of each quantity."""
    return [
        (text[q.start : q.end].strip(), q.noun, q.value, q.comparator)
        for q in find_quantities(text)
    ]


def only(text: str) -> Quantity:
    (found,) = find_quantities(text)
    return found


@pytest.mark.parametrize(
    "printed",
    ["12%", "12 %", "12 per cent", "12 percent", "12pc", "12 pc", "12 p.c.", "twelve per cent"],
)
def test_spellings_of_percent(printed: str) -> None:
    assert quantities(f"It was {printed} there.") == [(printed, "percent", 12, "=")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It stood at 8.4%.", [("8.4%", "percent", 8.4, "=")], id="decimal percent"),
        pytest.param(
            "It rose by 3 percentage points.",
            [("3 percentage points", "points", 3, "=")],
            id="percentage points",
        ),
        pytest.param("It rose by 3pp.", [("3pp", "points", 3, "=")], id="pp"),
        pytest.param("It rose by 2 ppts.", [("2 ppts", "points", 2, "=")], id="ppts"),
        pytest.param("There were 18.5 FTE.", [("18.5 FTE", "fte", 18.5, "=")], id="fte"),
        pytest.param("There were 18.5 WTE.", [("18.5 WTE", "fte", 18.5, "=")], id="wte"),
        pytest.param(
            "There were 40 full-time equivalents.",
            [("40 full-time equivalents", "fte", 40, "=")],
            id="full-time equivalents",
        ),
        pytest.param(
            "They had an FTE of 18.5.", [("FTE of 18.5", "fte", 18.5, "=")], id="unit before number"
        ),
        pytest.param("It cost £4.2m.", [("£4.2m", "money", 4200000, "=")], id="millions"),
        pytest.param("It cost £850k.", [("£850k", "money", 850000, "=")], id="thousands"),
        pytest.param(
            "It cost £1.5 million.",
            [("£1.5 million", "money", 1500000, "=")],
            id="million in words",
        ),
        pytest.param("It cost £3,400.", [("£3,400", "money", 3400, "=")], id="pounds"),
        pytest.param("There were 12 vacant posts.", [("12", "posts", 12, "=")], id="posts"),
        pytest.param("There were 12 social workers.", [("12", "people", 12, "=")], id="people"),
        pytest.param("There were 530 live cases.", [("530", "cases", 530, "=")], id="cases"),
        pytest.param("There were 129 children.", [("129", "children", 129, "=")], id="children"),
        pytest.param(
            "There were 11 fostering households.", [("11", "households", 11, "=")], id="households"
        ),
        pytest.param("There were 412 contacts.", [("412", "contacts", 412, "=")], id="contacts"),
        pytest.param("There were 96 referrals.", [("96", "referrals", 96, "=")], id="referrals"),
        pytest.param("They lost 900 days.", [("900 days", "days", 900, "=")], id="days"),
        pytest.param("The wait was 31 weeks.", [("31 weeks", "weeks", 31, "=")], id="weeks"),
        pytest.param(
            "They lost 8.3 days per FTE.",
            [("8.3 days per FTE", "days_per_fte", 8.3, "=")],
            id="days per fte",
        ),
        pytest.param(
            "They lost 8.3 days FTE.",
            [("8.3 days FTE", "days_per_fte", 8.3, "=")],
            id="preposition dropped",
        ),
        pytest.param(
            "They lost 7 days per employee.",
            [("7 days per employee", "days_per_employee", 7, "=")],
            id="days per employee",
        ),
        pytest.param(
            "They lost 7 days a head.",
            [("7 days a head", "days_per_employee", 7, "=")],
            id="days a head",
        ),
        pytest.param(
            "It was 76 per 10,000.", [("76 per 10,000", "per_10000", 76, "=")], id="per 10,000"
        ),
        pytest.param("The split was 70:30.", [("70:30", "colon", 70, "=")], id="two parts of all"),
        pytest.param("It was 1:18.", [("1:18", "to_worker", 18, "=")], id="one to many"),
        pytest.param(
            "It was one worker to 16 cases.",
            [("one worker to 16 cases", "to_worker", 16, "=")],
            id="one worker to cases",
        ),
        pytest.param(
            "There were four officer posts.", [("four", "posts", 4, "=")], id="the last noun counts"
        ),
        pytest.param("There were 12 buses.", [("12", "other", 12, "=")], id="a noun of no metric"),
        pytest.param("The caseload was 17.", [("17", "bare", 17, "=")], id="bare"),
        pytest.param(
            "The rates were 13.6 and 12.9 days.",
            [("13.6", "days", 13.6, "="), ("12.9 days", "days", 12.9, "=")],
            id="the noun counts for the whole list",
        ),
        pytest.param("There were no vacancies.", [("no", "posts", 0, "=")], id="none"),
        pytest.param("There were nil vacancies.", [("nil", "posts", 0, "=")], id="nil"),
        pytest.param("All managers were trained.", [("All", "all", 100, "=")], id="all"),
        pytest.param(
            "Every one of the posts was filled.", [("Every one", "all", 100, "=")], id="every one"
        ),
    ],
)
def test_find_quantities(text: str, expected: list[tuple[str, str, float, str]]) -> None:
    assert quantities(text) == expected


@pytest.mark.parametrize(
    ("text", "value", "numerator", "denominator", "computed"),
    [
        pytest.param("34 of the 170 were empty.", 20, 34, 170, True, id="n of m"),
        pytest.param("58 out of 170 were empty.", 34.1, 58, 170, True, id="out of"),
        pytest.param("Three of the eight posts were empty.", 37.5, 3, 8, True, id="in words"),
        pytest.param("One in five was empty.", 20, 1, 5, True, id="one in five"),
        pytest.param("A third of posts were empty.", 33.3, 1, 3, True, id="third"),
        pytest.param("A quarter of posts were empty.", 25, 1, 4, True, id="quarter"),
        pytest.param("A fifth of posts were empty.", 20, 1, 5, True, id="fifth"),
        pytest.param("A tenth of posts were empty.", 10, 1, 10, True, id="tenth"),
        pytest.param("Two thirds of posts were empty.", 66.7, 2, 3, True, id="two thirds"),
        pytest.param("Three quarters of posts were empty.", 75, 3, 4, True, id="three quarters"),
        pytest.param("Half of posts were empty.", 50, 1, 2, True, id="half"),
        pytest.param("Of the 170 posts, 34 were empty.", 20, 34, 170, True, id="of the m, n"),
        pytest.param(
            "Of the 170 posts, 34 (20%) were empty.", 20, 34, 170, False, id="printed share"
        ),
        pytest.param("34 (20%) were empty.", 20, 34, None, False, id="count with share"),
        pytest.param(
            "There were 58 temps out of a workforce of 170.",
            34.1,
            58,
            170,
            True,
            id="out of a workforce",
        ),
    ],
)
def test_shares(
    text: str, value: float, numerator: float, denominator: float | None, computed: bool
) -> None:
    found = only(text)
    assert found.noun == "share"
    assert (found.value, found.numerator, found.denominator) == (value, numerator, denominator)
    assert found.computed is computed


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("170 of the 34 were empty.", id="more than all"),
        pytest.param("The third post was empty.", id="ordinal"),
        pytest.param("One in the back row.", id="in a place"),
    ],
)
def test_no_shares(text: str) -> None:
    assert [q for q in find_quantities(text) if q.noun == "share"] == []


@pytest.mark.parametrize(
    ("text", "noun", "low", "high"),
    [
        pytest.param("Caseloads of 16 to 18.", "bare", 16, 18, id="to"),
        pytest.param("Caseloads of 16-18.", "bare", 16, 18, id="hyphen"),
        pytest.param("Caseloads between 16 and 18.", "bare", 16, 18, id="between"),
        pytest.param("Caseloads ranged from 12 to 15.", "bare", 12, 15, id="ranged from"),
        pytest.param("It ran at 12 to 15%.", "percent", 12, 15, id="percent"),
        pytest.param("It ran at 12%-15%.", "percent", 12, 15, id="percent twice"),
        pytest.param("It cost £20-25k.", "money", 20000, 25000, id="money"),
    ],
)
def test_ranges(text: str, noun: str, low: float, high: float) -> None:
    found = only(text)
    assert (found.noun, found.value, found.low, found.high) == (noun, None, low, high)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It fell from 18 to 16.", id="from to is two levels"),
        pytest.param("It went 18 to 16.", id="a range goes up"),
    ],
)
def test_no_ranges(text: str) -> None:
    assert [q for q in find_quantities(text) if q.low is not None] == []


@pytest.mark.parametrize(
    ("printed", "comparator"),
    [
        ("12%", "="),
        ("nearly 12%", "<"),
        ("almost 12%", "<"),
        ("just under 12%", "<"),
        ("below 12%", "<"),
        ("fewer than 12%", "<"),
        ("just over 12%", ">"),
        ("more than 12%", ">"),
        ("upwards of 12%", ">"),
        ("in excess of 12%", ">"),
        ("no more than 12%", "<="),
        ("up to 12%", "<="),
        ("limited to 12%", "<="),
        ("capped at 12%", "<="),
        ("12% or fewer", "<="),
        ("12% or less", "<="),
        ("at least 12%", ">="),
        ("no fewer than 12%", ">="),
        ("12% or more", ">="),
        ("around 12%", "~"),
        ("some 12%", "~"),
        ("roughly 12%", "~"),
        ("close to 12%", "~"),
        ("nearer 12%", "~"),
        ("in the order of 12%", "~"),
        ("in the region of 12%", "~"),
        ("circa 12%", "~"),
        ("approximately 12%", "~"),
        ("12% or so", "~"),
    ],
)
def test_comparators(printed: str, comparator: str) -> None:
    assert quantities(f"It was {printed} there.") == [(printed, "percent", 12, comparator)]


def test_a_loosened_fraction() -> None:
    assert quantities("Almost a quarter of posts were empty.")[0][2:] == (25, "<")


def test_gone_up_to_is_no_ceiling() -> None:
    assert quantities("It had gone up to 12%.")[0][3] == "="


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The meeting opened at 6.30 pm.", id="time"),
        pytest.param("(00:14:24)", id="time stamp"),
        pytest.param("62. The Director reported.", id="minute number"),
        pytest.param("1.10 The Director reported.", id="paragraph number"),
        pytest.param("(i) The Director reported.", id="roman list marker"),
        pytest.param("a) The Director reported.", id="letter"),
        pytest.param("Minute 25/21 was agreed.", id="minute reference"),
        pytest.param("The reference was CYP/23/18.", id="report reference"),
        pytest.param("Report COM/22/133 was received.", id="another reference"),
        pytest.param("Section 20 was used.", id="section"),
        pytest.param("A s.47 enquiry was held.", id="section number"),
        pytest.param("The S151 officer spoke.", id="section 151"),
        pytest.param("Schedule 12A applied.", id="schedule"),
        pytest.param("See paragraph 3.", id="paragraph"),
        pytest.param("Call 01234 567890.", id="telephone"),
        pytest.param("The hall is at AB1 2CD.", id="postcode"),
        pytest.param("Those aged 16-18 were placed.", id="ages"),
        pytest.param("The 0-25 service met.", id="age band"),
        pytest.param("Year 11 pupils came.", id="year group"),
        pytest.param("The post-16 offer was good.", id="post-16"),
        pytest.param("It was reviewed within 20 working days.", id="statutory timescale"),
        pytest.param("They used the 45 working day limit.", id="working day limit"),
        pytest.param("Covid-19 had delayed it.", id="covid"),
        pytest.param("It was Stage 2.", id="stage"),
        pytest.param("It was a Level 6 apprenticeship.", id="level"),
        pytest.param("It was in the top 10.", id="top ten"),
        pytest.param("The file was 230 KB.", id="file size"),
        pytest.param("It was inspected in 2019.", id="year"),
        pytest.param("The 2022/23 outturn.", id="financial year"),
        pytest.param("It began on 14 March 2024.", id="date"),
        pytest.param("They left after 12 months.", id="months"),
        pytest.param("It was stable for three consecutive quarters.", id="quarters in a row"),
        pytest.param("They had been there two years.", id="years"),
        pytest.param("One would hope so.", id="pronoun"),
        pytest.param("The rate per 10,000 was published.", id="rate without a number"),
    ],
)
def test_furniture_is_no_quantity(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("The rate was 6.30 per cent.", 6.3, id="not a time"),
        pytest.param("The council employed 2,019 people.", 2019, id="not a year"),
        pytest.param("There were 152 Section 47 enquiries.", 152, id="count before a section"),
        pytest.param("It had 20 staff.", 20, id="not a section"),
    ],
)
def test_what_only_looks_like_furniture(text: str, value: float) -> None:
    assert [q.value for q in find_quantities(text)] == [value]


def test_masked_stretches_hold_no_quantities() -> None:
    text = "In May 12 left."
    assert find_quantities(text, [(text.index("May"), text.index(" left"))]) == []


def test_quantities_come_in_text_order_and_never_overlap() -> None:
    found = find_quantities("34 (20%) were empty, up from 15.9 to around 18 per cent of 8.3 FTE")
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert len(found) == 4


def test_the_figure_begins_behind_the_words_that_loosen_it() -> None:
    text = "It was around 18%."
    found = only(text)
    assert text[found.start :].startswith("around")
    assert text[found.figure :].startswith("18%")
    assert found.span == (text.index("around"), text.index("."))


def test_the_noun_phrase_reaches_beyond_the_number() -> None:
    text = "There were nine newly qualified social workers there."
    found = only(text)
    assert text[found.start : found.reach] == "nine newly qualified social workers"


def test_the_whole_has_a_place_of_its_own() -> None:
    text = "There were 58 temps out of a workforce of 170."
    found = only(text)
    assert found.whole is not None
    assert text[slice(*found.whole)] == "workforce of 170"
