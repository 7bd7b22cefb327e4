"""`minutes-miner show`: one input in, a page about it out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from minutes_miner.cli.inputs import known_codec, read_input
from minutes_miner.cli.options import ReadingOptions
from minutes_miner.cli.screen import print_page
from minutes_miner.cli.status import Status, complain
from minutes_miner.cli.vocabulary import check_metric
from minutes_miner.display import record_page
from minutes_miner.errors import InputError
from minutes_miner.pipeline import extract_record
from minutes_miner.records import Record


@dataclass(frozen=True, slots=True)
class Showing:
    """One run of the command; the vocabulary in use is that of the caller.

    Attributes:
        name: A file, or `-`.
        metrics: The ids of the metrics to show; without any, everything.
        reading: How the input is read.
        paged: Whether to page through it on a terminal; None to do so if it is long.
    """

    name: str
    metrics: Collection[str]
    reading: ReadingOptions
    paged: bool | None

    def run(self) -> Status:
        """Show the page and return the exit status."""
        encoding = known_codec(self.reading.encoding)
        for metric_id in self.metrics:
            check_metric(metric_id, "--metric")
        try:
            source = read_input(self.name, encoding, self.reading.max_size)
        except InputError as error:
            complain(f"{error} ({error.code})")
            return Status.NOTHING_USABLE
        record = extract_record(source, meeting_date=self.reading.meeting_date)
        shown = _only(self.metrics, record) if self.metrics else record
        print_page(record_page(shown, source.text), paged=self.paged)
        return Status.ALL_READ


def _only(metrics: Collection[str], record: Record) -> Record:
    """The record with these metrics alone, and the items that they stand in."""
    chosen = tuple(one for one in record.metrics if one.metric in metrics)
    items = {one.agenda_item for one in chosen}
    return record.model_copy(
        update={
            "metrics": chosen,
            "agenda_items": tuple(item for item in record.agenda_items if item.id in items),
        }
    )
