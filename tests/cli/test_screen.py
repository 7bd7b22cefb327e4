"""What the page looks like on a terminal and elsewhere: the real command in a real process."""

from __future__ import annotations

import os
import pty
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.test_process import read_all
from tests.examples import COMMAND, MINUTES, ROOT, run_command

SAMPLE = ROOT / "samples" / "improvement-journey-2-progress.txt"
SETTINGS = ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "PAGER", "LESS")
BARE = {name: value for name, value in os.environ.items() if name not in SETTINGS} | {
    "TERM": "xterm-256color"
}
ESCAPE = re.compile(rb"\x1b\[[0-9;]*m")


def shown(*arguments: str | Path, **variables: str) -> bytes:
    """What the command prints into a pipe."""
    result = run_command("show", *arguments, env=BARE | variables)
    assert (result.returncode, result.stderr) == (0, b"")
    output: bytes = result.stdout
    return output


def on_a_terminal(*arguments: str | Path, **variables: str) -> bytes:
    """What the command prints on a terminal that is its standard input as well."""
    controller, terminal = pty.openpty()
    environment: Mapping[str, str] = BARE | variables
    with subprocess.Popen(
        [*COMMAND, "show", *arguments], stdin=terminal, stdout=terminal, env=environment
    ) as process:
        os.close(terminal)
        output = read_all(controller)
    os.close(controller)
    assert process.returncode == 0
    return output.replace(b"\r\n", b"\n")


def widest(output: bytes) -> int:
    return max(map(len, output.decode().splitlines()))


def test_a_pipe_gets_no_escape_codes_and_a_fixed_width() -> None:
    output = shown(SAMPLE)
    assert b"\x1b" not in output
    assert widest(output) == 100
    assert not re.search(rb" \n", output)
    assert output == shown(SAMPLE, TERM="dumb") == shown(SAMPLE, PYTHONHASHSEED="7")


@pytest.mark.parametrize(("columns", "width"), [("72", 72), ("1", 40), ("none", 100)])
def test_the_width_can_be_set(columns: str, width: int) -> None:
    assert widest(shown(SAMPLE, COLUMNS=columns)) == width


def test_colours_can_be_forced() -> None:
    output = shown(SAMPLE, FORCE_COLOR="1")
    assert ESCAPE.search(output)
    assert b">>" not in output


def test_no_colour_is_stronger_than_a_terminal_and_than_force() -> None:
    assert b"\x1b" not in on_a_terminal(SAMPLE, "--no-pager", NO_COLOR="1")
    assert shown(SAMPLE, NO_COLOR="1", FORCE_COLOR="1") == shown(SAMPLE)


def test_a_terminal_gets_colours_in_its_own_width() -> None:
    output = on_a_terminal(SAMPLE, "--no-pager", COLUMNS="90")
    assert ESCAPE.search(output)
    assert widest(ESCAPE.sub(b"", output)) == 90


def test_colours_only_change_the_marks_of_the_evidence() -> None:
    plain = ESCAPE.sub(b"", shown(SAMPLE, FORCE_COLOR="1", COLUMNS="2000"))
    assert plain.split() == re.sub(rb">>|<<", b"", shown(SAMPLE, COLUMNS="2000")).split()


def test_an_encoding_without_boxes_and_curly_quotes_gets_ascii(tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    path.write_text(MINUTES.replace("Grass", "‘Bríd’ – £5 牧 •"))
    output = shown(path, PYTHONIOENCODING="ascii")
    assert "`-- 2 'Brid' - GBP 5 ? * cutting" in output.decode("ascii")


def test_the_pound_sign_stays_where_the_encoding_has_it() -> None:
    assert "£4.3m" in shown(SAMPLE, PYTHONIOENCODING="latin-1").decode("latin-1")


@pytest.fixture
def pager(tmp_path: Path) -> Path:
    """A pager by the name of less that keeps what it is given, and how it is told to behave."""
    path = tmp_path / "bin" / "less"
    path.parent.mkdir()
    path.write_text(
        f'#!/bin/sh\ncat >"{tmp_path}/paged"\nprintf %s "$LESS" >"{tmp_path}/options"\n'
    )
    path.chmod(0o755)
    return path


def paged(pager: Path) -> bytes:
    """What the pager was given, nothing if it was not called."""
    kept = pager.parent.parent / "paged"
    return kept.read_bytes() if kept.exists() else b""


def test_a_long_page_goes_through_the_pager_in_colours(pager: Path, tmp_path: Path) -> None:
    assert on_a_terminal(SAMPLE, PAGER=str(pager), LINES="24") == b""
    assert paged(pager) == on_a_terminal(SAMPLE, "--no-pager")
    assert ESCAPE.search(paged(pager))
    assert (tmp_path / "options").read_text() == "-R"


def test_a_short_page_does_not(pager: Path, minutes_file: Path) -> None:
    assert on_a_terminal(minutes_file, PAGER=str(pager), LINES="60")
    assert paged(pager) == b""


def test_a_short_page_does_if_it_is_asked_for(pager: Path, minutes_file: Path) -> None:
    assert on_a_terminal(minutes_file, "--pager", PAGER=str(pager), LINES="60") == b""
    assert b"Grass cutting" in paged(pager)


def test_a_long_page_does_not_if_it_is_not_wanted(pager: Path) -> None:
    assert on_a_terminal(SAMPLE, "--no-pager", PAGER=str(pager), LINES="24")
    assert paged(pager) == b""


def test_a_pipe_is_never_paged(pager: Path) -> None:
    assert shown(SAMPLE, "--pager", PAGER=str(pager), FORCE_COLOR="1")
    assert paged(pager) == b""
