"""What an item holds, read from the paragraphs of its body."""

from __future__ import annotations

import pytest

from minutes_miner.records import ActionStatus, AgendaItem, PointType, Resolution
from minutes_miner.structure import read_structure

HEAD = """MOLEHAM PARISH COUNCIL
Minutes of the meeting held on 7 October 2024 at 7.30 pm

Present: Cllr Alan Hart (Chair), Cllr Bea Roe, Cllr Cy Finch
In attendance: Ruth Farrow (Clerk)
Apologies: Cllr Di O’Dell

1. Declarations of Interest
None.

"""
TAIL = """

3. Date of Next Meeting
4 November 2024
"""


def read_item(body: str, title: str = "Grounds") -> AgendaItem:
    """The item with this body, in otherwise complete minutes."""
    text = f"{HEAD}2. {title}\n{body}{TAIL}"
    structure = read_structure(text)
    assert structure.classification == "minutes"
    items = [item for item in structure.agenda_items if item.title == title]
    assert len(items) == 1
    return items[0]


def points_of(body: str) -> list[tuple[str, str | None, str]]:
    """(type, speaker's name or role, text) of each point."""
    return [
        (
            point.type,
            (point.speaker.name or point.speaker.role) if point.speaker else None,
            point.text,
        )
        for point in read_item(body).discussion_points
    ]


def resolutions_of(body: str) -> list[str]:
    return [resolution.text for resolution in read_item(body).resolutions]


def only_resolution(body: str) -> Resolution:
    resolutions = read_item(body).resolutions
    assert len(resolutions) == 1
    return resolutions[0]


def actions_of(body: str) -> list[tuple[str, str | None, str | None]]:
    """(text, owner, due date) of each action."""
    return [
        (action.text.rstrip("."), action.owner, action.due.date if action.due else None)
        for action in read_item(body).actions
    ]


