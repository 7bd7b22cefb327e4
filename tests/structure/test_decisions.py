from __future__ import annotations

import pytest

from minutes_miner.structure.decisions import classify, find_decision, is_opinion, split_limbs


def decided(sentence: str, section: str | None = None) -> str | None:
    """The words that the sentence settles, or None."""
    found = find_decision(sentence, section)
    return sentence[slice(*found.clause)] if found and found.clause else None


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("It was agreed ⟦to buy a strimmer.⟧", id="agreed to"),
        pytest.param("It was unanimously agreed ⟦that the bench be painted.⟧", id="agreed that"),
        pytest.param("It was decided ⟦a second price would be sought.⟧", id="that dropped"),
        pytest.param("After discussion it was resolved ⟦to pave the lane.⟧", id="resolved"),
        pytest.param("RESOLVED ⟦that the report be noted.⟧", id="RESOLVED"),
        pytest.param("RESOLVED: ⟦That the report be noted.⟧", id="RESOLVED:"),
        pytest.param("Resolved unanimously ⟦to accept the quote.⟧", id="Resolved unanimously"),
        pytest.param("The Committee resolved ⟦to note the survey.⟧", id="body resolved"),
        pytest.param("Members agreed ⟦that the fee be waived.⟧", id="members agreed"),
        pytest.param("The meeting AGREED ⟦to write to the water company.⟧", id="AGREED"),
        pytest.param(
            "On the proposal of Cllr Hart, seconded by Cllr Roe, it was agreed ⟦to pave it.⟧",
            id="on the proposal",
        ),
        pytest.param(
            "A motion was made by Ms Hart and seconded by Mr Roe ⟦to adopt the budget.⟧",
            id="motion made",
        ),
        pytest.param(
            "Cllr Hart proposed and Cllr Roe seconded ⟦that the bench be painted.⟧",
            id="proposed and seconded",
        ),
        pytest.param(
            "Proposed by Cllr Hart, seconded by Cllr Roe ⟦that the bench be painted.⟧",
            id="proposed by",
        ),
        pytest.param("⟦All agreed this was an accurate record.⟧", id="true record"),
        pytest.param("⟦The terms of the lease were agreed.⟧", id="passive"),
        pytest.param("⟦The minutes were signed as an accurate record.⟧", id="minutes signed"),
        pytest.param("⟦The report was noted.⟧", id="noted"),
        pytest.param("⟦The Board noted the contents of the report.⟧", id="body noted"),
        pytest.param(
            "⟦The charter had been read out and it was resolved to adopt.⟧", id="bare verb"
        ),
        pytest.param("It was agreed ⟦that the next meeting be on 9 June.⟧", id="next meeting"),
        pytest.param("It was agreed ⟦to discuss the weir in June.⟧", id="deferral"),
    ],
)
def test_decisions(sentence: str) -> None:
    """The clause stands between ⟦ and ⟧."""
    printed = sentence.replace("⟦", "").replace("⟧", "")
    expected = sentence[sentence.index("⟦") + 1 : sentence.index("⟧")]
    found = decided(printed)
    assert found is not None
    assert found.rstrip(".") == expected.rstrip(".")


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("It was agreed that the show had been a great success.", id="opinion"),
        pytest.param("It was agreed that this was a very sad loss.", id="good result"),
        pytest.param("Members agreed that the lane was dangerous.", id="members' opinion"),
        pytest.param("All agreed the show had been good.", id="all agreed"),
        pytest.param(
            "On the proposal of Cllr Hart it was suggested that kerbs be laid.", id="suggested"
        ),
        pytest.param("Cllr Hart proposed that the bench be painted.", id="no seconder"),
        pytest.param("Cllr Hart proposed a toast.", id="toast"),
        pytest.param("It was suggested that the steps be lit.", id="suggestion"),
        pytest.param("If the terms were agreed, work could start.", id="condition"),
        pytest.param("It was agreed at the last meeting to buy a strimmer.", id="earlier meeting"),
        pytest.param("It was noted that the boiler had failed.", id="it was noted"),
        pytest.param("Members noted that 12 lamps were out.", id="members noted a fact"),
        pytest.param("Cllr Hart agreed to ring the smith.", id="one man's promise"),
        pytest.param("The pond would be discussed in May.", id="narrative deferral"),
        pytest.param("The Board thanked Ms Lane.", id="thanks"),
        pytest.param("The gate has been painted.", id="fact"),
        pytest.param("The price agreed with the smith was £40.", id="agreed price"),
        pytest.param("", id="empty"),
    ],
)
def test_no_decisions(sentence: str) -> None:
    assert find_decision(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "where"),
    [
        pytest.param("RESOLVED:", "block", id="block"),
        pytest.param("It was agreed that:", "block", id="agreed that"),
        pytest.param("The Committee RESOLVED:", "block", id="body resolved"),
        pytest.param("Noted.", "before", id="noted"),
        pytest.param("Agreed unanimously.", "before", id="agreed"),
        pytest.param("Proposed by Cllr Hart, seconded by Cllr Roe.", "near", id="movers alone"),
    ],
)
def test_decisions_whose_words_stand_elsewhere(sentence: str, where: str) -> None:
    found = find_decision(sentence)
    assert found is not None
    assert (found.where, found.clause) == (where, None)


