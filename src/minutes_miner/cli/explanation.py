"""`minutes-miner explain`: metrics, warnings, errors, and the rules behind what is recognised."""

from __future__ import annotations

import difflib
import inspect
from collections.abc import Iterator

from minutes_miner import errors
from minutes_miner.records import WARNINGS
from minutes_miner.vocabulary import Metric, Phrase, lexicon, metrics, names


def explain(word: str) -> str:
    """The page about whatever has this id: a metric, warning, error, rule or file of rules.

    Raises:
        KeyError: Nothing has; the error holds the ids that come near.
    """
    pages = ["\n".join(page) + "\n" for page in _pages(word)]
    if not pages:
        raise KeyError(*difflib.get_close_matches(word, set(_ids())))
    return "\n".join(pages)


def list_ids() -> str:
    """The ids that there are, a line each, with what they stand for."""
    sections = {
        "Metrics": {one.id: one.label for one in metrics().values()},
        "Warnings": {code: _first_sentence(text) for code, text in WARNINGS.items()},
        "Errors": {code: _first_sentence(text) for code, text in _error_texts().items()},
        "Rules (explain FILE lists them)": {
            name: f"{len(lexicon(name).phrases)} rules" for name in _rule_files()
        },
    }
    width = max(len(key) for section in sections.values() for key in section)
    return "\n".join(
        f"{title}\n" + "".join(f"  {key:{width}}  {text}\n" for key, text in section.items())
        for title, section in sections.items()
    )


def _ids() -> Iterator[str]:
    yield from metrics()
    yield from WARNINGS
    yield from _error_texts()
    for file in _rule_files():
        yield file
        yield from (phrase.id for phrase in lexicon(file).phrases)


def _pages(word: str) -> Iterator[Iterator[str]]:
    if word in metrics():
        yield _metric_page(metrics()[word])
    if word in WARNINGS:
        yield iter([f"{word}: a warning in a record", "", WARNINGS[word]])
    if word in _error_texts():
        yield iter([f"{word}: an error", "", _error_texts()[word]])
    for file in _rule_files():
        if word == file:
            yield _file_page(file)
        yield from (_rule_page(file, one) for one in lexicon(file).phrases if one.id == word)


def _error_texts() -> dict[str, str]:
    """What each error says of itself, by its code."""
    kinds = [kind for _, kind in inspect.getmembers(errors, inspect.isclass)]
    return {
        kind.code: inspect.getdoc(kind) or ""
        for kind in kinds
        if issubclass(kind, errors.MinutesMinerError) and not kind.__subclasses__()
    }


def _rule_files() -> list[str]:
    return [name for name in names() if lexicon(name).phrases]


def _first_sentence(text: str) -> str:
    return " ".join(text.split()).partition(". ")[0].rstrip(".")


def _file_page(file: str) -> Iterator[str]:
    yield f"{file}: rules"
    yield ""
    width = max(len(phrase.id) for phrase in lexicon(file).phrases)
    yield from (f"  {phrase.id:{width}}  {phrase.example}" for phrase in lexicon(file).phrases)


def _rule_page(file: str, phrase: Phrase) -> Iterator[str]:
    yield f"{phrase.id}: a rule of {file}"
    yield ""
    yield from _facts({key.replace("_", " "): value for key, value in phrase.gives.items()})
    yield from _facts(
        {
            "found in": phrase.example,
            "not in": phrase.counter_example,
            "pattern": phrase.pattern,
        }
    )


def _metric_page(metric: Metric) -> Iterator[str]:
    yield f"{metric.id}: {metric.label}"
    yield ""
    yield metric.definition
    yield ""
    yield from _facts(
        {
            "group": metric.group,
            "units": ", ".join(metric.units) or "none",
            "polarity": metric.polarity.replace("_", " "),
            "formula": metric.formula,
            "source": metric.source,
            "DfE column": metric.dfe_column,
            "usual range": _range(metric.plausible),
        }
    )
    if metric.elsewhere:
        yield ""
        yield "A number with another noun is another metric:"
        yield from (f"  {noun}: {other}" for noun, other in metric.elsewhere.items())
    examples = [p.example for p in lexicon("triggers").phrases if p.gives["metric"] == metric.id]
    if examples:
        yield ""
        yield "Recognised in sentences such as:"
        yield from (f"  {example}" for example in examples)
    if metric.lookalikes:
        yield ""
        yield "Not to be taken for it:"
        yield from (f"  {lookalike}" for lookalike in metric.lookalikes)


def _facts(facts: dict[str, str | None]) -> Iterator[str]:
    yield from (f"{name + ':':13}{value}" for name, value in facts.items() if value)


def _range(plausible: tuple[float, float] | None) -> str | None:
    return f"{plausible[0]:g} to {plausible[1]:g}" if plausible else None
