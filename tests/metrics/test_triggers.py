from __future__ import annotations

import itertools

import pytest

from minutes_miner.metrics.triggers import Trigger, find_triggers
from minutes_miner.vocabulary import lexicon
from tests.metrics.reading import slots


def metrics(text: str, around: str = "") -> list[tuple[str, str]]:
    """(as printed, metric) of each trigger."""
    return [(text[t.start : t.end], t.metric) for t in find_triggers(text, around)]


def trigger_of(phrase_id: str) -> Trigger:
    phrase = lexicon("triggers")[phrase_id]
    return Trigger(0, 1, phrase.gives["metric"], phrase.id, phrase.gives, "x")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The vacancy rate was 12%.", [("vacancy rate", "vacancy_rate")], id="vacancy rate"
        ),
        pytest.param(
            "Staff turnover was 12%.", [("Staff turnover", "turnover_rate")], id="turnover"
        ),
        pytest.param(
            "STAFF TURNOVER was 12%.", [("STAFF TURNOVER", "turnover_rate")], id="capitals"
        ),
        pytest.param("Average caseloads were 12.", [("caseloads", "caseload")], id="caseloads"),
        pytest.param(
            "The total caseload was 530.", [("total caseload", "open_cases")], id="total caseload"
        ),
        pytest.param(
            "The team had a caseload of 530.",
            [("team had a caseload", "open_cases")],
            id="caseload of a team",
        ),
        pytest.param(
            "Agency spend was £4m.", [("Agency spend", "agency_spend")], id="agency spend"
        ),
        pytest.param("The agency rate was 4%.", [("agency rate", "agency_rate")], id="agency rate"),
        pytest.param(
            "The number of agency workers fell.",
            [("number of agency workers", "agency_count")],
            id="number of agency workers",
        ),
        pytest.param(
            "Sickness and morale were noted.",
            [("Sickness", "sickness_absence_rate"), ("morale", "staff_morale")],
            id="two",
        ),
    ],
)
def test_find_triggers(text: str, expected: list[tuple[str, str]]) -> None:
    assert metrics(text) == expected


def test_the_longest_words_win() -> None:
    (found,) = find_triggers("The number of agency workers fell.", "")
    assert found.text == "number of agency workers"
    assert found.phrase == "number-of-agency"


