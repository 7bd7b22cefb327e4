"""The page about one document: its head, the tree of its business, its metrics, their evidence."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text
from rich.tree import Tree

from minutes_miner.display.agenda import add_item
from minutes_miner.display.characters import harmless
from minutes_miner.display.evidence import evidence_table
from minutes_miner.display.meeting import add_meeting
from minutes_miner.display.metrics import metrics_table
from minutes_miner.display.styles import ASIDE, GUIDE, HEADING, NOTICE, TITLE
from minutes_miner.display.wording import words
from minutes_miner.records import Document, Record


def record_page(record: Record, text: str) -> RenderableType:
    """Everything that a record says, for the eye.

    Args:
        record: The record. The vocabulary that found its metrics must be in use.
        text: The text that it was made from, for what stands around the quotations.
    """
    return Group(*_parts(record, text))


def _parts(record: Record, text: str) -> Iterator[RenderableType]:
    yield _tree(record)
    if record.metrics:
        yield Text("\nMetrics\n", HEADING)
        yield metrics_table(record.metrics)
        yield Text("\nEvidence\n", HEADING)
        yield evidence_table(record, text)
    else:
        yield Text("\nNo metrics", ASIDE)


def _tree(record: Record) -> Tree:
    tree = Tree(_title(record.document), guide_style=GUIDE)
    for notice in record.document.warnings:
        tree.add(Text.assemble(("Warning: ", NOTICE), harmless(notice.message)))
    add_meeting(tree, record.meeting)
    for item in record.agenda_items:
        add_item(tree, item)
    return tree


def _title(document: Document) -> Text:
    facts = f"{words(document.classification)}, {document.characters:,} characters"
    return Text.assemble((harmless(document.name), TITLE), (f"  {facts}", ASIDE))
