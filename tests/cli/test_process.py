"""The real command in a real process: streams, signals, exit statuses."""

from __future__ import annotations

import os
import pty
import resource
import signal
import subprocess
import sys
import time
import tty
from pathlib import Path

import pytest

from minutes_miner import __version__
from tests.examples import COMMAND, MINUTES, json_lines, run_command

full_disk = pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")


def read_all(descriptor: int) -> bytes:
    """Read from a pseudo-terminal until the other side is closed."""
    output = b""
    while True:
        try:
            chunk = os.read(descriptor, 1 << 16)
        except OSError:  # How Linux says that the other side is closed.
            return output
        if not chunk:
            return output
        output += chunk


def test_the_version_is_printed() -> None:
    assert run_command("--version").stdout.split()[-1] == __version__.encode()


def test_the_installed_command_is_the_module(minutes_file: Path) -> None:
    installed = Path(sys.executable).parent / "minutes-miner"
    result = subprocess.run([installed, "extract", minutes_file], capture_output=True, check=True)
    assert result.stdout == run_command("extract", minutes_file).stdout


def test_success_is_silent(minutes_file: Path) -> None:
    result = run_command("extract", minutes_file)
    assert (result.returncode, result.stderr) == (0, b"")


def test_piped_text_is_read() -> None:
    result = run_command("extract", input=MINUTES.encode())
    assert json_lines(result.stdout)[0]["document"]["name"] == "-"


def test_an_empty_pipe_is_an_empty_input() -> None:
    result = run_command("extract")
    assert result.returncode == 3
    assert json_lines(result.stdout)[0]["error"]["code"] == "empty_input"


def test_a_closed_standard_input_is_no_input() -> None:
    unnamed = run_command("extract", preexec_fn=lambda: os.close(0))
    assert unnamed.returncode == 2
    named = run_command("extract", "-", preexec_fn=lambda: os.close(0))
    assert named.returncode == 3
    assert json_lines(named.stdout)[0]["error"]["code"] == "unreadable"


def test_no_argument_on_a_terminal_prints_usage() -> None:
    controller, terminal = pty.openpty()
    os.write(controller, b"\x04")  # Ctrl-D, so that a command that does read comes to an end.
    result = run_command("extract", stdin=terminal)
    os.close(terminal)
    os.close(controller)
    assert (result.returncode, result.stdout) == (2, b"")
    assert result.stderr.startswith(b"Usage: minutes-miner extract")


def test_a_command_is_asked_for() -> None:
    result = run_command()
    assert (result.returncode, result.stdout) == (2, b"")
    assert b"extract" in result.stderr


def test_a_terminal_gets_the_same_bytes_as_a_pipe(minutes_file: Path) -> None:
    controller, terminal = pty.openpty()
    tty.setraw(terminal)
    with subprocess.Popen([*COMMAND, "extract", minutes_file], stdout=terminal) as process:
        os.close(terminal)
        shown = read_all(controller)
    os.close(controller)
    assert process.returncode == 0
    assert shown == run_command("extract", minutes_file).stdout


@pytest.mark.parametrize("variable", ["PYTHONHASHSEED", "COLUMNS"])
def test_the_environment_changes_nothing(minutes_file: Path, variable: str) -> None:
    outputs = {
        run_command("extract", minutes_file, env=os.environ | {variable: value}).stdout
        for value in ("1", "2", "40")
    }
    assert len(outputs) == 1


def test_a_locale_without_utf_8_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "miontuairiscí.txt"
    path.write_bytes(MINUTES.replace("Hart", "Ó Sé").encode())
    plain = os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    result = run_command("extract", path, env=plain)
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout == run_command("extract", path).stdout


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are Unicode there")
def test_a_file_name_that_is_not_utf_8_is_shown_with_escapes(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(name)).write_bytes(MINUTES.encode())
    missing = os.fsdecode(b"th\xe9.txt")
    result = run_command("extract", tmp_path, missing)
    assert result.returncode == 1
    record, error = json_lines(result.stdout)
    assert record["document"]["name"].endswith(r"caf\xe9.txt")
    assert error["document"]["name"] == r"th\xe9.txt"


