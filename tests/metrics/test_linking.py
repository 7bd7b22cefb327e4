from __future__ import annotations

import pytest

from tests.metrics.reading import slots

Rows = list[tuple[str, float | None, str | None]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The vacancy rate was 12% and turnover 14%.",
            [("vacancy_rate", 12, "percent"), ("turnover_rate", 14, "percent")],
            id="two metrics",
        ),
        pytest.param(
            "Turnover was 14%, sickness 5% and vacancies 12% in the team.",
            [
                ("turnover_rate", 14, "percent"),
                ("sickness_absence_rate", 5, "percent"),
                ("vacancy_rate", 12, "percent"),
            ],
            id="three metrics",
        ),
        pytest.param(
            "Turnover was 14%; the agency rate was 9%.",
            [("turnover_rate", 14, "percent"), ("agency_rate", 9, "percent")],
            id="semicolon",
        ),
        pytest.param(
            "There were 12 vacancies, a rate of 9%.",
            [("vacancy_count", 12, "posts"), ("vacancy_rate", 9, "percent")],
            id="count and rate",
        ),
        pytest.param(
            "Vacancies stood at 11.4%, or 15.2 FTE, in the team.",
            [("vacancy_rate", 11.4, "percent"), ("vacancy_count", 15.2, "fte")],
            id="in other words",
        ),
        pytest.param(
            "Sickness was 5%, or 11.2 days per FTE.",
            [("sickness_absence_rate", 5, "percent"), ("sickness_days", 11.2, "days_per_fte")],
            id="rate and days",
        ),
        pytest.param(
            "The agency rate was 13% and cost £2m.",
            [("agency_rate", 13, "percent"), ("agency_spend", 2000000, "gbp")],
            id="rate and money",
        ),
        pytest.param(
            "Caseloads were 18.3, up from 15.9 and above the national average of 16.",
            [
                ("caseload", 18.3, "cases_per_worker"),
                ("caseload", 15.9, "cases_per_worker"),
                ("caseload", 16, "cases_per_worker"),
            ],
            id="series",
        ),
        pytest.param(
            "Turnover was 14% against a target of 10%.",
            [("turnover_rate", 14, "percent"), ("turnover_rate", 10, "percent")],
            id="target goes on",
        ),
        pytest.param(
            "There were 7.4 FTE vacancies.", [("vacancy_count", 7.4, "fte")], id="fte vacancies"
        ),
        pytest.param(
            "There were four and a half vacancies in the team.",
            [("vacancy_count", 4.5, "fte")],
            id="half a post is fte",
        ),
        pytest.param(
            "The team had 530 live cases and 14 social workers in post.",
            [("open_cases", 530, "cases"), ("workforce_size", 14, "people")],
            id="cases and people",
        ),
        pytest.param(
            "Four planners, two surveyors and one officer had been appointed.",
            [
                ("recruitment_count", 4, "people"),
                ("recruitment_count", 2, "people"),
                ("recruitment_count", 1, "people"),
            ],
            id="list before its verb",
        ),
    ],
)
def test_each_number_goes_to_its_metric(text: str, expected: Rows) -> None:
    assert slots(text, "metric value unit") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Shares of absence are no rates.
        pytest.param(
            "Migraine was behind 19% of sickness absence.",
            [("sickness_absence_rate", None, None)],
            id="share of absence",
        ),
        # One fact, one observation.
        pytest.param(
            "The unit had no vacancies and was fully staffed.",
            [("vacancy_count", 0, "posts")],
            id="paraphrase",
        ),
        pytest.param(
            "19 of the 25 staff were still in post, a retention rate of 76%.",
            [("retention_rate", 76, "percent")],
            id="share printed after",
        ),
        # Headcount and FTE.
        pytest.param(
            "The service had 64 staff (58.2 FTE).",
            [("workforce_size", 64, "people"), ("workforce_size", 58.2, "fte")],
            id="headcount and fte",
        ),
        # N of M.
        pytest.param(
            "Nine of the 45 posts were vacant.", [("vacancy_rate", 20, "percent")], id="one ratio"
        ),
        pytest.param(
            "There were 33 agency workers out of a workforce of 150.",
            [("agency_rate", 22, "percent"), ("workforce_size", 150, "people")],
            id="workforce is a figure",
        ),
        pytest.param(
            "There were 34 vacant posts out of an establishment of 170.",
            [("vacancy_rate", 20, "percent"), ("establishment", 170, "posts")],
            id="establishment is a figure",
        ),
        # International recruits.
        pytest.param(
            "Seven social workers had come from Ghana.",
            [("overseas_recruitment", 7, "people")],
            id="come from abroad",
        ),
        pytest.param(
            "Five social workers from overseas were due to arrive in July.",
            [("recruitment_pipeline", 5, "people")],
            id="due to arrive",
        ),
        # Vacancies.
        pytest.param(
            "There were 12 vacant posts.", [("vacancy_count", 12, "posts")], id="number of posts"
        ),
        pytest.param(
            "A fifth of the posts were vacant.",
            [("vacancy_rate", 20, "percent")],
            id="share of posts",
        ),
        # Backlog.
        pytest.param(
            "The backlog stood at 40 people.",
            [("waiting_list", 40, "people")],
            id="backlog of people",
        ),
        # Exit questionnaires.
        pytest.param(
            "A quarter of leavers completed the exit questionnaire.",
            [("staff_survey_score", 25, "percent")],
            id="exit form",
        ),
        # Vacancy factor.
        pytest.param(
            "The salary budget allowed for a vacancy factor of 4%.",
            [("vacancy_rate", 4, "percent")],
            id="vacancy factor",
        ),
        # All and none.
        pytest.param(
            "All managers were trained.", [("training_completion", 100, "percent")], id="all"
        ),
        pytest.param(
            "The depot was fully staffed.", [("vacancy_count", 0, "posts")], id="fully staffed"
        ),
        pytest.param(
            "There were no vacancies in the team.",
            [("vacancy_count", 0, "posts")],
            id="no vacancies",
        ),
        pytest.param(
            "The service was agency-free.", [("agency_count", 0, "people")], id="agency-free"
        ),
        # Units of counts.
        pytest.param(
            "Agency workers covered six posts.",
            [("agency_count", 6, "posts")],
            id="agency in posts",
        ),
        pytest.param(
            "There were six agency workers.", [("agency_count", 6, "people")], id="agency people"
        ),
        pytest.param(
            "There were 6.5 FTE agency workers.", [("agency_count", 6.5, "fte")], id="agency fte"
        ),
    ],
)
def test_what_is_an_observation(text: str, expected: Rows) -> None:
    assert slots(text, "metric value unit") == expected


