"""List and item markers at the start of a line: "1.", "(a)", "16.03.2", "BM 52/2122", bullets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

BULLETS = "•·▪■●◦○‣\u2043➢➤►✓✔Ø\uf0b7\uf0a7\uf0d8"
"""Signs that open an entry of a list; the last three are Word's own, in the Symbol font."""


class MarkerKind(StrEnum):
    """How a marker counts."""

    NUMBER = "number"
    DECIMAL = "decimal"
    REFERENCE = "reference"
    LETTER = "letter"
    ROMAN = "roman"
    BULLET = "bullet"
    QUESTION = "question"


@dataclass(frozen=True)
class Marker:
    """`label` as printed without its punctuation, `value` to compare with its siblings.

    `length` counts the characters of the line up to the words it marks.
    """

    kind: MarkerKind
    style: str
    label: str
    value: int
    length: int


_REFERENCE = re.compile(
    r"(?:(?P<prefix>[A-Za-z]{1,6})[ ./-]{0,2})?"
    r"(?P<first>\d{1,4})(?P<join>[/_-])(?P<second>\d{1,4})(?:[/_.-]\d{1,4}){0,3}[a-z]?(?P<stop>[.):]?)(?=\s|$)\s*"
)
_CODE = re.compile(
    r"(?P<prefix>[A-Z]{1,6})(?P<join>[./-]?)(?P<first>\d{1,4})(?P<stop>[.:]?)(?=\s)\s+(?=[A-Z\d])"
)
"""A number behind the letters of its body: "CAB/41", "P.117", "JWC3."."""
_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}")
_DECIMAL = re.compile(r"(?P<label>\d{1,4}(?:\.\d{1,3}){1,4})(?P<stop>[.):]?)(?=\s|$)\s*")
_NUMBER = re.compile(r"(?P<open>\(?)(?P<label>\d{1,4})(?P<stop>[.):]+)(?=\s|$|[A-Z])\s*")
_BARE_NUMBER = re.compile(
    r"(?P<label>\d{1,4}[a-z]?(?: \(\d{1,3}\))?)(?:\s{2,}|\s*\|\s*|\s(?=[A-Z][A-Z' ]{3,}))(?=\S)"
    r"|(?P<alone>\d{1,4})$"
)
_SPACED_NUMBER = re.compile(r"(?P<label>\d{1,4}) (?=[A-Z'\"])")
_ITEM_WORD = re.compile(
    r"(?i:(?:(?:agenda )?item|minute)(?: no\.?)?) ?(?P<label>\d{1,3})"
    r"(?:(?:\s*[:.-]\s*|\s+(?=[A-Z]))(?=\S)|\s*[:.]?$)"
)
_LETTER = re.compile(r"(?P<open>\(?)(?P<label>[a-zA-Z])(?P<stop>[.)])(?=\s|$)(?! ?[A-Z]\.)\s*")
_ROMAN = re.compile(
    r"(?P<open>\(?)(?P<label>[ivxIVX]{1,5})(?P<stop>[.)])(?=\s|$|(?<=\))[A-Z][a-z])\s*"
)
_BULLET = re.compile(rf"(?P<label>[{BULLETS}]|[-*](?=\s)|o(?=\s{{2,}}|\s[A-Z(]))\s*")
_CAPITAL_ROMAN = re.compile(
    r"(?P<label>[IVX]{1,5})(?P<stop>\.?)\s{2,}(?=\S)|(?P<dotted>[IVX]{1,5})\.\s+(?=\S)"
)

_DIGITS = re.compile(r"\d+")
CHAIN = "chain"
"""The style of numbers that minutes carry forward; they mark entries, never items."""
_CHAIN = re.compile(r"(?P<label>(?:\d{1,2}\.?\s?){1,6}[ivx]{1,5}\))(?=\s|$|[A-Z])\s*")
"""Numbers carried forward from meeting to meeting: "4.4.5iii)", "4.4.4. 4.4.10iv)"."""

_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10}


def read_marker(text: str) -> Marker | None:
    """The marker at the start of `text`, or None. `text` is a line without outer white space."""
    return (
        _chain(text)
        or _reference(text)
        or _code(text)
        or _decimal(text)
        or _number(text)
        or _bullet(text)
        or _roman(text)
        or _letter(text)
    )


def _chain(text: str) -> Marker | None:
    found = _CHAIN.match(text)
    if not found:
        return None
    numeral = re.search(r"[ivx]+", found["label"])
    value = _roman_value(numeral.group()) if numeral else 0
    return Marker(MarkerKind.ROMAN, CHAIN, found["label"], value, found.end())


