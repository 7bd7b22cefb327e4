"""Who was there, as lists and sentences outside the lists say."""

from __future__ import annotations

import pytest

from minutes_miner.structure.outline import make_outline

HEAD = (
    "MOLEHAM PARISH COUNCIL\nMinutes of the meeting held on 4 March 2024\nPresent: Cllr A. Hart\n"
)

People = list[tuple[str, str | None, str]]


def people_of(body: str) -> People:
    """Who was there besides Cllr Hart, by the body of an item."""
    outline = make_outline(
        f"{HEAD}\n1. Minutes\nNone.\n\n2. Safety\n{body}\n\n3. Hedges\nThey grow.\n"
    )
    return [(a.name, a.role, a.status) for a in outline.attendees if a.name != "Cllr A. Hart"]


@pytest.mark.parametrize(
    ("body", "people"),
    [
        pytest.param(
            "Jo Farrow, Head of Parks, was in attendance for this item.",
            [("Jo Farrow", "Head of Parks", "in_attendance")],
            id="paragraph",
        ),
        pytest.param(
            "The aim was to learn of the plan. Jo Farrow, Independent Chair of the Parks Board was"
            " in attendance.",
            [("Jo Farrow", "Independent Chair of the Parks Board", "in_attendance")],
            id="sentence of a paragraph",
        ),
        pytest.param(
            "Mr J Farrow (Head of Parks) and Ms P Roe (Ranger) were in attendance for this item",
            [
                ("Mr J Farrow", "Head of Parks", "in_attendance"),
                ("Ms P Roe", "Ranger", "in_attendance"),
            ],
            id="two people",
        ),
        pytest.param(
            "Apologies were received from Cllr B. Roe.",
            [("Cllr B. Roe", None, "apologies")],
            id="apologies from",
        ),
        pytest.param(
            "Cllr B. Roe sent his apologies.", [("Cllr B. Roe", None, "apologies")], id="sent"
        ),
        pytest.param(
            "In attendance: Jo Farrow (Clerk)", [("Jo Farrow", "Clerk", "in_attendance")], id="list"
        ),
        pytest.param(
            "The lamp was out.\n\nIn attendance:\n\nMr J Farrow, Ms P Roe",
            [("Mr J Farrow", None, "in_attendance"), ("Ms P Roe", None, "in_attendance")],
            id="names below a bare opening",
        ),
        pytest.param("Ten residents were in attendance.", [], id="nobody named"),
        pytest.param("The lamp was out. It was present when mended.", [], id="no person"),
    ],
)
def test_people_of_the_body(body: str, people: People) -> None:
    assert people_of(body) == people


