from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_miner.metrics.gazetteers import (
    NOBODY,
    Gazetteer,
    gazetteer_of,
    gazetteer_of_authorities,
)

POPULATIONS = gazetteer_of("populations")
SERVICES = gazetteer_of("services")
AUTHORITIES = gazetteer_of_authorities()


def found(gazetteer: Gazetteer, text: str) -> list[tuple[str, str]]:
    """(as printed, id) of each term."""
    return [(text[t.start : t.end], t.id) for t in gazetteer.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Two social workers left.", [("social workers", "social_worker")], id="plural"
        ),
        pytest.param("A social worker left.", [("social worker", "social_worker")], id="singular"),
        pytest.param("SOCIAL WORKERS left.", [("SOCIAL WORKERS", "social_worker")], id="capitals"),
        pytest.param(
            "Newly qualified social workers left.",
            [("Newly qualified social workers", "nqsw")],
            id="the longest wins",
        ),
        pytest.param(
            "Experienced social workers left.",
            [("Experienced social workers", "senior_social_worker")],
            id="experienced",
        ),
        pytest.param(
            "Team managers and IROs left.",
            [("Team managers", "team_manager"), ("IROs", "iro")],
            id="two groups",
        ),
        pytest.param("An AMHP left.", [("AMHP", "amhp")], id="abbreviation"),
        pytest.param("Planners left.", [("Planners", "planning_officer")], id="planners"),
        pytest.param("Home carers left.", [("Home carers", "care_worker")], id="home carers"),
        pytest.param("Employees left.", [("Employees", "all_staff")], id="employees"),
        pytest.param(
            "Agency staff left.", [("Agency staff", NOBODY)], id="agency staff are no group"
        ),
        pytest.param("There were six leavers.", [("leavers", NOBODY)], id="leavers are no group"),
        pytest.param(
            "The Principal Social Worker spoke.",
            [("Principal Social Worker", NOBODY)],
            id="a title is no group",
        ),
        pytest.param("They lived in Staffordshire.", [], id="part of a word"),
        pytest.param("The environment was noted.", [], id="iro in environment"),
    ],
)
def test_populations(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(POPULATIONS, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Children's social care met.",
            [("Children's social care", "childrens_social_care")],
            id="children",
        ),
        pytest.param(
            "Adult social care met.", [("Adult social care", "adult_social_care")], id="adults"
        ),
        pytest.param("The SEND team met.", [("SEND team", "send")], id="send"),
        pytest.param("The planning team met.", [("planning", "planning")], id="planning"),
        pytest.param(
            "Environmental health met.",
            [("Environmental health", "environmental_health")],
            id="environmental health",
        ),
        pytest.param("They would sender it.", [], id="part of a word"),
    ],
)
def test_services(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(SERVICES, text) == expected


def test_terms_come_in_text_order_and_never_overlap() -> None:
    terms = POPULATIONS.find("Newly qualified social workers, IROs and social workers.")
    assert [term.id for term in terms] == ["nqsw", "iro", "social_worker"]
    assert all(a.end <= b.start for a, b in itertools.pairwise(terms))
    assert terms[0].span == (0, len("Newly qualified social workers"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Kent was lower.", [("Kent", "E10000016")], id="its name"),
        pytest.param(
            "Kent County Council met.", [("Kent County Council", "E10000016")], id="with its kind"
        ),
        pytest.param("They went to kent.", [], id="small letters"),
        pytest.param("Kentish Town was lower.", [], id="part of a word"),
        pytest.param("@Team_Kent wrote.", [], id="part of a handle"),
    ],
)
def test_authorities(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(AUTHORITIES, text) == expected


@pytest.mark.parametrize("around", ["{}", "({})", "'{}'", "{},", "{}/", "1.{}", "non-{}", "İ {}"])
def test_signs_beside_a_name_are_not_part_of_it(around: str) -> None:
    assert found(POPULATIONS, around.format("social workers")) == [
        ("social workers", "social_worker")
    ]


@pytest.mark.parametrize("around", ["{}1", "x{}", "{}_", "_{}", "{}é"])
def test_letters_beside_it_make_it_another_word(around: str) -> None:
    assert found(Gazetteer({"staff": ["staff"]}), around.format("staff")) == []


@given(st.lists(st.sampled_from(["a", "b", "A", " ", ".", "x"]), max_size=20).map("".join))
def test_terms_are_printed_forms_and_never_overlap(text: str) -> None:
    gazetteer = Gazetteer({"one": ["a", "a b"], "two": ["b a b", "A x"]})
    terms = gazetteer.find(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(terms))
    forms = {"one": ("a", "a b"), "two": ("b a b", "A x")}
    for term in terms:
        printed = text[slice(*term.span)]
        assert printed in forms[term.id] or printed.lower() in forms[term.id]
