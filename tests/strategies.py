"""Hypothesis strategies: any text at all, and texts that look like minutes."""

from __future__ import annotations

from hypothesis import strategies as st

_ALL = st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")
_PRINTED = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff")

_FRAGMENTS = st.sampled_from(
    [
        "\n",
        "\r\n",
        "\n\n",
        "\f",
        "\r",
        "\x85",
        "\u2028",
        "\u00a0",
        "\u00ad\n",
        "-\n",
        "\t",
        "1.",
        "12/3",
        "(a)",
        "• ",
        "RESOLVED",
        "RESOLVED: That ",
        "It was agreed that ",
        "Resolved to ",
        "Proposed by ",
        "seconded by ",
        "Action: ",
        "ACTION",
        "Present:",
        "Apologies",
        "Page 3 of 4",
        "Cllr ",
        "The Clerk to ",
        "by 4 March 2024",
        "next meeting",
        "6 votes to 2",
        "?",
        "İ",
        "ﬁ",
        "e\u0301",
        "👩\u200d👦",
    ]
)
"""What a parser of minutes may trip over."""


def texts(*, controls: bool = True) -> st.SearchStrategy[str]:
    """Any text that is not blank: raw Unicode, mixed with the words and breaks of minutes.

    Bytes with many control characters are taken for binary; for these leave them out.
    """
    characters = _ALL if controls else _PRINTED
    pieces = st.lists(st.one_of(st.text(characters, max_size=40), _FRAGMENTS), max_size=40)
    return pieces.map("".join).filter(lambda text: bool(text.strip()))


_FIRST = st.sampled_from(["A.", "Mary", "J. P.", "Seán", "Zoë"])
_LAST = st.sampled_from(["Hart", "Roe", "O’Dell", "Ní Bhriain", "Van Loon", "Smythe-Jones"])
_HONORIFIC = st.sampled_from(["Cllr", "Councillor", "Mr", "Mrs", "Dr", ""])
_SUBJECT = st.sampled_from(
    ["the grass cutting contract", "the library roof", "agency staff", "the budget for 2024/25"]
)
_TITLE = st.sampled_from(
    ["Apologies for absence", "Matters Arising", "FINANCE", "Planning", "Any other business"]
)
_NUMBER = st.sampled_from(["1.", "2", "14.3", "24/07", "(3)", "a)", "", "Item 4:"])
_BREAK = st.sampled_from(["\n", "\n\n", "\n  "])


@st.composite
def people(draw: st.DrawFn) -> str:
    """An invented name as minutes print it."""
    return " ".join(part for part in (draw(_HONORIFIC), draw(_FIRST), draw(_LAST)) if part)


@st.composite
def _attendance(draw: st.DrawFn) -> str:
    head = draw(st.sampled_from(["Present:", "PRESENT", "In attendance:", "Apologies:"]))
    separator = draw(st.sampled_from([", ", "\n", "; "]))
    return f"{head} {separator.join(draw(st.lists(people(), min_size=1, max_size=5)))}"


@st.composite
def _discussion(draw: st.DrawFn) -> str:
    verb = draw(st.sampled_from(["asked whether", "reported that", "noted that", "thanked"]))
    return f"{draw(people())} {verb} {draw(_SUBJECT)} had been{draw(_BREAK)}discussed before."


@st.composite
def _resolution(draw: st.DrawFn) -> str:
    form = draw(
        st.sampled_from(
            [
                "RESOLVED: That {subject} be approved.",
                "It was agreed that {subject} be deferred to the next meeting.",
                "Proposed by {a}, seconded by {b} and resolved:\n“That {subject} be noted.”",
                "{a} moved that {subject} be refused. Carried by 6 votes to 2.",
                "Resolved unanimously to accept {subject}.",
            ]
        )
    )
    return form.format(subject=draw(_SUBJECT), a=draw(people()), b=draw(people()))


@st.composite
def _action(draw: st.DrawFn) -> str:
    form = draw(
        st.sampled_from(
            [
                "ACTION: {a} to look into {subject}.",
                "{a} will report on {subject} by 4 March 2024.",
                "The Clerk to write about {subject}.        Clerk",
                "{a} agreed to circulate a note on {subject} before the next meeting.",
            ]
        )
    )
    return form.format(subject=draw(_SUBJECT), a=draw(people()))


@st.composite
def _item(draw: st.DrawFn) -> str:
    heading = f"{draw(_NUMBER)} {draw(_TITLE)}".strip()
    parts = st.one_of(_discussion(), _resolution(), _action(), st.just("Page 2 of 7"))
    return draw(_BREAK).join([heading, *draw(st.lists(parts, max_size=4))])


@st.composite
def minutes(draw: st.DrawFn) -> str:
    """Minutes in one of many layouts: header, attendance lists, items; all names invented."""
    header = "MOLEHAM COUNCIL\nMinutes of the meeting held on 4 March 2024 at 7.30 pm"
    lists = draw(st.lists(_attendance(), max_size=3))
    items = draw(st.lists(_item(), max_size=5))
    text = draw(st.sampled_from(["\n\n", "\n", "\n\f"])).join([header, *lists, *items])
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))
