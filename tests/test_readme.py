"""The README tells the truth: its code blocks are run.

- ```console blocks: every `$ command` is run, and the lines below it are what it must print
  (standard output and standard error); `...` stands for anything.
- ```python blocks: run as a script, or as a doctest if they hold a `>>>` prompt.
- ```r blocks: run as a script where R is installed.
- ```sh blocks: every line is run and must succeed; `a && b` is two lines.

A command may go on in the next line behind a backslash or with a here-document (`<<'END'`).
Commands run in a copy of the folder with the samples. Lines that set things up (pip, pipx, uv,
git, make, cd, a virtual environment, pytest) are not run but held against pyproject.toml and the
Makefile.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.examples import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
SET_UP = ("pip", "pipx", "uv", "uvx", "git", "make", "cd", "pytest", ".")
SET_UP_MODULES = ("pip", "venv")


class Step(NamedTuple):
    """A command and what it must print; None if that is not said."""

    command: str
    expected: str | None


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def console_steps(block: str) -> Iterator[Step]:
    """Split a console block into commands and what each prints."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        lines = part.splitlines()
        length = command_length(lines)
        yield Step("\n".join(lines[:length]), "\n".join(lines[length:]))


def command_length(lines: list[str]) -> int:
    """How many lines the command takes; the others are what it prints."""
    length = 1
    while lines[length - 1].endswith("\\"):
        length += 1
    here = re.search(r"<<'(\w+)'", lines[0])
    return lines.index(here[1]) + 1 if here else length


def shell_steps(block: str) -> Iterator[Step]:
    joined = block.replace("\\\n", " ")
    for line in joined.splitlines():
        if line.strip() and not line.startswith("#"):
            yield from (Step(command, None) for command in line.split(" && "))


ALL_STEPS = [
    *(step for block in blocks("console") for step in console_steps(block)),
    *(step for block in blocks("sh") for step in shell_steps(block)),
]


def sets_up(step: Step) -> bool:
    words = shlex.split(step.command, comments=True)
    module = words[2] if words[0].startswith("python") and words[1:2] == ["-m"] else None
    return words[0] in SET_UP or module in SET_UP_MODULES


def matches(expected: str, printed: str) -> bool:
    """Whether the output is the expected one, with `...` for anything and no trailing space."""
    pattern = ".*".join(map(re.escape, tidy(expected).split("...")))
    return re.fullmatch(pattern, tidy(printed), re.DOTALL) is not None


def tidy(output: str) -> str:
    return "\n".join(line.rstrip() for line in output.strip().splitlines())


@pytest.mark.parametrize(
    ("expected", "printed", "same"),
    [
        ("one\ntwo", "one  \ntwo\n", True),
        ("one\n...\nfour", "one\ntwo\nthree\nfour\n", True),
        ('{"a": [...]}', '{"a": [1, 2]}\n', True),
        ("one", "one\ntwo", False),
        ("", "one", False),
        ("a.c", "abc", False),
    ],
)
def test_dots_stand_for_anything_and_nothing_else_does(
    expected: str, printed: str, same: bool
) -> None:
    assert matches(expected, printed) is same


@pytest.mark.parametrize(
    ("block", "steps"),
    [
        ("$ one\n$ two\nprinted\n", [("one", ""), ("two", "printed")]),
        ("$ one \\\n  two\nprinted\n", [("one \\\n  two", "printed")]),
        ("$ cat <<'END'\nin\nEND\nout\n", [("cat <<'END'\nin\nEND", "out")]),
    ],
)
def test_a_console_block_is_commands_and_output(block: str, steps: list[tuple[str, str]]) -> None:
    assert list(console_steps(block)) == steps


def test_commands_joined_by_and_are_steps_of_their_own() -> None:
    assert [step.command for step in shell_steps("pip install . && one\n")] == [
        "pip install .",
        "one",
    ]


@pytest.fixture
def workshop(tmp_path: Path) -> Path:
    """A folder with a copy of the samples."""
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    return tmp_path


def run(arguments: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return subprocess.run(
        arguments,
        cwd=folder,
        env=os.environ | {"PATH": path, "COLUMNS": "80", "NO_COLOR": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        encoding="utf-8",
    )


@pytest.mark.parametrize(
    "step", [step for step in ALL_STEPS if not sets_up(step)], ids=lambda step: step.command
)
def test_a_command_prints_what_the_readme_says(step: Step, workshop: Path) -> None:
    if "jq" in step.command and not shutil.which("jq"):
        pytest.skip("jq is not installed")
    result = run(["bash", "-c", step.command], workshop)
    if step.expected is None:
        assert result.returncode == 0, result.stdout
    else:
        assert matches(step.expected, result.stdout), result.stdout


@pytest.mark.parametrize(
    "step", [step for step in ALL_STEPS if sets_up(step)], ids=lambda step: step.command
)
def test_a_line_that_sets_up_names_what_there_is(step: Step) -> None:
    words = shlex.split(step.command, comments=True)
    if words[0] == "make":
        targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
        assert set(words[1:]) <= set(targets)
    if "install" in words:
        check_requirement(words[-1])


def check_requirement(requirement: str) -> None:
    """The thing to install is this project, from the index, a URL or the checkout."""
    name, _, extras = requirement.removesuffix("]").partition("[")
    assert name == "." or PROJECT["name"] in name
    assert set(extras.split(",")) <= {"", *PROJECT["optional-dependencies"]}


@pytest.mark.parametrize("block", blocks("python"))
def test_a_python_block_runs(block: str, workshop: Path) -> None:
    arguments = ["-c", block]
    if ">>>" in block:
        (workshop / "block.txt").write_text(block, encoding="utf-8")
        arguments = ["-m", "doctest", "-o", "ELLIPSIS", "block.txt"]
    result = run([sys.executable, *arguments], workshop)
    assert result.returncode == 0, result.stdout


@pytest.mark.skipif(not shutil.which("Rscript"), reason="R is not installed")
@pytest.mark.parametrize("block", blocks("r"))
def test_an_r_block_runs(block: str, workshop: Path) -> None:
    result = run(["Rscript", "-e", block], workshop)
    assert result.returncode == 0, result.stdout


def test_links_to_files_lead_somewhere() -> None:
    targets = re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", README)
    assert [target for target in targets if not (ROOT / target).exists()] == []
