from __future__ import annotations

import pytest

from tests.metrics.reading import slots

Rows = list[tuple[float | None, str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Turnover was 14%.", [(14, "actual")], id="actual"),
        # Words of role.
        pytest.param("The aim was a turnover of 10%.", [(10, "target")], id="aim"),
        pytest.param("The ambition was a vacancy rate of 10%.", [(10, "target")], id="ambition"),
        pytest.param("The target for turnover was 10%.", [(10, "target")], id="target"),
        pytest.param(
            "Turnover was 14% against a target of 10%.",
            [(14, "actual"), (10, "target")],
            id="against a target",
        ),
        pytest.param(
            "Turnover was 14%, above the 10% target.",
            [(14, "actual"), (10, "target")],
            id="target behind",
        ),
        pytest.param(
            "The vacancy rate was intended to fall to 10%.", [(10, "target")], id="intended"
        ),
        pytest.param("Caseloads were capped at 16.", [(16, "limit")], id="capped"),
        pytest.param("There was a ceiling of 16 on caseloads.", [(16, "limit")], id="ceiling"),
        pytest.param("Caseloads should be no more than 16.", [(16, "limit")], id="no more than"),
        pytest.param("Caseloads should not exceed 16.", [(16, "limit")], id="should not exceed"),
        pytest.param("A safe caseload of 16 was agreed.", [(16, "limit")], id="safe"),
        pytest.param(
            "A caseload of some 18 would be manageable.", [(18, "limit")], id="would be manageable"
        ),
        pytest.param(
            "The guidance recommends a caseload of 20.", [(20, "benchmark")], id="guidance"
        ),
        pytest.param(
            "The handbook recommends caseloads of 50 to 70.", [(None, "benchmark")], id="handbook"
        ),
        pytest.param(
            "Turnover was 14%, against 15% nationally.",
            [(14, "actual"), (15, "benchmark")],
            id="nationally",
        ),
        pytest.param(
            "Turnover was 14%, below the England average of 16%.",
            [(14, "actual"), (16, "benchmark")],
            id="england average",
        ),
        pytest.param(
            "Turnover was 14%, against 15% among statistical neighbours.",
            [(14, "actual"), (15, "benchmark")],
            id="neighbours",
        ),
        pytest.param("Turnover was expected to be 10%.", [(10, "forecast")], id="expected"),
        pytest.param("Turnover was projected to reach 10%.", [(10, "forecast")], id="projected"),
        pytest.param("Turnover was on course to reach 10%.", [(10, "forecast")], id="on course"),
        pytest.param(
            "It was hoped that turnover would fall to 10%.", [(10, "forecast")], id="hoped"
        ),
        pytest.param(
            "Agency spend was £2m against a budget of £1.5m.",
            [(2000000, "actual"), (1500000, "budget")],
            id="budget",
        ),
        pytest.param(
            "The salary budget allowed for a vacancy factor of 4%.",
            [(4, "budget")],
            id="vacancy factor",
        ),
        # By a future date is never actual.
        pytest.param(
            "Turnover of 10% by March 2025 was discussed.", [(10, "forecast")], id="by a date"
        ),
        pytest.param(
            "The aim was a turnover of 10% by March 2025.", [(10, "target")], id="aim by a date"
        ),
        pytest.param("Turnover was 10% in March 2024.", [(10, "actual")], id="in a date"),
        # Earlier levels.
        pytest.param(
            "Turnover was 15%, up from 12%.", [(15, "actual"), (12, "previous")], id="up from"
        ),
        pytest.param(
            "Turnover fell from 18% to 14%.", [(18, "previous"), (14, "actual")], id="from to"
        ),
        pytest.param(
            "Turnover was 15%, compared with 12% a year earlier.",
            [(15, "actual"), (12, "previous")],
            id="compared with",
        ),
        pytest.param(
            "Turnover was 15%, against 12% last year.",
            [(15, "actual"), (12, "previous")],
            id="against",
        ),
        pytest.param(
            "Turnover was 15%, having been 12% in May 2023.",
            [(15, "actual"), (12, "previous")],
            id="having been",
        ),
        pytest.param(
            "Turnover was 15%, having been as high as 21%.",
            [(15, "actual"), (21, "previous")],
            id="as high as",
        ),
        pytest.param(
            "Turnover was 28% in March 2022 and 21% in March 2023 and was now 13%.",
            [(28, "previous"), (21, "previous"), (13, "actual")],
            id="list that ends now",
        ),
        pytest.param(
            "Caseloads were 14 in 2020, 15 in 2021 and 17 in 2022.",
            [(14, "actual"), (15, "actual"), (17, "actual")],
            id="plain series",
        ),
        # A role goes on.
        pytest.param(
            "The target was a caseload of 21, and 13 for newly qualified staff.",
            [(21, "target"), (13, "target")],
            id="two targets",
        ),
    ],
)
def test_roles(text: str, expected: Rows) -> None:
    assert slots(text, "value measure_role") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Posts.
        pytest.param("Five extra posts had been agreed.", [("actual", 5)], id="agreed"),
        pytest.param("The creation of two posts was noted.", [("actual", 2)], id="created"),
        pytest.param(
            "RESOLVED: That three additional posts be added.", [("target", 3)], id="to be added"
        ),
        pytest.param("Some 14 posts would be deleted.", [("forecast", -14)], id="would be deleted"),
        pytest.param("Fourteen posts had been deleted.", [("actual", -14)], id="deleted"),
    ],
)
def test_posts(text: str, expected: list[tuple[str, float]]) -> None:
    assert slots(text, "measure_role change.value") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Sickness was 17.5 days per FTE in Quarter 4 (15.1 in Quarter 3).",
            ["actual", "previous"],
            id="the earlier in brackets",
        ),
        pytest.param(
            "Caseloads had tumbled from an average of 23 to fewer than 16.",
            ["previous", "actual"],
            id="fewer than is no comparison",
        ),
        pytest.param(
            "The Council had promised a vacancy rate below 15%.", ["target"], id="promise"
        ),
    ],
)
def test_roles_of_pairs_and_promises(text: str, expected: list[str]) -> None:
    assert slots(text, "measure_role") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Caseloads averaged 24 in the Duty team, compared to 17 in the Court team.",
            [(24, "actual"), (17, "actual")],
            id="another team",
        ),
        pytest.param(
            "Turnover had peaked at 21% and had since fallen back to 15%.",
            [(21, "previous"), (15, "actual")],
            id="a peak",
        ),
        pytest.param(
            "Caseloads were 17.4 (Q3: 18.9).",
            [(17.4, "actual"), (18.9, "previous")],
            id="labelled in brackets",
        ),
        pytest.param(
            "Turnover was 11% in 2023, from 16% in 2022 and 18% in 2021.",
            [(11, "actual"), (16, "previous"), (18, "previous")],
            id="two earlier years",
        ),
        pytest.param(
            "The vacancy rate had come down to 9% by the end of March 2024.",
            [(9, "actual")],
            id="by a day that is past",
        ),
        pytest.param(
            "Agency spend was £1.1m (budget £0.9m).",
            [(1100000, "actual"), (900000, "budget")],
            id="budget in brackets",
        ),
        pytest.param(
            "Agency numbers fell to 30 and it was expected that costs would drop.",
            [(30, "actual")],
            id="expected of another thing",
        ),
        pytest.param(
            "No worker in the team would hold more than ten cases.",
            [(10, "limit")],
            id="nobody would",
        ),
        pytest.param(
            "Three posts in Housing would be deleted by October.",
            [(None, "forecast")],
            id="would be deleted",
        ),
        pytest.param(
            "In Quarter 1 turnover had been 2.2% and in Quarter 2 it had been 2.5%.",
            [(2.2, "actual"), (2.5, "actual")],
            id="the later is not previous",
        ),
        pytest.param(
            "The service would have only two vacancies.", [(2, "forecast")], id="would have only"
        ),
        pytest.param(
            "The service would have had two vacancies.", [(2, "actual")], id="would have had"
        ),
        pytest.param(
            "No trainee was to hold more than nine cases, whereas an officer could go up to 15.",
            [(9, "limit"), (15, "limit")],
            id="could go up to",
        ),
        pytest.param(
            "Sickness was 9.8 days per FTE, some way over the 8 the Council had set itself.",
            [(9.8, "actual"), (8, "target")],
            id="set itself",
        ),
        pytest.param(
            "Agency spending was £610,000, within its £700,000 budget.",
            [(610000, "actual"), (700000, "budget")],
            id="budget behind",
        ),
        pytest.param(
            "Sickness was 3.1%, compared with 3.9% in similar counties.",
            [(3.1, "actual"), (3.9, "benchmark")],
            id="similar counties",
        ),
        pytest.param(
            "The service was aiming to be agency-free by March 2025.",
            [(0, "target")],
            id="a number in words",
        ),
        pytest.param(
            "The team was fully staffed.", [(0, "actual")], id="a number in words that holds"
        ),
        pytest.param(
            "Turnover in Catering was 27%, against a council average of 9%.",
            [(27, "actual"), (9, "benchmark")],
            id="council average",
        ),
        pytest.param(
            "Agency spend was heading for £5m, against £4m in the budget and £6m in 2022/23.",
            [(5000000, "forecast"), (4000000, "budget"), (6000000, "previous")],
            id="budget and an earlier year",
        ),
        pytest.param(
            "Locums would cost £1.9m, as against £1.2m budgeted and £1.6m the year before.",
            [(1900000, "forecast"), (1200000, "budget"), (1600000, "previous")],
            id="budgeted is told of the number before",
        ),
        pytest.param(
            "Sickness was 8.8 days per FTE, against a target of 8 and 9.6 in 2022/23.",
            [(8.8, "actual"), (8, "target"), (9.6, "previous")],
            id="target and an earlier year",
        ),
        pytest.param(
            "Each planner was dealing with 61 cases; the limit agreed with the unions was 55.",
            [(61, "actual"), (55, "limit")],
            id="a limit in a clause of its own",
        ),
        pytest.param(
            "Turnover stood at 16%; anything above 14% was treated as a warning.",
            [(16, "actual"), (14, "target")],
            id="a threshold",
        ),
        pytest.param(
            "Vacancies in the team: 44 (last quarter 51).",
            [(44, "actual"), (51, "previous")],
            id="a time before the number in brackets",
        ),
        pytest.param(
            "The vacancy rate had dropped to 19% now and was forecast to be 14% by March 2025.",
            [(19, "actual"), (14, "forecast")],
            id="forecast of the next",
        ),
        pytest.param(
            "Social workers had 17 children on average, but two had more than 25.",
            [(17, "actual"), (25, "actual")],
            id="more than is no earlier level",
        ),
        pytest.param(
            "Caseload: 17 (England 16).",
            [(17, "actual"), (16, "benchmark")],
            id="another body in the bracket behind",
        ),
        pytest.param(
            "Turnover was above the national average, at 14%.",
            [(14, "actual")],
            id="held against a norm that is not printed",
        ),
    ],
)
def test_earlier_levels_and_figures_beside(text: str, expected: list[object]) -> None:
    assert slots(text, "value measure_role") == expected
