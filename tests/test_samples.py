"""Every sample gives exactly the record that lies beside it.

After a change that is meant to change records, `make samples` (or
`python -m tests.regenerate_samples`) writes them anew: read the difference before committing it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.examples import SAMPLES
from tests.regenerate_samples import golden_path, golden_text


def test_there_are_samples() -> None:
    assert SAMPLES


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_a_sample_gives_its_record(sample: Path) -> None:
    assert golden_path(sample).read_bytes().decode() == golden_text(sample)


def test_no_record_lies_about_without_its_sample() -> None:
    golden = {golden_path(sample) for sample in SAMPLES}
    assert set(SAMPLES[0].parent.glob("*.json")) == golden
