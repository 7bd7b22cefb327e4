"""The facts that minutes print about their meeting: body, committee, day, times, place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from minutes_miner.structure import dates
from minutes_miner.structure.paragraphs import Paragraph
from minutes_miner.vocabulary import authority_codes, fragment, lexicon

WRAPPED = 45
"""A line of the head that wraps is not shorter."""
OFTEN = 2
"""A body that no list knows is the meeting's own only if the text names it so often."""


@dataclass(frozen=True)
class Facts:
    """Each fact as printed, or None where the text does not print it."""

    organization: str | None
    committee: str | None
    date: str | None
    start_time: str | None
    end_time: str | None
    location: str | None


def read_facts(text: str, head: Sequence[Paragraph], close: Sequence[Paragraph]) -> Facts:
    """Read the facts from the head of the minutes, or the organization from their plain text."""
    plain = "\n".join(p.text for p in head)
    named = _organization(plain, text)
    organization = _as_in_prose(named, text) if named else _named_in_text(text)
    return Facts(
        organization=organization,
        committee=_committee(plain, organization),
        date=_date(plain),
        start_time=_start_time(plain),
        end_time=_end_time("\n".join(p.text for p in close), plain),
        location=_location(plain),
    )


def _organization(plain: str, text: str) -> str | None:
    """The body that the head names: of several, the one whose own name the text uses most."""
    titled = fragment("titled", "pages").search(plain)
    if titled:
        return titled["organization"]
    spread = plain.replace("\n", " ")
    found = _organizations(plain) or _organizations(spread)
    named = [re.sub(r"^(?i:the) ", "", name.strip(" -,")) for name in found]
    own = [name for name in named if _uses(name, text)]
    return max(own, key=lambda name: _uses(name, text), default=None)


def _organizations(plain: str) -> list[str]:
    """The names of bodies in the head, but for those of the place of the meeting."""
    place = fragment("at_place", "pages")
    return [
        m["organization"]
        for m in fragment("organization", "pages").finditer(plain)
        if not place.search(plain[: m.start()])
    ]


def _as_in_prose(name: str, text: str) -> str:
    """The name as sentences print it, where the head has it in capitals or with "&" for "and"."""
    if not name.isupper():
        return name
    loose = re.escape(name).replace("\\&", "(?:&|and)").replace("\\ ", r"\s+")
    printed = (m.group() for m in re.finditer(loose, text, re.IGNORECASE))
    return next((" ".join(p.split()) for p in printed if not p.isupper()), name)


def _uses(name: str, text: str) -> int:
    """How often the words that are the body's own ("West Dereham") stand in the text."""
    own = fragment("body_words", "pages").sub(" ", name).split()
    return len(re.findall(rf"\b{re.escape(' '.join(own))}\b", text, re.IGNORECASE)) if own else 0


def _named_in_text(plain: str) -> str | None:
    """The body that the text names most often: a known local authority, else any it repeats."""
    named = [m["organization"] for m in fragment("organization_in_text", "pages").finditer(plain)]
    known = Counter(name for name in named if gss_code(name))
    if known:
        return known.most_common(1)[0][0]
    repeated = [name for name, times in Counter(named).most_common(1) if times >= OFTEN]
    in_short = fragment("council_in_short", "pages").search(plain)
    return next(iter(repeated), None) or (in_short.group() if in_short else None)


def gss_code(organization: str) -> str | None:
    """The GSS code of a council, by its name without "Council", "Borough of" and the like."""
    own = fragment("kind_of_authority", "pages").sub(" ", organization)
    return authority_codes().get(" ".join(own.split()).casefold())


def _committee(plain: str, organization: str | None) -> str | None:
    own = re.escape(organization).replace("\\ ", r"\s+") if organization else None
    plain = re.sub(own, " ", plain, flags=re.IGNORECASE) if own else plain
    above = ""
    for line in plain.splitlines():
        found = fragment("committee_key", "pages").match(line) or _committee_in(line, above)
        if found:
            name = fragment("not_of_committee", "pages").sub("", found["committee"])
            return name.strip(" -,")
        above = line
    return None


def _committee_in(line: str, above: str) -> re.Match[str] | None:
    """The committee that a line names, whose name may begin on the line above."""
    found = fragment("committee", "pages").search(line)
    if found is None or line[: found.start()].strip():
        return found
    wrapped = fragment("committee", "pages").search(f"{above} {line}")
    if wrapped is None or _complete(above) or wrapped.start() > len(above):
        return found
    one_name = wrapped["committee"].isupper() == found["committee"].isupper()
    return wrapped if one_name else found


def _complete(line: str) -> bool:
    """Whether a line of the head is a fact of its own, not one that goes on below."""
    return len(line) < WRAPPED or line.endswith((".", ":"))


def _date(plain: str) -> str | None:
    for found in dates.printed_dates(plain.replace("\n", " ")):
        day = dates.read_date(found.group(), None)
        if day:
            return day
    return None


def meeting_day(facts: Facts) -> date | None:
    """The day of the meeting, where the text prints it."""
    return date.fromisoformat(facts.date) if facts.date else None


def _start_time(plain: str) -> str | None:
    span = fragment("from_to", "pages").search(plain)
    half = fragment("half_behind_range", "pages").fullmatch(span.group()) if span else None
    if span and half:
        plain = plain.replace(span.group(), f"{half['first']} {half['half']} - {half['second']}", 1)
    times = dates.printed_times(plain)
    return times[0] if times else None


def _end_time(close: str, plain: str) -> str | None:
    ended = fragment("ended", "pages").search(close)
    if ended and (times := dates.printed_times(ended.group())):
        return times[-1]
    span = fragment("from_to", "pages").search(plain)
    times = dates.printed_times(span.group()) if span else []
    return times[-1] if len(times) > 1 else None


def _location(plain: str) -> str | None:
    for name in ("venue-line", "held-in", "held-on-in"):
        found = lexicon("pages")[name].regex.search(
            plain.replace("\n", " ") if name != "venue-line" else plain
        )
        if found:
            return re.sub(r"^(?i:the) ", "", found["place"].strip(" ,.-"))
    return None
