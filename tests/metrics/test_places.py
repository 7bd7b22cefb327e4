from __future__ import annotations

import pytest

from tests.metrics.reading import slots

Names = list[str | None]


MINUTES = """\
MOLEHAM DISTRICT COUNCIL

Minutes of the meeting held on 12 June 2024 at 7.30 pm in the Hall

Present: Cllr A. Hart (Chair), Cllr B. Roe

1. {title}
{text}
"""


@pytest.mark.parametrize(
    ("text", "services"),
    [
        pytest.param("The vacancy rate was 7%.", [None], id="none named"),
        pytest.param(
            "The vacancy rate in adult social care was 7%.", ["adult_social_care"], id="adults"
        ),
        pytest.param(
            "The vacancy rate in children's social care was 7%.",
            ["childrens_social_care"],
            id="children",
        ),
        pytest.param("Turnover in planning was 7%.", ["planning"], id="planning"),
        pytest.param(
            "Turnover in environmental health was 7%.",
            ["environmental_health"],
            id="environmental health",
        ),
        pytest.param(
            "The hub received 412 contacts in May.",
            ["childrens_social_care"],
            id="fixed by the metric",
        ),
        pytest.param("The Council maintained 2,400 EHCPs.", ["send"], id="send"),
        pytest.param("Some 94% of PEPs were complete.", ["education"], id="education"),
        pytest.param(
            "Eleven fostering households were approved.", ["fostering_adoption"], id="fostering"
        ),
    ],
)
def test_services(text: str, services: Names) -> None:
    assert slots(text, "service") == services


@pytest.mark.parametrize(
    ("title", "text", "service", "inherited"),
    [
        pytest.param(
            "Adult social care",
            "The vacancy rate was 7%.",
            "adult_social_care",
            ("service",),
            id="title",
        ),
        pytest.param(
            "Adult social care",
            "Turnover in planning was 7%.",
            "planning",
            (),
            id="the sentence wins",
        ),
        pytest.param(
            "Finance report", "The vacancy rate was 7%.", None, (), id="no service in the title"
        ),
    ],
)
def test_the_title_of_the_item_names_the_service(
    title: str, text: str, service: str | None, inherited: tuple[str, ...]
) -> None:
    minutes = MINUTES.format(title=title, text=text)
    assert slots(minutes, "service inherited") == [(service, inherited)]


@pytest.mark.parametrize(
    ("text", "teams"),
    [
        pytest.param("Caseloads in the Harbour Team were 19.", ["Harbour Team"], id="team"),
        pytest.param(
            "The Harbour Locality had a vacancy rate of 8%.", ["Harbour Locality"], id="locality"
        ),
        pytest.param(
            "Caseloads in the Harbour Team were 19; in the Valley Team they were 12.",
            ["Harbour Team", "Valley Team"],
            id="two teams",
        ),
        pytest.param("The team had a vacancy rate of 8%.", [None], id="no name"),
        pytest.param(
            "Turnover in Revenues, Benefits and Licensing was 9%, 12% and 15% respectively.",
            ["Revenues", "Benefits", "Licensing"],
            id="the words of the metric are no team",
        ),
    ],
)
def test_teams(text: str, teams: Names) -> None:
    assert slots(text, "team") == teams
