from __future__ import annotations

import pytest

from tests.metrics.reading import slots

Names = list[str | None]


@pytest.mark.parametrize(
    ("text", "populations"),
    [
        # Null if the text names none.
        pytest.param("The vacancy rate was 7%.", [None], id="none named"),
        pytest.param("Turnover was 7%.", [None], id="bare turnover"),
        pytest.param("Staff turnover was 7%.", ["all_staff"], id="staff turnover"),
        pytest.param("Staff morale was good.", ["all_staff"], id="staff morale"),
        pytest.param("Turnover among employees was 7%.", ["all_staff"], id="employees"),
        pytest.param("The Council employed 745 people.", ["all_staff"], id="people employed"),
        pytest.param("There were 58 agency workers.", [None], id="agency staff"),
        pytest.param("There had been six leavers.", [None], id="leavers"),
        pytest.param("The team carried six vacancies.", [None], id="vacancies"),
        pytest.param("Officers held 110 cases.", [None], id="officers"),
        pytest.param("Caseloads in the Harbour Team were 19.", [None], id="a team"),
        pytest.param(
            "The vacancy rate for social workers was 7%.", ["social_worker"], id="social workers"
        ),
        pytest.param("The vacancy rate was 7% for social workers.", ["social_worker"], id="behind"),
        pytest.param(
            "Three social work posts were vacant.", ["social_worker"], id="social work posts"
        ),
        pytest.param(
            "Four experienced social workers had left.", ["senior_social_worker"], id="experienced"
        ),
        pytest.param(
            "Caseloads for newly qualified social workers were 12.", ["nqsw"], id="newly qualified"
        ),
        pytest.param("Turnover among team managers was 7%.", ["team_manager"], id="managers"),
        pytest.param("Each IRO held 62 cases.", ["iro"], id="iro"),
        pytest.param(
            "Five educational psychologists had left.",
            ["educational_psychologist"],
            id="psychologists",
        ),
        pytest.param("Nine care workers had joined.", ["care_worker"], id="care workers"),
        pytest.param(
            "The AMHP team had three vacant posts.", ["amhp"], id="a team that contains the role"
        ),
        pytest.param(
            "Three officers had left the housing team.",
            ["housing_officer"],
            id="officers of housing",
        ),
        pytest.param(
            "In planning, each officer held 48 cases.",
            ["planning_officer"],
            id="officers of planning",
        ),
        pytest.param(
            "Each enforcement officer held 48 cases.",
            ["enforcement_officer"],
            id="enforcement officer",
        ),
        # Outside the list, as named.
        pytest.param("Four warden posts were vacant.", ["warden"], id="warden"),
        pytest.param("Two lifeguards had left.", ["lifeguard"], id="lifeguard"),
        # The group of which it is the share.
        pytest.param(
            "A quarter of the social workers were newly qualified.",
            ["social_worker"],
            id="share of newly qualified",
        ),
        # Carrying over.
        pytest.param(
            "The vacancy rate for social workers was 7%, down from 12%.",
            ["social_worker", "social_worker"],
            id="carried in the sentence",
        ),
        pytest.param(
            "Turnover among IROs was 7% and among team managers 12%.",
            ["iro", "team_manager"],
            id="one each",
        ),
        # Demand has no staff group.
        pytest.param("Social workers had 530 open cases.", [None], id="open cases"),
        pytest.param("Eleven foster carers were approved.", ["foster_carer"], id="foster carers"),
    ],
)
def test_populations(text: str, populations: Names) -> None:
    assert slots(text, "population") == populations


def test_a_group_does_not_carry_into_the_next_sentence() -> None:
    text = "Turnover among social workers was 14%. Vacancies stood at 9% in the team."
    assert slots(text, "population") == ["social_worker", None]


def test_a_title_is_no_group() -> None:
    text = "The Principal Social Worker reported that the vacancy rate was 7%."
    assert slots(text, "population") == [None]


@pytest.mark.parametrize(
    ("text", "populations"),
    [
        # Beside its own number or trigger, not the other's.
        pytest.param(
            "Turnover was 14% for social workers and 9% for team managers.",
            ["social_worker", "team_manager"],
            id="one each behind",
        ),
        # By a pronoun.
        pytest.param(
            "There were 30 social workers in post, and their caseloads were 17.",
            ["social_worker", "social_worker"],
            id="their",
        ),
        # Workforce.
        pytest.param("The workforce had a turnover of 14%.", ["all_staff"], id="workforce"),
        pytest.param("Frontline staff had a turnover of 14%.", ["frontline_staff"], id="frontline"),
        pytest.param(
            "There had been a revolving door of social workers in the Court Team.",
            ["social_worker"],
            id="words that want a number and have none",
        ),
        pytest.param(
            "Numbers of children per social worker had gone up by two and stood at 19.4.",
            ["social_worker"],
            id="of a change and its level",
        ),
    ],
)
def test_which_group_a_figure_is_about(text: str, populations: Names) -> None:
    assert slots(text, "population") == populations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "There were 188 social workers in post, a quarter of whom were newly qualified.",
            [("workforce_size", "social_worker"), ("nqsw_share", "social_worker")],
            id="of whom",
        ),
        pytest.param(
            "Attracting psychologists was difficult and turnover among them was high.",
            [("recruitment_count", None), ("turnover_rate", None)],
            id="no group to point at",
        ),
        pytest.param(
            "Social workers were scarce and turnover among them was high.",
            [("turnover_rate", "social_worker")],
            id="among them",
        ),
        pytest.param(
            "Permanent employees made up 78% of social workers.",
            [("permanent_rate", "social_worker")],
            id="the share is not the group",
        ),
        pytest.param(
            "Two archivists had left the service.",
            [("leavers_count", "archivist")],
            id="a job outside the list",
        ),
        pytest.param(
            "Two grounds posts were vacant.", [("vacancy_count", None)], id="grounds are no job"
        ),
        pytest.param(
            "Members asked what share of planners in the West Team were on permanent contracts.",
            [("permanent_rate", "planning_officer")],
            id="what share of whom",
        ),
        pytest.param(
            "There were 80 social workers in post, of whom 16 were newly qualified.",
            [("workforce_size", "social_worker"), ("nqsw_share", "social_worker")],
            id="of whom so many",
        ),
        pytest.param(
            "The service employed 90 care workers, of whom 12 were senior social workers.",
            [("workforce_size", "care_worker"), ("workforce_size", "senior_social_worker")],
            id="of whom are others",
        ),
        pytest.param(
            "The service employed 90 care workers, of whom 12 were on maternity leave.",
            [("workforce_size", "care_worker")],
            id="of whom do something",
        ),
    ],
)
def test_pronouns_shares_and_jobs(text: str, expected: list[object]) -> None:
    assert slots(text, "metric population") == expected
