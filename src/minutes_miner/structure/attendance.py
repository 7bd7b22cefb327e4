"""Read the people of the attendance lists: names, offices, and how they stood."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from minutes_miner.records import ParticipantStatus
from minutes_miner.structure import kinds
from minutes_miner.structure.flow import Flow, Span
from minutes_miner.structure.people import bare_name
from minutes_miner.vocabulary import fragment, lexicon, words

PRECEDENCE: dict[ParticipantStatus, int] = {
    "apologies": 3,
    "absent": 2,
    "substitute": 1,
    "present": 0,
    "in_attendance": 0,
}
"""A name listed twice keeps its strongest status: apologies win over a list of all members."""

LEAST_GRID = 3
"""So many names each with its initials are a grid: "Rob Farrow  RF  Ann Roe  AR"."""

LONGEST_OPENING = 600
"""What opens a part of the minutes is found in so many first characters of a paragraph."""

WIDE_GAP = 3
"""Names set further apart than so many spaces stand in columns."""

_BRACKETED = re.compile(r"[(\[](?P<inside>[^()\[\]]*)[)\]]?")
_DASHED = re.compile(r"^(?P<name>[^-]{3,60}?)(?:\s+-\s*|\s*-\s+|:\s+)(?P<role>\S.*)$")


@dataclass(frozen=True)
class Attendee:
    """One person of a list: name as printed with honorific, role, status, place in the source."""

    name: str
    role: str | None
    status: ParticipantStatus
    span: Span
    initials: str | None = None


def read_attendees(
    flow: Flow, status: ParticipantStatus, role: str | None = None
) -> list[Attendee]:
    """The people whom one paragraph of a list names."""
    grid = list(fragment("name_and_initials", "attendance").finditer(flow.plain))
    if len(grid) >= LEAST_GRID:
        return [
            Attendee(m["name"], m["role"], status, flow.span(*m.span("name")), m["initials"])
            for m in grid
        ]
    attendees: list[Attendee] = []
    plural, office_first = "", ""
    text = _with_gaps(flow)
    surnames = _lists_surnames(text)
    for start, end in _entries(text):
        entry = flow.plain[start:end]
        found = _read_entry(entry, plural)
        plural = found.group_word if found.group_word is not None else plural
        if found.office_only:
            office_first = found.office_only
            continue
        if not found.name or (" " not in found.name and not surnames):
            if attendees and _tells_office(found, entry) and not attendees[-1].role:
                attendees[-1] = replace(attendees[-1], role=_office(entry))
            continue
        name_at = start + _place(entry, found.printed)
        last = found.printed.split()[-1]
        end = entry.find(last, name_at - start) + len(last) + start
        span = flow.span(name_at, max(end, name_at + 1))
        stood = "substitute" if _stands_in(found.role) else status
        attendees.append(
            Attendee(found.name, found.role or office_first or role, stood, span, found.initials)
        )
        office_first = ""
    return attendees


def read_presence(flow: Flow) -> list[Attendee]:
    """The people of a sentence such as "Jo Farrow, Head of Parks, was in attendance"."""
    there = fragment("were_there", "attendance").search(flow.plain)
    names = flow.cut(0, there.start() if there else len(flow.plain))
    with_office = list(fragment("name_with_office", "attendance").finditer(names.plain))
    if not with_office:
        return read_attendees(names, "in_attendance")
    return [
        Attendee(m["name"], m["inside"] or m["office"], "in_attendance", flow.span(*m.span("name")))
        for m in with_office
    ]


def _stands_in(role: str | None) -> bool:
    """Whether brackets make a member a substitute: "Cllr Hart (substitute for Cllr Roe)"."""
    return role is not None and fragment("stands_in", "attendance").match(role) is not None


def _with_gaps(flow: Flow) -> str:
    """The words with a semicolon for each wide gap: the columns of a list of bare names.

    The space that joins two lines stands at the place of the character before it and is no gap.
    """
    at = flow.offsets
    before, after = (-1, *at)[: len(at)], (*at[1:], 0)[: len(at)]
    return "".join(
        ";" if c == " " and a != here and b - here >= WIDE_GAP else c
        for c, a, here, b in zip(flow.plain, before, at, after, strict=True)
    )


def _lists_surnames(text: str) -> bool:
    """Whether most entries are one word: "J Garside (Chair), Bolckow, Hodge, Lawley"."""
    entries = [text[a:b].strip(" .,;") for a, b in _entries(text)]
    single = [entry for entry in entries if re.fullmatch(r"[A-Z][\w'-]+", entry)]
    return len(single) >= 2 and len(single) * 2 > len(entries)


def _place(entry: str, name: str) -> int:
    """Where the name begins; a name printed around brackets begins with its first word."""
    whole = entry.find(name)
    return whole if whole >= 0 else entry.index(name.split()[0])


@dataclass(frozen=True)
class _Entry:
    name: str | None = None
    printed: str = ""
    role: str | None = None
    group_word: str | None = None
    office_only: str | None = None
    initials: str | None = None


def _entries(text: str) -> list[Span]:
    """Cut a list at commas, semicolons and "and", but never inside brackets."""
    masked = _BRACKETED.sub(
        lambda m: "(" + "x" * (len(m.group()) - 2) + ")" if len(m.group()) > 1 else "x", text
    )
    spans, start = [], 0
    cuts = list(fragment("between_entries", "attendance").finditer(masked)) or list(
        fragment("unpunctuated", "attendance").finditer(masked)
    )
    for cut in cuts:
        spans.append((start, cut.start()))
        start = cut.end()
    spans.append((start, len(text)))
    parts = [part for a, b in spans for part in _at_titles(masked, a, b)]
    return [(a, b) for a, b in parts if text[a:b].strip()]


def _at_titles(masked: str, start: int, end: int) -> list[Span]:
    """Cut an entry that holds several people, each with a title: "Cllr Hart Chair Cllr Roe"."""
    cuts = [m.start() for m in fragment("next_title", "attendance").finditer(masked, start, end)]
    edges = [start, *cuts, end]
    return list(pairwise(edges))


def _read_entry(entry: str, plural: str) -> _Entry:
    text = fragment("in_the_chair", "attendance").sub("", entry.strip(" .,;:-*"))
    chair = "Chair" if len(text) < len(entry.strip(" .,;:-*")) else None
    group = fragment("group_word", "attendance").match(text)
    group_word = group["word"] if group else None
    text = text[group.end() :].lstrip(" :-") if group else text
    text = fragment("key", "attendance").sub("", text)
    bracket = _BRACKETED.search(text)
    if bracket and _names_holder(text[: bracket.start()], bracket["inside"].strip()):
        name = bracket["inside"].strip()
        return _Entry(name, name, text[: bracket.start()].strip(" ,-") or None, group_word)
    initials = re.search(r"\(([A-Z]{1,4})\)", text)
    text, role = _without_brackets(text)
    read = _name_and_role(text, role or chair, group_word, plural)
    return replace(read, initials=initials[1]) if initials else read


def _names_holder(before: str, inside: str) -> bool:
    """Whether brackets name who holds an office: "Engineer (Mr P. Quill)", "Clerk (L Dunn)"."""
    if fragment("name_in_brackets", "attendance").fullmatch(inside):
        return True
    bare = fragment("initial_and_surname", "attendance").fullmatch(inside)
    return bare is not None and _is_office(before)


def _without_brackets(text: str) -> tuple[str, str | None]:
    """The words outside brackets, and the office inside them; initials are neither."""
    inside = [m["inside"].strip(" .") for m in _BRACKETED.finditer(text)]
    roles = [inner for inner in inside if inner and not re.fullmatch(r"[A-Z]{1,4}", inner)]
    bare = re.sub(r"\s+", " ", _BRACKETED.sub(" ", text)).strip(" ,-")
    return bare, roles[0] if roles else None


def _name_and_role(text: str, role: str | None, group_word: str | None, plural: str) -> _Entry:
    ranked = fragment("ranked_councillor", "attendance").fullmatch(text)
    if ranked and _is_name(ranked["name"]):
        return _Entry(ranked["name"], ranked["name"], role or ranked["rank"], group_word)
    dashed = _DASHED.match(text)
    if dashed and _is_name(dashed["name"]):
        name = dashed["name"].strip()
        return _Entry(_titled(name, plural), name, dashed["role"].strip(" .") or role, group_word)
    if dashed and _is_name(dashed["role"]):
        name = dashed["role"].strip()
        return _Entry(name, name, dashed["name"].strip(), group_word)
    for pattern in ("office_then_name", "name_then_office"):
        found = fragment(pattern, "attendance").fullmatch(text)
        if found and _is_name(found["name"]):
            name, office = found["name"].strip(), found["office"].strip(" ,")
            return _Entry(name, name, role or office, group_word)
    if not _is_name(text):
        return _Entry(group_word=group_word)
    word = group_word if group_word is not None else plural
    return _Entry(_titled(text, word), text, role, group_word)


def _tells_office(found: _Entry, entry: str) -> bool:
    """Whether an entry is an office, "Parks Officer", without a name: "Hart Parish Clerk"."""
    surname_before = found.name is not None and " " in (found.role or "")
    return _is_office(entry) and not surname_before


def _is_office(entry: str) -> bool:
    """Whether an entry is the office of the one before: "Jo Farrow, Head of Parks"."""
    return fragment("role").fullmatch(_office(entry)) is not None


def _office(entry: str) -> str:
    return entry.strip(" .,;:-*")


def _titled(name: str, plural: str) -> str:
    """Make "Councillor Browne" and "Councillor Foley" of "Councillors Browne, Foley"."""
    of_many = fragment("title_of_many", "attendance").fullmatch(plural)
    title = of_many.lastgroup if of_many else None
    titled = name.split()[0].rstrip(".").casefold() in words("honorific")
    return f"{title} {name}" if title and not titled else name


def _is_name(text: str) -> bool:
    """Whether the words could be a person's name: capitals, no office, not too long."""
    if not text or len(text) > 60 or fragment("no_name", "attendance").search(text):
        return False
    return fragment("name", "attendance").fullmatch(text.strip()) is not None


