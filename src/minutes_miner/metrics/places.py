"""Which service and which team a finding is about."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.gazetteers import Term
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.spans import gap, overlaps
from minutes_miner.vocabulary import fragment, metric


def assign_services(findings: Sequence[Finding], sentence: Sentence, title: str | None) -> None:
    """Give each finding its service: from the metric, the sentence, or `title`, the item's."""
    for finding in findings:
        always = metric(finding.metric).service
        nearest = min(sentence.services, key=lambda t: gap(t.span, finding.span), default=None)
        if always:
            finding.service = always
        elif nearest is not None and overlaps(nearest.span, [finding.span]):
            finding.service = nearest.id
        elif nearest is not None and not _of_next_figure(nearest, finding, findings):
            finding.inherit_service(nearest.id)
        elif title:
            finding.inherit_service(title)


def _of_next_figure(service: Term, finding: Finding, findings: Sequence[Finding]) -> bool:
    """Whether a service stands before a later figure: "21 in Duty, with Fostering at 12"."""
    behind = finding.end <= service.start
    return behind and any(service.end <= other.number[0] for other in findings)


def assign_teams(findings: Sequence[Finding], sentence: Sentence) -> None:
    """Give each finding the team that its clause names, or its turn of a list of teams.

    "Caseloads in the Assessment, Safeguarding and Duty teams were 19, 16 and 14 respectively": the
    first number is that of the first team.
    """
    if _zip_respectively(findings, sentence):
        return
    hits = [(m.span("team"), m["team"]) for m in fragment("team", "places").finditer(sentence.text)]
    for finding in findings:
        near = [
            (gap(span, finding.span), name)
            for span, name in hits
            if sentence.same_clause(span[0], finding.number[0]) or overlaps(span, [finding.span])
        ]
        if near:
            finding.team = min(near)[1]


def _zip_respectively(findings: Sequence[Finding], sentence: Sentence) -> bool:
    """Give the teams of a list to the numbers of a list, if there are as many."""
    numbers = [f for f in findings if f.link is not None]
    named = [t.end for t in sentence.triggers if numbers and t.end <= numbers[0].number[0]]
    team_list = fragment("listed_teams", "places")
    listed = team_list.search(sentence.text, max(named, default=0)) or team_list.search(
        sentence.text
    )
    if listed is None or fragment("respectively", "places").search(sentence.text) is None:
        return False
    teams = [name for name in fragment("between_teams", "places").split(listed["teams"]) if name]
    if len(teams) != len(numbers):
        return False
    for finding, team in zip(numbers, teams, strict=True):
        finding.team = team
    return True
