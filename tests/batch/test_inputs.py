from __future__ import annotations

import os
from pathlib import Path

import pytest

from minutes_miner.batch import find_inputs
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
        (one.name, one.code) if isinstance(one, InputError) else one.name
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


def test_a_directory_without_documents_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "table.csv").write_bytes(b"a,b")
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


@pytest.mark.parametrize(
    "name", ["a.html", "a.HTM", "a.pdf", "a.docx", "a.txt.gz", "a.pdf.gz", "a.aspx", "a.doc"]
)
def test_documents_of_every_kind_are_found(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"Minutes")
    assert found(tmp_path) == [str(tmp_path / name)]


@pytest.mark.parametrize("name", ["a.csv", "a.gz", "a.json", "txt", "a.zip"])
def test_other_files_of_a_directory_are_passed_over(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"Minutes")
    assert found(tmp_path) == [(str(tmp_path), "no_text_files")]


def test_a_pattern_stands_for_its_files_in_sorted_order(tree: Path) -> None:
    assert found(tree / "*.txt") == [str(tree / "a.txt"), str(tree / "b.txt")]
    assert found(tree / "**" / "[xyz].*") == [
        str(tree / name) for name in ["a/b/y.txt", "a/x.jsonl", "a/z.txt"]
    ]


def test_directories_that_match_a_pattern_are_not_read_twice(tree: Path) -> None:
    every = found(tree / "**")
    assert len(every) == len(set(every)) == 7


def test_a_pattern_without_a_file_is_an_error(tree: Path) -> None:
    assert found(tree / "*.pdf") == [(str(tree / "*.pdf"), "not_found")]


def test_a_file_whose_name_looks_like_a_pattern_is_a_file(tree: Path) -> None:
    (tree / "minutes[1].txt").write_bytes(b"Minutes")
    assert found(tree / "minutes[1].txt") == [str(tree / "minutes[1].txt")]


def test_a_file_knows_its_place_below_the_directory_that_was_named(tree: Path) -> None:
    places = [
        one.relative
        for one in find_inputs([str(tree / "a"), str(tree / "b.txt"), "-"])
        if not isinstance(one, InputError)
    ]
    assert places == ["b/y.txt", "z.txt", "b.txt", "-"]
