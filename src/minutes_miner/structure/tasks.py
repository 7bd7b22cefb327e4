"""Find who is given what to do: action lines, undertakings, directions, obligations in resolutions."""

from __future__ import annotations

import re
from dataclasses import dataclass

from minutes_miner.structure.flow import Span
from minutes_miner.vocabulary import Lexicon, Phrase, fragment, lexicon, words


@dataclass(frozen=True)
class Task:
    """A task in a sentence: the span of its words there, its doer as printed, and the cue.

    `own_promise` is true where the doer's part is only "he" or a passive: nobody new is named.
    """

    cue: str
    span: Span
    doer: str | None
    status: str
    opens_sentence: bool


def find_tasks(sentence: str) -> list[Task]:
    """The tasks that one normalised sentence of the minutes gives, in text order."""
    found: list[Task] = []
    for phrase, match in _all(lexicon("actions"), sentence):
        task = _task(sentence, phrase, match)
        if task and not any(_overlap(task.span, other.span) for other in found):
            found.append(task)
    return sorted(found, key=lambda task: task.span)


def find_obligations(clause: str) -> list[Task]:
    """The tasks that a resolution lays on somebody, by the words of the resolution."""
    for phrase, match in lexicon("obligations").every(clause):
        start = _obliged_from(phrase, match)
        doer = _doer(match)
        return [Task(phrase.id, _clean_end(clause, start, len(clause)), doer, "directed", start == 0)]
    return []


def action_line(text: str) -> str | None:
    """The owner that a line "ACTION: Jo Farrow" names, "" for one that names none, else None."""
    hit = lexicon("actions")["action-line"].regex.match(text)
    return hit["doer"].strip(" .)]*_") if hit else None


def _all(entries: Lexicon, sentence: str) -> list[tuple[Phrase, re.Match[str]]]:
    return [
        (phrase, match)
        for phrase in entries.phrases
        if phrase.gives.get("form") != "line"
        for match in phrase.regex.finditer(sentence)
    ]


def _task(sentence: str, phrase: Phrase, match: re.Match[str]) -> Task | None:
    doer = _doer(match)
    if doer and _is_nobody(doer):
        return None
    if _reports_business_as_usual(sentence, match):
        return None
    start = match.start("doer") if doer and phrase.id != "chair-directs" else match.start("task")
    end = match.end("task") if phrase.id == "supported-suggestion" else _end_of_task(sentence, match.end())
    opens = start <= 1 or not sentence[:start].strip(" \"'*-:")
    return Task(phrase.id, _clean_end(sentence, start, end), doer, phrase.gives["status"], opens)


def _doer(match: re.Match[str]) -> str | None:
    doer = match.groupdict().get("doer")
    return doer.strip() if doer else None


def _is_nobody(doer: str) -> bool:
    return doer.casefold().removeprefix("the ") in words("nobody", "tasks")


def _reports_business_as_usual(sentence: str, match: re.Match[str]) -> bool:
    return fragment("usual", "tasks").search(sentence[match.start() : match.end() + 40]) is not None


def _end_of_task(sentence: str, start: int) -> int:
    """A task runs to the end of the sentence, or to a comma behind which somebody else acts."""
    stop = fragment("task_stop", "tasks").search(sentence, start)
    return stop.start() if stop else len(sentence)


def _obliged_from(phrase: Phrase, match: re.Match[str]) -> int:
    groups = match.groupdict()
    if groups.get("doer") and phrase.id != "delegate":
        return match.start("doer")
    return match.start("task")


def _clean_end(text: str, start: int, end: int) -> Span:
    return start, start + len(text[start:end].rstrip(" .;,"))


def _overlap(a: Span, b: Span) -> bool:
    return min(a[1], b[1]) > max(a[0], b[0])
