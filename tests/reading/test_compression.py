from __future__ import annotations

import gzip
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_miner.errors import BinaryInputError, DamagedInputError, InputTooLargeError
from minutes_miner.reading import read_bytes
from tests.documents import page, word_file
from tests.examples import MINUTES

PACKED = gzip.compress(MINUTES.encode(), mtime=0)


def test_what_gzip_packed_is_read_and_the_hash_is_that_of_the_bytes_as_given() -> None:
    source = read_bytes(PACKED, "a.txt.gz")
    assert (source.text, source.media_type) == (MINUTES, "text/plain")
    assert source.sha256 == hashlib.sha256(PACKED).hexdigest()


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (page("<p>Minutes</p>"), "text/html"),
        (word_file("Minutes"), "application/vnd.openxmlformats-officedocument"),
    ],
)
def test_the_media_type_is_that_of_the_content(content: bytes, media_type: str) -> None:
    source = read_bytes(gzip.compress(content), "a.gz")
    assert source.media_type.startswith(media_type)
    assert source.text == "Minutes\n"


def test_several_members_are_one_text() -> None:
    data = gzip.compress(b"Minutes of ") + gzip.compress(b"the Council")
    assert read_bytes(data, "a.gz").text == "Minutes of the Council"


def test_what_unpacks_to_more_than_the_bound_is_refused() -> None:
    bomb = gzip.compress(b"\0" * 10_000_000)
    with pytest.raises(InputTooLargeError, match="more than 1,048,576 bytes"):
        read_bytes(bomb, "a.gz", max_size=1 << 20)


@given(st.integers(min_value=3, max_value=len(PACKED) - 1))
def test_a_gzip_file_that_breaks_off_is_damaged(length: int) -> None:
    with pytest.raises(DamagedInputError, match=r"^a\.gz: is gzip-compressed.*download it again"):
        read_bytes(PACKED[:length], "a.gz")


def test_a_changed_byte_is_noticed() -> None:
    data = PACKED[:-8] + bytes([PACKED[-8] ^ 1]) + PACKED[-7:]
    with pytest.raises(DamagedInputError):
        read_bytes(data, "a.gz")


def test_gzip_inside_gzip_is_not_unpacked() -> None:
    with pytest.raises(BinaryInputError, match="twice"):
        read_bytes(gzip.compress(PACKED), "a.gz")
