"""Lines that belong to the page, not to the meeting: page numbers, running heads, file lists."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from minutes_miner.structure.lines import Line
from minutes_miner.vocabulary import fragment, lexicon

_DIGITS = re.compile(r"\d+")
_FILE_OF_ITEM = re.compile(r", item \d+|^[•·*-] ?")
"""A file list names the item; a title with "PDF 79 KB" behind it does not."""
_NUMBER_ALONE = re.compile(r"\d{1,4}(?:[./]\d{1,4})*\.?")
_ALONE = re.compile(r"\d{1,4}")
RUNNING_HEAD_REPEATS = 3
"""A line found so often at the edges of pages, but for its numbers, is a running head."""
LEAST_COUNTED = 3
"""So many lines that count on, wherever they stand, count the pages."""
NEAR_PAGE_EDGE = 4
"""A running head stands within so many lines of a page break."""


def find_furniture(lines: Sequence[Line]) -> frozenset[int]:
    """The indexes of the lines that are page furniture."""
    known = _known_furniture(lines)
    heads = _running_heads(lines, known)
    numbers = _page_numbers(lines, known | heads)
    return frozenset(known | heads | numbers | _signature_tail(lines, known))


def _known_furniture(lines: Sequence[Line]) -> set[int]:
    known: set[int] = set()
    for i, line in enumerate(lines):
        hit = lexicon("furniture").match(line.text)
        if not hit:
            continue
        kind = hit[0].gives.get("kind")
        names_file = kind != "file" or i - 1 in known or _FILE_OF_ITEM.search(line.text)
        is_title = kind == "marker" and i > 0 and _NUMBER_ALONE.fullmatch(lines[i - 1].text)
        if names_file and not is_title:
            known.add(i)
    return known


def _running_heads(lines: Sequence[Line], known: set[int]) -> set[int]:
    """Lines that come again at the edge of page after page, whatever number they carry."""
    edges = _page_edges(lines) | _beside(lines, known)
    return _repeated(lines, edges, RUNNING_HEAD_REPEATS) | _counting(lines)


def _beside(lines: Sequence[Line], known: set[int]) -> set[int]:
    """The lines next to a page number or another line known to be furniture."""
    return {i for i in range(len(lines)) if i - 1 in known or i + 1 in known}


def _repeated(lines: Sequence[Line], among: Iterable[int], least: int) -> set[int]:
    groups = [group for key, group in _alike(lines, among).items() if len(group) >= least]
    return {i for group in groups for i in group}


def _alike(lines: Sequence[Line], among: Iterable[int]) -> dict[str, list[int]]:
    """The lines that differ in nothing but their numbers, by what they have in common."""
    places: dict[str, list[int]] = defaultdict(list)
    for i in among:
        key = " ".join(_DIGITS.sub("#", lines[i].text).split())
        if re.search(r"[^\W\d_]", key):
            places[key].append(i)
    return places


def _counting(lines: Sequence[Line]) -> set[int]:
    """Lines that count the pages: alike but for a last number that goes up by one."""
    found: set[int] = set()
    for group in _alike(lines, range(len(lines))).values():
        counts = [int(numbers[-1]) for i in group if (numbers := _DIGITS.findall(lines[i].text))]
        steps = [b - a for a, b in pairwise(counts)]
        first_numbers = {tuple(_DIGITS.findall(lines[i].text)[:-1]) for i in group}
        at_end = all(lines[i].text[-1].isdigit() for i in group)
        if (
            len(counts) >= LEAST_COUNTED
            and at_end
            and set(steps) == {1}
            and len(first_numbers) == 1
            and not lines[group[0]].marker
        ):
            found.update(group)
    return found


def _page_edges(lines: Sequence[Line]) -> set[int]:
    breaks = [i for i, line in enumerate(lines) if line.after_page_break]
    if breaks:
        breaks.append(len(lines))
    return {
        i
        for b in breaks
        for i in range(max(0, b - NEAR_PAGE_EDGE), min(len(lines), b + NEAR_PAGE_EDGE))
    }


def _page_numbers(lines: Sequence[Line], furniture: set[int]) -> set[int]:
    """A number alone beside a page break, a rule of dashes or a running head."""

    def beside_furniture(i: int) -> bool:
        return (
            i - 1 in furniture
            or i + 1 in furniture
            or lines[i].after_page_break
            or (i + 1 < len(lines) and lines[i + 1].after_page_break)
            or i == len(lines) - 1
            or (i == 0 and lines[i].text == "1")
        )

    alone = {i for i, line in enumerate(lines) if _ALONE.fullmatch(line.text)}
    return {i for i in alone if beside_furniture(i) and not _numbers_a_title(lines, i, furniture)}


def _numbers_a_title(lines: Sequence[Line], i: int, furniture: set[int]) -> bool:
    """Whether "13" stands above a title in a web page: no page break is near."""
    after = lines[i + 1].text if i + 1 < len(lines) else ""
    printed_pages = any(line.after_page_break for line in lines)
    rule_before = i - 1 in furniture and not re.search(r"\w", lines[i - 1].text)
    return not printed_pages and not rule_before and after[:1].isupper() and i > 0


def _signature_tail(lines: Sequence[Line], known: set[int]) -> set[int]:
    """The office printed under a signature line, and a lone office at the very end."""
    tail = set()
    signature = lexicon("furniture")["signature"].regex
    label = lexicon("furniture")["signature-label"].regex
    office = fragment("office_alone", "furniture")
    for i, line in enumerate(lines):
        signed_before = i - 1 in known and (
            signature.match(lines[i - 1].text) or label.match(lines[i - 1].text)
        )
        if office.fullmatch(line.text) and (signed_before or i == len(lines) - 1):
            tail.add(i)
    return tail
