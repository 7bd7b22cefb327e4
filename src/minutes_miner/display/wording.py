"""What records say in identifiers and ISO dates, in the words of people."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterable, Mapping

from minutes_miner.display.characters import harmless
from minutes_miner.records import Due, MetricOrganization, Period, Speaker

_LABELS: Mapping[str, str] = {
    "amhp": "approved mental health professional",
    "childrens_social_care": "children's social care",
    "cp_chair": "child protection chair",
    "cqc_la": "CQC",
    "ehcp_coordinator": "EHCP coordinator",
    "exclude_public": "exclude press and public",
    "fail": "lost",
    "fostering_adoption": "fostering and adoption",
    "hmip": "HMIP",
    "in_care": "children in care",
    "in_care_and_care_leavers": "children in care and care leavers",
    "iro": "independent reviewing officer",
    "nqsw": "newly qualified social worker",
    "ofsted_ilacs": "Ofsted ILACS",
    "ofsted_sif": "Ofsted SIF",
    "pass": "carried",
    "send": "SEND",
}
"""The identifiers whose words are not simply their own, without the underscores."""


def words(identifier: str) -> str:
    """The words for an identifier of the record.

    >>> words("statistical_neighbours"), words("nqsw")
    ('statistical neighbours', 'newly qualified social worker')
    """
    return _LABELS.get(identifier, identifier.replace("_", " "))


def sentence_case(text: str) -> str:
    """The text with a capital at its beginning; the other letters stay."""
    return text[:1].upper() + text[1:]


def listed(parts: Iterable[str | None], separator: str = ", ") -> str:
    """Those of the parts that say something, one behind the other."""
    return separator.join(part for part in parts if part)


def date_words(date: str) -> str:
    """An ISO date at any precision, written out.

    >>> date_words("2022-03-04"), date_words("2022-03"), date_words("2022")
    ('4 March 2022', 'March 2022', '2022')
    """
    year, *rest = date.split("-")
    if not rest:
        return year
    month = f"{datetime.date(int(year), int(rest[0]), 1):%B} {year}"
    return month if len(rest) == 1 else f"{int(rest[1])} {month}"


def due_words(due: Due) -> str:
    """When an action is due: the day, or the words of the source."""
    return f"by {date_words(due.date)}" if due.date else harmless(due.text)


def period_words(period: Period) -> str:
    """The time that a value is for, at the widest precision that says the same.

    A period that was not resolved keeps the words of the source; none at all is "".
    """
    start, end = _widened(period.start, period.end)
    if start and end:
        return date_words(start) if start == end else f"{date_words(start)} to {date_words(end)}"
    if start:
        return f"since {date_words(start)}"
    return f"by {date_words(end)}" if end else harmless(period.text or "")


def _widened(start: str | None, end: str | None) -> tuple[str | None, str | None]:
    """The first and last day of whole months as months, those of whole years as years."""
    if not (start and end and len(start) == len(end) == len("2022-03-31")):
        return start, end
    if not start.endswith("-01") or not _ends_month(end):
        return start, end
    if start.endswith("-01-01") and end.endswith("-12-31"):
        return start[:4], end[:4]
    return start[:7], end[:7]


def _ends_month(day: str) -> bool:
    """Whether the next day has another month; asked without it, for the calendar has a last day."""
    date = datetime.date.fromisoformat(day)
    return date.day == calendar.monthrange(date.year, date.month)[1]


def person_words(name: str | None, role: str | None) -> str:
    """A person as a list names them: name, and role in brackets, or whichever is known."""
    if name and role:
        return harmless(f"{name} ({role})")
    return harmless(name or role or "")


def speaker_words(speaker: Speaker | None) -> str:
    """Who spoke: the name, else the office, else the side of the table; "" if nothing is known."""
    if speaker is None:
        return ""
    return harmless(speaker.name or speaker.role or speaker.kind or "")


def organization_words(organization: MetricOrganization) -> str:
    """Whose value it is: "" for the council's own."""
    if organization.name:
        return harmless(organization.name)
    return "" if organization.role == "own" else words(organization.role)
