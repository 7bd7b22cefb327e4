from __future__ import annotations

import re

import pytest

from minutes_miner.records import ParticipantStatus
from minutes_miner.structure.attendance import Attendee, merge, read_attendees, section_of
from minutes_miner.structure.flow import Flow, join_spans
from minutes_miner.structure.lines import normalise

NO_HYPHEN = re.compile("sub")


def flow_of(source: str) -> Flow:
    return join_spans(source, [m.span() for m in re.finditer(r"[^\r\n]+", source)], NO_HYPHEN)


def people_in(source: str, status: ParticipantStatus = "present") -> list[tuple[str, str | None]]:
    return [(person.name, person.role) for person in read_attendees(flow_of(source), status)]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param(
            "Cllr A. Hart, Cllr B. Roe",
            [("Cllr A. Hart", None), ("Cllr B. Roe", None)],
            id="commas",
        ),
        pytest.param("Name           Role           Status", [], id="head of a table"),
        pytest.param(
            "Cllr Hart; Cllr Roe; Mrs Finch",
            [("Cllr Hart", None), ("Cllr Roe", None), ("Mrs Finch", None)],
            id="semicolons",
        ),
        pytest.param(
            "Cllr. S. Hart, Mr. Jo Lane",
            [("Cllr. S. Hart", None), ("Mr. Jo Lane", None)],
            id="titles with a stop",
        ),
        pytest.param(
            "Jo Farrow AM, Pat Roe MLA", [("Jo Farrow AM", None), ("Pat Roe MLA", None)], id="AM"
        ),
        pytest.param("Jo Farrow and Pat Roe", [("Jo Farrow", None), ("Pat Roe", None)], id="and"),
        pytest.param(
            "Mr A Hart (Chairman), Mrs B Roe",
            [("Mr A Hart", "Chairman"), ("Mrs B Roe", None)],
            id="role in brackets",
        ),
        pytest.param(
            "Councillors Hart, Roe and Finch",
            [("Councillor Hart", None), ("Councillor Roe", None), ("Councillor Finch", None)],
            id="plural honorific",
        ),
        pytest.param(
            "Cllrs: A. Hart, B. Roe", [("Cllr A. Hart", None), ("Cllr B. Roe", None)], id="Cllrs:"
        ),
        pytest.param(
            "Director of Services (Mr. G. Hart), Senior Engineer (Ms. P. Roe)",
            [("Mr. G. Hart", "Director of Services"), ("Ms. P. Roe", "Senior Engineer")],
            id="name in brackets",
        ),
        pytest.param(
            "Jo Farrow - Head of Parks", [("Jo Farrow", "Head of Parks")], id="role behind a dash"
        ),
        pytest.param("Jo Farrow | Pat Roe", [("Jo Farrow", None), ("Pat Roe", None)], id="table"),
        pytest.param("Cllr Mrs J Hart", [("Cllr Mrs J Hart", None)], id="two honorifics"),
        pytest.param("Cllr B. O’Dell", [("Cllr B. O'Dell", None)], id="curly apostrophe"),
        pytest.param("Cllr Áine Ní Bhriain", [("Cllr Áine Ní Bhriain", None)], id="accents"),
        pytest.param(
            "Mr A Hart, OBE, Mrs B Roe", [("Mr A Hart, OBE", None), ("Mrs B Roe", None)], id="OBE"
        ),
        pytest.param("Cllr Smythe-Jones", [("Cllr Smythe-Jones", None)], id="double name"),
        pytest.param(
            "Jo Farrow, Head of Parks; Pat Roe, Clerk",
            [("Jo Farrow", "Head of Parks"), ("Pat Roe", "Clerk")],
            id="offices behind commas",
        ),
    ],
)
def test_lists(text: str, people: list[tuple[str, str | None]]) -> None:
    assert [(normalise(name), role) for name, role in people_in(text)] == people


@pytest.mark.parametrize(
    "text",
    [
        "11 members of the public",
        "None",
        "via Zoom",
        "2 members of the press",
        "the meeting was quorate",
        "",
    ],
)
def test_nobody(text: str) -> None:
    assert people_in(text) == []


def test_a_person_stands_where_the_name_stands() -> None:
    source = "Cllr A. Hart (Chair),\r\nCllr B.\r\nRoe"
    found = read_attendees(flow_of(source), "present")
    assert [source[slice(*p.span)] for p in found] == ["Cllr A. Hart", "Cllr B.\r\nRoe"]


def test_status_and_role_of_the_list_are_those_of_its_people() -> None:
    found = read_attendees(flow_of("Cllr A. Hart"), "apologies", "Chair")
    assert [(p.status, p.role) for p in found] == [("apologies", "Chair")]


