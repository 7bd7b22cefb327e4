from __future__ import annotations

import os
from pathlib import Path

import pytest

from minutes_miner.cli.inputs import find_inputs
from minutes_miner.errors import InputError


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A directory with files at several depths, made in no particular order."""
    for name in ["b.txt", "a/z.txt", "c.TXT", "a/b/y.txt", "a.txt", "notes.md", "a/x.jsonl"]:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"Minutes")
    return tmp_path


def found(*names: str | Path) -> list[str | tuple[str, str]]:
    return [
        (one.name, one.code) if isinstance(one, InputError) else one
        for one in find_inputs(map(str, names))
    ]


def test_a_directory_is_walked_in_sorted_order(tree: Path) -> None:
    assert found(tree) == [
        str(tree / name) for name in ["a/b/y.txt", "a/z.txt", "a.txt", "b.txt", "c.TXT"]
    ]


def test_files_of_a_directory_are_named_as_the_directory_was(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tree)
    assert found("a/b/") == ["a/b/y.txt"]
    assert found("./a/b") == ["./a/b/y.txt"]


def test_names_are_passed_on_in_the_order_given(tree: Path) -> None:
    assert found("-", tree / "b.txt", "missing.txt", tree / "b.txt") == [
        "-",
        str(tree / "b.txt"),
        "missing.txt",
        str(tree / "b.txt"),
    ]


def test_a_named_file_needs_no_particular_suffix(tree: Path) -> None:
    assert found(tree / "notes.md") == [str(tree / "notes.md")]


def test_a_directory_without_text_files_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "scan.pdf").write_bytes(b"%PDF")
    assert found(tmp_path) == [(str(tmp_path), "no_text_files")]


def test_a_directory_that_cannot_be_listed_is_an_error(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scandir = os.scandir

    def scandir_but_one(path: str) -> object:
        if path == str(tree / "a"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", scandir_but_one)
    assert found(tree)[:2] == [(str(tree / "a"), "unreadable"), str(tree / "a.txt")]


def test_links_to_files_are_read_and_links_to_directories_are_not(tree: Path) -> None:
    links = tree / "links"
    links.mkdir()
    (links / "file.txt").symlink_to(tree / "a.txt")
    (links / "broken.txt").symlink_to(tree / "missing.txt")
    (links / "loop").symlink_to(tree)
    (links / "loop.txt").symlink_to(tree)
    assert found(links) == [str(links / "broken.txt"), str(links / "file.txt")]


def test_a_named_pipe_in_a_directory_does_not_block(tree: Path) -> None:
    os.mkfifo(tree / "pipe.txt")
    assert str(tree / "pipe.txt") not in found(tree)
