from __future__ import annotations

import random

import pytest

from minutes_miner.errors import (
    BinaryInputError,
    EmptyInputError,
    LoneSurrogateError,
    NulCharactersError,
)
from minutes_miner.reading import read_bytes, read_text


@pytest.mark.parametrize(
    "data", [b"", b" ", b"\r\n\t\f\x0b", "\u00a0\u2003".encode(), b"\xef\xbb\xbf"]
)
def test_nothing_but_white_space_is_an_empty_input(data: bytes) -> None:
    with pytest.raises(EmptyInputError, match=r"^a\.txt: "):
        read_bytes(data, "a.txt")


def test_nul_characters_are_located() -> None:
    data = b"Minutes of the meeting held on 4 March" + b"\0"
    with pytest.raises(NulCharactersError, match="offset 38"):
        read_bytes(data, "a.txt")


@pytest.mark.parametrize("size", [64, 1000, 50_000])
def test_random_bytes_are_binary(size: int) -> None:
    data = random.Random(size).randbytes(size)
    with pytest.raises(BinaryInputError, match="control characters"):
        read_bytes(data, "a.txt")


def test_a_stray_control_character_does_not_make_a_text_binary() -> None:
    text = "The old word processor left its mark here.\x1a"
    assert read_bytes(text.encode(), "a.txt").text == text


def test_page_breaks_and_tabs_are_no_control_characters() -> None:
    text = "\f\t\x0b\r\n1"
    assert read_bytes(text.encode(), "a.txt").text == text


def test_a_codec_that_lets_surrogates_through_is_caught() -> None:
    with pytest.raises(LoneSurrogateError, match=r"U\+D800.*offset 0"):
        read_bytes(b"+2AA- and so on", "a.txt", "utf-7")


def test_text_with_a_lone_surrogate_is_refused() -> None:
    with pytest.raises(LoneSurrogateError, match=r"U\+DCE9.*offset 3"):
        read_text("caf\udce9")


def test_text_with_nul_is_refused() -> None:
    with pytest.raises(NulCharactersError):
        read_text("a\0b")


def test_blank_text_is_refused() -> None:
    with pytest.raises(EmptyInputError):
        read_text(" \n")