@pytest.mark.parametrize(
    ("line", "people"),
    [
        pytest.param(
            "Attendance: Cllr Sue Hart Chair Cllr Bea Roe Cllr Jo Lane",
            [
                ("Cllr Sue Hart", "Chair", "present"),
                ("Cllr Bea Roe", None, "present"),
                ("Cllr Jo Lane", None, "present"),
            ],
            id="no commas",
        ),
        pytest.param(
            "PRESENT (Two Councillors):- Sue Hart (SH) - Chair, Bea Roe (BR)",
            [("Sue Hart", "Chair", "present"), ("Bea Roe", None, "present")],
            id="count in brackets",
        ),
        pytest.param(
            "IN THE CHAIR: Cllr Sue Hart\nMEMBERS IN ATTENDANCE:\nCllrs Roe and Lane",
            [
                ("Cllr Sue Hart", "Chair", "present"),
                ("Cllr Roe", None, "present"),
                ("Cllr Lane", None, "present"),
            ],
            id="the chair is one person",
        ),
        pytest.param(
            "Present:\nConservative Group             Sue Hart (Chairman), Bea Roe\n"
            "Labour Group                   Jo Lane",
            [
                ("Sue Hart", "Chairman", "present"),
                ("Bea Roe", None, "present"),
                ("Jo Lane", None, "present"),
            ],
            id="political groups",
        ),
        pytest.param(
            "In attendance: Director of Parks (R Watt); Committee Clerk (L Dunn)",
            [
                ("R Watt", "Director of Parks", "in_attendance"),
                ("L Dunn", "Committee Clerk", "in_attendance"),
            ],
            id="holders of offices",
        ),
        pytest.param(
            "Present: Sue Hart, Bea Roe\nThe Chairman reminded Members of the fire exits.",
            [("Sue Hart", None, "present"), ("Bea Roe", None, "present")],
            id="the chair speaks",
        ),
        pytest.param(
            "**Present:** Sue Hart (SH) Chair, Bea Roe (BR)\n**Apologies:** Jo Lane\n"
            "OFFICER SUPPORT:\nAl Finch, Scrutiny Officer\nCy Dunn      Executive Parks Director",
            [
                ("Sue Hart", "Chair", "present"),
                ("Bea Roe", None, "present"),
                ("Jo Lane", None, "apologies"),
                ("Al Finch", "Scrutiny Officer", "in_attendance"),
                ("Cy Dunn", "Executive Parks Director", "in_attendance"),
            ],
            id="bold keys, and officers",
        ),
        pytest.param(
            "PPN Members Present: Sue Hart, Bea Roe\nStaff: Jo Lane (Clerk)",
            [
                ("Sue Hart", None, "present"),
                ("Bea Roe", None, "present"),
                ("Jo Lane", "Clerk", "in_attendance"),
            ],
            id="groups",
        ),
        pytest.param(
            "Apologies: Cllr Bea Roe\nCouncillor Sue Hart, Convener, presiding.",
            [("Cllr Bea Roe", None, "apologies"), ("Councillor Sue Hart", "Chair", "present")],
            id="presiding below another list",
        ),
        pytest.param(
            "The Mayor, Councillor Sue Hart, in the Chair.\nLabour\nCouncillors Bea Roe, Jo Lane\n"
            "Absent: Councillor Al Finch",
            [
                ("Councillor Sue Hart", "Chair", "present"),
                ("Councillor Bea Roe", None, "present"),
                ("Councillor Jo Lane", None, "present"),
                ("Councillor Al Finch", None, "absent"),
            ],
            id="parties below the chair",
        ),
        pytest.param(
            "Present: Messrs S. Hart (Chairman), B. Roe,\nJ. Lane and Cllr A. Finch.\n"
            "Ms P. Dunn (Clerk) was in attendance.",
            [
                ("Mr S. Hart", "Chairman", "present"),
                ("Mr B. Roe", None, "present"),
                ("Mr J. Lane", None, "present"),
                ("Cllr A. Finch", None, "present"),
                ("Ms P. Dunn", "Clerk", "in_attendance"),
            ],
            id="a list that wraps before an initial, and a sentence",
        ),
        pytest.param(
            "Present: Cllr Sue Hart, Cllr Bea Roe (substitute for Cllr Jo Lane)",
            [
                ("Cllr Sue Hart", None, "present"),
                ("Cllr Bea Roe", "substitute for Cllr Jo Lane", "substitute"),
            ],
            id="substitute in brackets",
        ),
        pytest.param(
            "PRESENT:\n\nCouncillor S. Hart (Chair)                 Councillor B. Roe\n"
            "Councillor J. Lane                         Councillor A. Finch",
            [
                ("Councillor S. Hart", "Chair", "present"),
                ("Councillor B. Roe", None, "present"),
                ("Councillor J. Lane", None, "present"),
                ("Councillor A. Finch", None, "present"),
            ],
            id="two columns",
        ),
        pytest.param(
            "I Láthair:\nCllr. S. Hart, Cathaoirleach\nAs Láthair: Cllr. B. Roe\n"
            "Oifigigh: Mr. J. Lane, Director of Services",
            [
                ("Cllr. S. Hart", "Cathaoirleach", "present"),
                ("Cllr. B. Roe", None, "absent"),
                ("Mr. J. Lane", "Director of Services", "in_attendance"),
            ],
            id="Irish",
        ),
        pytest.param(
            "Yn bresennol: Cllr Sue Hart\nYmddiheuriadau: Cllr Bea Roe\n"
            "Swyddogion: Jo Lane (Clerk)",
            [
                ("Cllr Sue Hart", None, "present"),
                ("Cllr Bea Roe", None, "apologies"),
                ("Jo Lane", "Clerk", "in_attendance"),
            ],
            id="Welsh",
        ),
    ],
)
def test_people_of_the_head(line: str, people: People) -> None:
    text = f"MOLEHAM PARISH COUNCIL\nMinutes of the meeting held on 4 March 2024\n{line}\n"
    outline = make_outline(f"{text}\n1. Minutes\nNone.\n\n2. Hedges\nThey grow.\n")
    assert [(a.name, a.role, a.status) for a in outline.attendees] == people
