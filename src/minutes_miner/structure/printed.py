"""Give names and titles back as the source prints them.

The rules read a normalised copy of the text, with plain quotation marks and dashes; what goes into
the record keeps the source's own: "O’Dell", not "O'Dell".
"""

from __future__ import annotations

import re

from minutes_miner.structure.lines import normalise

_WORD = re.compile(r"\S+")
_EDGES = ".,;:()[]\"'*"


class Printed:
    """The words of one source whose normalised form differs from their printed form."""

    def __init__(self, source: str) -> None:
        plain = normalise(source)
        pairs = [(plain[m.start() : m.end()], m.group()) for m in _WORD.finditer(source)]
        self._printed = {
            ours.strip(_EDGES): theirs[len(ours) - len(ours.lstrip(_EDGES)) :][: len(ours.strip(_EDGES))]
            for ours, theirs in pairs
            if ours != theirs
        }
        self._same = {ours.strip(_EDGES) for ours, theirs in pairs if ours == theirs}

    def __call__(self, text: str | None) -> str | None:
        """`text` with each word as the source prints it; a word it prints both ways stays plain."""
        if text is None or not self._printed:
            return text
        return _WORD.sub(lambda m: self._word(m.group()), text)

    def _word(self, word: str) -> str:
        core = word.strip(_EDGES)
        if core not in self._printed or core in self._same:
            return word
        return word.replace(core, self._printed[core])
