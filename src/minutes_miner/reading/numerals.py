"""Numbers of lists in letters and in Roman numerals."""

from __future__ import annotations

from collections.abc import Callable

_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST = 3999
"""The Romans wrote no larger number, and no list needs one."""


def letters(number: int) -> str:
    """1 is a, 26 is z, 27 is aa; what letters cannot count stays a number."""
    if not 0 < number <= _MOST:
        return str(number)
    rest, last = divmod(number - 1, len(_ALPHABET))
    return (letters(rest) if rest else "") + _ALPHABET[last]


def roman(number: int) -> str:
    """1 is i, 4 is iv; what Roman numerals cannot count stays a number."""
    if not 0 < number <= _MOST:
        return str(number)
    numeral = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        numeral += sign * count
    return numeral


STYLES: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "lower-alpha": letters,
    "upper-alpha": lambda number: letters(number).upper(),
    "lower-roman": roman,
    "upper-roman": lambda number: roman(number).upper(),
}
"""How lists count, by the names of CSS."""