def test_triggers_come_in_text_order_and_never_overlap() -> None:
    text = (
        "Vacancies, agency spend, caseloads, sickness and staff turnover were reviewed by the team."
    )
    found = find_triggers(text, "")
    assert [t.start for t in found] == sorted(t.start for t in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert len(found) >= 4


class TestContext:
    def test_what_a_phrase_needs_may_stand_around_the_sentence(self) -> None:
        assert metrics("There were two vacancies.") == []
        around = "Staffing in Revenues"
        assert metrics("There were two vacancies.", around) == [("vacancies", "vacancy_rate")]

    def test_what_a_phrase_needs_here_may_not(self) -> None:
        assert metrics("Nine were unfilled.", "Posts in Revenues") == []
        assert metrics("Of the posts nine were unfilled.") != []

    def test_what_rules_it_out_stands_near(self) -> None:
        assert metrics("A parent governor vacancy remained in the team.") == []
        far = "The governors met and heard at some length from the head of human resources that"
        assert metrics(f"{far} the vacancy rate was high.") == [("vacancy rate", "vacancy_rate")]

    def test_leavers_beside_care_leavers_are_no_staff(self) -> None:
        assert metrics("The leavers had grown.", "Support for care leavers") == []
        assert metrics("There had been six leavers.", "Staffing") == [("leavers", "leavers_count")]


@pytest.mark.parametrize(
    ("phrase_id", "needs", "takes", "before", "after", "within"),
    [
        pytest.param("caseload", False, True, False, False, None, id="anything"),
        pytest.param("came-in", True, True, True, False, 6, id="required before"),
        pytest.param("team-of", True, True, False, True, None, id="required after"),
        pytest.param("workload", False, False, False, False, None, id="none"),
        pytest.param("posts-changed", False, True, True, False, None, id="before"),
    ],
)
def test_where_the_number_stands(
    phrase_id: str, needs: bool, takes: bool, before: bool, after: bool, within: int | None
) -> None:
    trigger = trigger_of(phrase_id)
    assert (trigger.needs_number, trigger.takes_number) == (needs, takes)
    assert (trigger.number_before, trigger.number_after) == (before, after)
    assert trigger.within == within


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        # caseload
        pytest.param("Caseloads averaged 17.", "caseload", id="caseloads"),
        pytest.param("Each officer held 110 cases.", "caseload", id="cases held"),
        pytest.param("Officers had 48 cases apiece.", "caseload", id="apiece"),
        pytest.param("Each worker had 22 families on their books.", "caseload", id="books"),
        pytest.param("There was one social worker to 18 cases.", "caseload", id="one to sixteen"),
        # vacancies
        pytest.param("The vacancy rate was 12%.", "vacancy_rate", id="vacancy rate"),
        pytest.param(
            "Some 17% of the establishment stood vacant.",
            "vacancy_rate",
            id="share of the establishment",
        ),
        pytest.param(
            "One in five social work posts was empty.", "vacancy_rate", id="one in five posts"
        ),
        pytest.param(
            "The service was 9% under establishment.", "vacancy_rate", id="under establishment"
        ),
        pytest.param("The staffing shortfall was 8%.", "vacancy_rate", id="shortfall"),
        pytest.param("The team carried six vacancies.", "vacancy_count", id="six vacancies"),
        pytest.param("There were 7.4 FTE vacancies.", "vacancy_count", id="fte vacancies"),
        pytest.param("Twelve vacant posts were advertised.", "vacancy_count", id="vacant posts"),
        pytest.param("The team was two workers short.", "vacancy_count", id="workers short"),
        pytest.param("The depot was fully staffed.", "vacancy_count", id="fully staffed"),
        # turnover and leavers
        pytest.param("Attrition among staff was 12%.", "turnover_rate", id="attrition"),
        pytest.param("The leaver rate was 12%.", "turnover_rate", id="leaver rate"),
        pytest.param(
            "A quarter of social workers left each year.", "turnover_rate", id="left each year"
        ),
        pytest.param("There had been six leavers.", "leavers_count", id="leavers"),
        pytest.param("Nine staff had handed in their notice.", "leavers_count", id="notice"),
        pytest.param(
            "Nine staff had taken voluntary redundancy.", "leavers_count", id="redundancy"
        ),
        # agency
        pytest.param("The agency rate was 13%.", "agency_rate", id="agency rate"),
        pytest.param("Agency staff made up 31% of the team.", "agency_rate", id="agency share"),
        pytest.param(
            "A third of posts were filled by agency workers.", "agency_rate", id="filled by agency"
        ),
        pytest.param("There were 33 agency social workers.", "agency_count", id="agency workers"),
        pytest.param("There were twelve locums.", "agency_count", id="locums"),
        pytest.param("Agency spend was £4.2m.", "agency_spend", id="agency spend"),
        pytest.param("The cost of agency workers was £4.2m.", "agency_spend", id="cost of agency"),
        pytest.param(
            "The permanent to agency split was 70:30.", "permanent_rate", id="permanent to agency"
        ),
        # sickness
        pytest.param(
            "The sickness absence rate was 5%.", "sickness_absence_rate", id="sickness rate"
        ),
        pytest.param(
            "Absence stood at 3.7 per cent across the workforce.",
            "sickness_absence_rate",
            id="absence",
        ),
        pytest.param("Sickness stood at 8.3 days per FTE.", "sickness_days", id="days per fte"),
        pytest.param("The average number of sick days was 9.", "sickness_days", id="sick days"),
        # workforce
        pytest.param("The headcount was 812.", "workforce_size", id="headcount"),
        pytest.param("The Council employed 745 people.", "workforce_size", id="employed"),
        pytest.param("There were 14.5 FTE social workers in post.", "workforce_size", id="in post"),
        pytest.param(
            "A team of nine practitioners was based there.", "workforce_size", id="team of"
        ),
        pytest.param("The establishment was 142 FTE.", "establishment", id="establishment"),
        pytest.param("There were 120 funded posts.", "establishment", id="funded posts"),
        # recruitment and retention
        pytest.param(
            "The Council had recruited 26 social workers.", "recruitment_count", id="recruited"
        ),
        pytest.param(
            "Twenty-three staff had joined the service.", "recruitment_count", id="joined"
        ),
        pytest.param("Some 86% of staff had stayed for two years.", "retention_rate", id="stayed"),
        pytest.param("The retention rate for staff was 88%.", "retention_rate", id="retention"),
        pytest.param("Eleven offers had been made.", "recruitment_pipeline", id="offers"),
        pytest.param("The time to hire was 61 days.", "time_to_hire", id="time to hire"),
        pytest.param(
            "A quarter of the social workers were newly qualified.",
            "nqsw_share",
            id="newly qualified",
        ),
        pytest.param(
            "Each manager had six direct reports.", "span_of_control", id="direct reports"
        ),
        # working life
        pytest.param("Supervision compliance was 92%.", "supervision_compliance", id="supervision"),
        pytest.param(
            "Appraisals were complete for 88% of staff.", "appraisal_completion", id="appraisal"
        ),
        pytest.param("All managers were trained.", "training_completion", id="training"),
        pytest.param(
            "Some 71% would recommend the Council as an employer to staff.",
            "staff_survey_score",
            id="survey",
        ),
        pytest.param("There were 40 unallocated cases.", "unallocated_cases", id="unallocated"),
        pytest.param("Some 88% of posts were filled.", "fill_rate", id="filled"),
        # demand
        pytest.param("The team had 530 live cases.", "open_cases", id="live cases"),
        pytest.param("The hub received 412 contacts in May.", "contact_count", id="contacts"),
        pytest.param("There were 96 referrals to the hub.", "referral_count", id="referrals"),
        pytest.param("Re-referrals stood at 23%.", "re_referral_rate", id="re-referrals"),
        pytest.param(
            "Some 81% of assessments were completed within 45 working days.",
            "assessment_timeliness",
            id="assessments",
        ),
        pytest.param(
            "Some 117 children were subject to a protection plan.",
            "child_protection_plans",
            id="protection plans",
        ),
        pytest.param("There were 900 children in need.", "children_in_need", id="in need"),
        pytest.param(
            "Children in care were at a rate of 76 per 10,000.", "cla_rate", id="per 10,000"
        ),
        pytest.param("The Council maintained 2,400 EHCPs.", "ehcp_count", id="plans"),
        pytest.param(
            "Some 63% of EHCPs were finalised within 20 weeks.",
            "ehcp_timeliness",
            id="twenty weeks",
        ),
        pytest.param("Some 94% of PEPs were complete.", "pep_completion", id="peps"),
        pytest.param(
            "There were 412 people on the waiting list.", "waiting_list", id="waiting list"
        ),
        pytest.param(
            "Eleven fostering households were approved.", "foster_carer_count", id="foster carers"
        ),
        ("Finance was losing 12% of its accountants each year.", "turnover_rate"),
        ("The Council had lost 8.2% of its workforce in 2023/24.", "turnover_rate"),
        ("The authority lost 3% of working time to illness.", "sickness_absence_rate"),
        ("Illness had taken 5.1% of available time at the depots.", "sickness_absence_rate"),
        ("The average employee had been off ill for 9.4 days.", "sickness_days"),
        ("Managers supervised nine staff on average.", "span_of_control"),
        ("It took 61 days to get a new recruit into post.", "time_to_hire"),
        ("Since May the Council had taken 12 planners on.", "recruitment_count"),
        ("Six agency planners had been given permanent jobs.", "recruitment_count"),
        ("Of the 84 supervisions due in May, 79 had taken place.", "supervision_compliance"),
        ("The number of staff employed in Licensing was 24.", "workforce_size"),
        ("The vacancy rate at the children's homes was 22%.", "vacancy_rate"),
        ("The team had vacancies equal to 1.6 FTE.", "vacancy_count"),
        ("No employee had left the Duty Team since 2021.", "leavers_count"),
        ("The median number of live cases for a duty officer was 38.", "caseload"),
    ],
)
def test_each_metric_by_its_words(text: str, metric: str) -> None:
    assert slots(text, "metric") == [metric]


