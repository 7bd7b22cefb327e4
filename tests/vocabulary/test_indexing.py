from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from types import SimpleNamespace

import pytest

from minutes_miner.vocabulary import indexing, lexicon
from minutes_miner.vocabulary.loader import whole_index


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with one vocabulary file, in place of the real one."""
    (tmp_path / "zebras.toml").write_text("[words]\n", "utf-8")
    monkeypatch.setattr(indexing, "resources", SimpleNamespace(files=lambda _: tmp_path))
    for cached in (indexing.index_of, indexing._index):
        cached.cache_clear()
    yield tmp_path
    monkeypatch.undo()
    for cached in (indexing.index_of, indexing._index):
        cached.cache_clear()


FILES = {
    "zebras": {
        "toml": {"words": {"stripe": ["black"]}},
        "phrases": {"p": ["stripes", ["stripes"]]},
        "fragments": {"f": ["\\d", []]},
    }
}


def test_what_was_put_in_comes_out(folder: Path) -> None:
    (folder / indexing.INDEX).write_text(indexing.dump(FILES), "utf-8")
    found = indexing.index_of("zebras")
    assert found.toml == {"words": {"stripe": ["black"]}}
    assert found.phrases["p"].expression().needs() == ["stripes"]
    assert found.fragments["f"].expression().search("a 1") is not None


def test_an_index_of_other_files_is_not_used(folder: Path) -> None:
    (folder / indexing.INDEX).write_text(indexing.dump(FILES), "utf-8")
    (folder / "zebras.toml").write_text("[words]\nstripe = []\n", "utf-8")
    assert indexing.index_of("zebras") == indexing.IndexedFile()


@pytest.mark.parametrize("text", ["", "{", "[1]"])
def test_a_broken_index_is_not_used(folder: Path, text: str) -> None:
    (folder / indexing.INDEX).write_text(text, "utf-8")
    assert indexing.index_of("zebras") == indexing.IndexedFile()


def test_no_index_is_needed(folder: Path) -> None:
    assert indexing.index_of("zebras") == indexing.IndexedFile()


def test_the_whole_index_holds_every_phrase() -> None:
    files = json.loads(indexing.dump(whole_index()))["files"]
    shipped = [f.name for f in resources.files("minutes_miner.vocabulary").iterdir()]
    assert sorted(files) == sorted(n[:-5] for n in shipped if n.endswith(".toml"))
    phrases = files["triggers"]["phrases"]
    assert list(phrases) == [phrase.id for phrase in lexicon("triggers").phrases]
    phrase = lexicon("triggers")["turnover"].regex
    assert phrases["turnover"] == json.loads(json.dumps([phrase.pattern, phrase.needs()]))
