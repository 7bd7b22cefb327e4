"""Records made by hand, and the page as plain text."""

from __future__ import annotations

import io
from pathlib import Path

from rich.console import Console, RenderableType

from minutes_miner.display import record_page
from minutes_miner.pipeline import extract_record
from minutes_miner.reading import SourceText, read_bytes

SHOWN = ("improvement-journey-2-progress", "moderngov-whole-meeting", "parish-proposals")
"""The samples that have a golden page."""


def printed(page: RenderableType, width: int = 100, *, colours: bool = False) -> str:
    """What a terminal of that width would show, or be sent."""
    stream = io.StringIO()
    console = Console(
        file=stream,
        width=width,
        color_system="standard" if colours else None,
        force_terminal=colours,
    )
    console.print(page)
    return stream.getvalue()


def page_of(text: str | SourceText, width: int = 100) -> str:
    """The page about a text."""
    source = read_bytes(text.encode(), "minutes.txt") if isinstance(text, str) else text
    return printed(record_page(extract_record(source), source.text), width)


def golden_page_path(sample: Path) -> Path:
    """Where the page about a sample lies."""
    return Path(__file__).parent / "pages" / sample.name


def golden_page(sample: Path) -> str:
    """The page about a sample, 100 columns wide, without blanks at the ends of lines."""
    page = page_of(read_bytes(sample.read_bytes(), sample.name))
    return "".join(f"{line.rstrip()}\n" for line in page.splitlines())
