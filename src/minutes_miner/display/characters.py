"""Text of a document, made fit for a terminal."""

from __future__ import annotations

import re
import unicodedata

_SPACE = re.compile(r"\s+")
_REPLACEMENT = "\ufffd"
_UNSEEN = ("Cf", "Co")
"""The Unicode categories of what only formats and of what is for private use."""


def harmless(text: str) -> str:
    r"""The text on one line, with nothing in it that a terminal would obey.

    White space is collapsed; control characters show as a replacement character. Left out are
    characters that only format, such as those that turn the direction of writing, and those of
    private use, such as the bullets of Word.

        >>> harmless("wiped \x1b[2J\n clean")
        'wiped \ufffd[2J clean'
    """
    line = _SPACE.sub(" ", text)
    return line if line.isprintable() else "".join(map(_shown, line))


def shortened(text: str, length: int) -> str:
    """The text if it has no more characters than `length`, else its first words and "..."."""
    if len(text) <= length:
        return text
    words, space, _ = text[: length - 3].rpartition(" ")
    return (words if space else text[: length - 4]) + " ..."


def _shown(character: str) -> str:
    if character.isprintable():
        return character
    return "" if unicodedata.category(character) in _UNSEEN else _REPLACEMENT
