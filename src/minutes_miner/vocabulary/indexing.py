"""The vocabulary as one file that loads at once: patterns with their slots filled.

The TOML files are what people write. To read them and to fill their slots takes longer than to read
a short document, so the build puts the result beside them. It is used only as long as it was made
from the very files that are there; otherwise they are read as they are.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

from minutes_miner.vocabulary.expressions import Expression
from minutes_miner.vocabulary.literals import Needs

INDEX = "index.json"
"""The name of the file, in this folder."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """A pattern of the vocabulary with its slots filled."""

    pattern: str
    needs: Needs

    def expression(self, flags: int = 0) -> Expression:
        """The expression, which compiles only when a text holds the letters that it needs."""
        return Expression(self.pattern, flags, self.needs)


@dataclass(frozen=True, slots=True)
class IndexedFile:
    """One file: what TOML gives for it, and its patterns by phrase and by fragment."""

    toml: Mapping[str, Any] = field(default_factory=dict)
    phrases: Mapping[str, Indexed] = field(default_factory=dict)
    fragments: Mapping[str, Indexed] = field(default_factory=dict)


@cache
def index_of(name: str) -> IndexedFile:
    """What the index knows of the file `name`.toml: nothing if it is missing or out of date."""
    data = _index().get(name)
    if data is None:
        return IndexedFile()
    return IndexedFile(
        data["toml"],
        {key: Indexed(*value) for key, value in data["phrases"].items()},
        {key: Indexed(*value) for key, value in data["fragments"].items()},
    )


@cache
def _index() -> Mapping[str, Any]:
    try:
        data = json.loads(resources.files(__package__).joinpath(INDEX).read_text("utf-8"))
        files: Mapping[str, Any] = data["files"]
        current = data["fingerprint"] == fingerprint()
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return {}
    return files if current else {}


def fingerprint() -> str:
    """A digest of the files of this folder that an index is made from, code among them."""
    digest = hashlib.blake2b(digest_size=16)
    for entry in sorted(resources.files(__package__).iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith((".toml", ".py")):
            digest.update(entry.name.encode())
            digest.update(entry.read_bytes())
    return digest.hexdigest()


def dump(files: Mapping[str, Any]) -> str:
    """The text of an index of these files."""
    return json.dumps({"fingerprint": fingerprint(), "files": files}, separators=(",", ":"))
