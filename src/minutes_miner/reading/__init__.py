"""From bytes to text: formats, encodings, and the characters no text may hold.

`source` has the ways in. `formats` tells what the bytes are, `conversion` sends them to the module
of their format, and those that hold paragraphs and tables end in `layout`.
"""

from minutes_miner.reading.bounds import DEFAULT_MAX_SIZE
from minutes_miner.reading.encodings import codec_name
from minutes_miner.reading.source import (
    SourceText,
    display_name,
    read_bytes,
    read_path,
    read_stream,
    read_text,
)

__all__ = [
    "DEFAULT_MAX_SIZE",
    "SourceText",
    "codec_name",
    "display_name",
    "read_bytes",
    "read_path",
    "read_stream",
    "read_text",
]