def merge(attendees: Iterable[Attendee]) -> list[Attendee]:
    """Each person once, in the order of first mention, with the strongest status."""
    merged: dict[str, Attendee] = {}
    alike: dict[tuple[str, str], list[str]] = {}
    for attendee in attendees:
        key = _same_person(attendee, merged, alike)
        if not key:
            continue
        known = merged.get(key)
        if known is None:
            merged[key] = attendee
            alike.setdefault(_surname_and_initial(key), []).append(key)
            alike.setdefault(_surname_and_title(attendee), []).append(key)
        elif PRECEDENCE[attendee.status] > PRECEDENCE[known.status]:
            merged[key] = Attendee(
                known.name, known.role or attendee.role, attendee.status, attendee.span
            )
    return list(merged.values())


def _same_person(
    attendee: Attendee, known: Collection[str], alike: Mapping[tuple[str, str], Sequence[str]]
) -> str:
    """The known name that his own is another form of, else his own without title.

    "J Betts" may be "john betts", and "Cllr Betts" too if the list has "Cllr John Betts". `alike`
    holds the known names by their surname and initial, and by surname and title.
    """
    name = _key(attendee)
    first = name.rpartition(" ")[0]
    if name in known:
        return name
    if not first:
        titled = alike.get(_surname_and_title(attendee), ())
        return titled[0] if len(titled) == 1 else name
    others = alike.get(_surname_and_initial(name), ())
    same = [o for o in others if len(first) == 1 or len(o.rpartition(" ")[0]) == 1]
    return same[0] if len(same) == 1 else name


