"""Find who is given what to do: action lines, undertakings, directions, obligations."""

from __future__ import annotations

import re
from dataclasses import dataclass

from minutes_miner.records import ActionStatus
from minutes_miner.structure import kinds
from minutes_miner.structure.flow import Span
from minutes_miner.structure.people import Directory
from minutes_miner.structure.titles import is_sentence
from minutes_miner.vocabulary import Lexicon, Phrase, fragment, lexicon, words

SHORTEST_TASK = 25
"""A stop sooner than so many characters is part of the task's words."""


@dataclass(frozen=True)
class Task:
    """A task in a sentence: the span of its words there, its doer as printed, and the cue.

    `opens_sentence` is true where nothing is said before it; a request `yields` to the promise
    of what it asks.
    """

    cue: str
    span: Span
    doer: str | None
    status: ActionStatus
    opens_sentence: bool
    yields: bool = False


def find_tasks(sentence: str, directory: Directory) -> list[Task]:
    """The tasks that one normalised sentence of the minutes gives, in text order.

    `directory` tells which single capitalised words are people.
    """
    found: list[Task] = []
    for phrase, match in _all(lexicon("actions"), sentence):
        task = _task(sentence, phrase, match, directory)
        if task and not any(_overlap(task.span, other.span) for other in found):
            found.append(task)
    return sorted(found, key=lambda task: task.span)


def find_obligations(clause: str) -> list[Task]:
    """The tasks that a resolution lays on somebody, by the words of the resolution."""
    for phrase, match in lexicon("obligations").every(clause):
        start, end = _obliged(phrase, match, len(clause))
        return [
            Task(phrase.id, _clean_end(clause, start, end), _doer(match), "directed", start == 0)
        ]
    return []


def whole_task(
    cue: str,
    text: str,
    doer: str | None = None,
    status: ActionStatus = "directed",
    *,
    keep_stop: bool = False,
) -> Task:
    """The task that `text` is as a whole, without its full stop unless `keep_stop`."""
    end = len(text) if keep_stop else len(text.rstrip(" ."))
    return Task(cue, (0, end), doer, status, opens_sentence=True)


def owned_task(text: str) -> Task | None:
    """The task behind "ACTION:" that names its owner first: "Jo - get three quotes"."""
    found = fragment("owner_and_task", "actions").fullmatch(text.rstrip())
    if not found:
        return None
    start = found.start("task") if found["stop"] else 0
    return Task("action-line", (start, found.end()), found["owner"], "directed", True)


def action_line(text: str) -> str | None:
    """The owner that a line "ACTION: Jo Farrow" names, "" for one that names none, else None."""
    hit = lexicon("actions")["action-line"].regex.match(text)
    return hit["doer"].strip(" .)]*_") if hit else None


def words_behind_action(text: str) -> Span:
    """Where the words behind "ACTION:" stand, without the brackets or stars around them."""
    hit = lexicon("actions")["action-line"].regex.match(text)
    start = hit.start("doer") if hit else 0
    start += len(text[start:]) - len(text[start:].lstrip(" *_"))
    return start, max(start, len(text.rstrip(" *_)]")))


def _all(entries: Lexicon, sentence: str) -> list[tuple[Phrase, re.Match[str]]]:
    return [
        (phrase, match)
        for phrase in entries.possible(sentence)
        if phrase.gives.get("form") != "line"
        for match in phrase.regex.finditer(sentence)
    ]


def _task(sentence: str, phrase: Phrase, match: re.Match[str], directory: Directory) -> Task | None:
    doer = _doer(match)
    if doer and _is_nobody(doer, directory):
        return None
    if _reports_business_as_usual(sentence, match):
        return None
    doer = "he" if phrase.gives.get("speaker") == "owner" else doer
    start = match.start("task")
    if match.groupdict().get("doer") and phrase.id != "chair-directs":
        start = min(start, match.start("doer"))
    words_from = min(match.end(), match.start("task") + SHORTEST_TASK)
    end = (
        match.end("task")
        if phrase.id == "supported-suggestion"
        else _end_of_task(sentence, words_from)
    )
    if phrase.gives.get("no_verb_before") and is_sentence(sentence[: sentence.find(" be ", start)]):
        return None
    opens = start <= 1 or not sentence[:start].strip(" \"'*-:")
    span = _clean_end(sentence, start, end)
    yields = "yields" in phrase.gives
    return Task(phrase.id, span, doer, kinds.action_status(phrase), opens, yields)


def _doer(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    doer = groups.get("doer") or groups.get("office")
    return doer.strip() if doer else None


def _is_nobody(doer: str, directory: Directory) -> bool:
    """A capitalised word that names no office and nobody present: "Agree to submit"."""
    bare = doer.casefold().removeprefix("the ")
    if bare in words("nobody", "tasks"):
        return True
    single = re.fullmatch(r"[A-Z][a-z]+", doer) is not None
    somebody = bare in words("office") or bare in words("pronoun", "tasks") or directory.knows(doer)
    return single and not somebody and fragment("named_body").fullmatch(doer) is None


def _reports_business_as_usual(sentence: str, match: re.Match[str]) -> bool:
    usual = fragment("usual", "tasks").search(sentence[match.start() : match.end() + 40])
    return (
        usual is not None
        or fragment("conditional", "tasks").match(sentence[match.end() :]) is not None
    )


def _end_of_task(sentence: str, start: int) -> int:
    """A task runs to the end of the sentence, or to a comma behind which somebody else acts."""
    stop = fragment("task_stop", "tasks").search(sentence, start)
    return stop.start() if stop else len(sentence)


def _obliged(phrase: Phrase, match: re.Match[str], end: int) -> Span:
    groups = match.groupdict()
    if groups.get("what"):
        return match.span("what")
    named = next((name for name in ("doer", "office") if groups.get(name)), None)
    if named and phrase.id != "delegate":
        return match.start(named), end
    return match.start("task"), end


def _clean_end(text: str, start: int, end: int) -> Span:
    return start, start + len(text[start:end].rstrip(" .;,"))


def _overlap(a: Span, b: Span) -> bool:
    return min(a[1], b[1]) > max(a[0], b[0])
