from __future__ import annotations

from pathlib import Path

import click
import pytest

from minutes_miner.cli.arguments import names_from


@pytest.mark.parametrize(
    ("content", "names"),
    [
        (b"a.txt\nb c.pdf\n", ["a.txt", "b c.pdf"]),
        (b"a.txt\r\n\r\nb.txt", ["a.txt", "b.txt"]),
        (b"a\nb.txt\0c.txt\0", ["a\nb.txt", "c.txt"]),
        (b"caf\xe9.txt\n", ["caf\udce9.txt"]),
        pytest.param(b"\xef\xbb\xbfa.txt\r\n", ["a.txt"], id="UTF-8 with a mark"),
        pytest.param(
            "caf\xe9.txt\r\nb.txt".encode("utf-16"), ["caf\xe9.txt", "b.txt"], id="UTF-16"
        ),
    ],
)
def test_a_list_names_files(tmp_path: Path, content: bytes, names: list[str]) -> None:
    path = tmp_path / "list"
    path.write_bytes(content)
    assert names_from(str(path)) == names


def test_an_empty_list_is_wrong_usage(tmp_path: Path) -> None:
    path = tmp_path / "list"
    path.write_bytes(b"\n \n")
    with pytest.raises(click.BadParameter, match="names no file"):
        names_from(str(path))


def test_a_list_that_breaks_off_within_a_letter_is_wrong_usage(tmp_path: Path) -> None:
    path = tmp_path / "list"
    path.write_bytes("a.txt".encode("utf-16")[:-1])
    with pytest.raises(click.BadParameter, match="UTF-16"):
        names_from(str(path))
