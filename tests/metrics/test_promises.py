"""What holds for any text with numbers and the words of metrics in it."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from minutes_miner import extract
from minutes_miner.metrics.quantities import find_quantities
from minutes_miner.records import Observation
from minutes_miner.vocabulary import lexicon, metrics
from minutes_miner.writing import json_line
from tests.metrics.reading import MEETING
from tests.strategies import minutes, people, texts

_EXAMPLES = st.sampled_from([phrase.example for phrase in lexicon("triggers").phrases])
_METRIC = st.sampled_from(
    [
        "the vacancy rate",
        "staff turnover",
        "the average caseload",
        "the agency rate",
        "agency spend",
        "the sickness absence rate",
        "the number of vacant posts",
        "the headcount",
        "staff retention",
        "supervision compliance",
        "the waiting list",
        "re-referrals",
        "the time to hire",
    ]
)
_NUMBER = st.sampled_from(
    [
        "12%",
        "around 18 per cent",
        "34 of 170",
        "one in five",
        "nearly a third",
        "8.3 days per FTE",
        "18.5 FTE",
        "12 to 15",
        "£4.2m",
        "twenty-five",
        "1:16",
        "3 percentage points",
        "no",
        "2,019",
        "12 posts",
        "58 agency workers",
        "76 per 10,000",
        "low",
        "several",
    ]
)
_VERB = st.sampled_from(
    [
        "was",
        "stood at",
        "rose to",
        "fell by",
        "should not exceed",
        "was expected to be",
        "had halved to",
    ]
)
_TAIL = st.sampled_from(
    [
        "",
        " in May",
        " by March 2025",
        " at 31 March 2024",
        " against a target of 10%",
        " nationally",
        ", up from 9%",
        ", which was an improvement",
        " last quarter",
        "?",
        " for social workers",
    ]
)
_BREAK = st.sampled_from([" ", "\n", "\r\n", "\n    "])


@st.composite
def claims(draw: st.DrawFn) -> str:
    """A sentence that names a metric, with a number or without."""
    opening = draw(
        st.sampled_from(
            ["It was reported that", "Members asked whether", "If", "It was hoped that"]
        )
    )
    words = f"{opening} {draw(_METRIC)} {draw(_VERB)} {draw(_NUMBER)}{draw(_TAIL)}."
    return words.replace(" ", draw(_BREAK), 1)


@st.composite
def reports(draw: st.DrawFn) -> str:
    """Minutes whose items are full of figures."""
    sentences = st.lists(st.one_of(claims(), _EXAMPLES), min_size=1, max_size=4)
    items = draw(st.lists(sentences, min_size=1, max_size=3))
    body = [
        f"{number}. Staffing\n{draw(people())} gave a report. {draw(_BREAK).join(item)}"
        for number, item in enumerate(items, 1)
    ]
    head = "MOLEHAM COUNCIL\nMinutes of the meeting held on 4 March 2024 at 7.30 pm"
    return draw(st.sampled_from(["\n\n", "\n\n\f"])).join([head, *body])


@st.composite
def scrambled(draw: st.DrawFn) -> str:
    """Any text at all, with the words of triggers thrown in."""
    pieces = st.lists(
        st.one_of(texts(), _EXAMPLES, claims(), _METRIC, _NUMBER, _VERB, _TAIL), max_size=10
    )
    return "x" + draw(st.sampled_from(["", " ", "\n"])).join(draw(pieces))


INPUTS = st.one_of(reports(), scrambled(), minutes())


def check_observation(one: Observation, text: str) -> None:
    quote = one.evidence.quote
    assert text[one.evidence.start : one.evidence.end] == quote
    assert one.metric in metrics()
    assert one.group == metrics()[one.metric].group
    if one.value is not None or one.low is not None:
        assert one.unit in metrics()[one.metric].units


def check_kind(one: Observation) -> None:
    assert (one.value is not None) is (one.value_kind in ("number", "ratio"))
    assert (one.low is not None) is (one.high is not None) is (one.value_kind == "range")
    assert one.value_kind != "range" or (one.low or 0) < (one.high or 0)
    assert one.value_kind != "change" or one.change is not None
    assert (one.grade is not None) is (one.value_kind == "grade")
    assert (one.direction is None) is (one.direction_basis is None)
    assert one.assertion not in ("mentioned", "requested") or one.value_kind == "none"


def check_period(one: Observation) -> None:
    period = one.period
    assert (period.basis == "none") is (period.type == "unspecified")
    assert not (period.start and period.end) or period.start <= period.end
    assert period.basis != "unresolved" or period.start is None


def printed(one: Observation) -> set[float]:
    """The numbers that the evidence prints, in digits or in words."""
    plain = re.sub(r"\s+", " ", one.evidence.quote)
    numbers = [n for q in find_quantities(plain) for n in (q.value, q.low, q.high) if n is not None]
    digits = [float(n.replace(",", "")) for n in re.findall(r"\d[\d,]*(?:\.\d+)?", plain)]
    return {*numbers, *digits}


def check_value(one: Observation) -> None:
    """Nothing is invented: a value is printed, or computed, or stands for another, or in words."""
    if one.value is None or one.computed or one.anaphoric:
        return
    in_words = one.value in (0, 100)
    assert in_words or one.value in printed(one)


@given(text=INPUTS)
def test_every_observation_keeps_the_promises(text: str) -> None:
    record = extract(text, meeting_date=MEETING)
    for one in record.metrics:
        check_observation(one, text)
        check_kind(one)
        check_period(one)
    assert [one.id for one in record.metrics] == [
        f"metric-{number}" for number in range(1, len(record.metrics) + 1)
    ]


@given(text=reports())
def test_no_value_is_invented(text: str) -> None:
    for one in extract(text, meeting_date=MEETING).metrics:
        check_value(one)


@given(text=INPUTS)
def test_the_same_text_gives_the_same_observations(text: str) -> None:
    first, second = (extract(text, meeting_date=MEETING) for _ in range(2))
    assert json_line(first) == json_line(second)


@given(text=reports())
def test_what_was_read_before_changes_nothing(text: str) -> None:
    before = extract(text, meeting_date=MEETING)
    extract("Turnover was 14%. That figure had been 18% in Q2 2022/23.", meeting_date=MEETING)
    assert extract(text, meeting_date=MEETING) == before


@given(text=reports())
def test_line_ends_change_no_fact(text: str) -> None:
    unix = text.replace("\r\n", "\n")
    facts = [one.fact_key for one in extract(unix, meeting_date=MEETING).metrics]
    windows = unix.replace("\n", "\r\n")
    assert [one.fact_key for one in extract(windows, meeting_date=MEETING).metrics] == facts


@given(text=reports())
def test_without_a_date_nothing_relative_is_resolved(text: str) -> None:
    undated = text.replace("4 March 2024", "some day")
    for one in extract(undated).metrics:
        assert one.period.basis != "relative" or one.period.start is None or one.period.end
