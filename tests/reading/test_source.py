from __future__ import annotations

import dataclasses
import hashlib
import io
import os
import sys
from pathlib import Path

import pytest

from minutes_miner.errors import InputNotFoundError, UnreadableInputError
from minutes_miner.reading import (
    SourceText,
    display_name,
    read_bytes,
    read_path,
    read_stream,
    read_text,
)


@pytest.mark.parametrize("text", ["a\r\nb\r\n", "a\nb", "a\rb\r", "a\n\r\n\x0b\x0c\x85\u2028b"])
def test_no_newline_is_translated(text: str) -> None:
    assert read_bytes(text.encode(), "a.txt").text == text


def test_a_source_has_the_hash_of_its_bytes() -> None:
    data = b"\xef\xbb\xbfMinutes"
    assert read_bytes(data, "a.txt").sha256 == hashlib.sha256(data).hexdigest()


def test_a_source_cannot_be_changed() -> None:
    source = read_text("Minutes")
    with pytest.raises(dataclasses.FrozenInstanceError):
        source.text = "Agenda"  # type: ignore[misc]


def test_text_is_hashed_as_utf_8() -> None:
    assert read_text("Céad") == SourceText(
        name="<text>",
        sha256=hashlib.sha256("Céad".encode()).hexdigest(),
        media_type="text/plain",
        encoding="utf-8",
        text="Céad",
    )


def test_a_file_is_named_as_it_was_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"Minutes\r\n")
    assert read_path(path) == read_bytes(b"Minutes\r\n", str(path))


def test_a_stream_is_read_to_its_end() -> None:
    assert read_stream(io.BytesIO(b"Minutes"), "-").text == "Minutes"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputNotFoundError, match=r"missing\.txt: there is no such file"):
        read_path(tmp_path / "missing.txt")


def test_a_file_is_no_folder(minutes_file: Path) -> None:
    with pytest.raises(InputNotFoundError):
        read_path(minutes_file / "a.txt")


def test_a_directory_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match=r"cannot be read \("):
        read_path(tmp_path)


def test_a_name_too_long_for_the_system_is_unreadable() -> None:
    with pytest.raises(UnreadableInputError):
        read_path("a" * 5000)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are Unicode there")
def test_a_file_name_that_is_not_utf_8_is_shown_with_escapes(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(path)).write_bytes(b"Minutes")
    assert read_path(os.fsdecode(path)).name.endswith(r"caf\xe9.txt")


def test_an_ordinary_name_is_shown_as_it_is() -> None:
    assert display_name(Path("Miontuairiscí 3.txt")) == "Miontuairiscí 3.txt"
