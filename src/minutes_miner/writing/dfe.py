"""An observation in the terms of the Department for Education's open data.

The columns bear the names of the series "Children's social work workforce", so that a table of
minutes joins to it. Each is null unless minutes and vocabulary settle it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from minutes_miner.records import Observation
from minutes_miner.vocabulary import authorities
from minutes_miner.vocabulary import metrics as catalogue
from minutes_miner.writing.facts import Fact

_CENSUS_DAY = "-09-30"
_YEAR_OF_CENSUS_STARTS = "-10-01"
_LEVELS = {"national": "National", "regional": "Regional"}
_SERVICE = "childrens_social_care"
_POPULATION = "social_worker"
_ENDINGS = {"fte": "_fte", "people": "_headcount"}
"""How the columns of the series tell full-time equivalents from heads."""


def time_period(fact: Fact[Observation]) -> int | None:
    """The year of the census, if the value is for the census day or for the year up to it."""
    start, end = fact.own.period.start, fact.own.period.end
    if start is None or end is None or not end.endswith(_CENSUS_DAY):
        return None
    year = int(end.removesuffix(_CENSUS_DAY))
    return year if start in (end, f"{year - 1}{_YEAR_OF_CENSUS_STARTS}") else None


def time_identifier(fact: Fact[Observation]) -> str | None:
    """What kind of year `time_period` is."""
    return None if time_period(fact) is None else "Reporting year"


def geographic_level(fact: Fact[Observation]) -> str | None:
    """Whether the value is a council's, a region's or the nation's; that of a team is none."""
    if fact.own.team:
        return None
    if new_la_code(fact):
        return "Local authority"
    return _LEVELS.get(fact.own.organization.role)


def new_la_code(fact: Fact[Observation]) -> str | None:
    """The code of the council whose value it is, if it is one of those in the series."""
    organization = fact.own.organization
    code = organization.gss_code
    if organization.role == "own" and fact.meeting.organization:
        code = code or fact.meeting.organization.gss_code
    return code if code in _names() else None


def la_name(fact: Fact[Observation]) -> str | None:
    """The name that the series has for the council with that code."""
    code = new_la_code(fact)
    return _names()[code] if code else None


def indicator(fact: Fact[Observation]) -> str | None:
    """The column of the series that is nearest to the metric in its unit."""
    if fact.own.service not in (None, _SERVICE) or fact.own.population not in (None, _POPULATION):
        return None
    metric = catalogue().get(fact.own.metric)
    columns = metric.dfe_column.split(", ") if metric and metric.dfe_column else []
    if len(columns) == 1:
        return columns[0]
    ending = _ENDINGS.get(fact.own.unit or "")
    return next((column for column in columns if ending and column.endswith(ending)), None)


@cache
def _names() -> Mapping[str, str]:
    return {code: name for name, code in authorities().items()}
