"""`minutes-miner evaluate`: annotated texts in, a report of scores out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import click

from minutes_miner.cli.output import open_output
from minutes_miner.cli.report import json_report, table_report
from minutes_miner.cli.status import Status, complain
from minutes_miner.errors import InputError
from minutes_miner.evaluation import (
    Evaluation,
    Example,
    Predictions,
    evaluate,
    extracted,
    read_gold,
    read_predictions,
    total,
)
from minutes_miner.reading import read_path
from minutes_miner.records import Record
from minutes_miner.vocabulary import Overlay, extended_by


def checked_gold(path: str, only: str | None) -> Sequence[Example | InputError]:
    """The annotated texts of a path, or those whose name contains `only`; none is a usage error."""
    try:
        examples = read_gold(path)
    except InputError as error:
        raise click.BadParameter(str(error), param_hint="GOLD") from error
    named = [one for one in examples if (only or "") in one.name]
    if not named:
        raise click.BadParameter(f"no name in {path} contains {only!r}", param_hint="--only")
    return named


def checked_predictions(path: str | None) -> Predictions | None:
    """The output of an earlier run, or None without a path; a usage error if it is none."""
    if path is None:
        return None
    try:
        return read_predictions(read_path(path))
    except InputError as error:
        raise click.BadParameter(str(error), param_hint="--predictions") from error


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one annotated text.

    Attributes:
        evaluation: Its scores; none if the annotation cannot be read.
        complaint: What went wrong and what that means for the scores; "" if nothing did.
    """

    evaluation: Evaluation
    complaint: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the command.

    Attributes:
        examples: The annotated texts, and the errors of annotations that cannot be read.
        predictions: The output of an earlier run, or None to extract now.
        vocabulary: Metrics and triggers of the user's own, or None.
    """

    examples: Sequence[Example | InputError]
    predictions: Predictions | None
    vocabulary: Overlay | None

    def report(self, *, as_json: bool, faults: int) -> Status:
        """Print the scores and up to `faults` single faults, and return the exit status."""
        with extended_by(self.vocabulary):
            outcomes = [self._outcome(one) for one in self.examples]
        result = total(outcome.evaluation for outcome in outcomes)
        report = json_report if as_json else table_report
        with open_output(None) as stream:
            stream.write(report(result, faults).encode())
        return _closing_status(outcomes)

    def _outcome(self, one: Example | InputError) -> Outcome:
        if isinstance(one, InputError):
            return Outcome(Evaluation(), _complaint(one, "not scored"))
        try:
            return Outcome(evaluate(one, self._record(one)))
        except InputError as error:
            return Outcome(evaluate(one, None), _complaint(error, "scored as if nothing was found"))

    def _record(self, example: Example) -> Record:
        return self.predictions.record(example) if self.predictions else extracted(example)


def _complaint(error: InputError, consequence: str) -> str:
    return f"{error} ({error.code}): {consequence}"


def _closing_status(outcomes: Sequence[Outcome]) -> Status:
    """Say on standard error what failed, if anything did, and return the exit status."""
    complaints = [outcome.complaint for outcome in outcomes if outcome.complaint]
    for complaint in complaints:
        complain(complaint)
    if not complaints:
        return Status.ALL_READ
    return Status.NOTHING_USABLE if len(complaints) == len(outcomes) else Status.SOME_FAILED
