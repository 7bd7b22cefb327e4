"""Annotated texts, from a gold folder or a file of passages."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from minutes_miner.errors import GoldError, InputError
from minutes_miner.evaluation.gold import Gold, GoldDocument, GoldPassage
from minutes_miner.reading import SourceText, display_name, read_path, read_text

GOLD_FOLDER = "gold"
TEXTS_FOLDER = "texts"
PASSAGES_SUFFIX = ".jsonl"

AnyGold = TypeVar("AnyGold", bound=Gold)
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Example:
    """A text and what a person says it holds.

    Attributes:
        name: The file name of the document, or the id of the passage.
        gold: The annotation.
        source: The text, or why it cannot be read.
        meeting_date: The day of the meeting, if the annotation gives it.
    """

    name: str
    gold: Gold
    source: SourceText | InputError
    meeting_date: datetime.date | None = None

    @property
    def text(self) -> str:
        """The characters that offsets count in; none if the text cannot be read."""
        return self.source.text if isinstance(self.source, SourceText) else ""


def read_gold(path: str | os.PathLike[str]) -> list[Example | InputError]:
    """Read every annotated text that there is.

    Args:
        path: A folder with `gold/*.json` and `texts/`, or a file of passages (`.jsonl`).

    Returns:
        For each annotation, in the order of file names or lines, the example, or the error that
        kept it from one: others are none the worse for it.

    Raises:
        GoldError: The path is neither, or holds no annotation.
        InputError: The file of passages cannot be read.
    """
    path = Path(path)
    if path.suffix == PASSAGES_SUFFIX and not path.is_dir():
        found = list(_passages(path))
    else:
        files = sorted((path / GOLD_FOLDER).glob("*.json"))
        found = [_or_error(_document, path, file) for file in files]
    if not found:
        raise GoldError(
            display_name(path),
            f"holds no annotation; name a folder with {GOLD_FOLDER}/*.json and {TEXTS_FOLDER}/, "
            f"or a file of passages ({PASSAGES_SUFFIX})",
        )
    return found


def _or_error(read: Callable[..., Result], *arguments: object) -> Result | InputError:
    try:
        return read(*arguments)
    except InputError as error:
        return error


def _document(folder: Path, file: Path) -> Example:
    gold = _validated(GoldDocument, read_path(file).text, display_name(file))
    source = _or_error(read_path, folder / TEXTS_FOLDER / gold.file)
    return _checked(Example(gold.file, gold, source), display_name(file))


def _passages(path: Path) -> Iterator[Example | InputError]:
    for number, line in enumerate(read_path(path).text.split("\n"), 1):
        if line.strip():
            yield _or_error(_passage, line, f"{display_name(path)}, line {number}")


def _passage(line: str, name: str) -> Example:
    gold = _validated(GoldPassage, line, name)
    source = _or_error(read_text, gold.text, gold.id)
    return _checked(Example(gold.id, gold, source, gold.meeting_date), name)


def _validated(model: type[AnyGold], text: str, name: str) -> AnyGold:
    try:
        return model.model_validate_json(text)
    except ValidationError as error:
        raise GoldError(name, f"{_first(error)}; docs/evaluation.md explains the format") from error


def _first(error: ValidationError) -> str:
    """The first thing that is wrong: its field, such as resolutions.3.classification, and why."""
    first = error.errors(include_url=False)[0]
    if first["type"] == "extra_forbidden":
        problem = "there is no such field"
    else:
        problem = first["msg"].removeprefix("Value error, ")
    return ": ".join(filter(None, (".".join(map(str, first["loc"])), problem)))


def _checked(example: Example, name: str) -> Example:
    """The example, once everything annotated is seen to stand where it says."""
    if isinstance(example.source, SourceText):
        for field in _misplaced(example.gold, example.source.text):
            raise GoldError(
                name,
                f"{field} does not stand at its start and end in {example.source.name}; count them "
                "in characters of that text",
            )
    return example


def _misplaced(gold: Gold, text: str) -> Iterator[str]:
    """The fields of what stands elsewhere than it says, or behind the end of the text."""
    for field, annotation in gold.annotations:
        place = annotation.evidence
        if text[place.start : place.end] != place.quote:
            yield field
    for number, line in enumerate(gold.line_labels or ()):
        if line.end > len(text):
            yield f"line_labels.{number}"