@pytest.mark.parametrize("arguments", [["--help"], ["schema"], ["extract", "-"], ["show", "-"]])
def test_a_broken_pipe_is_silent(arguments: list[str]) -> None:
    with subprocess.Popen(
        [*COMMAND, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        process.stdin.write(MINUTES.encode())
        process.stdin.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_a_complaint_that_nobody_hears_changes_no_status(minutes_file: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    result = run_command("extract", minutes_file, "missing.txt", stderr=writer)
    os.close(writer)
    assert result.returncode == 1


@full_disk
@pytest.mark.parametrize("arguments", [["--help"], ["schema"], ["extract", "-"], ["show", "-"]])
def test_a_full_disk_is_one_line_and_its_own_status(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        result = run_command(*arguments, stdout=full, input=MINUTES.encode())
    assert result.returncode == 4
    assert result.stderr == (
        b"minutes-miner: standard output cannot be written (No space left on device)\n"
    )


def forbid_large_files() -> None:
    """Let every write to a file fail after a few bytes, as on a full disk."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))


def test_a_full_disk_behind_the_output_option_leaves_no_file(
    minutes_file: Path, tmp_path: Path
) -> None:
    before = set(tmp_path.iterdir())
    target = tmp_path / "out.jsonl"
    result = run_command("extract", minutes_file, "-o", target, preexec_fn=forbid_large_files)
    assert result.returncode == 4
    assert result.stderr == f"minutes-miner: {target} cannot be written (File too large)\n".encode()
    assert set(tmp_path.iterdir()) == before


def test_a_full_disk_behind_the_journal_names_it(minutes_file: Path, tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    result = run_command(
        "extract", minutes_file, "--resume", journal, preexec_fn=forbid_large_files
    )
    assert result.returncode == 4
    assert (
        result.stderr == f"minutes-miner: {journal}: cannot be written (File too large)\n".encode()
    )


@pytest.mark.parametrize("arguments", [["schema"], ["extract", "-"], ["show", "-"]])
def test_a_closed_standard_output_is_not_success(arguments: list[str]) -> None:
    result = run_command(
        *arguments, stdout=None, input=MINUTES.encode(), preexec_fn=lambda: os.close(1)
    )
    assert result.returncode == 4
    assert result.stderr.count(b"\n") == 1


def interrupt_while_reading(*arguments: str | Path, pipe: Path) -> subprocess.Popen[bytes]:
    """Send Ctrl-C to the command at the moment when it reads from the named pipe."""
    process = subprocess.Popen(
        [*COMMAND, "extract", *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # A test run in the background of a shell would have it ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    with pipe.open("wb"):  # Opens once the command has opened the other side.
        process.send_signal(signal.SIGINT)
        process.wait()
    return process


@pytest.fixture
def named_pipe(tmp_path: Path) -> Path:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    return path


def test_an_interrupt_leaves_whole_records(minutes_file: Path, named_pipe: Path) -> None:
    with interrupt_while_reading(minutes_file, named_pipe, pipe=named_pipe) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.read() == run_command("extract", minutes_file).stdout
        assert process.stderr.read() == b"minutes-miner: interrupted\n"
    assert process.returncode == 130


def test_an_interrupt_leaves_no_file(minutes_file: Path, named_pipe: Path, tmp_path: Path) -> None:
    before = set(tmp_path.iterdir())
    target = tmp_path / "out.jsonl"
    with interrupt_while_reading(minutes_file, named_pipe, "-o", target, pipe=named_pipe):
        assert set(tmp_path.iterdir()) == before


def test_a_named_pipe_is_read_when_named(named_pipe: Path) -> None:
    with subprocess.Popen([*COMMAND, "extract", named_pipe], stdout=subprocess.PIPE) as process:
        named_pipe.write_bytes(MINUTES.encode())
        assert process.stdout
        (record,) = json_lines(process.stdout.read())
    assert record["document"]["name"] == str(named_pipe)


def test_several_processes_give_the_bytes_of_one(minutes_file: Path) -> None:
    names: list[str | Path] = [minutes_file, "nowhere.txt", *[minutes_file] * 11]
    alone = run_command("extract", "--jobs", "1", *names)
    together = run_command("extract", "--jobs", "2", *names)
    assert (together.returncode, together.stdout) == (1, alone.stdout)
    assert together.stderr == alone.stderr


def test_a_killed_run_is_resumed_to_the_same_bytes(tmp_path: Path) -> None:
    inputs = tmp_path / "in"
    inputs.mkdir()
    for number in range(40):
        (inputs / f"{number:02}.txt").write_text(f"{MINUTES}\n£{number}\n", "utf-8")
    whole = run_command("extract", "--jobs", "2", inputs)
    journal, pipe = tmp_path / "journal", tmp_path / "pipe"
    resumed: list[str | Path] = ["extract", "--jobs", "2", "--resume", journal, inputs]
    os.mkfifo(pipe)
    with subprocess.Popen(
        # Nobody writes to the pipe: the run waits there until it is killed.
        [*COMMAND, *map(str, resumed), str(pipe)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        while not journal.exists() or journal.read_bytes().count(b"\n") < 20:
            time.sleep(0.02)
        process.kill()
    again = run_command(*resumed)
    assert (again.returncode, again.stdout) == (whole.returncode, whole.stdout)
    assert journal.read_bytes().count(b"\n") == 41


def test_a_bar_is_shown_on_a_terminal_only(minutes_file: Path) -> None:
    controller, terminal = pty.openpty()
    names: list[str | Path] = [minutes_file, "nowhere.txt"]
    result = run_command("extract", *names, stderr=terminal)
    os.close(terminal)
    shown = read_all(controller)
    os.close(controller)
    assert b"2/2" in shown
    assert b"1 failed" in shown
    piped = run_command("extract", *names)
    assert result.stdout == piped.stdout
    assert piped.stderr.count(b"\n") == 1


def test_a_bar_is_shown_where_the_records_go_to_a_file(minutes_file: Path, tmp_path: Path) -> None:
    controller, terminal = pty.openpty()
    arguments: list[str | Path] = ["extract", minutes_file, minutes_file]
    run_command(*arguments, "-o", tmp_path / "out", stdout=terminal, stderr=terminal)
    os.close(terminal)
    shown = read_all(controller)
    os.close(controller)
    assert b"2/2" in shown


def test_a_terminal_hears_that_all_went_well(minutes_file: Path) -> None:
    controller, terminal = pty.openpty()
    run_command("extract", "--no-progress", minutes_file, minutes_file, stderr=terminal)
    os.close(terminal)
    assert read_all(controller).startswith(b"minutes-miner: 2 of 2 inputs read, 0 with metrics")
    os.close(controller)


@pytest.mark.parametrize(("shell", "word"), [("bash", "1"), ("zsh", "1"), ("fish", "ext")])
def test_a_shell_can_complete_commands(shell: str, word: str) -> None:
    script = run_command("completion", shell).stdout.decode()
    variable = "_MINUTES_MINER_COMPLETE"
    assert f"{variable}={shell}_complete" in script
    asked = {variable: f"{shell}_complete", "COMP_WORDS": "minutes-miner ext", "COMP_CWORD": word}
    installed = Path(sys.executable).parent / "minutes-miner"
    result = subprocess.run(
        [installed], env=os.environ | asked, capture_output=True, check=True, encoding="utf-8"
    )
    assert "extract" in result.stdout


def test_no_process_is_wrong_usage(minutes_file: Path) -> None:
    assert run_command("extract", "--jobs", "0", minutes_file).returncode == 2