def _reference(text: str) -> Marker | None:
    found = _REFERENCE.match(text)
    if (
        not found
        or _DATE.match(text)
        or _is_application(found)
        or _is_financial_year(found)
        or (not found["prefix"] and found["join"] == "-" and len(found["second"]) < 2)
    ):
        return None
    rest = text[found.end() :]
    label = text[: found.end()].strip().rstrip(".):")
    length = found.end()
    second = _NUMBER.match(rest) or _BARE_NUMBER.match(rest)
    if found["prefix"] and second and second["label"]:
        length += second.end()
    prefixed = "prefixed" if found["prefix"] else "plain"
    return Marker(MarkerKind.REFERENCE, f"reference-{prefixed}", label, int(found["first"]), length)


def _code(text: str) -> Marker | None:
    """A lone "A1 Garage" names a thing: without a sign between, a stop must end the number."""
    found = _CODE.match(text)
    if not found or not (found["join"] or found["stop"]):
        return None
    label = text[: found.end()].strip().rstrip(".:")
    return Marker(
        MarkerKind.REFERENCE,
        f"code-{found['prefix']}",
        label,
        int(found["first"]),
        found.end(),
    )


def _is_application(found: re.Match[str]) -> bool:
    """Whether it numbers a planning application, "24/0031", and no item, "70/2017"."""
    second = found["second"]
    year = second.startswith(("19", "20"))
    return found["prefix"] is None and len(second) >= 4 and not year


def _is_financial_year(found: re.Match[str]) -> bool:
    """Whether it is a year and no number: "2021/22" over a column, "In 2022/23" in a sentence."""
    first, second = int(found["first"]), found["second"]
    following = len(second) in (2, 4) and str(first + 1).endswith(second)
    coded = found["prefix"] is not None and found["prefix"].isupper()
    return 1990 <= first < 2100 and following and not coded


def _decimal(text: str) -> Marker | None:
    found = _DECIMAL.match(text)
    if not found:
        return None
    label = found["label"]
    last = int(label.rsplit(".", 1)[1])
    return Marker(MarkerKind.DECIMAL, f"decimal-{label.count('.')}", label, last, found.end())


def _number(text: str) -> Marker | None:
    item = _ITEM_WORD.match(text)
    if item:
        return Marker(MarkerKind.NUMBER, "item", item["label"], int(item["label"]), item.end())
    found = _NUMBER.match(text)
    if found:
        style = f"number{found['open']}{found['stop'][0]}"
        return Marker(MarkerKind.NUMBER, style, found["label"], int(found["label"]), found.end())
    bare = _BARE_NUMBER.match(text)
    if bare:
        label = bare["label"] or bare["alone"]
        value = int(_DIGITS.findall(label)[0])
        return Marker(MarkerKind.NUMBER, "number-bare", label, value, bare.end())
    return None


def read_spaced_number(text: str) -> Marker | None:
    """The number of "45 Allotments", which only its neighbours tell from that of "45 Men"."""
    found = _SPACED_NUMBER.match(text)
    if not found:
        return None
    label = found["label"]
    return Marker(MarkerKind.NUMBER, "number-bare", label, int(label), found.end())


def _bullet(text: str) -> Marker | None:
    found = _BULLET.match(text)
    if not found or found.end() == len(text) or text.startswith("**"):
        return None
    return Marker(MarkerKind.BULLET, "bullet", found["label"], 0, found.end())


def _roman(text: str) -> Marker | None:
    found = _ROMAN.match(text)
    if found:
        label = found["label"]
        style = f"roman{found['open']}{found['stop']}{'I' if label.isupper() else 'i'}"
        return Marker(MarkerKind.ROMAN, style, _bracketed(found), _roman_value(label), found.end())
    capital = _CAPITAL_ROMAN.match(text)
    if capital:
        label = capital["label"] or capital["dotted"]
        return Marker(MarkerKind.ROMAN, "roman-capital", label, _roman_value(label), capital.end())
    return None


def _letter(text: str) -> Marker | None:
    found = _LETTER.match(text)
    if not found:
        return None
    label = found["label"]
    style = f"letter{found['open']}{found['stop']}{'A' if label.isupper() else 'a'}"
    value = ord(label.lower()) - ord("a") + 1
    return Marker(MarkerKind.LETTER, style, _bracketed(found), value, found.end())


def _bracketed(found: re.Match[str]) -> str:
    """The label with its brackets, "a)" or "(a)", but without a full stop."""
    return (found["open"] + found["label"] + found["stop"]).rstrip(".")


def _roman_value(label: str) -> int:
    digits = [_ROMAN_DIGITS[c] for c in label.lower()]
    following = [*digits[1:], 0]
    return sum(-d if d < after else d for d, after in zip(digits, following, strict=True))
