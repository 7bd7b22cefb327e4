"""From records to bytes."""

from minutes_miner.writing.jsonl import json_line
from minutes_miner.writing.schema import schema_bytes, stream_schema

__all__ = ["json_line", "schema_bytes", "stream_schema"]
