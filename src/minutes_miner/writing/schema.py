"""The JSON Schema of the stream, generated from the records."""

from __future__ import annotations

import json
from typing import Any

from pydantic import TypeAdapter

from minutes_miner.records import ErrorRecord, Record


def stream_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) that every line of the stream fulfils."""
    stream_line: TypeAdapter[Record | ErrorRecord] = TypeAdapter(Record | ErrorRecord)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "minutes-miner line",
        "description": "One line of `minutes-miner extract`: a record, or the error of an input.",
        **stream_line.json_schema(mode="serialization"),
    }


def schema_bytes() -> bytes:
    """Return the schema as indented JSON in UTF-8."""
    return (json.dumps(stream_schema(), indent=2, ensure_ascii=False) + "\n").encode()
