from __future__ import annotations

import pytest

from tests.metrics.reading import slots

Rows = list[tuple[str | None, ...]]


def grades(text: str) -> list[object]:
    """(grade, judgement, framework) of each judgement."""
    return slots(text, "grade judgement framework")


OVERALL = "overall_effectiveness"
ILACS = "ofsted_ilacs"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ofsted judged the service good.", [("good", OVERALL, ILACS)], id="good"),
        pytest.param(
            "Ofsted rated children's services inadequate.",
            [("inadequate", OVERALL, ILACS)],
            id="inadequate",
        ),
        pytest.param(
            "Ofsted graded the council outstanding.",
            [("outstanding", OVERALL, ILACS)],
            id="outstanding",
        ),
        pytest.param(
            "Ofsted judged that the service requires improvement to be good.",
            [("requires_improvement", OVERALL, ILACS)],
            id="requires improvement",
        ),
        pytest.param(
            "Ofsted judged the service as requiring improvement.",
            [("requires_improvement", OVERALL, ILACS)],
            id="requiring",
        ),
        pytest.param(
            "Ofsted judged the impact of leaders good.",
            [("good", "impact_of_leaders", ILACS)],
            id="leaders",
        ),
        pytest.param(
            "Ofsted judged help and protection inadequate.",
            [("inadequate", "help_and_protection", ILACS)],
            id="help and protection",
        ),
        # The CQC of the council's adult social care.
        pytest.param(
            "The CQC rated the council's adult social care good.",
            [("good", OVERALL, "cqc_la")],
            id="cqc",
        ),
        # The framework only if the inspectorate is named.
        pytest.param(
            "Children's services had been judged inadequate at the last inspection.",
            [("inadequate", OVERALL, None)],
            id="no inspectorate",
        ),
        # Ofsted's framework before 2018.
        pytest.param(
            "Ofsted had judged the service inadequate in 2015.",
            [("inadequate", OVERALL, "ofsted_sif")],
            id="earlier framework",
        ),
    ],
)
def test_grades(text: str, expected: Rows) -> None:
    assert grades(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # Nothing.
        pytest.param("Beech House was rated outstanding.", id="a single home"),
        pytest.param(
            "The council's own children's home was rated good by Ofsted.",
            id="the council's own home",
        ),
        pytest.param("Three care homes were rated inadequate by the CQC.", id="care homes"),
        pytest.param("Ofsted rated Elm Primary School good.", id="a school"),
        pytest.param("The CQC gave adult social care a score of 71%.", id="percentage score"),
        pytest.param(
            "Internal audit had graded the payroll as limited assurance.", id="internal audit"
        ),
        pytest.param("The food hygiene rating of the cafe was good.", id="food hygiene"),
        pytest.param("The short visit by Ofsted had no grade.", id="ungraded visit"),
        pytest.param("Ofsted had made a monitoring visit in May.", id="a visit"),
        # Lookalikes.
        pytest.param("There were 12 outstanding actions.", id="outstanding actions"),
        pytest.param("The outstanding balance was £400.", id="outstanding balance"),
        pytest.param(
            "Good progress had been made since the Ofsted inspection.", id="good progress"
        ),
        pytest.param("Ofsted had noted good practice.", id="good practice"),
        pytest.param("Parking in the village was inadequate.", id="parking"),
        pytest.param("The surface of the road requires improvement.", id="road"),
        pytest.param("The credit rating of the fund was good.", id="credit rating"),
        pytest.param("Members had a good discussion.", id="good discussion"),
    ],
)
def test_no_grades(text: str) -> None:
    assert slots(text, "grade") == []


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        pytest.param("Ofsted judged the service good.", [("good", "actual")], id="actual"),
        pytest.param(
            "The service had moved from inadequate to good, Ofsted found.",
            [("inadequate", "previous"), ("good", "actual")],
            id="from to",
        ),
        pytest.param(
            "Ofsted judged the service good, having been rated inadequate in 2018.",
            [("good", "actual"), ("inadequate", "previous")],
            id="having been",
        ),
        pytest.param(
            "The council aimed to be rated good by Ofsted.", [("good", "target")], id="aim"
        ),
    ],
)
def test_roles(text: str, roles: Rows) -> None:
    assert slots(text, "grade measure_role") == roles


