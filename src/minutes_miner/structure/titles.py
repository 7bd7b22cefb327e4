"""How the title of an agenda item reads: well-known, or a short phrase that states nothing."""

from __future__ import annotations

import re

from minutes_miner.structure.attendance import section_of
from minutes_miner.vocabulary import Phrase, fragment, lexicon, words

OPEN_ENDS = (";", ",", "; and", "; or")
"""So ends a limb of a list that goes on; a title does not."""
MOST_WORDS = 24
MOST_WORDS_ALONE = 10
"""An unnumbered line of more words is rather a sentence than a title."""
MOST_WORDS_AMONG = 16
"""A run-in title in a list of such titles may be so long."""
LONGEST_UNSTOPPED = 160
"""So far into a paragraph the first words of its text are looked for."""
MOST_CHARACTERS = 240
MOST_LINES = 4
LIST_LENGTH = 3
"""So many title-like lines in a row with nothing between them are a list."""

_SETTLING = ("block", "one-word", "body-settled", "body-noted-report")
"""The decisions that open with their cue, as a title might with its subject."""

_MARKDOWN = re.compile(r"^#{1,6} +")
_WORD = re.compile(r"[^\W\d_][\w'&/-]*")
_FULL_STOP = re.compile(r"^[^.]*[a-z]{3}\.$")
_ABBREVIATION = re.compile(r"(?:[A-Z]\.){2,8}")
_AMOUNT_AT_END = re.compile(r"(?:[£€$] ?\d[\d,.]{0,15}|\d[\d,]{0,15}\.\d{2})$")
_RUN_IN = re.compile(
    r"(?P<title>[A-Z\d][^:.?!]{2,90}?)"
    r"(?P<stop>: ?-?|\.(?= [A-Z(\d])| - | -(?= )|\?(?= )| {3,}(?=[A-Z]))\s*(?=\S)"
)
_CAPITALS_RUN_IN = re.compile(
    r"(?P<title>[A-Z][^a-z]{3,200}?)(?P<stop>: ?-?|\.| - | -(?= )) *(?=[A-Z]?[a-z]|[A-Z] )"
)


def known(title: str, numbered: bool = True) -> Phrase | None:
    """The well-known title that `title` is; agenda infinitives ("To receive ...") need a number."""
    if len(title) > MOST_CHARACTERS:
        return None
    if title.endswith(".") and is_sentence(title) and not title.casefold().startswith("to "):
        return None
    title = title.rstrip(" .:")
    for phrase, found in lexicon("headings").every(title):
        if found.start() == 0 and (numbered or "numbered_only" not in phrase.gives):
            return phrase
    return None


def opens_minutes(text: str) -> bool:
    """Whether a line is the "Minutes:" that ends the agenda text of an item on a web page."""
    return fragment("minutes_mark", "headings").fullmatch(text) is not None


def opens_item_page(text: str) -> bool:
    """Whether a line is the "Agenda item" or "Issue details" on top of the page of one item."""
    return fragment("item_page", "furniture").fullmatch(text) is not None


def opens_item_list(text: str) -> bool:
    """Whether a line is the "No. Item" above the items on the web page of a meeting."""
    return fragment("item_list", "furniture").fullmatch(text) is not None


def opens_contents(text: str) -> bool:
    """Whether a line is the "Agenda:" above a list of contents."""
    return fragment("contents", "headings").fullmatch(text) is not None


def is_agenda_text(text: str) -> bool:
    """Whether the words are the agenda's: "To receive the report"."""
    return lexicon("agenda_text").match(text) is not None


def is_sentence(text: str) -> bool:
    """Whether a finite verb makes the line say something."""
    return any(_is_verb(word) for word in _WORD.findall(text))


def _is_verb(word: str) -> bool:
    """Verbs are printed small, or in capitals with all around them: "IT WAS AGREED to wait"."""
    if not word.isupper():
        return word in words("finite_verb")
    small = word.lower()
    return small in words("finite_verb") and small not in words("noun_as_well", "headings")


def reads_like_title(title: str, capitalised: bool = False, alone: bool = False) -> bool:
    """Whether `title` could head an item.

    With `capitalised` its chief words must begin with capitals; with `alone` it carries no number
    and must be short.
    """
    chief = _WORD.findall(title)
    if not chief or len(title) < 3 or len(title) > MOST_CHARACTERS or len(chief) > MOST_WORDS:
        return False
    if alone and len(chief) > MOST_WORDS_ALONE:
        return False
    if not opens_with_capital(title):
        return False
    if alone and (
        _AMOUNT_AT_END.search(title)
        or fragment("unfinished", "headings").search(title)
        or ("," in title and not title.isupper())
    ):
        return False
    if title.endswith(OPEN_ENDS) or "|" in title:
        return False
    if (
        is_sentence(title)
        or _says_something(title)
        or fragment("verdict_behind", "headings").search(title)
    ):
        return False
    return not capitalised or _capitalised(chief)


def opens_with_capital(title: str) -> bool:
    """Whether the words may open a title: with a capital, a figure or a quotation mark."""
    return title[:1].isupper() or title[:1].isdigit() or title[:1] in ("'", '"', "£")


def _says_something(title: str) -> bool:
    """Cue words and names with which a line belongs to attendance, decisions or speech."""
    title = title.lstrip("\"'")
    return (
        section_of(title) is not None
        or any(lexicon("decisions")[cue].regex.match(title) for cue in _SETTLING)
        or fragment("no_title", "headings").match(title) is not None
        or fragment("attribution", "speech").match(title) is not None
        or lexicon("actions")["bare-infinitive"].regex.match(title) is not None
    )


