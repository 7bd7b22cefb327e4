"""Every phrase of every vocabulary file, for tests that run over all of them."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any

from minutes_miner.vocabulary import Phrase, lexicon, names

SHARED = "grammar"
FILES = (SHARED, *names())


@cache
def raw(file: str) -> dict[str, Any]:
    """One vocabulary file as TOML gives it."""
    path = resources.files("minutes_miner.vocabulary").joinpath(f"{file}.toml")
    return tomllib.loads(path.read_text("utf-8"))


def phrases() -> list[tuple[str, Phrase]]:
    """(file, phrase) for all phrases, in the order of the files."""
    return [(file, phrase) for file in names() for phrase in lexicon(file).phrases]


def phrase_ids() -> list[str]:
    return [f"{file}:{phrase.id}" for file, phrase in phrases()]