def _key(attendee: Attendee) -> str:
    """His name without title, small; the initial of "Councillor Collins (M)" tells him apart."""
    name = bare_name(attendee.name).casefold()
    initials = (attendee.initials or "").casefold()
    return f"{initials} {name}" if len(initials) == 1 and " " not in name else name


def _surname_and_title(attendee: Attendee) -> tuple[str, str]:
    surname = _key(attendee).rpartition(" ")[2]
    title = attendee.name.split()[0].rstrip(".").casefold()
    return surname, title if title in words("honorific") else ""


def _surname_and_initial(name: str) -> tuple[str, str]:
    first, _, last = name.rpartition(" ")
    return last, first[:1]


class Opening(NamedTuple):
    """What opens a part of the minutes, and at which character its people begin.

    `names` are the words of a sentence that name people: "| Cllr Hart | sent his apologies".
    """

    section: str
    status: ParticipantStatus | None
    role: str | None
    end: int
    names: Span | None


def section_of(text: str, in_head: bool = False) -> Opening | None:
    """The part of the minutes that `text` opens, if any.

    In the head of the minutes a key before a name is enough: "Attendees   Jo Farrow, Pat Roe".
    """
    marked = len(text) - len(text.lstrip("* "))
    text = text[:LONGEST_OPENING].strip("* ")
    for phrase in lexicon("sections").possible(text):
        found = phrase.regex.match(text)
        if found and (in_head or "head_only" not in phrase.gives):
            names = found.span("names") if "names" in found.groupdict() else None
            return Opening(
                phrase.gives["section"],
                kinds.participant_status(phrase),
                phrase.gives.get("role"),
                marked + found.end(),
                (marked + names[0], marked + names[1]) if names else None,
            )
    return None
