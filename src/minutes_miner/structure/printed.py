"""Give names and titles back as the source prints them.

The rules read a normalised copy of the text, with plain quotation marks and dashes; what goes into
the record keeps the source's own: "O’Dell", not "O'Dell".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import overload

WINDOW = 10_000
"""How far around its place a name or title is looked for."""

_WORD = re.compile(r"\S+")
_EDGES = ".,;:()[]\"'*"


class Printed:
    """The words of one source whose normalised form differs from their printed form."""

    def __init__(self, source: str, plain: str) -> None:
        """Look in `source`, of which `plain` is the normalised copy."""
        self._source = source
        self._plain = plain

    @cached_property
    def _printed(self) -> dict[str, str]:
        """The printed form of each word that normalising changes."""
        if self._source == self._plain:
            return {}
        changed = [(ours, theirs) for ours, theirs in self._words() if ours != theirs]
        return {
            ours.strip(_EDGES): theirs[len(ours) - len(ours.lstrip(_EDGES)) :][
                : len(ours.strip(_EDGES))
            ]
            for ours, theirs in changed
        }

    @cached_property
    def _same(self) -> set[str]:
        """The words that the source prints as they are."""
        return {ours.strip(_EDGES) for ours, theirs in self._words() if ours == theirs}

    def _words(self) -> Iterator[tuple[str, str]]:
        """Each word as normalised and as printed."""
        words = _WORD.finditer(self._source)
        return ((self._plain[slice(*word.span())], word.group()) for word in words)

    @overload
    def __call__(self, text: str, near: int = 0) -> str: ...
    @overload
    def __call__(self, text: str | None, near: int = 0) -> str | None: ...
    def __call__(self, text: str | None, near: int = 0) -> str | None:
        """`text` as the source prints it at or before the place `near`, else word by word.

        A word that the source prints both ways stays plain where its place is not known.
        """
        if text is None or not self._printed:
            return text
        at = self._plain.find(text, near, near + WINDOW)
        if at < 0:
            at = self._plain.rfind(text, max(0, near - WINDOW), near)
        if at >= 0:
            return self._source[at : at + len(text)]
        return _WORD.sub(lambda m: self._word(m.group()), text)

    def _word(self, word: str) -> str:
        core = word.strip(_EDGES)
        if core not in self._printed or core in self._same:
            return word
        return word.replace(core, self._printed[core])