@pytest.mark.parametrize(
    ("text", "numerator", "denominator", "value", "computed"),
    [
        pytest.param("34 of the 170 posts were vacant.", 34, 170, 20, True, id="of"),
        pytest.param("One in five posts was vacant.", 1, 5, 20, True, id="in"),
        pytest.param("Of the 170 posts, 34 (20%) were vacant.", 34, 170, 20, False, id="printed"),
        pytest.param("The permanent to agency split was 70:30.", 70, 100, 70, True, id="parts"),
    ],
)
def test_ratios_keep_both_numbers(
    text: str, numerator: float, denominator: float, value: float, computed: bool
) -> None:
    expected = ("ratio", numerator, denominator, value, computed)
    assert slots(text, "value_kind numerator denominator value computed") == [expected]


def test_a_range_has_no_value() -> None:
    assert slots("Caseloads ranged from 16 to 18.", "value_kind value low high") == [
        ("range", None, 16, 18)
    ]


def test_a_share_of_the_number_before() -> None:
    text = "Of the posts 34 were vacant, 17 of which were covered by agency staff."
    rows = slots(text, "metric value numerator denominator")
    assert rows == [
        ("vacancy_count", 34, None, None),
        ("agency_vacancy_cover_rate", 50, 17, 34),
    ]


