"""The Word file and the PDF among the samples are what `tests.sample_documents` makes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from minutes_miner.reading import read_bytes, read_path
from tests.examples import ROOT
from tests.sample_documents import DOCUMENTS


@pytest.mark.parametrize(("name", "make"), DOCUMENTS.items())
def test_a_sample_that_is_no_text_can_be_made_anew(name: str, make: Callable[[], bytes]) -> None:
    assert read_bytes(make(), name).text == read_path(ROOT / "samples" / name).text
