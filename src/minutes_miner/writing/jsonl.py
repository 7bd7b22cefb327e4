"""JSON Lines: one record, one line."""

from __future__ import annotations

from minutes_miner.records import ErrorRecord, Record

_LINE_BREAKS = "\x85\u2028\u2029"
"""Line breaks to many readers (`str.splitlines` for one), though JSON lets them stand in strings.

JSON itself escapes every other character that breaks a line.
"""
_ESCAPED = str.maketrans({character: f"\\u{ord(character):04x}" for character in _LINE_BREAKS})


def json_line(record: Record | ErrorRecord) -> bytes:
    r"""Write a record as one line of compact JSON.

    Keys stand in the order of the output contract. The bytes are UTF-8 and end with `\n`, on
    every platform.
    """
    line = record.model_dump_json()
    if any(character in line for character in _LINE_BREAKS):
        line = line.translate(_ESCAPED)
    return (line + "\n").encode()