class TestMerge:
    def person(
        self, name: str, status: ParticipantStatus, role: str | None = None, at: int = 0
    ) -> Attendee:
        return Attendee(name, role, status, (at, at + len(name)))

    def test_nobody_comes_twice(self) -> None:
        found = merge([self.person("Cllr Hart", "present"), self.person("Hart", "present", at=40)])
        assert [p.name for p in found] == ["Cllr Hart"]

    @pytest.mark.parametrize("order", [1, -1], ids=["list first", "apologies first"])
    def test_apologies_win_over_a_list_of_all_members(self, order: int) -> None:
        listed = self.person("Cllr Hart", "present", "Chair")
        excused = self.person("Cllr Hart", "apologies", at=40)
        found = merge([listed, excused][::order])
        assert [p.status for p in found] == ["apologies"]

    def test_an_initial_may_stand_for_the_first_name(self) -> None:
        people = [Attendee("Mr J Farrow", None, "in_attendance", (0, 11))]
        people.append(Attendee("Jo Farrow", "Clerk", "in_attendance", (20, 29)))
        people.append(Attendee("Ann Farrow", None, "present", (40, 50)))
        assert [person.name for person in merge(people)] == ["Mr J Farrow", "Ann Farrow"]

    def test_a_surname_with_its_title_is_the_one_of_that_name(self) -> None:
        listed = self.person("Cllr Nell Vardy", "present")
        found = merge([listed, self.person("Cllr Vardy", "apologies", at=40)])
        assert [(p.name, p.status) for p in found] == [("Cllr Nell Vardy", "apologies")]

    @pytest.mark.parametrize(
        "others",
        [
            pytest.param(["Mr Vardy"], id="another title"),
            pytest.param(["Cllr Ann Vardy", "Cllr Vardy"], id="one of two"),
        ],
    )
    def test_a_surname_may_be_somebody_else_s(self, others: list[str]) -> None:
        names = ["Cllr Nell Vardy", *others]
        assert [p.name for p in merge(self.person(n, "present") for n in names)] == names

    def test_an_initial_in_brackets_tells_two_of_one_name_apart(self) -> None:
        text = "Councillor M. Hart, Councillors Hart (B), Hart (M), Roe"
        found = merge(read_attendees(flow_of(text), "present"))
        assert [p.name for p in found] == [
            "Councillor M. Hart",
            "Councillor Hart",
            "Councillor Roe",
        ]

    def test_the_role_is_kept(self) -> None:
        listed = self.person("Cllr Hart", "present", "Chair")
        found = merge([listed, self.person("Cllr Hart", "apologies", at=40)])
        assert [p.role for p in found] == ["Chair"]

    def test_the_order_is_that_of_the_text(self) -> None:
        found = merge(
            [self.person(n, "present") for n in ("Jo Roe", "Al Finch", "Jo Roe", "Cy Hart")]
        )
        assert [p.name for p in found] == ["Jo Roe", "Al Finch", "Cy Hart"]


@pytest.mark.parametrize(
    ("line", "status", "rest"),
    [
        ("Present: Cllr Hart", "present", "Cllr Hart"),
        ("PRESENT", "present", ""),
        ("MEMBERS PRESENT:", "present", ""),
        ("Apologies: Cllr Hart", "apologies", "Cllr Hart"),
        ("Apologies for absence - Cllr Hart", "apologies", "Cllr Hart"),
        ("Regrets: Jo Roe", "apologies", "Jo Roe"),
        ("Absent: Cllr Hart", "absent", "Cllr Hart"),
        ("IN ATTENDANCE: Jo Roe", "in_attendance", "Jo Roe"),
        ("ALSO PRESENT:", "in_attendance", ""),
        ("IN ATTENDANCE VIRTUALLY:", "in_attendance", ""),
        ("OFFICIALS IN ATTENDANCE", "in_attendance", ""),
        ("Substitutes: Cllr Roe", "substitute", "Cllr Roe"),
        ("PRESENT IN THE CHAIR: Councillor M. Hart", "present", "Councillor M. Hart"),
        ("Those present: Jo Roe", "present", "Jo Roe"),
        ("Sederunt: Jo Roe", "present", "Jo Roe"),
    ],
)
def test_sections_of_the_attendance(line: str, status: ParticipantStatus, rest: str) -> None:
    found = section_of(line)
    assert found is not None
    assert found[:2] == ("attendance", status)
    assert line[found[3] :].strip() == rest


@pytest.mark.parametrize(
    "line",
    [
        "Present circumstances were considered.",
        "Cllr Hart presented the plan.",
        "Apologies to the neighbours for the noise",
        "Absent friends were remembered.",
        "The Chair asked for quiet.",
        "Flower Show",
    ],
)
def test_other_lines(line: str) -> None:
    assert section_of(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "The meeting closed at 9.15 pm",
        "There being no further business the meeting ended.",
        "Meeting closed 21:15 hrs",
    ],
)
def test_lines_that_close(line: str) -> None:
    found = section_of(line)
    assert found is not None
    assert found[0] == "close"


def test_a_key_before_a_name_counts_only_in_the_head() -> None:
    assert section_of("Attendees Jo Farrow, Pat Roe") is None
    found = section_of("Attendees Jo Farrow, Pat Roe", in_head=True)
    assert found is not None
    assert found[:2] == ("attendance", "present")
