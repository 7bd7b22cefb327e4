"""Texts that cannot be worked on because of the characters they hold."""

from __future__ import annotations

import re

from minutes_miner.errors import (
    BinaryInputError,
    EmptyInputError,
    LoneSurrogateError,
    NulCharactersError,
)

MAX_CONTROL_SHARE = 0.05
"""Largest share of control characters in a text.

Real minutes hold next to none; random bytes read as Latin-1 hold 10.9 %.
"""

_CONTROLS = "".join(map(chr, (*range(0x09), *range(0x0E, 0x20), 0x7F)))
"""The ASCII control characters that are not white space."""

_SURROGATE = re.compile("[\ud800-\udfff]")


def refuse_binary(text: str, name: str) -> None:
    """Raise `BinaryInputError` if too many of the characters are control characters."""
    controls = sum(map(text.count, _CONTROLS))
    if controls > MAX_CONTROL_SHARE * len(text):
        raise BinaryInputError(
            name,
            f"looks like binary data ({controls} of {len(text)} characters are control "
            "characters); minutes-miner reads plain text",
        )


def refuse_nul(text: str, name: str) -> None:
    """Raise `NulCharactersError` if the text holds a NUL character."""
    offset = text.find("\0")
    if offset >= 0:
        raise NulCharactersError(
            name,
            f"holds NUL characters, the first at offset {offset}; remove them, or name the "
            "encoding if it is UTF-16 or UTF-32 (--encoding utf-16-le)",
        )


def refuse_lone_surrogates(text: str, name: str) -> None:
    """Raise `LoneSurrogateError` if the text holds a surrogate, which only pairs in UTF-16 may."""
    found = _SURROGATE.search(text)
    if found:
        raise LoneSurrogateError(
            name,
            f"holds a lone surrogate (U+{ord(found[0]):04X}) at offset {found.start()}, which is "
            "no character; decode the source anew without errors='surrogateescape' or "
            "'surrogatepass'",
        )


def refuse_blank(text: str, name: str) -> None:
    """Raise `EmptyInputError` if there is nothing but white space."""
    if not text or text.isspace():
        raise EmptyInputError(name, "is empty or holds white space only; check the export")
