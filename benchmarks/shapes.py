"""Texts that no clerk would write: each of them a shape that makes careless code slow."""

from __future__ import annotations

from collections.abc import Callable, Iterator

_AFFIXES = ".,;:!?-_=*#~'\"()[]{}<>/\\|&%£$@^+•–—“”‘’…"


def shapes() -> Iterator[tuple[str, Callable[[int], str]]]:
    """The name of each shape, and what makes a text of about so many characters of it."""
    for sign in _AFFIXES:
        yield f"only {sign}", _repeated(sign)
        yield f"a word and {sign}", _repeated(f"word{sign}")
    for name, unit in _UNITS.items():
        yield name, _repeated(unit)
    yield "brackets that open", lambda n: "MINUTES\n\n1. Report\n" + "(" * n
    yield "deep brackets", lambda n: "MINUTES\n\n1. Report\n" + "(" * (n // 2) + ")" * (n // 2)
    yield "numbers in a sentence", lambda n: "Vacancies were " + "12, " * (n // 4) + "and 14."
    yield (
        "one long sentence",
        lambda n: "The vacancy rate " + "was said to have been and " * (n // 26),
    )
    yield "spaces before a word", lambda n: "MINUTES\n\n1. Report\n" + " " * n + "x"


def _repeated(unit: str) -> Callable[[int], str]:
    def text(characters: int) -> str:
        return "MINUTES of the Town Council\n\n" + unit * (characters // len(unit))

    return text


_UNITS = {
    "one line of prose": "Members noted the report of the Clerk on the repair of the hall. ",
    "one line with metrics": "The vacancy rate was 12% and turnover 14% in May 2024. ",
    "headings": "1. Finance\n",
    "headings and prose": "1. Finance\nMembers noted the report.\n\n",
    "deep lettering": "(a) one\n(i) two\n(A) three\n(I) four\n1.1.1.1 five\n",
    "only bullets": "• \n",
    "bullets": "• Members noted the report\n",
    "only RESOLVED": "RESOLVED\n",
    "RESOLVED that": "RESOLVED that the report be noted.\n",
    "RESOLVED in one line": "RESOLVED that the report be noted and RESOLVED ",
    "movers": "Proposed by Cllr Hart, seconded by Cllr Roe and agreed.\n",
    "actions": "ACTION: The Clerk to write to Cllr Hart by 28 June 2023.\n",
    "questions": "Cllr Hart asked whether the lamp was out? ",
    "names in the head": "Present: Cllr A Hart\n",
    "names in a line": "Cllr A Hart, ",
    "apologies": "Apologies: Cllr Hart and Cllr Roe\n",
    "tables of dots": "Finance ............................................ 12\n",
    "table rows": "Libraries | 12.4 | 13.5 | 14\n",
    "table without bars": "Vacancy rate (%) 12.1 11.4 9.8\n",
    "blank lines": "\n",
    "page breaks": "Page 1 of 2\n\f",
    "tabs": "\t",
    "dates": "14 June 2023 ",
    "initials": "A.B. ",
    "capitals": "MINUTES ",
    "digits": "1234567890",
    "percentages": "12% ",
    "hyphenated": "long-term-",
    "quoted": '"good" ',
    "grades": "Ofsted judged it good. ",
    "caseloads": "Each social worker held 16 cases. ",
    "from and to": "It fell from 12% to 10% ",
    "respectively": "teams were 12, 14 and 16 respectively, ",
    "urls": "https://example.org/a/b?c=d ",
    "emoji": "\U0001f333",
    "combining marks": "e\u0301",
    "right to left": "\u05d0\u05d1\u05d2 ",
}
