from __future__ import annotations

import pytest

from minutes_miner.structure.attribution import Subject, attribute, first_speaker
from minutes_miner.structure.people import Mention, make_directory

PEOPLE = make_directory(["Ruth Farrow", "Cllr Alan Hart"])


def speaker_of(sentence: str) -> tuple[str | None, str | None, str | None]:
    who = attribute(sentence, PEOPLE).speaker
    return (who.name, who.role, who.kind) if who else (None, None, None)


@pytest.mark.parametrize(
    ("sentence", "name", "role", "kind"),
    [
        pytest.param("Cllr Hart said that it rained.", "Cllr Hart", None, "member", id="honorific"),
        pytest.param("Mr Roe said that it rained.", "Mr Roe", None, None, id="no councillor"),
        pytest.param(
            "Councillor O'Dell felt it was late.", "Councillor O'Dell", None, "member", id="O'"
        ),
        pytest.param("The Clerk advised that it rained.", None, "Clerk", "officer", id="role"),
        pytest.param(
            "The Director of Parks (DP) told of the pond.",
            None,
            "Director of Parks",
            "officer",
            id="role and its abbreviation",
        ),
        pytest.param(
            "The Independent Chair of the Parks Board agreed.",
            None,
            "Independent Chair of the Parks Board",
            "partner",
            id="independent chair",
        ),
        pytest.param(
            "The Director of Parks advised that it rained.",
            None,
            "Director of Parks",
            "officer",
            id="long role",
        ),
        pytest.param(
            "Acting Senior Engineer confirmed the date.",
            None,
            "Acting Senior Engineer",
            "officer",
            id="role without article",
        ),
        pytest.param("The Chair thought it late.", None, "Chair", "member", id="chair"),
        pytest.param("RF said that it rained.", "Ruth Farrow (RF)", None, None, id="initials"),
        pytest.param("Ruth reported on the park.", "Ruth", None, None, id="first name"),
        pytest.param("Ruth Farrow reported on it.", "Ruth Farrow", None, None, id="full name"),
        pytest.param(
            "Ann Finch, Head of Parks, reported on it.",
            "Ann Finch",
            "Head of Parks",
            "officer",
            id="name and office",
        ),
        pytest.param(
            "Mr Roe (Highways Engineer) explained it.",
            "Mr Roe",
            "Highways Engineer",
            "officer",
            id="office in brackets",
        ),
        pytest.param(
            "The Moleham Society said it was wrong.", "Moleham Society", None, "partner", id="body"
        ),
        pytest.param("Cllr Hart also noted the price.", "Cllr Hart", None, "member", id="adverb"),
        pytest.param(
            "Following a long debate, Cllr Hart said it was late.",
            "Cllr Hart",
            None,
            "member",
            id="opening phrase",
        ),
        pytest.param(
            "“Cllr Hart said it rained.".replace("“", '"'), "Cllr Hart", None, "member", id="quote"
        ),
    ],
)
def test_named_speakers(
    sentence: str, name: str | None, role: str | None, kind: str | None
) -> None:
    found = attribute(sentence, PEOPLE)
    assert found.subject is Subject.NAMED
    assert speaker_of(sentence) == (name, role, kind)


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        pytest.param("He said that it rained.", Subject.PRONOUN, id="he"),
        pytest.param("She then explained the plan.", Subject.PRONOUN, id="she"),
        pytest.param("Members felt it was late.", Subject.COLLECTIVE, id="members"),
        pytest.param("The Committee welcomed the news.", Subject.COLLECTIVE, id="committee"),
        pytest.param("Several councillors said it was late.", Subject.COLLECTIVE, id="several"),
        pytest.param("It was suggested that it be lit.", Subject.UNNAMED, id="suggested"),
        pytest.param("Members were informed that it rained.", Subject.UNNAMED, id="informed"),
        pytest.param("The railing has been painted.", Subject.NOBODY, id="fact"),
        pytest.param("Cllr Hart left the meeting.", Subject.NOBODY, id="movement"),
        pytest.param(
            "The Tenants Union still reported that it was damp.", Subject.NOBODY, id="elsewhere"
        ),
        pytest.param("Water noted for its iron ran there.", Subject.NOBODY, id="unknown word"),
    ],
)
def test_other_subjects(sentence: str, subject: Subject) -> None:
    assert attribute(sentence, PEOPLE).subject is subject


