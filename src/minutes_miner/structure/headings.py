"""Recognise the headings of agenda items: numbered, lettered, referenced, run-in and unnumbered.

A line is a heading if it reads like a title and stands like one. `Titles` knows how titles read;
`HeadingFinder` looks at how they stand: their marker, their siblings, the blank lines around them.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from itertools import pairwise

from minutes_miner.structure import titles
from minutes_miner.structure.attendance import section_of
from minutes_miner.structure.gaps import NumberingGaps
from minutes_miner.structure.head import Head
from minutes_miner.structure.heading import Heading, make_heading
from minutes_miner.structure.markers import CHAIN, Marker, MarkerKind
from minutes_miner.structure.surroundings import Surroundings
from minutes_miner.vocabulary import fragment, lexicon

LEAST_CLOSE = 2
"""So many well-known titles show how the others of a text are set."""
COLUMN_GAP = " " * 3
"""Words further apart are cells of a table, such as its head: "Team      Posts      Vacant"."""


class HeadingFinder:
    """Finds the headings among the lines of one text."""

    def __init__(self, around: Surroundings) -> None:
        """Look among the lines of `around`."""
        self._around = around
        self._gaps = NumberingGaps(around)
        self.head_end = Head(around).end
        """The first line after the head of the minutes."""

    def find(self) -> list[Heading]:
        """The headings, in text order."""
        headings: dict[int, Heading] = {}
        taken: set[int] = set()
        for i in self._around.text_lines:
            if i in taken:
                continue
            heading = self._numbered(i) or self._unnumbered(i, headings)
            if heading:
                headings[i] = heading
                taken.update(heading.lines)
        kept = self._without_agenda_text(self._without_lists(list(headings.values())))
        more = [*self._gaps.find(kept), *self._topics(taken)]
        return self._before_close(sorted([*kept, *more], key=lambda h: h.start))

    def _before_close(self, headings: list[Heading]) -> list[Heading]:
        """Behind "The meeting closed at 8 pm" stand appendices; their titles are no items."""
        closing = lexicon("sections")["close"].regex
        closed = [i for i in self._around.text_lines if closing.match(self._around.lines[i].text)]
        if not closed or self._around.minutes_markers:
            return headings
        end = self._around.lines[closed[-1]].start
        return [h for h in headings if h.start < end or h.marker is not None]

    def _topics(self, taken: set[int]) -> list[Heading]:
        """Run-in titles that open paragraphs, where the minutes use them as a rule."""
        found: list[Heading] = []
        for i in self._around.text_lines:
            text = self._around.lines[i].text
            cut = titles.topic(text)
            plain = i >= self.head_end and i not in taken and self._around.marker(i) is None
            if (
                cut is None
                or not plain
                or not self._around.starts_paragraph(i)
                or section_of(text, in_head=True)
            ):
                continue
            heading = make_heading(self._around, (i,), None, text[: cut[0]])
            start = self._around.lines[i].start
            found.append(replace(heading, end=start + cut[0], body_start=start + cut[1]))
        return found if len(found) >= titles.LIST_LENGTH else []

    def _numbered(self, i: int) -> Heading | None:
        marker = self._around.marker(i)
        if marker is None or marker.style == CHAIN or i < self.head_end:
            return None
        if marker.kind is MarkerKind.BULLET:
            return self._bulleted(i, marker)
        if marker.length >= len(self._around.lines[i].text):
            return self._number_above_title(i, marker)
        return self._number_beside_title(i, marker)

    def _bulleted(self, i: int, marker: Marker) -> Heading | None:
        """A bullet that heads the text below it, not an entry among other bullets."""
        before, following = self._around.before(i), self._around.after(i)
        title = self._around.lines[i].text[marker.length :]
        if (
            before is None
            or following is None
            or self._around.page.double_spaced
            or self._leads_in(before)
        ):
            return None
        cut = titles.spaced_title(title)
        if cut:
            start = self._around.lines[i].start + marker.length
            heading = make_heading(self._around, (i,), None, title[: cut[0]])
            return replace(heading, end=start + cut[0], body_start=start + cut[1])
        if not self._heads_text_below(i, before, following):
            return None
        if not titles.reads_like_title(titles.bare(title), capitalised=True, alone=True):
            return None
        return make_heading(self._around, (i,), None, title)

    def _heads_text_below(self, i: int, before: int, following: int) -> bool:
        if self._around.is_bullet(following):
            return False
        if self._around.is_bullet(before):
            return False
        isolated = self._around.lines[i].blanks_before and self._around.blank_after(i)
        below = self._around.lines[following].text
        return bool(isolated) or (
            self._around.breaks_after(i)
            and titles.is_sentence(below)
            and titles.opens_with_capital(below)
        )

    def _number_above_title(self, i: int, marker: Marker) -> Heading | None:
        following = self._around.after(i)
        if following is None or self._around.marker(following):
            return None
        if marker.kind in (MarkerKind.LETTER, MarkerKind.ROMAN) or "(" in marker.style:
            return self._letter_above_title(i, marker, following)
        if self._around.is_amount(i, marker):
            return None
        lines = self._around.title_lines(following)
        title = self._around.join(lines)
        return (
            make_heading(self._around, (i, *lines), marker, title)
            if titles.may_be_title(titles.bare(title))
            else None
        )

    def _letter_above_title(self, i: int, marker: Marker, following: int) -> Heading | None:
        """A sub-item whose letter stands alone: "(a)", its title, and then the papers or text."""
        below = self._around.after(following)
        title = self._around.lines[following].text
        if below is None or titles.is_agenda_text(title):
            return None
        told = titles.is_agenda_text(self._around.lines[below].text) or titles.is_sentence(
            self._around.lines[below].text
        )
        if not told or not titles.reads_like_title(titles.bare(title), True, alone=True):
            return None
        return make_heading(self._around, (i, following), marker, title)

    def _number_beside_title(self, i: int, marker: Marker) -> Heading | None:
        if self._around.lines[i].in_title_column:
            return self._in_column(i, marker)
        lines = self._around.title_lines(i)
        title = self._around.join(lines)[marker.length :]
        if self._reads_like_numbered_title(i, marker, title):
            told = self._run_in(i, marker) if titles.is_sentence(title) else None
            return told or make_heading(self._around, lines, marker, title)
        return self._run_in(i, marker)

    def _in_column(self, i: int, marker: Marker) -> Heading:
        """A title that wraps down its own column, gathered by `columns`."""
        last = i
        while (
            last + 1 < len(self._around.lines)
            and self._around.lines[last + 1].in_title_column
            and not self._around.marker_of(last + 1)
        ):
            last += 1
        lines = tuple(range(i, last + 1))
        heading = make_heading(
            self._around, lines, marker, self._around.join(lines)[marker.length :]
        )
        return replace(heading, end=self._around.lines[i].end)

    def _reads_like_numbered_title(self, i: int, marker: Marker, title: str) -> bool:
        bare = titles.bare(title)
        if title.endswith(titles.OPEN_ENDS) or self._goes_on_below(i):
            return False
        if self._follows_lead_in(i, marker) and not self._set_apart(i, bare):
            return False
        if titles.known(bare) or self._around.item_line_follows(i):
            return True
        return titles.reads_like_title(bare) and not self._in_list(i, marker)

    def _set_apart(self, i: int, title: str) -> bool:
        """Whether a well-known title, no infinitive as limbs begin with, has a blank line above."""
        known = titles.known(title, numbered=False) is not None
        return known and not title.startswith("To ") and self._around.lines[i].blanks_before > 0

    def _goes_on_below(self, i: int) -> bool:
        """Whether the next printed line goes on in lower case: the line is running text."""
        last = self._around.title_lines(i)[-1]
        following = self._around.after(last)
        return (
            following is not None
            and self._around.lines[following].text[0].islower()
            and not self._around.marker(following)
            and (self._around.page.double_spaced or not self._around.lines[following].blanks_before)
        )

    def _follows_lead_in(self, i: int, marker: Marker) -> bool:
        """Whether a line such as "RESOLVED:" or "The following points were made:" opens the run."""
        first = self._around.siblings(i, marker)[0]
        before = self._around.before(first)
        return before is not None and before >= self.head_end and self._leads_in(before)

    def _in_list(self, i: int, marker: Marker) -> bool:
        """Whether the marked line is an entry of a list: led in, or with only siblings around."""
        run = self._around.siblings(i, marker)
        pairs = list(pairwise(run))
        adjacent = sum(self._around.after(self._around.title_lines(a)[-1]) == b for a, b in pairs)
        return self._follows_lead_in(i, marker) or adjacent > len(run) / 2

    def _leads_in(self, i: int) -> bool:
        text = self._around.lines[i].text
        known = titles.known(titles.bare(text))
        return (text.endswith(":") and not known) or bool(
            lexicon("decisions")["block"].regex.match(text)
        )

    def _run_in(self, i: int, marker: Marker | None) -> Heading | None:
        """A title that opens its own paragraph: "4. Apologies: Cllr Hart"."""
        lines = self._opening_lines(i)
        text = self._around.join(lines)
        offset = marker.length if marker else 0
        if marker is None and section_of(text, in_head=True):
            return None
        lettered = marker is not None and marker.kind in (
            MarkerKind.LETTER,
            MarkerKind.ROMAN,
            MarkerKind.DECIMAL,
        )
        cut = titles.opening_title(
            text[offset:], numbered=marker is not None, among_titles=lettered
        ) or self._cut_like_siblings(i, marker, text[offset:])
        if cut is None:
            return None
        title_end, body_start = cut
        known = titles.known(titles.bare(text[offset : offset + title_end]))
        if (
            marker
            and not known
            and self._in_list(i, marker)
            and not self._run_ins_around(i, marker)
        ):
            return None
        heading = make_heading(self._around, (i,), marker, text[offset : offset + title_end])
        end, start = (self._around.place(lines, offset + at) for at in (title_end, body_start))
        return replace(heading, end=end, body_start=start)

    def _cut_like_siblings(
        self, i: int, marker: Marker | None, text: str
    ) -> tuple[int, int] | None:
        """Where a title without capitals ends if those of its siblings do: "5. Bus shelter. It"."""
        if marker is None:
            return None
        cut = titles.opening_title(text, numbered=True, among_titles=True)
        return cut if cut and self._run_ins_around(i, marker) else None

    def _run_ins_around(self, i: int, marker: Marker) -> bool:
        """Whether most entries of the list open with a title and a sentence: sub-items."""
        run = self._around.siblings(i, marker)
        before = self._around.before(run[0])
        if before is not None and fragment("settled_list", "headings").search(
            self._around.lines[before].text
        ):
            return False
        cuts = [titles.opening_title(self._rest(j), numbered=True, among_titles=True) for j in run]
        told = [
            j for j, cut in zip(run, cuts, strict=True) if cut and len(self._rest(j)) > cut[1] + 4
        ]
        return len(told) >= max(2, len(run) / 2)

    def _opening_lines(self, i: int) -> tuple[int, ...]:
        """Line `i`, with the next where a lettered title may wrap ("c. Plan for / the hall.")."""
        marker, following = self._around.marker(i), self._around.after(i)
        lettered = marker is not None and marker.kind in (MarkerKind.LETTER, MarkerKind.ROMAN)
        if not lettered or following is None or self._around.marker(following):
            return self._around.title_lines(i)[:2]
        return (i,) if self._around.lines[following].blanks_before else (i, following)

    def _rest(self, i: int) -> str:
        """What a marked line says, with the line it may wrap to."""
        marker = self._around.marker(i)
        text = self._around.join(self._opening_lines(i))
        return text[marker.length :] if marker else text

    def _unnumbered(self, i: int, headings: dict[int, Heading]) -> Heading | None:
        if i < self.head_end or self._around.marker(i) is not None:
            return None
        if self._around.lines[i].hashes > 1:
            return make_heading(self._around, (i,), None, self._around.lines[i].text)
        if self._stands_alone(i, headings):
            lines = self._around.title_lines(i)
            title = self._around.join(lines)
            if self._reads_like_unnumbered_title(i, title):
                return make_heading(self._around, lines, None, title)
        return self._run_in(i, None) if self._around.starts_paragraph(i) else None

    def _reads_like_unnumbered_title(self, i: int, title: str) -> bool:
        bare = titles.bare(title)
        if self._around.item_line_follows(i):
            return True
        if titles.is_agenda_text(bare) or not titles.opens_with_capital(bare):
            return False
        stopped = title.rstrip("*").endswith(".") and not titles.is_abbreviation(bare)
        if stopped or section_of(title, in_head=True):
            return False
        if COLUMN_GAP in title:
            return False
        if titles.known(bare, numbered=False):
            return True
        if self._around.page.double_spaced or title.startswith("**") or self._first_of_web_page(i):
            return titles.reads_like_title(bare, capitalised=not self._first_of_web_page(i))
        apart = self._around.blank_after(i) or (self._close_to_text and self._heads_sentence(i))
        isolated = apart and not title.endswith(":")
        return titles.reads_like_title(bare, capitalised=not isolated, alone=True)

    @cached_property
    def _close_to_text(self) -> bool:
        """Whether several well-known titles stand right above their text, below a blank line."""
        close = [
            i
            for i in self._around.text_lines
            if i >= self.head_end
            and self._around.lines[i].blanks_before
            and not self._around.blank_after(i)
            and titles.known(titles.bare(self._around.lines[i].text), numbered=False)
        ]
        return len(close) >= LEAST_CLOSE

    def _heads_sentence(self, i: int) -> bool:
        """Whether line `i` stands below a blank line and right above a sentence."""
        following = self._around.after(i)
        if following is None or not self._around.lines[i].blanks_before:
            return False
        below = self._around.lines[following].text
        return titles.is_sentence(below) and titles.opens_with_capital(below)

    def _first_of_web_page(self, i: int) -> bool:
        return bool(self._around.minutes_markers) and self._around.before(i) is None

    def _stands_alone(self, i: int, headings: dict[int, Heading]) -> bool:
        """Whether blank lines, or a text's end in double spacing, set the line apart."""
        line, before = self._around.lines[i], self._around.before(i)
        following = self._around.after(i)
        if following is None or self._beside_amount(before, following):
            return False
        if (
            self._around.lines[following].text[:1].islower()
            and not self._around.item_line_follows(i)
            and self._around.breaks_after(i)
        ):
            return False
        if before is None:
            return True
        if self._around.page.double_spaced:
            above = self._around.lines[before].text.rstrip("*")
            in_heading = any(before in h.lines for h in headings.values())
            return in_heading or above.endswith((".", ":", ";", "?", "!", '"'))
        known = titles.known(titles.bare(line.text), numbered=False)
        return (
            line.blanks_before > 0
            or line.after_page_break
            or bool(known)
            or (i - 1) in self._around.furniture
        )

    def _beside_amount(self, before: int | None, following: int) -> bool:
        """Whether a figure stands alone above or below: the line is a cell of a table."""
        amount = fragment("amount_cell", "headings")
        beside = [following] if before is None else [before, following]
        return any(amount.fullmatch(self._around.lines[i].text) for i in beside)

    def _without_lists(self, headings: list[Heading]) -> list[Heading]:
        """Drop unnumbered lines of which three or more follow each other with no text between."""
        kept: list[Heading] = []
        for run in self._runs(headings):
            weak = [
                h for h in run if h.marker is None and not titles.known(h.title, numbered=False)
            ]
            kept += run if len(weak) < titles.LIST_LENGTH else [h for h in run if h not in weak]
        return kept

    def _runs(self, headings: list[Heading]) -> list[list[Heading]]:
        runs: list[list[Heading]] = []
        for heading in headings:
            last = runs[-1][-1] if runs else None
            if (
                last
                and last.body_start is None
                and self._around.after(last.lines[-1]) == heading.lines[0]
            ):
                runs[-1].append(heading)
            else:
                runs.append([heading])
        return runs

    def _without_agenda_text(self, headings: list[Heading]) -> list[Heading]:
        """On web pages, keep only the first title of what stands before each "Minutes:"."""
        kept: list[Heading] = []
        for heading in headings:
            last = kept[-1] if kept else None
            marker = next((m for m in self._around.minutes_markers if m > heading.lines[0]), None)
            in_agenda = (
                last is not None
                and marker is not None
                and heading.marker is None
                and not any(
                    last.lines[0] < m < heading.lines[0] for m in self._around.minutes_markers
                )
            )
            if not in_agenda:
                kept.append(heading)
        return kept