@pytest.mark.parametrize(
    "text",
    [
        # agency
        pytest.param("The Environment Agency sent 12 officers.", id="environment agency"),
        pytest.param("Seven agencies attended.", id="agencies"),
        pytest.param("The multi-agency panel met 12 times.", id="multi-agency"),
        pytest.param("Partner agencies had sent 12 letters.", id="partner agencies"),
        pytest.param("There were 12 agency placements in fostering.", id="agency placements"),
        pytest.param("The letting agency had 12 homes.", id="letting agency"),
        pytest.param("The adoption agency approved 12 adopters.", id="adoption agency"),
        pytest.param("The Interim Director spoke for 12 minutes.", id="interim director"),
        pytest.param(
            "There were 40 homes in temporary accommodation.", id="temporary accommodation"
        ),
        pytest.param("A permanent exclusion was upheld in 12 schools.", id="permanent exclusion"),
        # vacancies
        pytest.param("A casual vacancy was declared in Harcombe ward.", id="casual vacancy"),
        pytest.param("There was a vacancy for a parent governor.", id="governor vacancies"),
        pytest.param("The town centre vacancy rate was 12%.", id="town centre"),
        pytest.param("Twelve vacant shops had been let.", id="vacant shops"),
        pytest.param("Three vacant plots remained on the allotments.", id="plots"),
        pytest.param("There were 12 vacant beds in the care home.", id="beds"),
        pytest.param("The nursery had four vacancies for two-year-olds.", id="nursery places"),
        pytest.param(
            "There were 4,000 job vacancies in the borough's economy.", id="labour market"
        ),
        # turnover and leavers
        pytest.param("The company's turnover rose to £3m.", id="money"),
        pytest.param("Turnover of pupils was 12% in the term.", id="pupils"),
        pytest.param("Tenancy turnover was 6%.", id="tenancy"),
        pytest.param("Voter turnout was 31%.", id="turnout"),
        pytest.param("Eleven care leavers had moved into a home of their own.", id="care leavers"),
        pytest.param("School leavers numbered 240.", id="school leavers"),
        pytest.param("Councillor Roe left the meeting at 7.10 pm.", id="left the meeting"),
        # sickness
        pytest.param("Apologies for absence were received from two members.", id="apologies"),
        pytest.param("Pupil absence was 6%.", id="pupil absence"),
        pytest.param("Persistent absence in secondary schools was 24%.", id="persistent absence"),
        pytest.param("In the absence of the Chair, Cllr Roe presided.", id="absence of the chair"),
        pytest.param("A leave of absence of six months was granted.", id="leave of absence"),
        # caseload
        pytest.param("Three case studies were presented.", id="case studies"),
        pytest.param("The case management system cost £2m.", id="case management system"),
        pytest.param("There were 412 Covid cases in the borough.", id="covid cases"),
        pytest.param("The court had 40 cases.", id="court cases"),
        # workforce
        pytest.param("The pupil headcount was 812.", id="pupil headcount"),
        pytest.param(
            "The establishment of a task group was agreed.", id="establishment of a group"
        ),
        pytest.param("Twelve food establishments were inspected.", id="food establishments"),
        pytest.param("Twelve members were present.", id="members present"),
        pytest.param("Four lamp posts were replaced.", id="lamp posts"),
        pytest.param("The post office had closed two counters.", id="post office"),
        # recruitment and retention
        pytest.param("The Council had recruited two governors.", id="governors"),
        pytest.param("Twelve volunteers had joined the Friends group.", id="volunteers"),
        pytest.param("Retention of the hedge was a condition.", id="hedge"),
        pytest.param("Business rates retention was worth £2m.", id="business rates"),
        pytest.param("The retention period for documents was six years.", id="documents"),
        # supervision, training and survey
        pytest.param("A supervision order was made for two children.", id="supervision order"),
        pytest.param(
            "Eight councillors had completed the planning training.", id="councillors trained"
        ),
        pytest.param("The residents' survey had a response rate of 31%.", id="residents survey"),
        pytest.param("The traffic survey counted 400 cars.", id="traffic survey"),
        # demand
        pytest.param("The allotment waiting list stood at 40.", id="allotments"),
        pytest.param("The contact details of two members were wrong.", id="contact details"),
        pytest.param("The flood protection plan named 12 streets.", id="flood protection"),
        # number furniture next to metric words
        pytest.param("Turnover was reported under Minute 25/21.", id="minute number"),
        "The town had lost 10.8% of its shops in 2023/24.",
        "The service lost 4% of its budget in 2023/24.",
        "The bus operator was losing 20% of its drivers each year.",
        "The museum was losing around 16% of its visitors every year.",
        "Nobody had left the meeting before the vote.",
        "Illness had kept three councillors away.",
        "The Panel had taken 12 witnesses on the site visit.",
        "The number of people employed in Kent had grown to 800,000.",
        "The site would be capable of employing up to 3,000 people.",
        "88 of the 96 inspections due in May had gone ahead on time.",
        "The vacancy rate in the shopping arcade had come down to 17%.",
    ],
)
def test_lookalikes_give_no_number(text: str) -> None:
    assert [one for one in slots(text, "metric value") if one != ("turnover_rate", None)] == []


@pytest.mark.parametrize(
    "text",
    [
        # Not staff.
        pytest.param("Eleven governors had left the board.", id="governors"),
        pytest.param("Two councillors had resigned in May.", id="councillors"),
        pytest.param("Nine volunteers had joined the museum.", id="voluntary helpers"),
        pytest.param("Twelve pupils had left the school.", id="pupils"),
        pytest.param("Two trustee vacancies had been advertised.", id="trustees"),
        # A bare heading line is nothing.
        pytest.param("SICKNESS ABSENCE", id="heading"),
    ],
)
def test_other_people_are_no_staff(text: str) -> None:
    assert slots(text, "metric value") == []
