"""Which time a figure is for: find the words, resolve them against the day of the meeting."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dateutil.relativedelta import relativedelta

from minutes_miner.metrics import timeline
from minutes_miner.metrics.spans import Span, overlaps
from minutes_miner.metrics.timeline import Day, Stretch, names_quarter, read_length, read_moment
from minutes_miner.records import Period, PeriodBasis
from minutes_miner.vocabulary import fragment, lexicon

_OPENING = ("start", "beginning")
"""The edges of a period that are its first day."""


@dataclass(frozen=True, slots=True)
class PeriodMark:
    """A period as it stands in a sentence; `kind` is the rule that read it.

    `coming` is what a month without a year means of something that lies ahead.
    """

    start: int
    end: int
    period: Period
    kind: str
    coming: Period | None = None

    @property
    def span(self) -> Span:
        """Where its words stand."""
        return self.start, self.end


@dataclass
class Chronology:
    """What the sentences so far said about time, and the day of the meeting.

    `quarter` is the quarter named last, `latest` the stretch, `deadline` the last day of a "by
    March 2025": "the quarter", "the same period" and "by then" point at them.
    """

    meeting: Day | None
    quarter: Stretch | None = None
    latest: Stretch | None = None
    deadline: str | None = None


def find_periods(text: str, chronology: Chronology) -> list[PeriodMark]:
    """The periods of one normalised sentence in text order; `chronology` learns from them."""
    hits: list[tuple[re.Match[str], str]] = []
    taken: list[Span] = []
    for phrase in lexicon("periods").possible(text):
        for hit in phrase.regex.finditer(text):
            if hit.group().strip() and not overlaps(hit.span(), taken):
                taken.append(hit.span())
                hits.append((hit, phrase.gives["kind"]))
    hits.sort(key=lambda hit: hit[0].start())
    return [mark for hit, kind in hits if (mark := _mark(hit, kind, chronology)) is not None]


def academic_year(period: Period) -> Period:
    """A financial year read as the academic year of the same name, 1 September to 31 August."""
    if not (
        period.start
        and period.end
        and period.start.endswith("-04-01")
        and period.end.endswith("-03-31")
    ):
        return period
    first, last = int(period.start[:4]), int(period.end[:4])
    if last != first + 1:
        return period
    return period.model_copy(update={"start": f"{first}-09-01", "end": f"{last}-08-31"})


def spans_of(marks: Sequence[PeriodMark]) -> list[Span]:
    """Where the words of the periods stand."""
    return [mark.span for mark in marks]


def _mark(hit: re.Match[str], kind: str, chronology: Chronology) -> PeriodMark | None:
    period = _RULES[kind](hit, chronology)
    if period is None:
        return None
    _remember(period, kind, chronology)
    return PeriodMark(*hit.span(), period, kind, _coming(hit, kind, chronology))


def _coming(hit: re.Match[str], kind: str, chronology: Chronology) -> Period | None:
    if kind != "in" or chronology.meeting is None:
        return None
    moment = read_moment(hit["moment"], chronology.meeting, ahead=True)
    stated = moment is None or moment.stated
    return None if stated or moment is None else _interval(hit.group(), moment.stretch, "relative")


def _remember(period: Period, kind: str, chronology: Chronology) -> None:
    if kind == "by":
        chronology.deadline = period.end
    if kind in ("in", "from-to", "at", "edge", "length-to", "since") and period.end:
        try:
            end = Day.fromisoformat(period.end)
            start = Day.fromisoformat(period.start) if period.start else end
        except ValueError:
            return
        chronology.latest = (start, end)
        if start + relativedelta(months=3) - relativedelta(days=1) == end:
            chronology.quarter = (start, end)
        elif kind == "edge" and end.month % 3 == 0 and names_quarter(period.text or ""):
            chronology.quarter = (end - relativedelta(months=2)).replace(day=1), end


# --- rules ----------------------------------------------------------------------------------------


def _interval(
    text: str, stretch: Stretch | None, basis: PeriodBasis, length: str | None = None
) -> Period:
    start, end = (day.isoformat() for day in stretch) if stretch else (None, None)
    return Period(
        text=text, type="interval", start=start, end=end,
        basis=basis if stretch else "unresolved", duration=length,
    )  # fmt: skip


def _instant(text: str, day: Day | None, basis: PeriodBasis) -> Period:
    iso = day.isoformat() if day else None
    return Period(
        text=text, type="instant", start=iso, end=iso, basis=basis if day else "unresolved"
    )


def _group(hit: re.Match[str], name: str) -> str | None:
    """The group of that name, or its twin in another branch of the pattern."""
    groups = hit.groupdict()
    return next((groups[n] for n in (name, f"{name}2", f"{name}3") if groups.get(n)), None)


def _in(hit: re.Match[str], now: Chronology) -> Period | None:
    ahead = fragment("coming", "periods").search(hit.string, 0, hit.start()) is not None
    moment = read_moment(hit["moment"], now.meeting, ahead=ahead)
    if moment is None:
        return _interval(hit.group(), None, "unresolved")
    return _interval(hit.group(), moment.stretch, "explicit" if moment.stated else "relative")


def _at(hit: re.Match[str], now: Chronology) -> Period | None:
    moment = read_moment(hit["moment"], now.meeting)
    if moment is None:
        return _instant(hit.group(), None, "unresolved")
    return _instant(hit.group(), moment.stretch[1], "explicit" if moment.stated else "relative")


def _edge(hit: re.Match[str], now: Chronology) -> Period | None:
    moment = read_moment(_group(hit, "moment") or "", now.meeting)
    if moment is None:
        return _instant(hit.group(), None, "unresolved")
    begins = _group(hit, "edge") in _OPENING
    day = moment.stretch[0] if begins else moment.stretch[1]
    return _instant(hit.group(), day, "explicit" if moment.stated else "relative")


def _by(hit: re.Match[str], now: Chronology) -> Period | None:
    done = _is_done(hit)
    moment = read_moment(hit["moment"], now.meeting, ahead=not done)
    if moment is None:
        return _instant(hit.group(), None, "unresolved")
    edge = hit["edge"]
    if edge in _OPENING:
        end = moment.stretch[0].isoformat()
    else:
        end = moment.stretch[1].isoformat() if edge else moment.last_day_iso
    basis: PeriodBasis = "explicit" if moment.stated else "relative"
    if now.meeting and (moment.stated or done) and moment.stretch[1] <= now.meeting:
        return _instant(hit.group(), moment.stretch[0 if edge in _OPENING else 1], basis)
    return Period(text=hit.group(), type="instant", end=end, basis=basis)


def _is_done(hit: re.Match[str]) -> bool:
    """Whether the words around "by September" say that it was so then."""
    before = fragment("done", "periods").search(hit.string, 0, hit.start())
    behind = fragment("done_behind", "periods").match(hit.string, hit.end())
    return before is not None or behind is not None


def _since(hit: re.Match[str], now: Chronology) -> Period | None:
    moment = read_moment(hit["moment"], now.meeting)
    stretch = (moment.stretch[0], now.meeting) if moment and now.meeting else None
    if moment and hit["edge"] in ("end", "close") and now.meeting:
        stretch = (moment.stretch[1], now.meeting)
    return _interval(hit.group(), stretch, "explicit")


def _since_unbounded(hit: re.Match[str], now: Chronology) -> Period | None:
    moment = read_moment(hit["moment"], now.meeting)
    start = f"{moment.stretch[0]:%Y}" if moment and moment.precision == "year" else None
    end = now.meeting.isoformat() if now.meeting else None
    return Period(text=hit.group(), type="interval", start=start, end=end, basis="explicit")


def _length_to(hit: re.Match[str], now: Chronology) -> Period | None:
    moment = read_moment(hit["last"], now.meeting)
    stretch = timeline.stretch_to(moment.stretch[1], read_length(hit["length"])) if moment else None
    return _interval(hit.group(), stretch, "explicit" if moment and moment.stated else "relative")


def _from_to(hit: re.Match[str], now: Chronology) -> Period | None:
    last = read_moment(hit["last"], now.meeting)
    first = read_moment(hit["first"], last.stretch[1] if last else now.meeting)
    stretch = (first.stretch[0], last.stretch[1]) if first and last else None
    ordered = stretch if stretch and stretch[0] <= stretch[1] else None
    stated = last is not None and last.stated
    return _interval(hit.group(), ordered, "explicit" if stated else "relative")


def _quarters(hit: re.Match[str], now: Chronology) -> Period | None:
    year = hit["year"] or ""
    first, last = (read_moment(f"Q{hit[end]} {year}", now.meeting) for end in ("first", "last"))
    stretch = (first.stretch[0], last.stretch[1]) if first and last else None
    ordered = stretch if stretch and stretch[0] <= stretch[1] else None
    return _interval(hit.group(), ordered, "explicit" if year else "relative")


def _year_before(hit: re.Match[str], now: Chronology) -> Period | None:
    if hit["unit"] and now.latest:
        start, end = timeline.year_earlier(now.latest)
        if hit["unit"] == "month":
            start = start.replace(day=1)
        return _interval(hit.group(), (start, end), "relative")
    day = now.meeting - relativedelta(years=1) if now.meeting else None
    return _instant(hit.group(), day, "relative")


def _first_of(hit: re.Match[str], now: Chronology) -> Period | None:
    moment = read_moment(hit["moment"], now.meeting)
    if moment is None:
        return None
    start = moment.stretch[0]
    end = start + read_length(hit["length"]).delta - relativedelta(days=1)
    return _interval(hit.group(), (start, end), "explicit")


def _year_before_that(hit: re.Match[str], now: Chronology) -> Period | None:
    """A year before the time named last; without one, unresolved."""
    stretch = timeline.year_earlier(now.latest) if now.latest else None
    return _interval(hit.group(), stretch, "relative")


def _start_of_financial_year(hit: re.Match[str], now: Chronology) -> Period | None:
    start = timeline.financial_year_of(now.meeting)[0] if now.meeting else None
    if start and now.meeting and hit.group().casefold().startswith(("since", "from")):
        return _interval(hit.group(), (start, now.meeting), "relative")
    return _instant(hit.group(), start, "relative")


def _by_then(hit: re.Match[str], now: Chronology) -> Period | None:
    """The deadline named last."""
    if now.deadline is None:
        return None
    return Period(text=hit.group(), type="instant", end=now.deadline, basis="relative")


def _ago(hit: re.Match[str], now: Chronology) -> Period | None:
    day = now.meeting - read_length(hit["length"]).delta if now.meeting else None
    return _instant(hit.group(), day, "relative")


def _over_last(hit: re.Match[str], now: Chronology) -> Period | None:
    length = read_length(hit["length"])
    before_that = hit.groupdict().get("which") in ("previous", "preceding") and now.latest
    if before_that and now.latest and now.latest[1] - length.delta < now.latest[0]:
        return _interval(hit.group(), timeline.stretch_before(now.latest), "relative")
    stretch = (now.meeting - length.delta, now.meeting) if now.meeting else None
    return _interval(hit.group(), stretch, "relative", length.iso)


def _rolling_year(hit: re.Match[str], now: Chronology) -> Period | None:
    stretch = (now.meeting - relativedelta(months=12), now.meeting) if now.meeting else None
    return _interval(hit.group(), stretch, "relative", "P12M")


def _duration(hit: re.Match[str], now: Chronology) -> Period | None:
    return _interval(hit.group(), None, "unresolved", read_length(hit["length"]).iso)


def _now(hit: re.Match[str], now: Chronology) -> Period | None:
    return _instant(hit.group(), now.meeting, "meeting_date")


def _year_to_date(hit: re.Match[str], now: Chronology) -> Period | None:
    stretch = (timeline.financial_year_of(now.meeting)[0], now.meeting) if now.meeting else None
    return _interval(hit.group(), stretch, "relative")


def _by_year_end(hit: re.Match[str], now: Chronology) -> Period | None:
    end = None
    if now.meeting:
        calendar = Day(now.meeting.year, 12, 31)
        last = calendar if hit["kind"] == "calendar" else timeline.financial_year_of(now.meeting)[1]
        end = last.isoformat()
    basis: PeriodBasis = "relative" if end else "unresolved"
    return Period(text=hit.group(), type="instant", end=end, basis=basis)


def _this_financial_year(hit: re.Match[str], now: Chronology) -> Period | None:
    stretch = timeline.financial_year_of(now.meeting) if now.meeting else None
    return _interval(hit.group(), stretch, "relative")


def _last_financial_year(hit: re.Match[str], now: Chronology) -> Period | None:
    stretch = timeline.financial_year_of(now.meeting) if now.meeting else None
    return _interval(hit.group(), timeline.stretch_before(stretch) if stretch else None, "relative")


def _last_quarter(hit: re.Match[str], now: Chronology) -> Period | None:
    if now.quarter:
        return _interval(hit.group(), timeline.stretch_before(now.quarter), "relative")
    stretch = timeline.last_quarter(now.meeting) if now.meeting else None
    return _interval(hit.group(), stretch, "relative")


def _the_quarter(hit: re.Match[str], now: Chronology) -> Period | None:
    stretch = now.quarter or (timeline.last_quarter(now.meeting) if now.meeting else None)
    return _interval(hit.group(), stretch, "relative")


def _end_of_the_quarter(hit: re.Match[str], now: Chronology) -> Period | None:
    stretch = now.quarter or (timeline.last_quarter(now.meeting) if now.meeting else None)
    return _instant(hit.group(), stretch[1] if stretch else None, "relative")


def _end_of_financial_year(hit: re.Match[str], now: Chronology) -> Period | None:
    """The last day of the year that is over, or of the one that runs if it is foreseen."""
    if now.meeting is None:
        return _instant(hit.group(), None, "unresolved")
    start, end = timeline.financial_year_of(now.meeting)
    if fragment("foreseen", "periods").search(hit.string, 0, hit.start()):
        return Period(text=hit.group(), type="instant", end=end.isoformat(), basis="relative")
    return _instant(hit.group(), start - relativedelta(days=1), "relative")


def _quarter_before(hit: re.Match[str], now: Chronology) -> Period | None:
    stretch = now.quarter or (timeline.last_quarter(now.meeting) if now.meeting else None)
    before = timeline.stretch_before(stretch) if stretch else None
    return _interval(hit.group(), before, "relative")


def _same_period(hit: re.Match[str], now: Chronology) -> Period | None:
    return _interval(hit.group(), now.latest, "relative") if now.latest else None


def _census(hit: re.Match[str], now: Chronology) -> Period | None:
    """The Department for Education counts the workforce on 30 September."""
    return _instant(hit.group(), Day(int(_group(hit, "year") or 0), 9, 30), "explicit")


def _unresolved_interval(hit: re.Match[str], now: Chronology) -> Period | None:
    return _interval(hit.group(), None, "unresolved")


def _unresolved_instant(hit: re.Match[str], now: Chronology) -> Period | None:
    return _instant(hit.group(), None, "unresolved")


Rule = Callable[[re.Match[str], Chronology], Period | None]

_RULES: dict[str, Rule] = {
    "in": _in,
    "at": _at,
    "edge": _edge,
    "by": _by,
    "by-year-end": _by_year_end,
    "since": _since,
    "since-unbounded": _since_unbounded,
    "length-to": _length_to,
    "from-to": _from_to,
    "quarters": _quarters,
    "year-before": _year_before,
    "first-of": _first_of,
    "year-before-that": _year_before_that,
    "start-of-financial-year": _start_of_financial_year,
    "by-then": _by_then,
    "ago": _ago,
    "over-last": _over_last,
    "rolling-year": _rolling_year,
    "duration": _duration,
    "inspection": _in,
    "now": _now,
    "year-to-date": _year_to_date,
    "this-financial-year": _this_financial_year,
    "last-financial-year": _last_financial_year,
    "last-quarter": _last_quarter,
    "the-quarter": _the_quarter,
    "end-of-the-quarter": _end_of_the_quarter,
    "end-of-financial-year": _end_of_financial_year,
    "quarter-before": _quarter_before,
    "same-period": _same_period,
    "census": _census,
    "unresolved-interval": _unresolved_interval,
    "unresolved-instant": _unresolved_instant,
}
