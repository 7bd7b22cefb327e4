"""Twice the text takes about twice the work, of whatever shape the text is.

Calls are counted, not seconds: the count is the same in every run. What a call costs is another
matter: `tests/vocabulary/test_backtracking.py` sees to the regular expressions.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from minutes_miner import extract

LINES = 200
RATIO = 2.3
"""Work that grows with the text takes 2 times the calls, work that grows with its square 4."""
HEAD = "QUENDERBY PARISH COUNCIL\nMinutes of the meeting held on 14 June 2023 at 7.30 pm\n\n"


def letters(number: int) -> str:
    """A made-up name for each number: "Xaa", "Xab" ..."""
    return f"X{chr(97 + number // 26)}{chr(97 + number % 26)}"


SHAPES: dict[str, Callable[[int], str]] = {
    "headings": lambda n: "".join(f"{i}. Heading\n" for i in range(1, n)),
    "one heading": lambda n: "1. Heading\n" * n,
    "resolutions": lambda n: (
        f"{HEAD}1. Report\n" + "RESOLVED that the report on the hall be noted.\n" * n
    ),
    "motions": lambda n: (
        f"{HEAD}1. Report\n"
        + "".join(f"Proposed by Cllr Roe and AGREED that lamp {i} be lit.\n" for i in range(n))
    ),
    "bullets": lambda n: f"{HEAD}1. Report\n" + "• The path was cleared.\n" * n,
    "letters": lambda n: (
        f"{HEAD}1. Report\nRESOLVED:\n"
        + "(a) that it be so\n(i) that it stay\n(A) that it go\n" * n
    ),
    "sentences": lambda n: f"{HEAD}1. Report\n" + "The hall was cold. " * n + "\n",
    "abbreviations": lambda n: f"{HEAD}1. Report\n" + "Mr. " * n + "\n",
    "numbers": lambda n: f"{HEAD}1. Report\nThere were " + ", ".join(map(str, range(n))) + ".\n",
    "leaders": lambda n: f"{HEAD}1. Report\n" + "The hall ................ 12\n" * n,
    "blank lines": lambda n: f"{HEAD}" + "\n" * n + "1. Report\nIt was cold.\n",
    "people": lambda n: HEAD + "".join(f"Present: Cllr A {letters(i)}\n" for i in range(n)),
}


def calls(text: str) -> int:
    """The functions that are called to read a text, those of C among them."""
    count = 0

    def notice(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(notice)
    try:
        extract(text)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_twice_the_text_takes_twice_the_work(shape: Callable[[int], str]) -> None:
    once, twice = shape(LINES), shape(2 * LINES)
    extract(twice)  # Whatever is made at first use is there.
    assert calls(twice) < RATIO * calls(once)
