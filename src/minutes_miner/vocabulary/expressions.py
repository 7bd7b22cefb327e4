"""Regular expressions that are compiled when a text first holds the letters that they need."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator

from minutes_miner.vocabulary.literals import Needs, fold, met, required


class Expression:
    """A pattern with the methods of `re.Pattern`.

    To compile the whole vocabulary takes longer than to read a short document, in which most
    patterns find nothing.
    """

    __slots__ = ("_compiled", "_flags", "_needs", "pattern")

    def __init__(self, pattern: str, flags: int = 0, needs: Needs | None = None) -> None:
        """Keep a pattern for later.

        Args:
            pattern: The regular expression.
            flags: Those of `re.compile`.
            needs: What each match holds, where it is known already.
        """
        self.pattern = pattern
        self._flags = flags
        self._needs = needs
        self._compiled: re.Pattern[str] | None = None

    def __repr__(self) -> str:
        return f"Expression({self.pattern!r})"

    def needs(self) -> Needs:
        """What a text must hold for a match.

        Raises:
            re.error: The pattern is no regular expression.
        """
        return required(self.pattern) if self._needs is None else self._needs

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        regex = self._compiled or self._for(text)
        return regex.search(text, pos, endpos) if regex else None

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        regex = self._compiled or self._for(text)
        return regex.match(text, pos, endpos) if regex else None

    def fullmatch(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.fullmatch`."""
        regex = self._compiled or self._for(text)
        return regex.fullmatch(text, pos, endpos) if regex else None

    def finditer(
        self, text: str, pos: int = 0, endpos: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        regex = self._compiled or self._for(text)
        return regex.finditer(text, pos, endpos) if regex else iter(())

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        """As `re.Pattern.sub`, for all matches."""
        regex = self._compiled or self._for(text)
        return regex.sub(new, text) if regex else text

    def split(self, text: str) -> list[str]:
        """As `re.Pattern.split`, for a pattern whose groups always take part."""
        regex = self._compiled or self._for(text)
        return regex.split(text) if regex else [text]

    def may_match(self, text: str) -> bool:
        """Whether `text` holds the letters that a match needs, as far as they are known."""
        return not self._needs or met(self._needs, fold(text))

    def _for(self, text: str) -> re.Pattern[str] | None:
        """The compiled pattern, or None as long as no text has held the letters that it needs."""
        if not self.may_match(text):
            return None
        self._compiled = re.compile(self.pattern, self._flags)
        return self._compiled
