"""Find where a sentence settles something, and the words of what it settles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

from minutes_miner.records import ResolutionClassification
from minutes_miner.structure import kinds
from minutes_miner.structure.flow import Span
from minutes_miner.vocabulary import Phrase, fragment, lexicon

LEAST_WORDS = 3
"""Fewer words before the movers ("The motion was") do not say what was moved."""
SHORTEST_LIMB = 8
"""No limb is shorter than so many characters."""
SENTENCES_IN_HAND = 500
"""Half a dozen readers ask of the same paragraph and its sentences what they settle, one while the
items are parted and the others while each is read."""

_LIMB = re.compile(
    r"(?:(?<=^)|(?<=[;:,.] )|(?<=[-] )|(?<=\band ))(?:\((?P<bracketed>[a-z]|[ivx]{1,4}|\d{1,2})\)"
    r"|(?P<plain>[a-z]|[ivx]{1,4})\)) +(?=\S)",
    re.IGNORECASE,
)


Where = Literal["after", "whole", "before", "block", "beside", "near"]
"""Where the words of a decision stand, seen from its cue."""
WHERE: tuple[Where, ...] = get_args(Where)


@dataclass(frozen=True)
class Decision:
    """What a sentence settles: the span of its words in the sentence, and the cue that says so.

    `clause` is None for a cue whose words stand elsewhere: before it, or in the limbs that follow.
    """

    cue: str
    where: Where
    clause: Span | None
    found: Span


@lru_cache(maxsize=SENTENCES_IN_HAND)
def find_decision(sentence: str, section: str | None = None, context: str = "") -> Decision | None:
    """The decision that one normalised sentence holds, or None.

    `section` "planning" admits verdicts on applications ("24/0017 Garage - No objections");
    `context` is the text behind the sentence, where the seconder of a motion may stand.
    """
    for phrase, found in lexicon("decisions").every(sentence):
        if phrase.gives.get("section", section) != section:
            continue
        decision = _read(sentence, phrase, found, context)
        if decision:
            return decision
    return None


def _read(sentence: str, phrase: Phrase, found: re.Match[str], context: str) -> Decision | None:
    where = phrase.choose("clause", WHERE)
    if _settled_elsewhere(sentence, found, where):
        return None
    if where in ("block", "before", "near"):
        return Decision(phrase.id, where, None, found.span())
    if where == "whole":
        return _whole(sentence, phrase, found)
    if where == "beside":
        return _beside(sentence, phrase, found)
    if phrase.gives.get("motion") == "needs_seconder" and not _seconded(sentence, context):
        return None
    start = _clause_start(sentence, phrase, found)
    clause = sentence[start:].rstrip()
    if clause.strip(" ,:-\"'").casefold() in ("", "that", "to") or (
        phrase.gives.get("opinion") and is_opinion(clause)
    ):
        return None
    if _tells_too_little(clause, phrase, sentence[: found.end()], found.group()):
        return Decision(phrase.id, "whole", _trimmed(sentence, 0, len(sentence)), found.span())
    return Decision(phrase.id, "after", _trimmed(sentence, start, len(sentence)), found.span())


def _clause_start(sentence: str, phrase: Phrase, found: re.Match[str]) -> int:
    """Where the clause behind a cue begins; "NOTED" and the like are its own first word."""
    telling = fragment("telling_marker", "movers").search(found.group())
    if telling and phrase.id == "marker":
        return found.start() + telling.start()
    behind = sentence[found.end() :]
    return found.end() + len(behind) - len(behind.lstrip(" \"':-"))


def _tells_too_little(clause: str, phrase: Phrase, opening: str, cue: str) -> bool:
    """Whether only the whole sentence tells what is settled: "The Board approved the report"."""
    if names_nothing(clause):
        return True
    if _has_clause(clause):
        return False
    subject = phrase.gives.get("subject")
    if subject == "body" and fragment("settled_object", "movers").search(cue):
        return True
    impersonal = fragment("impersonal", "movers").match(opening) is not None
    return subject == "it" and phrase.id != "marker" and not impersonal


def _settled_elsewhere(sentence: str, found: re.Match[str], where: str) -> bool:
    """Whether the words only suppose a decision ("if agreed") or tell of an earlier one."""
    if fragment("if_settled", "movers").search(sentence):
        return True
    earlier = fragment("earlier", "movers").search(sentence[: found.end()])
    return earlier is not None and where != "block"


def _seconded(sentence: str, context: str) -> bool:
    """Whether a seconder is named, and not only that of the next motion."""
    told = f"{sentence} {context}"
    unseconded = fragment("unseconded", "movers").match(told)
    return not unseconded and fragment("seconder", "movers").search(told) is not None


def _has_clause(clause: str) -> bool:
    """Whether the words behind the verb are a clause ("that", "to" or one with its own verb)."""
    return fragment("clause", "movers").match(clause) is not None


def names_nothing(clause: str) -> bool:
    """Whether the words say not what is settled: "to adopt." The whole sentence does."""
    return fragment("bare_verb", "movers").fullmatch(clause) is not None


def _whole(sentence: str, phrase: Phrase, found: re.Match[str]) -> Decision | None:
    if phrase.gives.get("needs") == "business" and not fragment("business", "movers").search(
        sentence[: found.end()]
    ):
        return None
    clause = _trimmed(sentence, 0, len(sentence))
    said = sentence[slice(*clause)]
    if len(said.split()) >= LEAST_WORDS or clause[1] >= len(sentence.rstrip()):
        return Decision(phrase.id, "whole", clause, found.span())
    if fragment("points_back", "movers").fullmatch(said):
        return Decision(phrase.id, "near", None, found.span())
    return Decision(phrase.id, "whole", (0, len(sentence.rstrip())), found.span())


def _beside(sentence: str, phrase: Phrase, found: re.Match[str]) -> Decision | None:
    """Find the motion of "Proposed by A, seconded by B": behind, before, or elsewhere."""
    after = sentence[found.end() :]
    if "(" in sentence[: found.start()] and ")" in after:
        return Decision(phrase.id, "whole", _trimmed(sentence, 0, len(sentence)), found.span())
    clause = fragment("after_movers", "movers").match(after)
    if clause:
        start = found.end() + clause.start("clause")
        return Decision(phrase.id, "after", _trimmed(sentence, start, len(sentence)), found.span())
    before = sentence[: found.start()].rstrip(" ,;:-(")
    before = fragment("leading_to_movers", "decisions").sub("", before)
    if len(before.split()) >= LEAST_WORDS:
        return Decision(phrase.id, "whole", _trimmed(sentence, 0, len(before)), found.span())
    return Decision(phrase.id, "near", None, found.span())


def is_opinion(clause: str) -> bool:
    """Whether a that-clause states how things are instead of what shall be done.

    "that it was important to raise attendance" decides nothing; "that this was a true record" does.
    """
    if not fragment("that_clause", "decisions").match(clause):
        return False
    if fragment("record", "movers").search(clause):
        return False
    if fragment("benefit", "movers").match(clause):
        return True
    states = fragment("states", "movers").search(clause)
    settles = fragment("settles", "movers").search(clause)
    return states is not None and (settles is None or states.start() < settles.start())


def _trimmed(sentence: str, start: int, end: int) -> Span:
    text = sentence[start:end]
    tail = fragment("movers_behind", "movers").search(text)
    text = text[: tail.start()] if tail else text
    kept = text.rstrip(" ;,")
    kept = re.sub(r"; and$|, and$", "", kept)
    return start, start + len(kept)


def split_limbs(clause: str) -> list[tuple[str | None, Span]]:
    """The limbs of a decision: "(a) that ...; (b) that ..." or "that X note ...; and agree to ...".

    Each comes with its printed number, and the span of its words in `clause`.
    """
    marks = list(_LIMB.finditer(clause))
    if len(marks) >= 2 or (marks and marks[0].start() == 0):
        ends = [m.start() for m in marks[1:]] + [len(clause)]
        return [
            (m["bracketed"] or m["plain"], _trimmed(clause, m.end(), end))
            for m, end in zip(marks, ends, strict=True)
        ]
    infinitive = fragment("infinitive", "decisions").match(clause)
    second = fragment("second_clause" if infinitive else "second_limb", "decisions")
    return _cut_at(clause, [m for m in second.finditer(clause) if m.start() > SHORTEST_LIMB])


def split_joint(sentence: str) -> list[tuple[str | None, Span]]:
    """The two decisions of "The Board noted the report and agreed that ...", or the sentence."""
    cuts = list(fragment("second_decision", "decisions").finditer(sentence))
    return _cut_at(sentence, cuts) if cuts else [(None, (0, len(sentence)))]


def _cut_at(clause: str, cuts: list[re.Match[str]]) -> list[tuple[str | None, Span]]:
    starts = [0, *(m.end() for m in cuts)]
    ends = [*(m.start() for m in cuts), len(clause)]
    return [(None, _trimmed(clause, start, end)) for start, end in zip(starts, ends, strict=True)]


def classify(clause: str) -> ResolutionClassification:
    """The class of a resolution by the first phrase of `classification` found in its words."""
    hit = lexicon("classification").search(clause)
    return kinds.classification(hit[0]) if hit else "other"
