from __future__ import annotations

import pytest

from tests.metrics.reading import slots

Said = tuple[str, str, str | None, str | None, str | None]
"""(metric, value kind, level, direction, assessment)"""


def said(text: str) -> list[object]:
    return slots(text, "metric value_kind level direction assessment")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Topic lists.
        pytest.param(
            "The briefing dealt with sickness, turnover and morale.",
            ["sickness_absence_rate", "turnover_rate", "staff_morale"],
            id="topic list",
        ),
        pytest.param("The report was on sickness.", ["sickness_absence_rate"], id="one topic"),
        # A bare cause or remedy.
        pytest.param(
            "Vacancies in the team had caused the late reviews.", ["vacancy_rate"], id="bare cause"
        ),
        pytest.param(
            "Reducing the use of agency staff would save money.", ["agency_rate"], id="bare remedy"
        ),
        # Generic talk.
        pytest.param(
            "Smaller caseloads kept social workers in their jobs.",
            ["caseload", "retention_rate"],
            id="generic talk",
        ),
    ],
)
def test_what_is_only_named(text: str, expected: list[str]) -> None:
    rows = slots(text, "metric assertion value_kind level direction assessment")
    assert rows == [(metric, "mentioned", "none", None, None, None) for metric in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Vacancies in words.
        pytest.param(
            "Vacancies were high in the team.",
            ("vacancy_rate", "qualitative", "high", None, None),
            id="vacancies high",
        ),
        pytest.param(
            "Few posts in the team were vacant.",
            ("vacancy_count", "qualitative", "low", None, None),
            id="few posts vacant",
        ),
        pytest.param(
            "Two posts were hard to fill.",
            ("vacancy_rate", "qualitative", None, None, "poor"),
            id="hard to fill",
        ),
        pytest.param(
            "It was hard to recruit social workers.",
            ("recruitment_count", "qualitative", None, None, "poor"),
            id="hard to recruit",
        ),
        # People leaving in words.
        pytest.param(
            "Too many employees were leaving.",
            ("turnover_rate", "qualitative", "high", None, "poor"),
            id="too many walked out",
        ),
        pytest.param(
            "Experienced social workers were being lost.",
            ("retention_rate", "qualitative", None, None, "poor"),
            id="experience lost",
        ),
        # Backlog.
        pytest.param(
            "The backlog had dwindled.",
            ("waiting_list", "qualitative", None, "down", None),
            id="backlog",
        ),
        # A cause with a level is asserted.
        pytest.param(
            "High turnover had slowed the reviews.",
            ("turnover_rate", "qualitative", "high", None, None),
            id="cause with a level",
        ),
        # Stated direction.
        pytest.param(
            "Turnover had risen.", ("turnover_rate", "qualitative", None, "up", None), id="risen"
        ),
        pytest.param(
            "Caseloads had eased.", ("caseload", "qualitative", None, "down", None), id="eased"
        ),
        pytest.param(
            "Rising sickness levels were noted.",
            ("sickness_absence_rate", "qualitative", None, "up", None),
            id="adjective",
        ),
        pytest.param(
            "Turnover showed no sign of easing.",
            ("turnover_rate", "qualitative", None, "stable", None),
            id="no sign of easing",
        ),
        pytest.param(
            "Recruitment of social workers was still difficult.",
            ("recruitment_count", "qualitative", None, None, "poor"),
            id="still",
        ),
        pytest.param(
            "Recruitment of social workers remained difficult.",
            ("recruitment_count", "qualitative", None, "stable", "poor"),
            id="remained",
        ),
        # Inferred direction.
        pytest.param(
            "The retention of social workers had improved.",
            ("retention_rate", "qualitative", None, "up", "better"),
            id="retention improved",
        ),
        pytest.param(
            "Sickness had worsened.",
            ("sickness_absence_rate", "qualitative", None, "up", "worse"),
            id="sickness worsened",
        ),
        pytest.param(
            "Staff morale was good.",
            ("staff_morale", "qualitative", None, None, "good"),
            id="good alone",
        ),
        # Manageable is a level.
        pytest.param(
            "Caseloads were manageable.",
            ("caseload", "qualitative", "adequate", None, None),
            id="manageable",
        ),
        pytest.param(
            "Caseloads were unmanageable.",
            ("caseload", "qualitative", "high", None, None),
            id="unmanageable",
        ),
        pytest.param(
            "Turnover was low.", ("turnover_rate", "qualitative", "low", None, None), id="low"
        ),
        pytest.param(
            "There was a heavy reliance on agency staff.",
            ("agency_rate", "qualitative", "high", None, None),
            id="heavy reliance",
        ),
        # Amounts in words stay qualitative.
        pytest.param(
            "There were several vacancies in the team.",
            ("vacancy_rate", "qualitative", None, None, None),
            id="several",
        ),
        pytest.param(
            "Caseloads were in the high teens.",
            ("caseload", "qualitative", "high", None, None),
            id="high teens",
        ),
        # Demand and working life.
        pytest.param(
            "Workloads for staff were too high.",
            ("workload", "qualitative", "high", None, "poor"),
            id="workload",
        ),
        pytest.param(
            "Staff felt well supported.",
            ("staff_morale", "qualitative", None, None, "good"),
            id="felt supported",
        ),
        pytest.param(
            "There was a sense of fatigue among staff.",
            ("staff_morale", "qualitative", None, None, "poor"),
            id="fatigue",
        ),
        pytest.param(
            "Referrals to the hub had fallen.",
            ("referral_count", "qualitative", None, "down", None),
            id="referrals",
        ),
    ],
)
def test_what_is_claimed(text: str, expected: Said) -> None:
    assert said(text) == [expected]
    assert slots(text, "assertion") == ["asserted"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Recruitment and retention of staff had improved.",
            ["recruitment_count", "retention_rate"],
            id="and",
        ),
        pytest.param(
            "Turnover, sickness and vacancies had risen in the team.",
            ["turnover_rate", "sickness_absence_rate", "vacancy_rate"],
            id="list",
        ),
    ],
)
def test_coordinated_metrics_share_what_is_said_of_them(text: str, expected: list[str]) -> None:
    assert slots(text, "metric direction") == [(metric, "up") for metric in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Turnover had come down and now stood at 16%.",
            [("turnover_rate", 16, "down")],
            id="the figure takes the movement",
        ),
        pytest.param(
            "Turnover was high, at 26%.",
            [("turnover_rate", 26, None)],
            id="a level beside its figure",
        ),
        pytest.param(
            "Turnover was 14%, but sickness had risen.",
            [("turnover_rate", 14, None), ("sickness_absence_rate", None, "up")],
            id="another metric",
        ),
        pytest.param(
            "The improvement notice was imposed in May and the statutory direction was expected "
            "to be lifted.",
            [("intervention_status", None, None), ("intervention_status", None, None)],
            id="what is and what is to come",
        ),
    ],
)
def test_one_fact_one_observation(text: str, expected: list[tuple[object, ...]]) -> None:
    assert slots(text, "metric value direction") == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("SICKNESS AND TURNOVER", id="heading in capitals"),
        pytest.param("The establishment was noted.", id="establishment alone"),
        pytest.param("The looked after children had a party.", id="children alone"),
        pytest.param("The referrals were noted.", id="referrals alone"),
        pytest.param("Some staff started early.", id="words that need a number"),
    ],
)
def test_words_that_are_not_even_a_mention(text: str) -> None:
    assert slots(text, "metric") == []