def test_the_motion_may_stand_before_its_movers() -> None:
    sentence = "The mower to be bought: proposed by Cllr Hart, seconded by Cllr Roe."
    assert decided(sentence) == "The mower to be bought"


@pytest.mark.parametrize(
    "sentence",
    ["24/0031 Porch at Mill Lane - No objections", "Barn at Hill Farm - recommend approval"],
)
def test_planning_verdicts_need_the_section(sentence: str) -> None:
    assert decided(sentence, "planning") == sentence
    assert find_decision(sentence) is None


@pytest.mark.parametrize(
    ("clause", "opinion"),
    [
        ("that the show had been good", True),
        ("that it was important to save water", True),
        ("this was a very sad loss", True),
        ("that the fee be waived", False),
        ("that the Clerk would write", False),
        ("to buy a strimmer", False),
        ("that this was an accurate record", False),
        ("that the minutes were accurate", False),
        ("a second price would be sought", False),
    ],
)
def test_opinion(clause: str, opinion: bool) -> None:
    assert is_opinion(clause) is opinion


@pytest.mark.parametrize(
    ("clause", "limbs"),
    [
        pytest.param("that the bench be painted", [(None, "that the bench be painted")], id="one"),
        pytest.param(
            "(a) that the bench be painted; (b) that the lamp be lit",
            [("a", "that the bench be painted"), ("b", "that the lamp be lit")],
            id="(a) and (b)",
        ),
        pytest.param(
            "(a) that the bench be painted; and (b) that the lamp be lit",
            [("a", "that the bench be painted"), ("b", "that the lamp be lit")],
            id="and (b)",
        ),
        pytest.param(
            "a) paint the gate; b) light the lamp; c) shut the door.",
            [("a", "paint the gate"), ("b", "light the lamp"), ("c", "shut the door.")],
            id="a) b) c)",
        ),
        pytest.param(
            "(i) the report be noted; (ii) the plan be approved",
            [("i", "the report be noted"), ("ii", "the plan be approved")],
            id="roman",
        ),
        pytest.param(
            "(1) the report be noted, (2) the plan be approved",
            [("1", "the report be noted"), ("2", "the plan be approved")],
            id="numbers",
        ),
        pytest.param(
            "that the Panel note the report; and agree to the plan",
            [(None, "that the Panel note the report"), (None, "agree to the plan")],
            id="second verb",
        ),
        pytest.param(
            "that bread and butter be bought",
            [(None, "that bread and butter be bought")],
            id="and between nouns",
        ),
        pytest.param(
            "that option (b) be taken",
            [(None, "that option (b) be taken")],
            id="letter in a clause",
        ),
    ],
)
def test_limbs(clause: str, limbs: list[tuple[str | None, str]]) -> None:
    assert [(label, clause[slice(*span)]) for label, span in split_limbs(clause)] == limbs


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("That the report be noted", "note"),
        ("to note the report", "note"),
        ("that the budget be approved", "approve"),
        ("to accept the quotation of Green Blades", "approve"),
        ("That it be recommended to Council that the fee rise", "recommend"),
        ("that the Director be requested to write", "request"),
        ("that the matter be referred to Cabinet", "refer"),
        ("that the item be deferred to the next meeting", "defer"),
        ("to discuss the pond on the next agenda", "defer"),
        ("that Cllr Hart be elected Chairman", "appoint"),
        ("that the strategy be endorsed", "endorse"),
        ("To receive a report on the budget", "receive"),
        ("That Ms Lane be thanked", "thank"),
        ("to decline the offer", "reject"),
        ("24/0031 Porch at Mill Lane - Object", "reject"),
        ("24/0031 Porch at Mill Lane - No objections", "other"),
        ("24/0018 Barn at Hill Farm - recommend approval", "recommend"),
        ("24/0019 Shed at Pond View - support", "endorse"),
        ("that the press and public be excluded from the meeting", "exclude_public"),
        ("that the minutes be signed as a correct record", "procedural"),
        ("that the next meeting be held on 4 May", "procedural"),
        ("to suspend standing orders", "procedural"),
        ("that the bench be painted", "other"),
    ],
)
def test_classes(clause: str, kind: str) -> None:
    assert classify(clause) == kind
