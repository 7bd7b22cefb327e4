"""Who says it and how: the speaker and the type of one sentence of a discussion."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from minutes_miner.records import PointType
from minutes_miner.structure import kinds
from minutes_miner.structure.flow import Span
from minutes_miner.structure.people import Directory, Mention, kind_of, mention, without_article
from minutes_miner.vocabulary import Phrase, fragment, lexicon, words

SENTENCES_IN_HAND = 100
"""The readers of a paragraph ask one after the other who speaks in it and in its sentences."""


class Subject(StrEnum):
    """What a sentence says of its speaker."""

    NAMED = "named"
    COLLECTIVE = "collective"
    PRONOUN = "pronoun"
    UNNAMED = "unnamed"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Attribution:
    """The type a sentence has by its own words, who speaks in it, and the cue that says so.

    A happening `cuts` whatever was being said.
    """

    type: PointType | None
    subject: Subject
    speaker: Mention | None
    cue: str | None
    cuts: bool = False


@lru_cache(maxsize=SENTENCES_IN_HAND)
def attribute(sentence: str, directory: Directory) -> Attribution:
    """Read the speaker and the type of one normalised sentence.

    `type` is None where the words alone do not tell: a plain statement of fact.
    """
    text = sentence.lstrip("*\"'(• ")
    said = fragment("question_or_answer", "speech").match(text)
    if said:
        inner = attribute(text[said.end() :], directory)
        kind: PointType = "question" if said["question"] else "answer"
        return Attribution(kind, inner.subject, inner.speaker, "question-or-answer")
    proposed = fragment("on_proposal", "speech").match(text)
    if proposed:
        return Attribution(
            "speech", Subject.NAMED, mention(proposed["who"], directory), "on-proposal"
        )
    cue = lexicon("speech").match(text)
    phrase = cue[0] if cue else None
    found = fragment("attribution", "speech").match(text)
    if found and fragment("told_elsewhere", "speech").search(found.group()):
        return Attribution(None, Subject.NOBODY, None, None)
    subject, speaker = _subject(text, found, directory)
    if phrase and phrase.gives.get("rank") == "first":
        return _by_phrase(phrase, subject, speaker)
    signed = fragment("signed_initials", "speech").match(text)
    if (
        subject is Subject.NOBODY
        and phrase is None
        and signed
        and signed["initials"] in directory.initials
    ):
        return Attribution(
            "speech", Subject.NAMED, mention(signed["initials"], directory), "signed_initials"
        )
    if found and subject in (Subject.NAMED, Subject.PRONOUN, Subject.COLLECTIVE):
        return Attribution(_type_by_verb(text, found, subject), subject, speaker, None)
    return (
        _by_phrase(phrase, subject, speaker)
        if phrase
        else Attribution(None, subject, speaker, None)
    )


def _by_phrase(phrase: Phrase, subject: Subject, speaker: Mention | None) -> Attribution:
    kind, voice = kinds.point_type(phrase), phrase.gives.get("speaker")
    if kind == "narrative":
        return Attribution(kind, Subject.NOBODY, None, phrase.id, "cuts" in phrase.gives)
    if voice == "none":
        return Attribution(kind, Subject.UNNAMED, None, phrase.id)
    if voice == "collective":
        return Attribution(kind, Subject.COLLECTIVE, Mention(None, None, "member"), phrase.id)
    return Attribution(kind, subject, speaker, phrase.id)


def _type_by_verb(text: str, found: re.Match[str], subject: Subject) -> PointType:
    if fragment("answering", "speech").search(text[: found.end()]):
        return "answer"
    told = text[found.start("verb") :]
    if fragment("questioning", "speech").match(told) or fragment("then_asks", "speech").search(
        told
    ):
        return "question"
    return "summary" if subject is Subject.COLLECTIVE else "speech"


def _subject(
    text: str, found: re.Match[str] | None, directory: Directory
) -> tuple[Subject, Mention | None]:
    if found is None:
        pronoun = fragment("pronoun_start", "speech").match(text)
        return (Subject.PRONOUN if pronoun else Subject.NOBODY), None
    if found["pronoun"]:
        return Subject.PRONOUN, None
    if found["none"]:
        return Subject.UNNAMED, None
    if found["collective"]:
        return Subject.COLLECTIVE, Mention(None, None, kind_of(None, found["collective"]))
    if found["single"]:
        return _single(text, found["single"], directory)
    if _names_nobody(found):
        return Subject.NOBODY, None
    if found["role"] and fragment("body_not_office", "speech").fullmatch(found["role"]):
        return Subject.COLLECTIVE, Mention(None, None, "member")
    printed = next(
        p
        for p in (
            found["person"],
            found["role"],
            found["name"],
            found["initials"],
            found["outside"],
        )
        if p
    )
    return Subject.NAMED, mention(_with_office(found, printed), directory)


def _names_nobody(found: re.Match[str]) -> bool:
    """Whether the words are no person: "No officer", "Privacy Policy"."""
    if found["role"] and fragment("no_office", "speech").match(found["role"]):
        return True
    words_of_name = (found["name"] or "").casefold().split()
    return any(word in words("thing", "speech") for word in words_of_name)


def _with_office(found: re.Match[str], printed: str) -> str:
    """Name and office in one order: "Ms X, Director" for "The Director, Ms X, said"."""
    if found["holder"]:
        role = found["role"][: found.start("holder") - found.start("role")].strip(" ,(")
        return f"{found['holder']}, {without_article(role)}"
    if found["office"] and not found["role"]:
        return f"{printed}, {found['office'].strip('( ')}"
    return printed


def _single(text: str, word: str, directory: Directory) -> tuple[Subject, Mention | None]:
    """One name speaks if somebody present is called so, or with a verb that only speakers have."""
    if word.casefold() in words("not_a_speaker", "speech"):
        return Subject.NOBODY, None
    speaks = word.isupper() or fragment("single_says", "speech").match(text) is not None
    if directory.knows(word) or speaks:
        return Subject.NAMED, Mention(word, None, kind_of(word, None))
    return Subject.NOBODY, None


def split_voices(sentence: str, directory: Directory) -> list[Span]:
    """Cut a sentence where another speaks: "Cllr Hart asked X, | and the Clerk said Y"."""
    first = attribute(sentence, directory)
    if first.subject is Subject.NOBODY and first.type is None:
        return [(0, len(sentence))]
    for cut in fragment("next_voice", "speech").finditer(sentence):
        first = attribute(sentence[: cut.start()], directory)
        second = attribute(sentence[cut.end() :], directory)
        answered = first.type == "question" and second.type in ("speech", "answer", "summary")
        other = second.subject is Subject.NAMED and first.subject in (
            Subject.NAMED,
            Subject.COLLECTIVE,
        )
        if cut.start() > 12 and (answered or (other and second.speaker != first.speaker)):
            rest = [
                (a + cut.end(), b + cut.end())
                for a, b in split_voices(sentence[cut.end() :], directory)
            ]
            return [(0, cut.start()), *rest]
    return [(0, len(sentence))]


def first_speaker(text: str, directory: Directory) -> Mention | None:
    """The person, office or body that a lead-in such as "The DfE reported back:" names."""
    found = fragment("first_speaker", "speech").match(text)
    return mention(found["who"], directory) if found else None


def speaker_of_heading(title: str, directory: Directory) -> Mention | None:
    """Who speaks below a heading such as "Clerk's Report" or "Hall Report (Jo Roe)"."""
    for name in ("report_in_brackets", "report_from"):
        found = fragment(name, "discussion").match(title)
        if found:
            return mention(found["who"], directory)
    for name in ("report_of_office", "office_alone"):
        found = fragment(name, "discussion").match(title)
        if found:
            office = found["office"]
            role = office.capitalize() if office.isupper() else office
            return Mention(None, role, kind_of(None, role))
    return None


def asker_of_heading(title: str, directory: Directory) -> tuple[Mention | None, PointType]:
    """Who put the question or motion that an item's title names, and the type of his words."""
    found = fragment("submitted_by", "discussion").match(title)
    if found is None:
        return None, "speech"
    return mention(found["who"], directory), "question" if found["question"] else "speech"


def presenter_of(text: str, directory: Directory) -> Mention | None:
    """Who gives the report that the words tell of: "The report by the Clerk was read"."""
    found = fragment("presenter", "discussion").search(text)
    return mention(found["who"], directory) if found else None
