"""Who says it and how: the speaker and the type of one sentence of a discussion."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from minutes_miner.structure.people import Directory, Mention, kind_of, mention
from minutes_miner.vocabulary import fragment, lexicon, words


class Subject(StrEnum):
    """What a sentence says of its speaker."""

    NAMED = "named"
    COLLECTIVE = "collective"
    PRONOUN = "pronoun"
    UNNAMED = "unnamed"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Attribution:
    """The type a sentence has by its own words, who speaks in it, and the cue that says so."""

    type: str | None
    subject: Subject
    speaker: Mention | None
    cue: str | None


def attribute(sentence: str, directory: Directory) -> Attribution:
    """Read the speaker and the type of one normalised sentence.

    `type` is None where the words alone do not tell: a plain statement of fact.
    """
    hit = lexicon("speech").match(sentence.lstrip("*\"'(• "))
    subject, speaker = _subject(sentence.lstrip("*\"'(• "), directory)
    if hit is None:
        kind = "speech" if subject in (Subject.NAMED, Subject.PRONOUN) else None
        return Attribution(kind, subject, speaker, None)
    phrase = hit[0]
    voice = phrase.gives.get("speaker")
    if phrase.gives["type"] == "narrative":
        return Attribution("narrative", Subject.NOBODY, None, phrase.id)
    if voice == "none" and subject is not Subject.NAMED:
        return Attribution(phrase.gives["type"], Subject.UNNAMED, None, phrase.id)
    if voice == "collective":
        collective = Mention(None, None, "member")
        return Attribution(phrase.gives["type"], Subject.COLLECTIVE, collective, phrase.id)
    if phrase.gives["type"] == "summary" and subject is Subject.NAMED:
        return Attribution("speech", subject, speaker, phrase.id)
    return Attribution(phrase.gives["type"], subject, speaker, phrase.id)


def _subject(sentence: str, directory: Directory) -> tuple[Subject, Mention | None]:
    found = fragment("attribution", "speech").match(sentence)
    if not found:
        return Subject.NOBODY, None
    if found["pronoun"]:
        return Subject.PRONOUN, None
    if found["none"]:
        return Subject.UNNAMED, None
    if found["collective"]:
        return Subject.COLLECTIVE, Mention(None, None, kind_of(None, found["collective"]))
    if found["single"]:
        return _single(found["single"], directory)
    printed = found["person"] or found["role"] or found["name"] or found["initials"] or found["outside"]
    if found["office"] and not found["role"]:
        printed = f"{printed}, {found['office'].strip('( ')}"
    return Subject.NAMED, mention(printed, directory)


def _single(word: str, directory: Directory) -> tuple[Subject, Mention | None]:
    """One name alone is a speaker only if somebody present is called so, or a body by initials."""
    if directory.knows(word) or (word.isupper() and word.casefold() not in words("not_a_speaker", "speech")):
        return Subject.NAMED, Mention(word, None, kind_of(word, None))
    return Subject.NOBODY, None


def first_speaker(text: str, directory: Directory) -> Mention | None:
    """The person, office or body that a lead-in such as "The DfE reported back:" names."""
    found = re.match(r"(?P<who>.{2,90}?) (?:then |also )*(?:reported|gave|advised|stated|noted|explained|presented|outlined|highlighted|updated)\b", text)
    return mention(found["who"], directory) if found else None
