"""Recognise the headings of agenda items: numbered, lettered, referenced, run-in and unnumbered.

A line is a heading if it reads like a title and stands like one. `Titles` knows how titles read;
`HeadingFinder` looks at how they stand: their marker, their siblings, the blank lines around them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from minutes_miner.structure import titles
from minutes_miner.structure.attendance import section_of
from minutes_miner.structure.lines import Line, Page
from minutes_miner.structure.markers import Marker, MarkerKind, read_marker
from minutes_miner.vocabulary import fragment, lexicon

_ITEM_REFERENCE = re.compile(r"\((?i:agenda )?(?i:item)s? (?P<number>\d+[a-z]?)\.?\)")
_MARKDOWN = re.compile(r"^#{1,6} +")


@dataclass(frozen=True)
class Heading:
    """The heading of one agenda item.

    `lines` are the indexes of the lines it covers; `body_start` is where the text of the item
    begins when it goes on in the heading's own line, else None. `section` is the part of the
    record that such items feed (attendance, close, list, exempt) or None.
    """

    number: str | None
    title: str
    start: int
    end: int
    lines: tuple[int, ...]
    body_start: int | None
    section: str | None
    marker: Marker | None


@dataclass(frozen=True)
class Zone:
    """The lines among which headings are looked for; `first_body` ends the head of the minutes."""

    furniture: frozenset[int]
    first_body: int
    attendance: frozenset[int]


class HeadingFinder:
    """Finds the headings among the lines of one text."""

    def __init__(self, lines: Sequence[Line], furniture: frozenset[int], page: Page) -> None:
        self.lines = lines
        self.furniture = furniture
        self.page = page
        self.text_lines = [i for i in range(len(lines)) if i not in furniture]
        self.contents = self._find_contents()
        self.text_lines = [i for i in self.text_lines if i not in self.contents]
        self._position = {i: n for n, i in enumerate(self.text_lines)}

    def _find_contents(self) -> frozenset[int]:
        """A list of contents: numbered titles in a row that all come again below, with their numbers."""
        keys = {i: _number_and_word(self.lines[i].text) for i in self.text_lines}
        last = {key: i for i, key in keys.items() if key}
        again = [i for i in self.text_lines if keys[i] and last[keys[i]] > i]
        runs: list[list[int]] = []
        for i in again:
            near = runs and i - runs[-1][-1] <= titles.LIST_LENGTH
            runs[-1].append(i) if near else runs.append([i])
        lists = [range(run[0], run[-1] + 1) for run in runs if len(run) >= titles.LIST_LENGTH]
        covered = {i for found in lists for i in found}
        styles = {i: m.style for i in self.text_lines if (m := read_marker(self.lines[i].text))}
        for i in reversed(self.text_lines):
            above_list = i + 1 in covered and i not in covered
            if above_list and (styles.get(i, "") == styles.get(i + 1) or titles.opens_contents(self.lines[i].text)):
                covered.add(i)
        return frozenset(covered)

    # --- neighbours -----------------------------------------------------------------------

    def after(self, i: int) -> int | None:
        """The next line that is no furniture."""
        n = self._position[i] + 1
        return self.text_lines[n] if n < len(self.text_lines) else None

    def before(self, i: int) -> int | None:
        n = self._position[i] - 1
        return self.text_lines[n] if n >= 0 else None

    def breaks_after(self, i: int) -> bool:
        """Whether the paragraph ends with line `i`: the next word would have fitted on it."""
        following = self.after(i)
        if following is None or self.page.width is None:
            return True
        here, there = self.lines[i], self.lines[following]
        width = here.width or self.page.width
        if there.blanks_before and not self.page.double_spaced:
            return True
        if self.marker(following) is not None:
            return True
        reach = here.indent + len(here.text) + 1 + len(there.words[0])
        return reach <= width and not self._hangs(i, following)

    def _hangs(self, i: int, following: int) -> bool:
        """Whether a nearly full line goes on below, under its words and not under its marker."""
        marker = self.marker(i)
        here, there = self.lines[i], self.lines[following]
        full = self.page.width is not None and here.indent + len(here.text) > 0.8 * self.page.width
        return bool(marker and full and there.indent == here.indent + marker.length)

    def marker(self, i: int) -> Marker | None:
        return self._markers[i]

    @cached_property
    def _markers(self) -> dict[int, Marker | None]:
        return {i: read_marker(self.lines[i].text) for i in self.text_lines}

    # --- candidates -----------------------------------------------------------------------

    def find(self) -> list[Heading]:
        """The headings, in text order."""
        headings: dict[int, Heading] = {}
        taken: set[int] = set()
        for i in self.text_lines:
            if i in taken:
                continue
            heading = self._numbered(i) or self._unnumbered(i, headings)
            if heading:
                headings[i] = heading
                taken.update(heading.lines)
        kept = self._without_agenda_text(self._without_lists(list(headings.values())))
        more = [*self._inside_paragraphs(kept), *self._topics(taken)]
        return self._before_close(sorted([*kept, *more], key=lambda h: h.start))

    def _before_close(self, headings: list[Heading]) -> list[Heading]:
        """Behind "The meeting closed at 8 pm" stand appendices; their titles are no items."""
        closing = lexicon("sections")["close"].regex
        closed = [i for i in self.text_lines if closing.match(self.lines[i].text)]
        if not closed or self.minutes_markers:
            return headings
        end = self.lines[closed[-1]].start
        return [h for h in headings if h.start < end or h.marker is not None]

    def _topics(self, taken: set[int]) -> list[Heading]:
        """Run-in titles that open paragraphs, where the minutes use them as a rule."""
        found: list[Heading] = []
        for i in self.text_lines:
            text = self.lines[i].text
            cut = titles.topic(text)
            plain = i >= self.head_end and i not in taken and self.marker(i) is None
            if cut is None or not plain or not self._starts_paragraph(i) or section_of(text, in_head=True):
                continue
            heading = self._heading((i,), None, text[: cut[0]])
            start = self.lines[i].start
            found.append(replace(heading, end=start + cut[0], body_start=start + cut[1]))
        return found if len(found) >= titles.LIST_LENGTH else []

    @cached_property
    def minutes_markers(self) -> tuple[int, ...]:
        """The lines that say "Minutes:" on web pages, where the agenda of an item ends."""
        return tuple(i for i in sorted(self.furniture) if titles.opens_minutes(self.lines[i].text))

    @cached_property
    def head_end(self) -> int:
        """The first line after the head of the minutes: the first numbered or well-known title."""
        if self._page_of_one_item():
            return 0
        first = self._printed_head_end()
        if self._item_lists:
            return min(first, self._item_lists[-1] + 1)
        if self.minutes_markers and first > self.minutes_markers[0]:
            return 0
        return first

    @cached_property
    def _item_lists(self) -> list[int]:
        """The lines "No. Item" above the items on the web page of a meeting."""
        return [i for i in sorted(self.furniture) if titles.opens_item_list(self.lines[i].text)]

    def _page_of_one_item(self) -> bool:
        return 0 in self.furniture and titles.opens_item_page(self.lines[0].text)

    def _printed_head_end(self) -> int:
        first = next((i for i in self.text_lines if self._opens_business(i)), None)
        if first is None:
            numbered = [i for i in self.text_lines if self._starts_numbering(i)]
            return numbered[0] if numbered else self._first_sentence()
        return self._first_of_numbering(first)

    def _opens_business(self, i: int) -> bool:
        """Whether line `i` is a well-known title, or stands where only a title can stand."""
        line, marker = self.lines[i], self.marker(i)
        rest = line.text[marker.length :] if marker else line.text
        if line.hashes > 1 or self._item_line_follows(i):
            return not section_of(line.text, in_head=True)
        if marker and not rest:
            following = self.after(i)
            return following is not None and self._titled(_bare(self.lines[following].text))
        if marker and marker.kind is not MarkerKind.BULLET:
            cut = titles.run_in_title(rest, numbered=True)
            return titles.known(_bare(rest[: cut[0]] if cut else rest)) is not None
        known = titles.known(_bare(rest), numbered=False)
        opens_list = section_of(line.text) is not None
        return known is not None and known.id not in titles.ALSO_IN_HEADS and not opens_list

    def _first_of_numbering(self, i: int) -> int:
        """The first line that carries the same numbering: "ITEM 1 WECOME" before "ITEM 2 MINUTES"."""
        marker = self.marker(i)
        if marker is None:
            return i
        earlier = [j for j in self._count(i, marker, -1) if self._starts_numbering(j)]
        return earlier[-1] if earlier else i

    def _starts_numbering(self, i: int) -> bool:
        marker = self.marker(i)
        return (
            marker is not None
            and marker.kind in (MarkerKind.NUMBER, MarkerKind.REFERENCE, MarkerKind.DECIMAL)
            and self._opens_with_title(self.lines[i].text[marker.length :])
        )

    def _opens_with_title(self, text: str) -> bool:
        return self._titled(_bare(text)) or titles.run_in_title(text, numbered=True) is not None

    def _first_sentence(self) -> int:
        for i in self.text_lines:
            if titles.is_sentence(self.lines[i].text) and not lexicon("sections").match(
                self.lines[i].text
            ):
                return i
        return len(self.lines)

    def _item_line_follows(self, i: int) -> bool:
        following = self.after(i)
        return following is not None and bool(_ITEM_REFERENCE.fullmatch(self.lines[following].text))

    def _inside_paragraphs(self, headings: Sequence[Heading]) -> list[Heading]:
        """Headings that a flattened page left at the end of the paragraph before them.

        The numbers give them away: between items 5 and 7, a line ends "... the village. 6. Footpaths".
        """
        numbered = [h for h in headings if h.marker and h.marker.style == "number."]
        found: list[Heading] = []
        for a, b in zip(numbered, numbered[1:], strict=False):
            if a.marker and b.marker and b.marker.value == a.marker.value + 2:
                value, first, last = a.marker.value + 1, a.lines[-1] + 1, b.lines[0]
                missing = self._at_line_end(value, first, last) or self._stated(value, first, last)
                found += [missing] if missing else []
        return found

    def _stated(self, value: int, first: int, last: int) -> Heading | None:
        """An item whose one sentence is its title as well: "2. No declarations of interest were made."

        The title is the words up to the verb; the sentence stays the text of the item.
        """
        for i in range(first, last):
            marker = self._markers.get(i)
            if marker is None or marker.style != "number." or marker.value != value:
                continue
            rest = self.lines[i].text[marker.length :]
            subject = titles.subject_of(rest)
            if subject:
                start = self.lines[i].start + marker.length
                heading = self._heading((i,), marker, subject)
                return replace(heading, end=start + rest.index(subject) + len(subject), body_start=start)
        return None

    def _at_line_end(self, value: int, first: int, last: int) -> Heading | None:
        pattern = re.compile(rf"(?<=[.!?] ){value}\. (?P<title>[A-Z].*)$")
        for i in range(first, last):
            hit = pattern.search(self.lines[i].text)
            if hit and self._titled(_bare(hit["title"])):
                marker = read_marker(hit.group())
                heading = self._heading((i,), marker, hit["title"])
                start, end = self.lines[i].start + hit.start(), self.lines[i].end
                return replace(heading, start=start, end=end, body_start=end)
        return None

    def _numbered(self, i: int) -> Heading | None:
        marker = self.marker(i)
        if marker is None or i < self.head_end:
            return None
        if marker.kind is MarkerKind.BULLET:
            return self._bulleted(i, marker)
        if marker.length >= len(self.lines[i].text):
            return self._number_above_title(i, marker)
        return self._number_beside_title(i, marker)

    def _bulleted(self, i: int, marker: Marker) -> Heading | None:
        """A bullet that heads the text below it, not an entry among other bullets."""
        before, following = self.before(i), self.after(i)
        title = self.lines[i].text[marker.length :]
        if before is None or following is None or self.page.double_spaced or self._leads_in(before):
            return None
        cut = titles.spaced_title(title)
        if cut:
            start = self.lines[i].start + marker.length
            heading = self._heading((i,), None, title[: cut[0]])
            return replace(heading, end=start + cut[0], body_start=start + cut[1])
        if not self._heads_text_below(i, before, following):
            return None
        if not titles.reads_like_title(_bare(title), capitalised=True, alone=True):
            return None
        return self._heading((i,), None, title)

    def _heads_text_below(self, i: int, before: int, following: int) -> bool:
        if self._is_bullet(following):
            return False
        if self._is_bullet(before):
            return False
        isolated = self.lines[i].blanks_before and self._blank_after(i)
        below = self.lines[following].text
        return bool(isolated) or (
            self.breaks_after(i) and titles.is_sentence(below) and titles.opens_with_capital(below)
        )

    def _is_bullet(self, i: int) -> bool:
        marker = self.marker(i)
        return marker is not None and marker.kind is MarkerKind.BULLET

    def _number_above_title(self, i: int, marker: Marker) -> Heading | None:
        following = self.after(i)
        if following is None or self.marker(following):
            return None
        if marker.style.startswith(("letter", "roman")) or "(" in marker.style:
            return None
        lines = self._title_lines(following)
        title = self._join(lines)
        return self._heading((i, *lines), marker, title) if self._titled(_bare(title)) else None

    def _titled(self, title: str) -> bool:
        return titles.known(title) is not None or titles.reads_like_title(title)

    def _number_beside_title(self, i: int, marker: Marker) -> Heading | None:
        if self.lines[i].in_title_column:
            return self._in_column(i, marker)
        lines = self._title_lines(i)
        title = self._join(lines)[marker.length :]
        if self._reads_like_numbered_title(i, marker, title):
            return self._heading(lines, marker, title)
        return self._run_in(i, marker)

    def _in_column(self, i: int, marker: Marker) -> Heading:
        """A title that wraps down its own column, gathered by `columns`."""
        last = i
        while last + 1 < len(self.lines) and self.lines[last + 1].in_title_column and not self._markers.get(last + 1):
            last += 1
        lines = tuple(range(i, last + 1))
        heading = self._heading(lines, marker, self._join(lines)[marker.length :])
        return replace(heading, end=self.lines[i].end)

    def _reads_like_numbered_title(self, i: int, marker: Marker, title: str) -> bool:
        bare = _bare(title)
        if title.endswith((";", ",")) or self._goes_on_below(i) or self._follows_lead_in(i, marker):
            return False
        if titles.known(bare) or self._item_line_follows(i):
            return True
        return titles.reads_like_title(bare) and not self._in_list(i, marker)

    def _goes_on_below(self, i: int) -> bool:
        """Whether the next printed line goes on in lower case: the line is running text."""
        last = self._title_lines(i)[-1]
        following = self.after(last)
        return (
            following is not None
            and self.lines[following].text[0].islower()
            and not self.marker(following)
            and (self.page.double_spaced or not self.lines[following].blanks_before)
        )

    def _follows_lead_in(self, i: int, marker: Marker) -> bool:
        """Whether a line such as "RESOLVED:" or "The following points were made:" opens the run."""
        first = self._siblings(i, marker)[0]
        before = self.before(first)
        return before is not None and before >= self.head_end and self._leads_in(before)

    def _in_list(self, i: int, marker: Marker) -> bool:
        """Whether the marked line is an entry of a list: led in, or with only siblings around."""
        run = self._siblings(i, marker)
        pairs = list(zip(run, run[1:], strict=False))
        adjacent = sum(self.after(self._title_lines(a)[-1]) == b for a, b in pairs)
        return self._follows_lead_in(i, marker) or adjacent > len(run) / 2

    def _leads_in(self, i: int) -> bool:
        text = self.lines[i].text
        known = titles.known(_bare(text))
        return (text.endswith(":") and not known) or bool(lexicon("decisions")["block"].regex.match(text))

    def _siblings(self, i: int, marker: Marker) -> list[int]:
        """The lines around `i` that carry the same style of marker, counting on by one."""
        run = [i]
        run[:0] = reversed(self._count(i, marker, -1))
        return run + self._count(i, marker, 1)

    def _count(self, i: int, marker: Marker, step: int) -> list[int]:
        found, value = [], marker.value
        position = self._position[i]
        reach = 40
        for j in self.text_lines[position + 1 : position + reach] if step > 0 else self.text_lines[max(0, position - reach) : position][::-1]:
            other = self.marker(j)
            if other is None or other.style != marker.style:
                continue
            if other.value != value + step:
                break
            found.append(j)
            value = other.value
        return found

    def _title_lines(self, i: int) -> tuple[int, ...]:
        """The lines of a title that starts at `i` and may wrap."""
        lines = [i]
        while len(lines) < titles.MOST_LINES and not self.breaks_after(lines[-1]):
            following = self.after(lines[-1])
            if following is None or self.lines[following].text[:1] == "(":
                break
            lines.append(following)
        return tuple(lines)

    def _join(self, lines: Sequence[int]) -> str:
        return " ".join(self.lines[i].text for i in lines)

    def _run_in(self, i: int, marker: Marker | None) -> Heading | None:
        """A title that opens its own paragraph: "4. Apologies: Cllr Hart"."""
        lines = self._title_lines(i)[:2]
        text = self._join(lines)
        offset = marker.length if marker else 0
        if marker is None and section_of(text, in_head=True):
            return None
        lettered = marker is not None and marker.kind in (MarkerKind.LETTER, MarkerKind.ROMAN)
        cut = titles.run_in_title(text[offset:], numbered=marker is not None, among_titles=lettered)
        if cut is None:
            return None
        title_end, body_start = cut
        known = titles.known(_bare(text[offset : offset + title_end]))
        if marker and not known and self._in_list(i, marker) and not self._run_ins_around(i, marker):
            return None
        heading = self._heading((i,), marker, text[offset : offset + title_end])
        end, start = (self._place(lines, offset + at) for at in (title_end, body_start))
        return replace(heading, end=end, body_start=start)

    def _place(self, lines: Sequence[int], at: int) -> int:
        """The place in the source of character `at` of the joined `lines`."""
        for i in lines:
            if at <= len(self.lines[i].text):
                return self.lines[i].start + at
            at -= len(self.lines[i].text) + 1
        return self.lines[lines[-1]].end

    def _run_ins_around(self, i: int, marker: Marker) -> bool:
        """Whether most entries of the list open with a title and a sentence: sub-items, not limbs."""
        run = self._siblings(i, marker)
        before = self.before(run[0])
        if before is not None and fragment("settled_list", "headings").search(self.lines[before].text):
            return False
        cuts = [titles.run_in_title(self._rest(j), numbered=True, among_titles=True) for j in run]
        told = [j for j, cut in zip(run, cuts, strict=True) if cut and len(self._rest(j)) > cut[1] + 4]
        return len(told) >= max(2, len(run) / 2)

    def _rest(self, i: int) -> str:
        """What a marked line says, with the line it may wrap to."""
        marker = self.marker(i)
        text = self._join(self._title_lines(i)[:2])
        return text[marker.length :] if marker else text

    def _unnumbered(self, i: int, headings: dict[int, Heading]) -> Heading | None:
        if i < self.head_end or self.marker(i) is not None:
            return None
        if self.lines[i].hashes > 1:
            return self._heading((i,), None, self.lines[i].text)
        if self._stands_alone(i, headings):
            lines = self._title_lines(i)
            title = self._join(lines)
            if self._reads_like_unnumbered_title(i, title):
                return self._heading(lines, None, title)
        return self._run_in(i, None) if self._starts_paragraph(i) else None

    def _reads_like_unnumbered_title(self, i: int, title: str) -> bool:
        bare = _bare(title)
        if self._item_line_follows(i):
            return True
        if titles.is_agenda_text(bare) or not titles.opens_with_capital(bare):
            return False
        if title.rstrip("*").endswith(".") or section_of(title, in_head=True):
            return False
        if titles.known(bare, numbered=False):
            return True
        if self.page.double_spaced or title.startswith("**") or self._first_of_web_page(i):
            return titles.reads_like_title(bare, capitalised=not self._first_of_web_page(i))
        isolated = self._blank_after(i) and not title.endswith(":")
        return titles.reads_like_title(bare, capitalised=not isolated, alone=True)

    def _first_of_web_page(self, i: int) -> bool:
        return bool(self.minutes_markers) and self.before(i) is None

    def _blank_after(self, i: int) -> bool:
        following = i + 1
        return following < len(self.lines) and self.lines[following].blanks_before > 0

    def _starts_paragraph(self, i: int) -> bool:
        before = self.before(i)
        return before is None or self.breaks_after(before)

    def _stands_alone(self, i: int, headings: dict[int, Heading]) -> bool:
        """Whether blank lines, or a text's end in double spacing, set the line apart."""
        line, before = self.lines[i], self.before(i)
        following = self.after(i)
        if following is None:
            return False
        if _continues(self.lines[following].text) and not self._item_line_follows(i) and self.breaks_after(i):
            return False
        if before is None:
            return True
        if self.page.double_spaced:
            above = self.lines[before].text.rstrip("*")
            in_heading = any(before in h.lines for h in headings.values())
            return in_heading or above.endswith((".", ":", ";", "?", "!", '"'))
        known = titles.known(_bare(line.text), numbered=False)
        return line.blanks_before > 0 or line.after_page_break or bool(known) or (i - 1) in self.furniture

    def _heading(self, lines: tuple[int, ...], marker: Marker | None, title: str) -> Heading:
        bare = _bare(title)
        known = titles.known(bare, numbered=marker is not None)
        return Heading(
            number=marker.label if marker else self._number_below(lines[-1]),
            title=bare,
            start=self.lines[lines[0]].start,
            end=self.lines[lines[-1]].end,
            lines=lines,
            body_start=None,
            section=known.gives.get("section") if known else None,
            marker=marker,
        )

    def _number_below(self, i: int) -> str | None:
        """The number that "(Item 4)" below an unnumbered title gives it."""
        following = self.after(i)
        found = _ITEM_REFERENCE.fullmatch(self.lines[following].text) if following is not None else None
        return found["number"] if found else None

    # --- what the neighbours say ------------------------------------------------------------

    def _without_lists(self, headings: list[Heading]) -> list[Heading]:
        """Drop unnumbered lines of which three or more follow each other with no text between."""
        kept: list[Heading] = []
        for run in self._runs(headings):
            weak = [h for h in run if h.marker is None and not titles.known(h.title, numbered=False)]
            kept += run if len(weak) < titles.LIST_LENGTH else [h for h in run if h not in weak]
        return kept

    def _runs(self, headings: list[Heading]) -> list[list[Heading]]:
        runs: list[list[Heading]] = []
        for heading in headings:
            last = runs[-1][-1] if runs else None
            if last and last.body_start is None and self.after(last.lines[-1]) == heading.lines[0]:
                runs[-1].append(heading)
            else:
                runs.append([heading])
        return runs

    def _without_agenda_text(self, headings: list[Heading]) -> list[Heading]:
        """On web pages, keep only the first title of what stands before each "Minutes:"."""
        kept: list[Heading] = []
        for heading in headings:
            last = kept[-1] if kept else None
            marker = next((m for m in self.minutes_markers if m > heading.lines[0]), None)
            in_agenda = (
                last is not None
                and marker is not None
                and heading.marker is None
                and not any(last.lines[0] < m < heading.lines[0] for m in self.minutes_markers)
            )
            if not in_agenda:
                kept.append(heading)
        return kept


def _number_and_word(text: str) -> tuple[str, str] | None:
    """The number of a marked line and the first word of its title."""
    marker = read_marker(text)
    if marker is None or marker.kind not in (MarkerKind.NUMBER, MarkerKind.REFERENCE, MarkerKind.DECIMAL):
        return None
    rest = text[marker.length :].split()
    return (marker.label, rest[0].casefold()) if rest else None


def find_headings(lines: Sequence[Line], furniture: frozenset[int], page: Page) -> tuple[list[Heading], int]:
    """The headings of a text, and the index of the first line after the head of the minutes."""
    finder = HeadingFinder(lines, furniture, page)
    return finder.find(), finder.head_end


def _bare(title: str) -> str:
    """A title without markup, closing colon and file note ("PDF 79 KB")."""
    plain = _MARKDOWN.sub("", title).replace("**", "").replace("__", "").strip("* ")
    plain = fragment("file_note", "headings").sub("", plain)
    return re.sub(r"\s+", " ", plain).strip().rstrip(":").rstrip()


def _continues(text: str) -> bool:
    return text[:1].islower()