def test_that_figure_goes_on_in_the_next_sentence() -> None:
    text = "The agency rate was 31%. That figure had been 35% in May 2023."
    assert slots(text, "metric value period.start") == [
        ("agency_rate", 31, None),
        ("agency_rate", 35, "2023-05-01"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Large caseloads of 530 were noted.",
            [("open_cases", 530)],
            id="too many for one worker",
        ),
        pytest.param("Caseloads of 17 were noted.", [("caseload", 17)], id="caseload of a worker"),
    ],
)
def test_a_caseload_that_nobody_could_hold_is_a_total(text: str, expected: Rows) -> None:
    assert slots(text, "metric value") == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Turnover was discussed in Committee Room 4.", id="room"),
        pytest.param("Sickness was reported under paragraph 12.", id="paragraph"),
        pytest.param("The 12 members of the panel noted the turnover.", id="members"),
        "The caseload was discussed, and Cllr Roe pointed to the closure of two family hubs.",
        "All but three of the 40 posts were filled.",
        "The authority had lost 10.8% of its bus services.",
    ],
)
def test_numbers_of_other_things_stay_out(text: str) -> None:
    assert [value for value in slots(text, "value") if value is not None] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Three of the 62 planning posts were vacant, two of them in enforcement.",
            [("vacancy_rate", 4.8, "percent")],
            id="a part of the number before",
        ),
        pytest.param(
            "The scheme had cost £410,000 so far, and agency spend for the year was £4.3m.",
            [("agency_spend", 4_300_000, "gbp")],
            id="the trigger of another clause has a number of its own",
        ),
        pytest.param(
            "Members asked whether turnover had halved; she replied that it stood at 12%.",
            [("turnover_rate", None, None), ("turnover_rate", 12, "percent")],
            id="the figure that the question named",
        ),
        pytest.param(
            "Turnover was 12%. The regional average was 15%.",
            [("turnover_rate", 12, "percent"), ("turnover_rate", 15, "percent")],
            id="another body's average of the same",
        ),
        pytest.param(
            "A Member asked how many agency workers there were. The Director said that it was 46.",
            [("agency_count", None, None), ("agency_count", 46, "people")],
            id="the answer in the next sentence",
        ),
        pytest.param(
            "Turnover was 9%, the Head of Planning said, with the highest, in Waste, being 14%.",
            [("turnover_rate", 9, "percent"), ("turnover_rate", 14, "percent")],
            id="who says so stands between",
        ),
        pytest.param(
            "Ninety per cent of posts now had somebody in them, and sickness was 1.4 days a head.",
            [("fill_rate", 90, "percent"), ("sickness_days", 1.4, "days_per_employee")],
            id="the trigger of another clause has a number of another kind",
        ),
        pytest.param(
            "The officers in Waste, Libraries and Parks held 16, 21 and 18 cases apiece.",
            [("caseload", n, "cases_per_worker") for n in (16, 21, 18)],
            id="a list before its noun",
        ),
        pytest.param(
            "The Council had 4,000 Education, Health and Care Plans.",
            [("ehcp_count", 4000, "plans")],
            id="a name with a comma in it",
        ),
        pytest.param(
            "Caseloads were at one worker to nine cases; the guidance recommended one to twelve.",
            [("caseload", 9, "cases_per_worker"), ("caseload", 12, "cases_per_worker")],
            id="the second of two ratios",
        ),
        pytest.param(
            "Vacancy rate 14% (target 10%), turnover 16% (target 15%).",
            [
                ("vacancy_rate", 14, "percent"),
                ("vacancy_rate", 10, "percent"),
                ("turnover_rate", 16, "percent"),
                ("turnover_rate", 15, "percent"),
            ],
            id="a bracket belongs to what stands before it",
        ),
        pytest.param(
            "The service had 1,204 open cases, 43 of which had yet to be allocated.",
            [("open_cases", 1204, "cases"), ("unallocated_cases", 43, "cases")],
            id="the noun of another number",
        ),
        pytest.param(
            "The number of foster carers fell by four to 118.",
            [("foster_carer_count", 118, "households")],
            id="by four to 118 is no range",
        ),
        pytest.param(
            "In August 88% of one-to-one supervision sessions had taken place on time.",
            [("supervision_compliance", 88, "percent")],
            id="one-to-one is no number",
        ),
        pytest.param(
            "There had been 17 referrals to the team and two permanent exclusions.",
            [("referral_count", 17, "referrals")],
            id="a noun of its own behind an adjective",
        ),
    ],
)
def test_numbers_that_stand_near_a_metric(text: str, expected: Rows) -> None:
    assert slots(text, "metric value unit") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Of the four indicators, only one improved: the vacancy rate.",
            [("vacancy_rate", None)],
            id="a share of other things",
        ),
        pytest.param(
            "Staff numbers 1,180 1,204 1,253 1,260",
            [("workforce_size", None)],
            id="a row of bare numbers",
        ),
        pytest.param(
            "The vacancy rate was 12%, 3% above the national average.",
            [("vacancy_rate", 12)],
            id="how far from the norm",
        ),
        pytest.param(
            "Agency spend was £3.1m, £0.4m more than budgeted.",
            [("agency_spend", 3100000)],
            id="more than budgeted",
        ),
        pytest.param(
            "The team was carrying two vacancies and one officer was away.",
            [("vacancy_count", 2)],
            id="the subject of the next clause",
        ),
        pytest.param(
            "Half of all leavers had been there two years.",
            [("leavers_count", None)],
            id="the whole of a share",
        ),
        pytest.param(
            "Turnover was 12% and in 2023/24 there were 288 of them.",
            [("turnover_rate", 12)],
            id="no percentage above 100",
        ),
        pytest.param(
            "The personal education plans were better, but half are not yet good.",
            [("pep_completion", None)],
            id="denied",
        ),
    ],
)
def test_numbers_without_a_metric_of_their_own(text: str, expected: list[object]) -> None:
    assert slots(text, "metric value") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The Council had 27 agency workers in post.",
            [("agency_count", 27)],
            id="agency workers in post",
        ),
        pytest.param(
            "The team had 3.6 FTE vacant posts.",
            [("vacancy_count", 3.6)],
            id="vacant posts of a team",
        ),
        pytest.param(
            "Each officer was holding 75 open cases.",
            [("caseload", 75)],
            id="a verb that wants its number",
        ),
        pytest.param(
            "The team was managing over 600 open cases.",
            [("open_cases", 600)],
            id="unless a team holds them",
        ),
        pytest.param(
            "A headcount of 512 equated to 455 FTE.",
            [("workforce_size", 512), ("workforce_size", 455)],
            id="a participle is no noun",
        ),
    ],
)
def test_the_noun_that_a_number_counts_comes_first(text: str, expected: list[object]) -> None:
    assert slots(text, "metric value") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Vacancies stood at 28 in the team; 21 of them had agency cover.",
            [("vacancy_count", 28, False), ("agency_vacancy_cover_rate", 75, True)],
            id="covered by agency",
        ),
        pytest.param(
            "There was a headcount of 388, of whom 97 were agency workers.",
            [("workforce_size", 388, False), ("agency_rate", 25, True)],
            id="of whom agency",
        ),
        pytest.param(
            "Fifteen workers had joined and twelve of those were still employed.",
            [("recruitment_count", 15, False), ("retention_rate", 80, True)],
            id="still employed",
        ),
    ],
)
def test_figures_that_rest_on_the_one_before(text: str, expected: list[object]) -> None:
    assert slots(text, "metric value computed") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Caseloads averaged 17, some way above the corporate ceiling of 16.",
            [(17, "actual"), (16, "limit")],
            id="ceiling",
        ),
        pytest.param(
            "Officers each held 61 cases, when no more than 40 was considered safe.",
            [(61, "actual"), (40, "limit")],
            id="considered safe",
        ),
        pytest.param(
            "Sickness was 7.7 days a head, the public sector norm being 8.",
            [(7.7, "actual"), (8, "benchmark")],
            id="norm",
        ),
        pytest.param(
            "Agency use stood at 14%, just above the floor standard of 12%.",
            [(14, "actual"), (12, "target")],
            id="standard",
        ),
        pytest.param(
            "Caseloads were 17 in May, a little above the 16 seen across other councils.",
            [(17, "actual"), (16, "benchmark")],
            id="held against the figure before",
        ),
        pytest.param(
            "Caseloads stood at 10; the ceiling, which had been agreed in May, was 12.",
            [(10, "actual"), (12, "limit")],
            id="an aside before the norm",
        ),
        pytest.param(
            "Caseloads had fallen to 19 and were expected to settle at about 16.",
            [(19, "actual"), (16, "forecast")],
            id="elided subject",
        ),
    ],
)
def test_a_norm_goes_on_with_the_metric_before_it(text: str, expected: list[object]) -> None:
    assert slots(text, "value measure_role") == expected


