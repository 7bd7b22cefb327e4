"""A page for the eye on standard output: how wide, in which colours and characters, how paged.

On a terminal the page is as wide as it is, and in colours; elsewhere it has a fixed width and no
escape codes. `COLUMNS`, `NO_COLOR`, `FORCE_COLOR` and `PAGER` hold everywhere.
"""

from __future__ import annotations

import codecs
import os
import shutil
import sys
import unicodedata

import click
from rich.console import Console, RenderableType

from minutes_miner.cli.output import is_terminal, open_output
from minutes_miner.structure.lines import normalise

_ELSEWHERE = (100, 24)
"""Columns and lines where there is no terminal: the bytes must not depend on who looks on."""
_NARROWEST = 40
"""Columns below which a table has one letter in a line; a terminal wraps lines more kindly."""

_IN_ASCII = {"•": "*", "£": "GBP ", "€": "EUR "}
"""What stands for a character that no decomposition turns into ASCII."""

_APPROXIMATELY = "minutes_miner.approximately"


def print_page(page: RenderableType, *, paged: bool | None = None) -> None:
    """Print a page on standard output, or page through it.

    Args:
        page: What to print.
        paged: Whether to page through it on a terminal; None to do so if it is longer.

    Raises:
        OutputError: It cannot be written.
        BrokenPipeError: The reader went away.
    """
    console = _console()
    printed = _printed(page, console)
    is_long = printed.count(b"\n") >= console.height
    if _at_a_terminal() and (is_long if paged is None else paged):
        click.echo_via_pager(printed.decode(console.encoding).removesuffix("\n"))
    else:
        with open_output(None) as stream:
            stream.write(printed)


def _console() -> Console:
    columns, lines = shutil.get_terminal_size(_ELSEWHERE)
    return Console(
        width=max(columns, _NARROWEST),
        height=lines,
        # rich itself would still write bold and underlined letters under NO_COLOR.
        color_system=None if os.environ.get("NO_COLOR") else "auto",
    )


def _printed(page: RenderableType, console: Console) -> bytes:
    """The page in the encoding of the console, without the blanks that fill lines up."""
    with console.capture() as capture:
        console.print(page)
    lines = capture.get().split("\n")
    return "\n".join(map(str.rstrip, lines)).encode(console.encoding, _APPROXIMATELY)


def _at_a_terminal() -> bool:
    """Whether somebody can turn the pages: both sides of the program are a terminal."""
    return is_terminal(sys.stdin) and is_terminal(sys.stdout)


def _approximated(error: UnicodeError) -> tuple[str, int]:
    """What to write instead of characters that cannot be encoded, and where to go on."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    failed = error.object[error.start : error.end]
    return "".join(map(_approximation, failed)), error.end


def _approximation(character: str) -> str:
    """The nearest in ASCII: a plain quotation mark, a letter without its accent; else "?"."""
    plain = _IN_ASCII.get(character) or unicodedata.normalize("NFKD", normalise(character))
    return plain.encode("ascii", "ignore").decode() or "?"


codecs.register_error(_APPROXIMATELY, _approximated)
