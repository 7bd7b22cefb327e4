"""Where a fact stands in the source, and who said it."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from minutes_miner.records._base import FrozenModel, Offset, Text

SpeakerKind = Literal["officer", "member", "partner", "inspectorate", "public"]


class Evidence(FrozenModel):
    """A slice of the source: `quote == text[start:end]`, exactly."""

    start: Offset = Field(description="First character, in code points of the decoded text")
    end: Offset = Field(description="One past the last character")
    quote: Text = Field(description="The source between start and end, unchanged")

    @model_validator(mode="after")
    def _quote_fills_the_span(self) -> Self:
        if self.end - self.start != len(self.quote):
            raise ValueError(
                f"the span {self.start}-{self.end} and its quote of {len(self.quote)} "
                "characters differ in length"
            )
        return self


class Speaker(FrozenModel):
    """Who spoke, as far as the text says."""

    name: Text | None = Field(default=None, description="Name as printed")
    role: Text | None = Field(default=None, description="Office or job as printed")
    kind: SpeakerKind | None = Field(
        default=None, description="Which side of the table the speaker belongs to"
    )