def test_the_label_before_a_number_ties_it_to_the_words_before() -> None:
    text = "Latest: 4% Target: 5% Number of agency workers"
    assert slots(text, "metric value") == [("agency_count", None)]


def test_a_printed_percentage_and_its_counts_are_one_ratio() -> None:
    text = "In May 34% of EHC plans were issued within 20 weeks (51 out of 151)."
    assert slots(text, "value numerator denominator computed") == [(34, 51, 151, False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "There were 19 locums, five of them in the Harbour Team.",
            [("agency_count", 19), ("agency_count", 5)],
            id="team",
        ),
        pytest.param(
            "There were 40 leavers, nine of them planners.",
            [("leavers_count", 40), ("leavers_count", 9)],
            id="staff group",
        ),
        pytest.param(
            "There were 40 leavers, nine of them in May.", [("leavers_count", 40)], id="time"
        ),
        pytest.param(
            "There were 40 leavers, nine of them at short notice.",
            [("leavers_count", 40)],
            id="manner",
        ),
        pytest.param(
            "Turnover was 12%, nine of them in Legal Services.",
            [("turnover_rate", 12)],
            id="a rate has no such parts",
        ),
    ],
)
def test_a_part_counts_where_it_has_a_team_or_group_of_its_own(text: str, expected: Rows) -> None:
    assert slots(text, "metric value") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Sickness was 5.2% of contracted hours among loaders in May, and 3.1% among clerks.",
            [5.2, 3.1],
            id="groups side by side",
        ),
        pytest.param(
            "Sickness was 5.2% among loaders, which was a worry for all, and in Glenmoor 3.1% of "
            "dwellings had been sold.",
            [5.2],
            id="another statement",
        ),
        pytest.param(
            "Sickness fell from 9.9 days per employee to 9.1, and 8.5 was forecast for the year.",
            [9.9, 9.1, 8.5],
            id="forecast",
        ),
        pytest.param(
            "Seven wardens had resigned, and three more were expected to follow.",
            [7, 3],
            id="more to follow",
        ),
        pytest.param(
            "Seven wardens had resigned, and three more were on a course.", [7], id="more at hand"
        ),
    ],
)
def test_a_number_of_another_group_or_still_to_come_goes_on(
    text: str, expected: list[float]
) -> None:
    assert slots(text, "value") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Managers had held 91% of supervision meetings on time.",
            [("supervision_compliance", 91)],
            id="a verb of caseloads",
        ),
        pytest.param(
            "The team had 96 open cases, an average of eight for each officer.",
            [("open_cases", 96), ("caseload", 8)],
            id="total and share of each",
        ),
        pytest.param(
            "There was one enforcement officer for every 90 live files, against one to 71 before.",
            [("caseload", 90), ("caseload", 71)],
            id="one worker for so many",
        ),
        pytest.param(
            "Forty per cent of local firms had hard-to-fill vacancies.", [], id="firms no staff"
        ),
        pytest.param(
            "Three planners were dealing with 410 applications between them.",
            [("open_cases", 410)],
            id="shared total",
        ),
        pytest.param(
            "Three planners were dealing with 41 applications.",
            [("caseload", 41)],
            id="no shared total",
        ),
        pytest.param(
            "The Council paid £38 an hour for an agency planner.",
            [],
            id="rate of pay",
        ),
        pytest.param(
            "Ten of the 14 people who had left gave pay as the reason.",
            [],
            id="share of those who left",
        ),
        pytest.param(
            "Ten of the 14 planners who started were still in post.",
            [("retention_rate", 71.4)],
            id="share of a cohort",
        ),
        pytest.param(
            "The Council had 18 vacancies in the team, of which 12 had been advertised.",
            [("vacancy_count", 18)],
            id="a part is no next level",
        ),
        pytest.param(
            "Six posts would be lost, four of them currently vacant.",
            [("establishment", None), ("vacancy_count", 4)],
            id="two facts of posts",
        ),
        pytest.param(
            "The Head said that there had been 61 leavers last year and so far this year 19.",
            [("leavers_count", 61), ("leavers_count", 19)],
            id="no school year",
        ),
        pytest.param(
            "The team was carrying two vacancies and had one member on long leave.",
            [("vacancy_count", 2)],
            id="no member of a committee",
        ),
        pytest.param(
            "Of an establishment of 170 FTE, 34 (20%) were vacant.",
            [("vacancy_rate", 20), ("establishment", 170)],
            id="a part of a named whole",
        ),
        pytest.param(
            "Of a workforce of 640, 58 (9%) were agency.",
            [("agency_rate", 9), ("workforce_size", 640)],
            id="a part of the workforce",
        ),
        pytest.param(
            "The establishment was 54 FTE, four and a half of which had nobody in them.",
            [("establishment", 54), ("vacancy_rate", 8.3)],
            id="a part with nobody in it",
        ),
        pytest.param(
            "The establishment was 64 FTE, six and a half of which were part-time.",
            [("establishment", 64)],
            id="a part that is not vacant",
        ),
        pytest.param(
            "The establishment was 310 FTE, 279 of which were filled.",
            [("establishment", 310), ("fill_rate", 90)],
            id="a part above a hundred",
        ),
        pytest.param(
            "In the year 38 planners had joined the service, 29 had left it and five had moved.",
            [("recruitment_count", 38), ("leavers_count", 29)],
            id="each number has its verb",
        ),
        pytest.param(
            "Long-term sickness cost 4,210 working days and short-term sickness 1,890.",
            [("sickness_days", 4210), ("sickness_days", 1890)],
            id="words for the same metric between",
        ),
        pytest.param(
            "Advisers were working with 27 young people each, and one adviser had 34.",
            [("caseload", 27), ("caseload", 34)],
            id="one of them",
        ),
        pytest.param(
            "No social worker had more than 22 cases, whereas in May four had had over 30.",
            [("caseload", 22), ("caseload", 30)],
            id="a number as the subject",
        ),
        pytest.param(
            "Social workers held 21 cases; the Council's own ceiling was 22 a head.",
            [("caseload", 21), ("caseload", 22)],
            id="a head is a worker here",
        ),
        pytest.param(
            "Coordinators had 240 plans each, the Manager said, and 150 was regarded as safe.",
            [("caseload", 240), ("caseload", 150)],
            id="a norm that opens a clause",
        ),
        pytest.param(
            "Sixty-one new plans were issued in May, only 24 of them within 20 weeks.",
            [],
            id="a part of a whole that is not counted",
        ),
        pytest.param(
            "Almost one in five children in care had seen three or more social workers.",
            [("social_worker_changes", 20)],
            id="children of whom it is a share",
        ),
        pytest.param(
            "Days lost to stress had risen to 4,100, a third of the total.",
            [("sickness_days", 4100)],
            id="a share is no noun of a list",
        ),
        pytest.param(
            "Caseloads exceeded the guideline of 18 by three.",
            [("caseload", 18)],
            id="by so much",
        ),
        pytest.param(
            "The budget provided for 240 FTE, of which 212 were in post.",
            [("workforce_size", 212)],
            id="words with a number of their own",
        ),
        pytest.param(
            "Caseloads, which the inspectors had called too high in 2022, averaged 15.",
            [("caseload", 15)],
            id="an aside is passed over",
        ),
        pytest.param(
            "Of every ten social workers, three had been with the Council for a year.",
            [],
            id="of every ten is not all",
        ),
        pytest.param(
            "Seventeen locums were in post on 1 May, compared with 26 a year before.",
            [("agency_count", 17), ("agency_count", 26)],
            id="words that the number before has taken",
        ),
        pytest.param(
            "Back problems accounted for 22% of absence and stress for 31%.",
            [("sickness_absence_rate", None)],
            id="causes without their verb",
        ),
        pytest.param(
            "Agency staff cost £62,000 each, compared with £48,000 for a permanent employee.",
            [("agency_spend", None)],
            id="the price of one",
        ),
        pytest.param(
            "Agency staff made up 8% of the team, less than a third of the share seen in 2022.",
            [("agency_rate", 8)],
            id="a share of a figure",
        ),
    ],
)
def test_what_a_number_can_measure(text: str, expected: Rows) -> None:
    assert slots(text, "metric value") == expected
