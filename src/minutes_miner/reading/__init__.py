"""From bytes to text: formats, encodings, and the characters no text may hold."""

from minutes_miner.reading.encodings import codec_name
from minutes_miner.reading.source import (
    MAX_SIZE,
    SourceText,
    display_name,
    read_bytes,
    read_path,
    read_stream,
    read_text,
)

__all__ = [
    "MAX_SIZE",
    "SourceText",
    "codec_name",
    "display_name",
    "read_bytes",
    "read_path",
    "read_stream",
    "read_text",
]