class TestPoints:
    @pytest.mark.parametrize(
        ("body", "kind", "speaker"),
        [
            pytest.param("Cllr Roe said that the lamp was out.", "speech", "Cllr Roe", id="speech"),
            pytest.param(
                "Mr Hart said that the lamp was out.", "speech", "Mr Hart", id="honorific"
            ),
            pytest.param("The Clerk advised that it was paid.", "speech", "Clerk", id="role"),
            pytest.param(
                "RF reported that it was paid.", "speech", "Ruth Farrow (RF)", id="initials"
            ),
            pytest.param(
                "The Moleham Society said it was dim.", "speech", "Moleham Society", id="body"
            ),
            pytest.param("The Chair welcomed the visitors.", "speech", "Chair", id="welcome"),
            pytest.param(
                "Cllr Roe thanked the scouts for their help.", "speech", "Cllr Roe", id="thanks"
            ),
            pytest.param(
                "Cllr Roe declared an interest in item 6.", "speech", "Cllr Roe", id="interest"
            ),
            pytest.param(
                "It was suggested that the steps be lit.", "speech", None, id="nobody named"
            ),
            pytest.param("Cllr Roe asked who would pay.", "question", "Cllr Roe", id="question"),
            pytest.param(
                "Members sought assurance that it was safe.", "question", None, id="members ask"
            ),
            pytest.param(
                "Cllr Roe asked that the ditch be cleared.", "speech", "Cllr Roe", id="deed asked"
            ),
            pytest.param("Members felt the rent was high.", "summary", None, id="collective"),
            pytest.param(
                "It was noted that the boiler had failed twice.", "summary", None, id="it was noted"
            ),
            pytest.param(
                "It was agreed that this was a very sad loss.", "summary", None, id="opinion"
            ),
            pytest.param("Cllr Roe left the meeting at 8 pm.", "narrative", None, id="departure"),
            pytest.param(
                "Mr Hart was thanked for sweeping the hall.", "narrative", None, id="was thanked"
            ),
            pytest.param("The railing has been painted.", "narrative", None, id="fact"),
            pytest.param(
                "Nothing to report, as the river was low.", "narrative", None, id="nil and fact"
            ),
        ],
    )
    def test_types_and_speakers(self, body: str, kind: PointType, speaker: str | None) -> None:
        assert points_of(body) == [(kind, speaker, body)]

    @pytest.mark.parametrize(
        "body",
        ["No update on this matter.", "None.", "Nothing to report.", "There were no questions."],
    )
    def test_nil_entries_are_no_points(self, body: str) -> None:
        assert points_of(body) == []

    def test_an_answer_follows_its_question(self) -> None:
        body = "Cllr Roe asked who would pay. The Clerk said that the district would pay."
        assert [(kind, who) for kind, who, _ in points_of(body)] == [
            ("question", "Cllr Roe"),
            ("answer", "Clerk"),
        ]

    def test_an_answer_may_be_the_next_paragraph(self) -> None:
        body = "Cllr Roe asked who would pay.\n\nThe Clerk said that the district would pay.\n"
        assert [kind for kind, _, _ in points_of(body)] == ["question", "answer"]

    def test_a_reply_to_a_remark_is_speech(self) -> None:
        body = "Cllr Roe was worried about mud. The Chair said that it was the farmer's."
        assert points_of(body)[-1][:2] == ("speech", "Chair")

    def test_it_was_noted_answers_a_question_too(self) -> None:
        body = "Cllr Roe asked who would pay. It was confirmed that the district would pay."
        assert [kind for kind, _, _ in points_of(body)] == ["question", "answer"]

    def test_points_are_cut_where_the_speaker_changes(self) -> None:
        body = (
            "Cllr Roe said that the lamp was out. It had failed. Cllr Finch said that it was old."
        )
        assert points_of(body) == [
            ("speech", "Cllr Roe", "Cllr Roe said that the lamp was out. It had failed."),
            ("speech", "Cllr Finch", "Cllr Finch said that it was old."),
        ]

    def test_a_pronoun_goes_on(self) -> None:
        body = "Cllr Roe said that the lamp was out. She added that it was old."
        assert points_of(body) == [("speech", "Cllr Roe", body)]

    def test_each_entry_of_a_list_has_the_speaker_of_the_lead_in(self) -> None:
        body = "The Clerk reported:\n\n- The lamp is out.\n- The gate is open.\n"
        assert points_of(body) == [
            ("speech", "Clerk", "The lamp is out."),
            ("speech", "Clerk", "The gate is open."),
        ]

    def test_a_bare_lead_in_is_no_point(self) -> None:
        body = "The areas covered were:\n\n- the lamps\n- the gates\n"
        assert [text for _, _, text in points_of(body)] == ["the lamps", "the gates"]

    def test_a_sentence_that_runs_on_through_its_list_is_one_point(self) -> None:
        body = "Cllr Roe asked whether:\n\n(a) the lamp was out; and\n(b) the gate was open.\n"
        assert [(kind, who) for kind, who, _ in points_of(body)] == [("question", "Cllr Roe")]

    def test_correspondence_is_other(self) -> None:
        item = read_item(
            "Letter from the Moleham Society, with a plan of the pond.\n", "Correspondence"
        )
        assert [point.type for point in item.discussion_points] == ["other"]

    def test_whoever_asked_does_not_answer_himself(self) -> None:
        body = "Cllr Roe asked who would pay.\n\nCllr Roe said that the fund was low.\n"
        assert [(kind, who) for kind, who, _ in points_of(body)] == [
            ("question", "Cllr Roe"),
            ("speech", "Cllr Roe"),
        ]

    @pytest.mark.parametrize(
        "sentence",
        [
            "Regarding the new hall Mr Hart expressed his doubts.",
            "Finally, on 4 May Mr Hart welcomed the scouts.",
            "Turning to the lamp, Mr Hart said that it was out.",
        ],
    )
    def test_a_topic_before_the_speaker(self, sentence: str) -> None:
        assert points_of(sentence) == [("speech", "Mr Hart", sentence)]

    def test_an_office_without_capitals(self) -> None:
        body = "The strategic director of children's services informed cabinet that it had closed."
        assert points_of(body)[0][1] == "strategic director of children's services"

    def test_a_body_that_received_a_long_report_settled_nothing(self) -> None:
        body = "The Committee received the report of the Head of Parks which detailed the costs."
        assert resolutions_of(body) == []

    @pytest.mark.parametrize(
        "sentence",
        ["Privacy Policy reviewed and put on the site.", "Park Lane noted for its ruts."],
    )
    def test_a_thing_is_nobody(self, sentence: str) -> None:
        assert points_of(sentence)[0][1] is None

    def test_no_officer_is_nobody(self) -> None:
        assert points_of("No officer attended.")[0][1] is None


