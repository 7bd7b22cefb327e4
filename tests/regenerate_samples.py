"""Write what is made of the samples anew: `python -m tests.regenerate_samples`.

The records lie beside the samples; the pages that `show` prints lie in `tests/display/pages`.
"""

from __future__ import annotations

import json
from pathlib import Path

from minutes_miner.pipeline import extract_record
from minutes_miner.reading import read_bytes
from tests.display.examples import SHOWN, golden_page, golden_page_path
from tests.examples import SAMPLES


def golden_path(sample: Path) -> Path:
    """Where the record of a sample lies."""
    return sample.with_suffix(".json")


def golden_text(sample: Path) -> str:
    """The record of a sample as indented JSON; the name in it is that of the file alone."""
    record = extract_record(read_bytes(sample.read_bytes(), sample.name))
    return json.dumps(record.model_dump(mode="json"), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    for sample in SAMPLES:
        golden_path(sample).write_bytes(golden_text(sample).encode())
        if sample.stem in SHOWN:
            golden_page_path(sample).write_bytes(golden_page(sample).encode())
