from __future__ import annotations

from minutes_miner.batch import Outcome
from minutes_miner.cli.status import Status
from minutes_miner.cli.tally import Tally
from minutes_miner.records import ErrorDetail, ErrorDocument, ErrorRecord

READ = Outcome("a.txt", sha256="0" * 64, has_metrics=True)
FAILED = Outcome(
    "b.txt",
    failure=ErrorRecord(
        document=ErrorDocument(name="b.txt"), error=ErrorDetail(code="damaged", message="b: is")
    ),
)


def tally(*outcomes: Outcome, total: int) -> Tally:
    counted = Tally(total)
    for outcome in outcomes:
        counted.add(outcome)
    return counted


def test_what_was_read_and_what_holds_metrics_is_counted() -> None:
    counted = tally(READ, READ, total=2)
    assert counted.summary() == "2 of 2 inputs read, 2 with metrics"
    assert counted.status() is Status.ALL_READ


def test_what_was_not_tried_is_said() -> None:
    counted = tally(READ, FAILED, total=5)
    assert counted.summary() == (
        "1 of 5 inputs read, 1 with metrics, 3 not tried; 1 failed: b.txt (damaged)"
    )
    assert counted.status() is Status.SOME_FAILED


def test_many_failures_are_counted_by_their_code() -> None:
    counted = tally(*[FAILED] * 5, total=5)
    assert "5 failed (5 damaged): b.txt (damaged)," in counted.summary()
    assert counted.summary().endswith("and 2 more")
    assert counted.status() is Status.NOTHING_USABLE
