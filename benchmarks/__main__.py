"""`python -m benchmarks`: measure and print, and write docs/benchmarks.md if asked to."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import platform
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from benchmarks import corpus
from benchmarks.contenders import CONTENDERS, texts_for
from benchmarks.measure import PYTHON, Command, minutes_miner, run, side_by_side
from benchmarks.shapes import shapes

_BASE = "spaCy, blank"
_QUIET = "MINUTES of the Town Council\n\n1. Hall\nCllr Hart asked about the lamp.\n"
_CLIFF = 2.6
Row = Sequence[str]


@click.command()
@click.option("--documents", default=2_000, show_default=True, help="Documents of the corpus.")
@click.option("--many", default=0, help="Documents to measure memory over, besides a tenth of it.")
@click.option("--characters", default=1_000_000, show_default=True, help="The longest document.")
@click.option("--repeats", default=3, show_default=True, help="Runs of each command.")
@click.option("--shape-size", default=100_000, show_default=True, help="Characters of a shape.")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Markdown file.")
def main(
    documents: int, many: int, characters: int, repeats: int, shape_size: int, output: Path | None
) -> None:
    """Measure minutes-miner beside tools that do less, on invented minutes."""
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        parts = [
            _heading(),
            *_section("Throughput", _throughput(room, documents, repeats)),
            *_section("Start-up", _start_up(room, repeats)),
            *_section("Two processes", _jobs(room / "corpus", repeats)),
            *_section("Length of a document", _lengths(room, characters)),
            *_section("Memory", _memory(room, many)),
            *_section("Shapes", _shapes(room, shape_size)),
        ]
    if output is not None:
        output.write_text("\n".join(parts) + "\n", "utf-8")


def _heading() -> str:
    versions = ", ".join(
        f"{name} {importlib.metadata.version(name)}" for name in ("minutes-miner", "spacy")
    )
    return (
        "# Benchmarks\n\n"
        f"Written by `make bench`: Python {platform.python_version()}, {versions}, "
        f"{os.cpu_count()} processors. Times are medians of whole processes, cold.\n"
        "CQE, another extractor of quantities, is left out: it downloads a model before it runs."
    )


def _section(title: str, rows: Iterator[Row]) -> Iterator[str]:
    """A Markdown table, printed while it grows; the first row is its head."""
    head = next(rows)
    lines = [f"\n## {title}\n", _line(head), _line(["---"] * len(head))]
    for line in lines:
        click.echo(line)
    for row in rows:
        lines.append(_line(row))
        click.echo(lines[-1])
    yield from lines


def _line(cells: Row) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _throughput(room: Path, documents: int, repeats: int) -> Iterator[Row]:
    folder = room / "corpus"
    corpus.write(folder, documents)
    commands: dict[str, Command] = {
        "minutes-miner": minutes_miner("extract", "--jobs", "1", str(folder))
    }
    for name in CONTENDERS:
        if name.startswith("spaCy") or importlib.util.find_spec(name):
            commands[name] = [PYTHON, "-m", "benchmarks.contenders", name, str(folder)]
    found = side_by_side(commands, repeats)
    speeds = {name: _words(name, folder) / one.seconds for name, one in found.items()}
    yield ["Tool", "Words/s", f"{_BASE} is faster by"]
    for name, speed in speeds.items():
        yield [name, f"{speed:,.0f}", f"{speeds[_BASE] / speed:.1f}"]


def _words(name: str, folder: Path) -> int:
    return sum(len(text.split()) for text in texts_for(name, str(folder)))


def _start_up(room: Path, repeats: int) -> Iterator[Row]:
    quiet, sample = room / "quiet.txt", corpus.SAMPLES / "moderngov-whole-meeting.txt"
    quiet.write_text(_QUIET, "utf-8")
    commands: dict[str, Command] = {
        "python -c pass": [PYTHON, "-c", "pass"],
        'python -c "import click"': [PYTHON, "-c", "import click"],
        "minutes-miner --version": minutes_miner("--version"),
        "minutes-miner --help": minutes_miner("--help"),
        "python -c \"import spacy; spacy.blank('en')\"": [
            PYTHON, "-c", "import spacy; spacy.blank('en')",
        ],
        "a document without metrics": minutes_miner("extract", str(quiet)),
        "a document with metrics": minutes_miner("extract", str(sample)),
    }  # fmt: skip
    found = side_by_side(commands, max(5, repeats))
    click_, spacy_ = (list(found.values())[n].seconds for n in (1, 4))
    yield ["Command", "Seconds", "To click", "To spaCy"]
    for name, one in found.items():
        ratios = one.seconds / click_, one.seconds / spacy_
        yield [f"`{name}`", f"{one.seconds:.3f}", *(f"{ratio:.2f}" for ratio in ratios)]


def _jobs(folder: Path, repeats: int) -> Iterator[Row]:
    commands = {jobs: minutes_miner("extract", "--jobs", jobs, str(folder)) for jobs in ("1", "2")}
    found = side_by_side(commands, repeats)
    yield ["Processes", "Seconds", "Faster by"]
    for jobs, one in found.items():
        yield [jobs, f"{one.seconds:.1f}", f"{found['1'].seconds / one.seconds:.2f}"]


def _lengths(room: Path, characters: int) -> Iterator[Row]:
    yield ["Characters", "Seconds", "To a tenth of it"]
    before: float | None = None
    path, length = room / "long.txt", 10_000
    while length <= characters:
        path.write_text(corpus.long_document(length), "utf-8")
        seconds = run(minutes_miner("extract", str(path))).seconds
        yield [f"{length:,}", f"{seconds:.2f}", f"{seconds / before:.1f}" if before else ""]
        before, length = seconds, length * 10


def _memory(room: Path, many: int) -> Iterator[Row]:
    yield ["Documents", "Peak MiB"]
    for count in (many // 10, many) if many else ():
        folder = room / f"many-{count}"
        corpus.write(folder, count)
        peak = run(minutes_miner("extract", "--jobs", "1", str(folder))).peak
        yield [f"{count:,}", f"{peak / 1024:.1f}"]


def _shapes(room: Path, size: int) -> Iterator[Row]:
    yield ["Shape", "Seconds", "Twice as long", "Ratio"]
    path = room / "shape.txt"
    for name, make in shapes():
        seconds = []
        for characters in (size, 2 * size):
            path.write_text(make(characters), "utf-8")
            seconds.append(run(minutes_miner("extract", str(path))).seconds)
        ratio = seconds[1] / seconds[0]
        mark = " **cliff**" if ratio > _CLIFF else ""
        yield [name, *(f"{s:.2f}" for s in seconds), f"{ratio:.2f}{mark}"]


if __name__ == "__main__":
    main()