class TestResolutions:
    @pytest.mark.parametrize(
        ("body", "text"),
        [
            pytest.param("It was agreed to buy a strimmer.", "to buy a strimmer.", id="to"),
            pytest.param(
                "It was agreed that the bench be painted.", "that the bench be painted.", id="that"
            ),
            pytest.param(
                "It was decided a second price would be sought.",
                "a second price would be sought.",
                id="noun",
            ),
            pytest.param(
                "RESOLVED: That the fence be mended.", "That the fence be mended.", id="RESOLVED"
            ),
            pytest.param(
                "RESOLVED:\n\nThat the fence be mended.",
                "That the fence be mended.",
                id="next line",
            ),
            pytest.param(
                "Resolved:\n“That the fence be mended.”", "That the fence be mended.", id="quoted"
            ),
            pytest.param(
                "The terms of the lease were agreed.",
                "The terms of the lease were agreed.",
                id="whole",
            ),
            pytest.param("The report was noted.", "The report was noted.", id="noted"),
        ],
    )
    def test_quotes(self, body: str, text: str) -> None:
        assert [found.rstrip(".") for found in resolutions_of(body)] == [text.rstrip(".")]
        assert points_of(body) == []

    def test_agreed_behind_its_subject(self) -> None:
        found = resolutions_of("The bank statement for May was read. Noted.")
        assert found == ["The bank statement for May was read. Noted."]

    @pytest.mark.parametrize(
        "body",
        [
            pytest.param(
                "RESOLVED:\n(a) that the bench be painted;\n(b) that the lamp be lit.\n", id="lines"
            ),
            pytest.param(
                "RESOLVED (a) that the bench be painted; (b) that the lamp be lit.", id="sentence"
            ),
            pytest.param(
                "RESOLVED: (a) that the bench be painted; and (b) that the lamp be lit.", id="and"
            ),
        ],
    )
    def test_limbs(self, body: str) -> None:
        found = read_item(body).resolutions
        assert [(r.number, r.text.rstrip(".")) for r in found] == [
            ("a", "that the bench be painted"),
            ("b", "that the lamp be lit"),
        ]

    @pytest.mark.parametrize(
        "cue", ["RESOLVED: That", "RESOLVED - That:", "RESOLVED that", "It was agreed, to:"]
    )
    def test_limbs_below_the_first_words_of_their_clause(self, cue: str) -> None:
        found = read_item(f"{cue}\n(a) the bench be painted;\n(b) the lamp be lit.\n").resolutions
        assert [(r.number, r.text) for r in found] == [
            ("a", "the bench be painted"),
            ("b", "the lamp be lit."),
        ]

    def test_what_was_said_before_stays_a_point(self) -> None:
        body = "Cllr Roe said that the mower was old. It was agreed to buy a new mower."
        assert points_of(body) == [("speech", "Cllr Roe", "Cllr Roe said that the mower was old.")]
        assert resolutions_of(body) == ["to buy a new mower."]

    @pytest.mark.parametrize(
        "body",
        [
            pytest.param(
                "On the proposal of Cllr Hart, seconded by Cllr Roe, it was agreed to pave it.",
                id="on the proposal",
            ),
            pytest.param(
                "Proposed by Cllr Hart;\nSeconded by Cllr Roe;\nAnd Resolved:\n“That it be paved.”",
                id="over four lines",
            ),
            pytest.param(
                "It was agreed to pave it. Proposed by Cllr Hart, seconded by Cllr Roe.",
                id="behind",
            ),
            pytest.param(
                "Cllr Hart proposed and Cllr Roe seconded that the lane be paved.", id="active"
            ),
            pytest.param(
                "A motion was made by Cllr Hart and seconded by Cllr Roe to pave the lane.",
                id="motion",
            ),
        ],
    )
    def test_movers(self, body: str) -> None:
        found = only_resolution(body)
        assert (found.mover, found.seconder) == ("Cllr Hart", "Cllr Roe")
        assert found.result == "pass"

    @pytest.mark.parametrize(
        ("body", "result"),
        [
            (
                "Cllr Hart proposed and Cllr Roe seconded that it be sold. The motion was lost.",
                "fail",
            ),
            (
                "Cllr Hart proposed and Cllr Roe seconded that it be sold. Motion carried.",
                "pass",
            ),
            ("It was agreed to sell the field.", "pass"),
        ],
        ids=["lost", "carried", "agreed"],
    )
    def test_results(self, body: str, result: str) -> None:
        assert only_resolution(body).result == result

    @pytest.mark.parametrize(
        ("vote", "counts"),
        [
            ("Carried by 6 votes to 2.", (6, 2, None)),
            ("4 for, 1 against. Carried.", (4, 1, None)),
            ("For (5)\nAgainst (3)\nAbstain (1)", (5, 3, 1)),
        ],
        ids=["votes to", "for, against", "lines"],
    )
    def test_votes(self, vote: str, counts: tuple[int, int, int | None]) -> None:
        votes = only_resolution(f"RESOLVED that the field be let.\n{vote}").votes
        assert votes is not None
        assert (votes.for_, votes.against, votes.abstain) == counts

    def test_names_of_voters(self) -> None:
        body = "RESOLVED that the field be let.\nFor: Hart, Roe\nAgainst: Finch\n"
        votes = only_resolution(body).votes
        assert votes is not None
        assert (votes.names.for_, votes.names.against) == (("Hart", "Roe"), ("Finch",))

    def test_planning_verdicts(self) -> None:
        body = "24/0031 Porch at Mill Lane – No objections\n\n24/0018 Barn at Hill Farm – Object\n"
        found = read_item(body, "Planning").resolutions
        assert [(r.text, r.classification) for r in found] == [
            ("24/0031 Porch at Mill Lane – No objections", "other"),
            ("24/0018 Barn at Hill Farm – Object", "reject"),
        ]

    def test_each_application_is_settled_by_itself(self) -> None:
        body = "24/0017/FUL Porch, Mill Lane - no objection.\n24/0018/TPO Oak, The Hall - support."
        found = read_item(body, "Planning Applications").resolutions
        assert [(r.text, r.classification) for r in found] == [
            ("24/0017/FUL Porch, Mill Lane - no objection.", "other"),
            ("24/0018/TPO Oak, The Hall - support.", "endorse"),
        ]

    def test_speaking_in_support_is_no_verdict(self) -> None:
        body = "Ms Lowe, the agent, spoke on the barn in support."
        assert read_item(body, "Planning Applications").resolutions == ()

    def test_the_form_changes_with_the_second_decision(self) -> None:
        body = "It was AGREED to note the letter and that the Clerk reply."
        assert resolutions_of(body) == ["to note the letter", "that the Clerk reply."]

    def test_a_semicolon_parts_two_clauses(self) -> None:
        body = "It was RESOLVED: that the hut be locked at dusk; and that the lamp be lit."
        assert resolutions_of(body) == ["that the hut be locked at dusk", "that the lamp be lit."]

    def test_who_is_to_do_it_may_open_the_first_limb(self) -> None:
        body = "RESOLVED\n\nOfficers will provide a list of repairs."
        assert resolutions_of(body) == ["Officers will provide a list of repairs."]

    def test_we_settle_too(self) -> None:
        assert resolutions_of("We agreed to move the bin.") == ["to move the bin."]

    def test_markup_around_the_cue(self) -> None:
        assert resolutions_of("**Decision:** the rate will go up to £14.") == [
            "the rate will go up to £14."
        ]

    def test_what_is_noted_stays_together(self) -> None:
        body = "RESOLVED to note that the pump failed and that the weir is dry."
        assert resolutions_of(body) == ["to note that the pump failed and that the weir is dry."]

    def test_an_amendment_that_is_seconded_in_the_next_sentence(self) -> None:
        body = (
            "Cllr Hart proposed as an amendment that the fee be halved. The amendment was seconded"
            " by Cllr Roe. The amendment was declared lost.\n"
        )
        found = only_resolution(body)
        assert (found.text.rstrip("."), found.result) == ("that the fee be halved", "fail")

    def test_a_proposal_without_a_seconder_falls(self) -> None:
        body = (
            "Cllr Hart proposed that the fee rise by 5%. There was no seconder. It was then"
            " proposed by Cllr Roe, seconded by Cllr Lane and RESOLVED that the fee rise by 3%.\n"
        )
        assert resolutions_of(body) == ["that the fee rise by 3%."]

    def test_a_motion_without_what_it_takes_for_granted(self) -> None:
        body = (
            "Proposed by Cllr Hart, seconded by Cllr Roe:\nThis Council notes that the weir was dry"
            " on 41 days.\nThis Council resolves to:\n1. Ask the Clerk to write; and\n"
            "2. Open the sluice.\nThe substantive motion was put and carried.\n"
        )
        assert resolutions_of(body) == ["Ask the Clerk to write", "Open the sluice."]

    @pytest.mark.parametrize("how", ["RESOLVED (unanimously)", "RECOMMENDED TO COUNCIL -"])
    def test_more_that_opens_a_block(self, how: str) -> None:
        assert resolutions_of(f"{how}\n\nThat the fence be mended.") == [
            "That the fence be mended."
        ]

    @pytest.mark.parametrize(
        "body",
        [
            "It was agreed that this was a very sad loss.",
            "It was suggested that kerbs be laid.",
            "Cllr Hart proposed that the lane be paved.",
            "The lane would be discussed in May.",
            "The Board thanked Ms Lane.",
            "The Clerk agreed to ring the smith.",
        ],
    )
    def test_none(self, body: str) -> None:
        assert resolutions_of(body) == []

    def test_names_below_the_count_of_a_vote(self) -> None:
        body = (
            "Cllr Hart proposed, and Cllr Roe seconded, that the fee be cut.\n\nFor (2)\n\n"
            "Cllr Hart, Cllr Roe\n\nAgainst (1)\n\nCllr Finch        Motion carried.\n"
        )
        votes = only_resolution(body).votes
        assert votes is not None
        assert (votes.for_, votes.against) == (2, 1)
        assert votes.names.for_ == ("Cllr Hart", "Cllr Roe")
        assert votes.names.against == ("Cllr Finch",)
        assert points_of(body) == []

    def test_a_motion_that_the_resolution_restates_is_told_once(self) -> None:
        body = (
            "1) Cllr Hart proposed, and Cllr Roe seconded the motion that\n"
            '"The Council approve the plan for the hall and the green."\n'
            "2) The Chairman put the motion to the vote.\n\nFor (2)\n\nCllr Hart, Cllr Roe\n\n"
            "3) RESOLVED that the Council approves the plan for the hall and the green.\n"
        )
        resolution = only_resolution(body)
        assert resolution.text.startswith("that the Council approves")
        assert (resolution.mover, resolution.seconder) == ("Cllr Hart", "Cllr Roe")
        assert resolution.votes is not None
        assert resolution.votes.for_ == 2

    def test_limbs_that_are_printed_twice_are_told_once(self) -> None:
        limb = "Ask the county to mend the long lane between the old mill and the new bridge"
        body = (
            f"It was agreed that the Council:\na) {limb}\n\nCllr Roe said that she was glad.\n\n"
            f"RESOLVED that the Council:\na) {limb}\n"
        )
        assert resolutions_of(body) == [limb]

    def test_short_decisions_may_be_alike(self) -> None:
        noted = "The report, as circulated, was noted by Members."
        body = f"Cllr Roe told of a bench.\n\n{noted}\n\nMr Hart told of a gate.\n\n{noted}\n"
        assert resolutions_of(body) == [noted, noted]

    def test_what_was_lost_is_lost_limb_by_limb_and_nobody_s_task(self) -> None:
        body = (
            "Cllr Hart proposed, and Cllr Roe seconded the motion that the Council resolves to:\n"
            "- Mend the lamp.\n- Request that the Clerk write to the Minister.\n\nMotion lost.\n"
        )
        item = read_item(body)
        assert [r.result for r in item.resolutions] == ["fail", "fail"]
        assert item.actions == ()

    def test_paragraph_numbers_end_the_limbs(self) -> None:
        body = (
            "1.1 The Committee RESOLVED to:\n(a) note the report; and\n(b) cut the fee.\n"
            "1.2 Cllr Hart said that the lamp was out.\n"
        )
        assert len(read_item(body).resolutions) == 2
        assert [text for _, _, text in points_of(body)] == ["Cllr Hart said that the lamp was out."]

    def test_a_proposal_that_is_seconded_some_sentences_later(self) -> None:
        body = (
            "It was proposed by Cllr Roe that Ann Lane be nominated. Cllr Roe said that she knew"
            " the parish. The proposal was seconded by Cllr Finch and agreed."
        )
        resolution = only_resolution(body)
        assert resolution.text == "that Ann Lane be nominated."
        assert resolution.seconder == "Cllr Finch"
        assert [text for _, _, text in points_of(body)] == [
            "Cllr Roe said that she knew the parish."
        ]

    @pytest.mark.parametrize(
        ("sentence", "clause"),
        [
            pytest.param(
                "On the proposal of Cllr Hart, seconded by Cllr Roe, Standing Orders were"
                " suspended.",
                "Standing Orders were suspended.",
                id="on the proposal",
            ),
            pytest.param(
                "It was proposed by Cllr Hart, Mayor, seconded by Cllr Roe and unanimously agreed"
                " to mow the green.",
                "to mow the green.",
                id="office of the mover",
            ),
            pytest.param(
                "Cllr Hart proposed the accounts be paid. Seconded by Cllr Roe.",
                "the accounts be paid.",
                id="no that",
            ),
            pytest.param(
                "The plan, as previously circulated to Councillors, was approved.",
                "The plan, as previously circulated to Councillors, was approved.",
                id="previously circulated",
            ),
            pytest.param(
                "The report, as circulated, was noted by Members.",
                "The report, as circulated, was noted by Members.",
                id="noted by members",
            ),
        ],
    )
    def test_more_ways_to_settle(self, sentence: str, clause: str) -> None:
        assert resolutions_of(sentence) == [clause]

    def test_a_motion_that_is_only_pointed_at_is_the_sentence_before(self) -> None:
        body = (
            "Cllr Roe moved that the lamp be mended.\n"
            "The motion was proposed by Cllr Roe, seconded by Cllr Finch and agreed.\n"
        )
        assert "The motion" not in resolutions_of(body)

    @pytest.mark.parametrize(
        "sentence",
        [
            "The Committee agreed to this proposal.",
            "Cllr Finch was proposed by Cllr Hart, seconded by Cllr Roe, all agreed.",
        ],
    )
    def test_a_sentence_is_quoted_whole_where_its_clause_says_nothing(self, sentence: str) -> None:
        assert resolutions_of(sentence) == [sentence]

    def test_a_reply_is_no_limb(self) -> None:
        body = "Proposed by Cllr Hart\nSeconded by Cllr Roe\n\nREPLY:\n\nThe verge will be cut.\n"
        assert resolutions_of(body) == []

    def test_what_follows_marked_limbs_is_discussion(self) -> None:
        body = (
            "RESOLVED:\n1. That the report be noted.\n2. That the fee be cut.\n\n"
            "Cllr Hart introduced the report.\n"
        )
        assert resolutions_of(body) == ["That the report be noted.", "That the fee be cut."]
        assert points_of(body) == [("speech", "Cllr Hart", "Cllr Hart introduced the report.")]


