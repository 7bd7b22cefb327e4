"""Inputs that many tests use, and the ways to run the command on them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from minutes_miner.records import Evidence, Observation

ROOT = Path(__file__).parent.parent
SAMPLES = sorted(
    path
    for path in (ROOT / "samples").iterdir()
    if path.suffix in (".txt", ".html", ".docx", ".pdf")
)
COMMAND = [sys.executable, "-m", "minutes_miner"]

MINUTES = """\
MOLEHAM PARISH COUNCIL

Minutes of the meeting held on 4 March 2024 at 7.30 pm in the Village Hall

Present: Cllr A. Hart (Chair), Cllr B. Roe
Apologies: Cllr C. Finch

1. Apologies for absence
Apologies were received from Cllr Finch.

2. Grass cutting
Cllr Roe asked whether the contract had been renewed.
RESOLVED: That the quotation of Green Blades be accepted.
The Clerk to inform the contractor.
"""


def observation(**fields: Any) -> Observation:
    """An observation of the vacancy rate that says as little as one may, with fields of its own."""
    given = {
        "id": "metric-1",
        "metric": "vacancy_rate",
        "group": "workforce_core",
        "assertion": "asserted",
        "value_kind": "number",
        "evidence": Evidence(start=0, end=16, quote="vacancies at 12%"),
        "fact_key": "vacancy_rate|12",
        "confidence": 0.95,
    }
    return Observation.model_validate(given | fields)


def evidence_of(text: str, quote: str) -> Evidence:
    """The evidence for the first place where the quote stands in the text."""
    start = text.index(quote)
    return Evidence(start=start, end=start + len(quote), quote=quote)


def run_command(*arguments: str | Path, **options: Any) -> subprocess.CompletedProcess[bytes]:
    """Run the real command in a real process, with nothing on standard input."""
    if "input" not in options:
        options.setdefault("stdin", subprocess.DEVNULL)
    options.setdefault("stdout", subprocess.PIPE)
    options.setdefault("stderr", subprocess.PIPE)
    return subprocess.run([*COMMAND, *map(str, arguments)], check=False, **options)


def json_lines(output: bytes) -> list[dict[str, Any]]:
    """The records of a stream; every line must be complete."""
    assert output.endswith(b"\n") or not output
    return [json.loads(line) for line in output.split(b"\n")[:-1]]