@pytest.mark.parametrize(
    ("text", "assertion"),
    [
        pytest.param("Ofsted judged the service good.", "asserted", id="asserted"),
        pytest.param(
            "Cllr Roe asked whether Ofsted had judged the service good.", "questioned", id="asked"
        ),
        pytest.param(
            "The service was no longer rated inadequate by Ofsted.", "negated", id="no longer"
        ),
    ],
)
def test_assertion(text: str, assertion: str) -> None:
    assert slots(text, "assertion") == [assertion]


def test_a_grade_is_a_grade() -> None:
    rows = slots("Ofsted judged the service good.", "metric group value_kind unit value value_text")
    assert rows == [("inspection_rating", "inspection", "grade", "grade", None, "good")]


def test_a_better_grade_has_no_direction_and_no_assessment() -> None:
    text = "The service had improved from inadequate to good, Ofsted found."
    assert slots(text, "direction assessment") == [(None, None), (None, None)]


def test_a_pair_of_grades_is_tied() -> None:
    text = "The service had moved from inadequate to good, Ofsted found."
    first, second = slots(text, "pair")
    assert first == second
    assert first is not None


@pytest.mark.parametrize(
    ("text", "service"),
    [
        pytest.param("Ofsted judged the service good.", "childrens_social_care", id="ofsted"),
        pytest.param(
            "The CQC rated the council's adult social care good.", "adult_social_care", id="cqc"
        ),
    ],
)
def test_services(text: str, service: str) -> None:
    assert slots(text, "service") == [service]


def test_the_date_of_a_judgement() -> None:
    text = "Ofsted judged the service good in May 2024."
    assert slots(text, "period.start period.end") == [("2024-05-01", "2024-05-31")]


def test_the_inspectorate_may_be_named_in_the_sentence_before() -> None:
    text = "Ofsted had inspected children's services in May. The service was judged good."
    assert grades(text) == [("good", OVERALL, ILACS)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ofsted's inspections in 2011 (Good) and 2017 (Inadequate) were recalled.",
            [("good", "actual", "2011-01-01"), ("inadequate", "actual", "2017-01-01")],
            id="years in brackets",
        ),
        pytest.param(
            "Services now require improvement to be good; Ofsted judged them inadequate in 2014.",
            [
                ("requires_improvement", "actual", "2024-06-12"),
                ("inadequate", "previous", "2014-01-01"),
            ],
            id="now and before",
        ),
        pytest.param(
            "The inspection in March 2019 and the report in May 2019 rated the Council inadequate.",
            [("inadequate", "actual", "2019-03-01")],
            id="inspected, then published",
        ),
        pytest.param(
            "Children's services had gone from inadequate in 2019 to good in 2023.",
            [("inadequate", "previous", "2019-01-01"), ("good", "actual", "2023-01-01")],
            id="from one grade to another",
        ),
        pytest.param(
            "The outcome of the 2022 inspection rated the service good.",
            [("good", "actual", "2022-01-01")],
            id="the year of the inspection",
        ),
        pytest.param(
            "Since the last inspection in 2015, where the service was rated good, it had slipped.",
            [("good", "previous", None)],
            id="since the last inspection",
        ),
        pytest.param(
            "Cllr Roe asked if a good rating was realistic at the next Ofsted inspection.",
            [("good", "forecast", None)],
            id="the next inspection",
        ),
        pytest.param(
            "Ofsted had found children's services inadequate in 2021 and graded them good in 2023.",
            [("inadequate", "previous", "2021-01-01"), ("good", "actual", "2023-01-01")],
            id="found it inadequate",
        ),
    ],
)
def test_whose_and_when(text: str, expected: list[object]) -> None:
    assert slots(text, "grade measure_role period.start") == expected
