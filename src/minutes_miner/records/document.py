"""The record of one document, and the line that stands in for one that failed."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from minutes_miner.records._base import Count, FrozenModel, Identifier, Offset, Sha256, Text
from minutes_miner.records.agenda import AgendaItem
from minutes_miner.records.meeting import Meeting
from minutes_miner.records.observation import Observation

DocumentClassification = Literal[
    "minutes", "agenda", "decision_notice", "transcript", "article", "report", "other"
]

BlockType = Literal[
    "header",
    "attendance",
    "heading",
    "agenda_text",
    "discussion",
    "resolution",
    "action",
    "furniture",
    "other",
]


class Notice(FrozenModel):
    """Something about the document that a careful reader should know."""

    code: Identifier = Field(description="Stable name of the kind of notice")
    message: Text
    start: Offset | None = Field(default=None, description="Where in the text, if anywhere")
    end: Offset | None = None


class Document(FrozenModel):
    """The source as it was read, and what kind of document it is."""

    name: Text = Field(description="The input as the user named it; - for standard input")
    sha256: Sha256 = Field(description="SHA-256 of the bytes as given")
    media_type: Text = Field(description="What the bytes hold, such as text/html")
    encoding: Text = Field(
        description="Python codec of the bytes of plain text and HTML; utf-8 for other formats"
    )
    characters: Count = Field(description="Length of the text, in code points")
    classification: DocumentClassification
    layout: Identifier | None = Field(
        default=None, description="The layout convention that was recognised"
    )
    warnings: tuple[Notice, ...] = ()
    text: Text | None = Field(
        default=None,
        exclude_if=lambda text: text is None,
        description="The decoded text itself, if it was asked for (--keep-text)",
    )


class Block(FrozenModel):
    """A stretch of the text; the blocks of a document tile it."""

    type: BlockType
    start: Offset
    end: Offset = Field(description="One past the last character; where the next block starts")


class Record(FrozenModel):
    """Everything extracted from one document."""

    schema_version: Literal["1"] = "1"
    document: Document
    meeting: Meeting
    agenda_items: tuple[AgendaItem, ...] = ()
    metrics: tuple[Observation, ...] = ()
    blocks: tuple[Block, ...] = ()


class ErrorDocument(FrozenModel):
    """The input that failed."""

    name: Text = Field(description="The input as the user named it; - for standard input")


class ErrorDetail(FrozenModel):
    """Why it failed."""

    code: Identifier = Field(description="Stable name of the kind of error")
    message: Text = Field(description="What went wrong and what to do, for people")


class ErrorRecord(FrozenModel):
    """The line that stands in the stream for an input that failed."""

    schema_version: Literal["1"] = "1"
    document: ErrorDocument
    error: ErrorDetail