def _capitalised(chief: list[str]) -> bool:
    small = words("small", "headings")
    weighty = [w for w in chief if w.casefold() not in small]
    return sum(w[0].isupper() for w in weighty) >= 0.6 * len(weighty)


def run_in_title(text: str, numbered: bool, among_titles: bool = False) -> tuple[int, int] | None:
    """Where a title that opens its own paragraph ends and where the text begins.

    In a list of such titles (`among_titles`) they need no capitals.

    Unnumbered, only a well-known title counts: "Nobody knew: the lamp had failed" is no heading.
    """
    opening = text.lstrip("*# ")
    found = _CAPITALS_RUN_IN.match(opening) or _RUN_IN.match(opening)
    if not found:
        return None
    shift = len(text) - len(opening)
    title = found["title"].replace("**", "").strip()
    if title.split()[-1].casefold() in words("honorific"):
        return None
    stop = found["stop"].strip()
    if known(title, numbered=numbered) and (numbered or stop[:1] == ":"):
        return shift + found.end("title"), shift + found.end()
    if fragment("verdict_first", "headings").match(text[shift + found.end() :]):
        return None
    short = len(title.split()) <= (MOST_WORDS_AMONG if among_titles else 8) or title.isupper()
    short = short and reads_like_title(title) and not is_agenda_text(title)
    capitalised = _capitalised(_WORD.findall(title)) or (among_titles and stop == ".")
    if numbered and short and capitalised and stop[:1] in ("", ".", ":", "-"):
        return shift + found.end("title"), shift + found.end()
    return None


def unstopped_title(text: str, *, among_titles: bool = False) -> tuple[int, int] | None:
    """Where a title that nothing parts from its text ends: "Bus Shelter The roof had leaked."."""
    for opener in fragment("sentence_opener", "headings").finditer(text, 0, LONGEST_UNSTOPPED):
        title = text[: opener.start()].rstrip()
        if not _may_stand_alone(title, among_titles):
            return None
        first_sentence = re.split(r"(?<=[.?!]) ", text[opener.start() :], maxsplit=1)[0]
        if is_sentence(first_sentence) or fragment("settled_opener", "headings").match(
            first_sentence
        ):
            return len(title), opener.start()
    return None


def _may_stand_alone(title: str, among_titles: bool) -> bool:
    """Whether words that nothing parts from the text below could be its title."""
    if len(title.split()) > (MOST_WORDS_AMONG if among_titles else MOST_WORDS_ALONE):
        return False
    first, last = title.split()[0].casefold(), title.split()[-1].casefold()
    if first.rstrip(",") in words("leading", "headings") or last in words("small", "headings"):
        return False
    if re.search(r"[.:;?!]", title):
        return False
    capitalised = among_titles or _capitalised(_WORD.findall(title))
    return known(title) is not None or (reads_like_title(title) and capitalised)


def opening_title(text: str, *, numbered: bool, among_titles: bool) -> tuple[int, int] | None:
    """Where a title that opens its own paragraph ends and the text begins."""
    cut = run_in_title(text, numbered, among_titles)
    if cut is not None or not numbered:
        return cut
    return unstopped_title(text, among_titles=among_titles)


def spaced_title(text: str) -> tuple[int, int] | None:
    """Where a title before a wide gap ends and the text begins: "Post Office     The clerk"."""
    found = re.match(r"(?P<title>[A-Z][^.:?!]{2,60}?) {3,}(?=[A-Z])", text)
    return (found.end("title"), found.end()) if found and reads_like_title(found["title"]) else None


def topic(text: str) -> tuple[int, int] | None:
    """Where the topic of a paragraph ends and its text begins: "Breakfast Club: Funding is ..."."""
    found = re.match(r"(?P<title>[A-Z][^.:?!;]{2,45}): +(?=[A-Z]\S* \S+ \S+)", text)
    if not found or len(found["title"].split()) > 6 or not reads_like_title(found["title"]):
        return None
    return found.end("title"), found.end()


def subject_of(sentence: str) -> str | None:
    """What a short sentence is about: its words before the first finite verb, without "No"."""
    verbs = words("finite_verb")
    for word in _WORD.finditer(sentence):
        if word.group() in verbs or word.group() == "made":
            subject = sentence[: word.start()].strip()
            subject = re.sub(r"^(?:There|It)\b.*|^No ", "", subject)
            return subject if 1 <= len(subject.split()) <= MOST_WORDS else None
    return None


def is_abbreviation(title: str) -> bool:
    """Whether the full stops are those of an abbreviation: "A.O.C.B."."""
    return _ABBREVIATION.fullmatch(title) is not None


def may_be_title(title: str) -> bool:
    """Whether `title` is a well-known one or reads like one."""
    return known(title) is not None or reads_like_title(title)


def bare(title: str) -> str:
    """A title without markup, closing colon, file note ("PDF 79 KB") and "(Item 4)"."""
    plain = _MARKDOWN.sub("", title).replace("**", "").replace("__", "").strip("* ")
    plain = fragment("file_note", "headings").sub("", plain)
    plain = re.sub(r"\s+", " ", plain).strip()
    plain = fragment("agenda_number", "headings").sub("", plain).rstrip(":").rstrip(" -")
    return plain[:-1] if _FULL_STOP.search(plain) and not is_sentence(plain) else plain