def test_the_level_of_other_councils_is_a_benchmark() -> None:
    text = "Nationally, turnover was high."
    assert slots(text, "measure_role organization.role level") == [
        ("benchmark", "national", "high")
    ]


def test_a_statement_takes_the_time_of_its_words() -> None:
    text = "Turnover had risen in May."
    assert slots(text, "period.start quote") == [("2024-05-01", "Turnover had risen in May")]


@pytest.mark.parametrize(
    ("text", "metric", "assertion"),
    [
        # Scope, work programme, title of a report.
        pytest.param("A report on staff turnover was received.", "turnover_rate", "mentioned"),
        pytest.param("The work programme would include agency staff.", "agency_rate", "mentioned"),
        # A remedy with neither level nor direction of its own.
        pytest.param(
            "A plan to reduce sickness absence was agreed.", "sickness_absence_rate", "mentioned"
        ),
        pytest.param("Work to improve staff retention went on.", "retention_rate", "mentioned"),
        # A remedy that worked is a claim.
        pytest.param("Sickness absence had been reduced.", "sickness_absence_rate", "asserted"),
        # Hedged in words.
        pytest.param("The Director believed that turnover had risen.", "turnover_rate", "hedged"),
        pytest.param("It was thought that sickness was high.", "sickness_absence_rate", "hedged"),
        # Conditional in words.
        pytest.param("If turnover rose, the service would fail.", "turnover_rate", "conditional"),
        pytest.param("Heavy workloads nearly always led to people going.", "workload", "mentioned"),
        pytest.param("Hardly any posts in the team were vacant.", "vacancy_count", "asserted"),
    ],
)
def test_how_it_is_meant(text: str, metric: str, assertion: str) -> None:
    assert slots(text, "metric assertion") == [(metric, assertion)]


@pytest.mark.parametrize(
    ("text", "assessment", "direction"),
    [
        # Good, poor, success, challenge: an assessment and no direction.
        pytest.param("Staff recruitment was a success.", "good", None, id="success"),
        pytest.param("Staff recruitment was poor.", "poor", None, id="poor"),
        pytest.param("Sickness was a concern.", "poor", None, id="concern"),
        pytest.param("Caseloads had got worse.", "worse", "up", id="caseloads worse"),
        pytest.param("Caseloads were better.", "better", "down", id="caseloads better"),
        pytest.param("Staff morale was better.", "better", "up", id="morale better"),
        pytest.param("Supervision of staff had improved.", "better", "up", id="supervision"),
    ],
)
def test_what_is_judged(text: str, assessment: str, direction: str | None) -> None:
    assert slots(text, "assessment direction") == [(assessment, direction)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "There was no sign of demand for help easing.",
            [("service_demand", "stable", None)],
            id="no sign",
        ),
        pytest.param(
            "Fewer social workers were now choosing to leave.",
            [("turnover_rate", "down", None)],
            id="fewer",
        ),
        pytest.param(
            "Vacancy levels in the service had hardly moved.",
            [("vacancy_rate", "stable", None)],
            id="hardly moved",
        ),
        pytest.param(
            "Staff were not leaving, and the sickness rate was the third lowest in London.",
            [("sickness_absence_rate", None, None)],
            id="a rank is no benchmark",
        ),
        pytest.param(
            "Demand for family support, though, kept on growing.",
            [("service_demand", "up", None)],
            id="behind an aside",
        ),
    ],
)
def test_movement_of_what_is_named(text: str, expected: list[object]) -> None:
    assert slots(text, "metric direction assessment") == expected