class TestActions:
    @pytest.mark.parametrize(
        ("body", "text", "owner", "status"),
        [
            pytest.param(
                "Clerk to write to the water company.",
                "Clerk to write to the water company",
                "Clerk",
                "directed",
                id="bare infinitive",
            ),
            pytest.param(
                "The Surveyor would arrange a test and report back.",
                "The Surveyor would arrange a test and report back",
                "Surveyor",
                "accepted",
                id="undertaking",
            ),
            pytest.param(
                "The farmer would be asked to trim the trees.",
                "The farmer would be asked to trim the trees",
                None,
                "accepted",
                id="passive",
            ),
            pytest.param(
                "RF to send the plan.",
                "RF to send the plan",
                "Ruth Farrow (RF)",
                "directed",
                id="initials",
            ),
            pytest.param(
                "A request was made for a bus stop.",
                "for a bus stop",
                None,
                "requested",
                id="request",
            ),
            pytest.param(
                "The Chair requested that the figures be shared.",
                "requested that the figures be shared",
                None,
                "directed",
                id="chair's request",
            ),
            pytest.param(
                "ACTION: Clerk to ring the smith.",
                "Clerk to ring the smith",
                "Clerk",
                "directed",
                id="ACTION line with its task",
            ),
            pytest.param(
                "Action: RF - get three prices.",
                "get three prices",
                "Ruth Farrow (RF)",
                "directed",
                id="ACTION line with owner and dash",
            ),
            pytest.param(
                "The post was down. (Action: Clerk to ring the smith)",
                "Clerk to ring the smith",
                "Clerk",
                "directed",
                id="ACTION in brackets with its task",
            ),
            pytest.param(
                "**Action:** RF to ring the smith.",
                "RF to ring the smith",
                "Ruth Farrow (RF)",
                "directed",
                id="bold ACTION",
            ),
            pytest.param(
                "Action: RF to varnish the bench.",
                "RF to varnish the bench",
                "Ruth Farrow (RF)",
                "directed",
                id="ACTION line with a verb of its own",
            ),
        ],
    )
    def test_forms(self, body: str, text: str, owner: str | None, status: ActionStatus) -> None:
        assert actions_of(body) == [(text, owner, None)]
        assert read_item(body).actions[0].status == status

    def test_an_action_line_owns_the_sentence_before(self) -> None:
        body = "The bench is to be varnished before the show.\nACTION: Ruth Farrow\n"
        assert actions_of(body) == [
            ("The bench is to be varnished before the show", "Ruth Farrow", None)
        ]

    def test_an_action_line_owns_what_the_limbs_before_it_order(self) -> None:
        body = (
            "The Clerk read the report.\nRESOLVED:\n1. That the report be noted.\n"
            "2. That a further update be brought to the June meeting.\nACTION: Head of Parks\n"
        )
        found = read_item(body).actions
        assert [(a.owner, a.text, a.status) for a in found] == [
            ("Head of Parks", "a further update be brought to the June meeting", "directed")
        ]
        assert found[0].from_resolution is not None

    def test_an_action_line_behind_a_decision_that_orders_nothing_is_standing(self) -> None:
        body = "RESOLVED: That the report be noted.\nAction: City Solicitor\n"
        found = read_item(body).actions
        assert [(a.owner, a.text, a.status, a.due) for a in found] == [
            ("City Solicitor", "That the report be noted.", "standing", None)
        ]

    def test_an_action_at_the_end_of_a_paragraph_owns_the_sentence_before(self) -> None:
        body = "2.1 The claim would be checked with the county. ACTION: RF\n"
        assert actions_of(body) == [
            ("The claim would be checked with the county", "Ruth Farrow (RF)", None)
        ]
        assert [text for _, _, text in points_of(body)] == [
            "The claim would be checked with the county."
        ]

    def test_a_name_in_the_margin_owns_the_sentence_beside_it(self) -> None:
        body = f"{'Benches to be varnished before the summer show on the green.':<90}Clerk\n"
        found = read_item(body).actions
        assert [(a.owner, a.text.rstrip(".")) for a in found] == [
            ("Clerk", "Benches to be varnished before the summer show on the green")
        ]

    def test_an_action_line_with_owner_and_day_owns_the_sentence_before(self) -> None:
        body = "The bench is to be varnished.\nACTION: Ruth Farrow - by 4 May 2025\n"
        assert [text for text, _, _ in actions_of(body)] == ["The bench is to be varnished"]

    def test_the_second_clause_of_a_resolution_may_oblige(self) -> None:
        body = "RESOLVED that the report be noted and that the Clerk write to the county."
        assert actions_of(body) == [("the Clerk write to the county", "Clerk", None)]

    def test_his_own_promise_stays_inside_his_point(self) -> None:
        body = "Cllr Roe said that the lamp was out and agreed to contact the county."
        assert [who for _, who, _ in points_of(body)] == ["Cllr Roe"]
        assert actions_of(body) == [("agreed to contact the county", "Cllr Roe", None)]

    def test_another_person_s_undertaking_is_an_action(self) -> None:
        body = "Cllr Roe reported a leak, the Clerk will ring the roofer."
        assert [(owner, text) for text, owner, _ in actions_of(body)] == [
            ("Clerk", "the Clerk will ring the roofer")
        ]

    @pytest.mark.parametrize(
        ("body", "owner"),
        [
            ("It was agreed that the Clerk write to the water company.", "Clerk"),
            ("It was agreed to write to the water company.", None),
            (
                "RESOLVED that the Director of Parks be requested to write to the Minister.",
                "Director of Parks",
            ),
            ("It was agreed to move the sign. Cllr Roe would arrange this.", "Cllr Roe"),
        ],
        ids=["subjunctive", "infinitive", "requested", "next sentence"],
    )
    def test_from_a_resolution(self, body: str, owner: str | None) -> None:
        item = read_item(body)
        assert len(item.resolutions) == 1
        assert [(a.owner, a.from_resolution) for a in item.actions] == [
            (owner, item.resolutions[0].id)
        ]

    @pytest.mark.parametrize(
        ("when", "words", "day"),
        [
            pytest.param("by 18 November 2024", "by 18 November 2024", "2024-11-18", id="date"),
            pytest.param("by 18 November", "by 18 November", "2024-11-18", id="no year"),
            pytest.param("in December", "in December", "2024-12", id="month ahead"),
            pytest.param("in March", "in March", "2025-03", id="month of next year"),
            pytest.param(
                "before the next meeting",
                "before the next meeting",
                "2024-11-04",
                id="next meeting",
            ),
        ],
    )
    def test_due(self, when: str, words: str, day: str) -> None:
        actions = read_item(f"Clerk to write to the water company {when}.").actions
        assert [(a.due.text, a.due.date) for a in actions if a.due] == [(words, day)]

    @pytest.mark.parametrize("when", ["as soon as possible", "this week", "again"])
    def test_due_without_a_date(self, when: str) -> None:
        actions = read_item(f"Clerk to write to the water company {when}.").actions
        assert [a.due.date if a.due else None for a in actions] == [None]

    @pytest.mark.parametrize(
        "body",
        [
            "Classes take place next month.",
            "The gullies will be emptied within two months.",
            "The shelter is to be installed in May.",
            "The Clerk wrote to the bus company.",
            "RESOLVED that the report be noted.",
            "It was agreed to discuss the weir in June.",
        ],
    )
    def test_none(self, body: str) -> None:
        assert actions_of(body) == []