@pytest.mark.parametrize(
    "sentence",
    [
        "Members felt it was late.",
        "The Committee welcomed the news.",
        "The railing has been painted.",
        "It was suggested that it be lit.",
        "Cllr Hart left the meeting.",
    ],
)
def test_no_name_is_made_up(sentence: str) -> None:
    assert speaker_of(sentence)[:2] == (None, None)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        pytest.param("Cllr Hart asked whether it was paid.", "question", id="asked whether"),
        pytest.param("Cllr Hart asked who holds the key.", "question", id="asked who"),
        pytest.param("Cllr Hart queried the price.", "question", id="queried"),
        pytest.param("Members sought assurance that it was safe.", "question", id="assurance"),
        pytest.param("Mr Roe sought clarification on the fee.", "question", id="clarification"),
        pytest.param("Cllr Hart asked for details of the fee.", "question", id="details"),
        pytest.param("Who will pay for the lamp by the gate?", "question", id="question mark"),
        pytest.param("Cllr Hart asked that the ditch be cleared.", "speech", id="asked that"),
        pytest.param("Cllr Hart asked the Clerk to ring the smith.", "speech", id="asked to do"),
        pytest.param("In response, the Clerk said it was paid.", "answer", id="in response"),
        pytest.param("REPLY: The verge will be mown.", "answer", id="REPLY:"),
        pytest.param("The Clerk advised that it was paid.", "speech", id="advised"),
        pytest.param("The Clerk confirmed that it was paid.", "speech", id="confirmed"),
        pytest.param("Cllr Hart declared an interest in item 6.", "speech", id="interest"),
        pytest.param(
            "Cllr Hart thanked the scouts for their help.", "speech", id="thanks by a member"
        ),
        pytest.param("The Mayor welcomed the visitors.", "speech", id="welcome"),
        pytest.param("It was suggested that the steps be lit.", "speech", id="suggested"),
        pytest.param("Members were informed that work had begun.", "speech", id="informed"),
        pytest.param("Members felt the rent was high.", "summary", id="felt"),
        pytest.param(
            "It was noted that the boiler had failed twice.", "summary", id="it was noted"
        ),
        pytest.param(
            "The Panel considered the presentation of the Head of Roads.",
            "summary",
            id="considered",
        ),
        pytest.param("Cllr Hart left the meeting at 8 pm.", "narrative", id="departure"),
        pytest.param("Mr Hart was thanked for sweeping the hall.", "narrative", id="was thanked"),
        pytest.param("The Chair thanked the Clerk for her work.", "narrative", id="chair's thanks"),
    ],
)
def test_types(sentence: str, kind: str) -> None:
    assert attribute(sentence, PEOPLE).type == kind


@pytest.mark.parametrize(
    "sentence",
    ["The railing has been painted.", "Three lamps are out in Mill Lane.", "The price is £40."],
)
def test_a_plain_fact_has_no_type_of_its_own(sentence: str) -> None:
    assert attribute(sentence, PEOPLE).type is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Clerk reported:", Mention(None, "Clerk", "officer")),
        ("Cllr Hart gave the following update:", Mention("Cllr Hart", None, "member")),
        ("RF then explained:", Mention("Ruth Farrow (RF)", None, None)),
        ("The areas covered were:", None),
    ],
)
def test_first_speaker(text: str, who: Mention | None) -> None:
    assert first_speaker(text, PEOPLE) == who
