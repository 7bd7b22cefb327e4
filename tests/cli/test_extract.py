"""The command in this process, by click's own test runner."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from minutes_miner import cli, extract, pipeline
from minutes_miner.batch import work
from minutes_miner.writing import FORMAT_NAMES, PARTS, TABLES, json_line
from tests.examples import MINUTES, json_lines


def run(*arguments: str | Path, piped: bytes | str | None = None) -> Result:
    return CliRunner().invoke(cli.cli, ["extract", *map(str, arguments)], input=piped)


def codes(result: Result) -> list[str | None]:
    """For each line of output its error code, or None for a record."""
    return [line.get("error", {}).get("code") for line in json_lines(result.stdout_bytes)]


def test_a_file_becomes_one_line(minutes_file: Path) -> None:
    result = run(minutes_file)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout_bytes == json_line(extract(minutes_file))


def test_piped_text_is_read_without_being_named() -> None:
    result = run(piped=MINUTES)
    assert result.exit_code == 0
    (record,) = json_lines(result.stdout_bytes)
    assert record["document"]["name"] == "-"
    assert result.stdout_bytes == run("-", piped=MINUTES).stdout_bytes


def test_the_lines_stand_in_the_order_of_the_inputs(minutes_file: Path) -> None:
    result = run(minutes_file, "-", minutes_file, piped=MINUTES)
    names = [line["document"]["name"] for line in json_lines(result.stdout_bytes)]
    assert names == [str(minutes_file), "-", str(minutes_file)]


def test_a_directory_becomes_a_line_for_each_of_its_text_files(minutes_file: Path) -> None:
    (minutes_file.parent / "later.txt").write_text(MINUTES)
    (minutes_file.parent / "photo.png").write_bytes(b"\x89PNG\r\n")
    assert codes(run(minutes_file.parent)) == [None, None]


def test_inputs_that_fail_do_not_cost_the_others(minutes_file: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.4")
    (tmp_path / "cut.txt").write_bytes(b"\xff\xfea")
    (tmp_path / "nul.txt").write_bytes(MINUTES.encode() + b"\0")
    names = ["empty.txt", "missing.txt", "scan.pdf", "cut.txt", "nul.txt"]
    result = run(minutes_file, *(tmp_path / name for name in names), minutes_file)
    assert result.exit_code == 1
    expected = ["empty_input", "not_found", "damaged", "undecodable", "nul_characters"]
    assert codes(result) == [None, *expected, None]


def test_the_closing_line_names_what_failed(minutes_file: Path) -> None:
    assert run("missing.txt", minutes_file).stderr == (
        "minutes-miner: 1 of 2 inputs read, 0 with metrics; 1 failed: missing.txt (not_found)\n"
    )


def test_the_closing_line_stays_short(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    result = run(*(f"{number}.txt" for number in range(9)), tmp_path / "empty.txt")
    assert result.stderr == (
        "minutes-miner: 0 of 10 inputs read, 0 with metrics; 10 failed (1 empty_input, "
        "9 not_found): 0.txt (not_found), 1.txt (not_found), 2.txt (not_found), and 7 more\n"
    )


def test_a_name_cannot_break_the_closing_line() -> None:
    assert run("a\n\x07.txt").stderr == (
        "minutes-miner: 0 of 1 inputs read, 0 with metrics; 1 failed: a\\n\\x07.txt (not_found)\n"
    )


def test_nothing_usable_has_its_own_status(tmp_path: Path) -> None:
    result = run("missing.txt", tmp_path)
    assert result.exit_code == 3
    assert codes(result) == ["not_found", "no_text_files"]


def test_an_error_line_says_what_to_do() -> None:
    (line,) = json_lines(run("missing.txt").stdout_bytes)
    assert line == {
        "schema_version": "1",
        "document": {"name": "missing.txt"},
        "error": {
            "code": "not_found",
            "message": "missing.txt: there is no such file or directory; check the spelling and "
            "the current folder",
        },
    }


@pytest.fixture
def _fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault that strikes one document."""

    def faulty(source: Any, **options: Any) -> Any:
        if source.name == "-":
            raise ZeroDivisionError("caf\udce9")
        return pipeline.extract_record(source, **options)

    monkeypatch.setattr(work, "extract_record", faulty)


@pytest.mark.usefixtures("_fault")
def test_a_fault_of_ours_costs_one_document_only(minutes_file: Path) -> None:
    result = run("-", minutes_file, piped=MINUTES)
    assert result.exit_code == 1
    assert codes(result) == ["internal_error", None]
    message = json_lines(result.stdout_bytes)[0]["error"]["message"]
    assert "ZeroDivisionError" in message
    assert "--debug" in message
    assert "Traceback" not in result.stderr


@pytest.mark.usefixtures("_fault")
def test_debug_prints_the_traceback() -> None:
    result = run("-", "--debug", piped=MINUTES)
    assert "Traceback" in result.stderr
    assert "ZeroDivisionError" in result.stderr


def test_the_encoding_can_be_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Łódź agreed".encode("cp1250"))
    (record,) = json_lines(run(path, "--encoding", "windows-1250").stdout_bytes)
    assert record["document"]["encoding"] == "cp1250"
    assert record["document"]["warnings"] == [
        notice for notice in record["document"]["warnings"] if notice["code"] != "assumed_cp1252"
    ]


def test_an_assumed_encoding_is_a_warning_in_the_record(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("It’s agreed".encode("cp1252"))
    (record,) = json_lines(run(path).stdout_bytes)
    assert record["document"]["warnings"][0]["code"] == "assumed_cp1252"


def test_the_meeting_date_reaches_the_parser(
    minutes_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []

    def spy(source: Any, *, meeting_date: datetime.date | None, **options: Any) -> Any:
        seen.append(meeting_date)
        return pipeline.extract_record(source, meeting_date=meeting_date, **options)

    monkeypatch.setattr(work, "extract_record", spy)
    run(minutes_file)
    run(minutes_file, "--meeting-date", "2024-03-04")
    assert seen == [None, datetime.date(2024, 3, 4)]


def test_the_output_can_be_a_file(minutes_file: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    result = run(minutes_file, "-o", target)
    assert (result.exit_code, result.stdout) == (0, "")
    assert target.read_bytes() == run(minutes_file).stdout_bytes


def test_the_output_file_is_written_though_some_inputs_fail(
    minutes_file: Path, tmp_path: Path
) -> None:
    target = tmp_path / "out.jsonl"
    assert run("missing.txt", minutes_file, "-o", target).exit_code == 1
    assert len(json_lines(target.read_bytes())) == 2


def test_an_input_is_never_overwritten(minutes_file: Path) -> None:
    for name in (minutes_file, minutes_file.parent):
        result = run(name, "-o", minutes_file)
        assert result.exit_code == 2
        assert "one of the inputs" in result.stderr
    assert minutes_file.read_bytes() == MINUTES.encode()


def test_an_output_that_cannot_be_made_has_its_own_status(minutes_file: Path) -> None:
    result = run(minutes_file, "-o", minutes_file.parent / "missing" / "out.jsonl")
    assert result.exit_code == 4
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--encoding", "klingon", "a.txt"], "klingon"),
        (["--meeting-date", "4 March", "a.txt"], "4 March"),
        (["--colour", "a.txt"], "--colour"),
        (["-", "-"], "once"),
        ([""], "empty string"),
        (["a.txt", "-o", "."], "directory"),
    ],
)
def test_wrong_usage_is_told_before_anything_is_read(arguments: list[str], complaint: str) -> None:
    result = run(*arguments, piped=MINUTES)
    assert (result.exit_code, result.stdout) == (2, "")
    assert complaint in result.stderr


def test_the_record_is_that_of_the_library(minutes_file: Path) -> None:
    (line,) = json_lines(run(minutes_file, "--meeting-date", "2024-03-04").stdout_bytes)
    record = extract(minutes_file, meeting_date=datetime.date(2024, 3, 4))
    assert line == json.loads(record.model_dump_json())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two minutes, one of them in a folder of its own, and an empty file between them."""
    inputs = tmp_path / "in"
    (inputs / "2024").mkdir(parents=True)
    (inputs / "2024" / "may.txt").write_text(MINUTES, "utf-8")
    (inputs / "june.txt").touch()
    (inputs / "july.txt").write_text(MINUTES, "utf-8")
    return inputs


def test_a_list_of_inputs_is_read_from_a_file_or_a_pipe(folder: Path, tmp_path: Path) -> None:
    names = f"{folder / 'july.txt'}\n{folder / '2024'}\n"
    (tmp_path / "list").write_text(names, "utf-8")
    listed = run("missing.txt", "--files-from", tmp_path / "list")
    assert codes(listed) == ["not_found", None, None]
    assert codes(run("--files-from", "-", piped=names)) == [None, None]


def test_standard_input_holds_a_list_or_minutes(folder: Path) -> None:
    listed = run("-", "--files-from", "-", piped=str(folder / "july.txt"))
    assert listed.exit_code == 2
    assert "only once" in listed.stderr
    assert run("--files-from", "-", piped="-\n").exit_code == 2


def test_a_pattern_in_quotes_is_an_input(folder: Path) -> None:
    assert codes(run(folder / "**" / "ju*.txt")) == [None, "empty_input"]


def test_each_input_gets_a_file_in_the_output_folder(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = run(folder, "--out-dir", out, "--indent", "2", "--only", "actions")
    assert (result.exit_code, result.stdout) == (1, "")
    written = {str(path.relative_to(out)): path for path in out.rglob("*.json")}
    assert set(written) == {"2024/may.txt.json", "june.txt.json", "july.txt.json"}
    assert json.loads(written["june.txt.json"].read_bytes())["error"]["code"] == "empty_input"
    record = json.loads(written["july.txt.json"].read_bytes())
    assert record["agenda_items"][1]["actions"][0]["owner"] == "Clerk"
    assert b'\n  "document"' in written["july.txt.json"].read_bytes()


def test_standard_input_has_a_file_in_the_output_folder(tmp_path: Path) -> None:
    assert run("-", "--out-dir", tmp_path / "out", piped=MINUTES).exit_code == 0
    assert (tmp_path / "out" / "stdin.json").exists()


def test_two_inputs_never_share_a_file(folder: Path, tmp_path: Path) -> None:
    (folder / "may.txt").write_text(MINUTES, "utf-8")
    result = run(folder / "may.txt", folder / "2024", "--out-dir", tmp_path / "out")
    assert result.exit_code == 2
    assert "may.txt.json" in result.stderr
    assert not (tmp_path / "out").exists()


def test_a_missing_folder_has_a_file_in_the_output_folder(tmp_path: Path) -> None:
    assert run(f"{tmp_path}/june/", "--out-dir", tmp_path / "out").exit_code == 3
    assert (tmp_path / "out" / "june.json").exists()


def test_standard_input_and_a_file_of_that_name_never_share_a_file(tmp_path: Path) -> None:
    (tmp_path / "stdin").write_text(MINUTES, "utf-8")
    result = run("-", tmp_path / "stdin", "--out-dir", tmp_path / "out", piped=MINUTES)
    assert result.exit_code == 2
    assert "stdin.json" in result.stderr


def test_the_errors_of_two_inputs_never_share_a_file(tmp_path: Path) -> None:
    folders = [tmp_path / year / "may" for year in ("2023", "2024")]
    for one in folders:
        one.mkdir(parents=True)
    result = run(*folders, "--out-dir", tmp_path / "out")
    assert result.exit_code == 2
    assert "may.json" in result.stderr


def test_an_output_folder_that_cannot_be_made_has_its_own_status(minutes_file: Path) -> None:
    result = run(minutes_file, "--out-dir", minutes_file / "out")
    assert result.exit_code == 4


def test_the_format_follows_the_name_of_the_output(folder: Path, tmp_path: Path) -> None:
    run(folder, "-o", tmp_path / "all.json")
    assert len(json.loads((tmp_path / "all.json").read_bytes())) == 3
    run(folder, "-o", tmp_path / "all.csv", "--table", "actions")
    assert (tmp_path / "all.csv").read_bytes().startswith(b"document_name,")
    run(folder, "-o", tmp_path / "all.parquet")
    assert (tmp_path / "all.parquet").read_bytes()[:4] == b"PAR1"


def test_a_table_is_csv_and_its_failures_are_told_on_standard_error(folder: Path) -> None:
    result = run(folder, "--table", "actions", "--bom")
    rows = result.stdout_bytes.removeprefix(b"\xef\xbb\xbf").splitlines()
    assert len(rows) == 3
    assert f"{folder / 'june.txt'}: is empty" in result.stderr
    assert "(empty_input)" in result.stderr


def test_the_text_can_be_kept(minutes_file: Path) -> None:
    (record,) = json_lines(run(minutes_file, "--keep-text").stdout_bytes)
    assert record["document"]["text"] == MINUTES
    assert "text" not in json_lines(run(minutes_file).stdout_bytes)[0]["document"]


def test_the_first_failure_can_be_the_last_input(folder: Path) -> None:
    result = run(folder / "july.txt", folder / "june.txt", folder / "2024", "--fail-fast")
    assert result.exit_code == 1
    assert codes(result) == [None, "empty_input"]
    assert "1 of 3 inputs read, 0 with metrics, 1 not tried; 1 failed" in result.stderr


@pytest.mark.parametrize("size", ["100", "0.1k", "100B"])
def test_an_input_that_is_too_large_is_refused(minutes_file: Path, size: str) -> None:
    assert codes(run(minutes_file, "-", "--max-size", size, piped=MINUTES)) == ["too_large"] * 2
    assert codes(run(minutes_file, "--max-size", "1M")) == [None]


def test_a_journal_gives_the_same_output_without_the_work(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = run(folder)
    first = run(folder, "--resume", tmp_path / "journal", "--fail-fast")
    assert codes(first) == [None, None, "empty_input"]

    def forbidden(source: Any, **options: Any) -> Any:
        raise AssertionError(source.name)

    monkeypatch.setattr(work, "extract_record", forbidden)
    again = run(folder, "--resume", tmp_path / "journal")
    assert (again.stdout_bytes, again.stderr) == (whole.stdout_bytes, whole.stderr)


def test_a_journal_that_is_none_is_wrong_usage(minutes_file: Path) -> None:
    result = run(minutes_file, "--resume", minutes_file)
    assert result.exit_code == 2
    assert "no journal" in " ".join(result.stderr.split())
    assert minutes_file.read_bytes() == MINUTES.encode()


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--out-dir", "out", "-o", "a"], "--out-dir"),
        (["--resume", "a", "-o", "./a"], "--resume"),
        (["--out-dir", ""], "empty string"),
        (["-o", ""], "empty string"),
        (["--resume", ""], "empty string"),
        (["--encoding", ""], "--encoding"),
        (["--out-dir", "out", "--format", "csv"], "--out-dir"),
        (["--format", "jsonl", "--table", "actions"], "table"),
        (["--format", "csv", "--only", "actions"], "only"),
        (["--table", "motions"], "motions"),
        (["--only", "motions"], "motions"),
        (["--max-size", "big"], "no size"),
        (["--timeout", "0"], "0"),
    ],
)
def test_options_that_do_not_go_together_are_wrong_usage(
    arguments: list[str], complaint: str
) -> None:
    result = run("-", *arguments, piped=MINUTES)
    assert (result.exit_code, result.stdout) == (2, "")
    assert complaint in result.stderr


@pytest.mark.parametrize("name", [*FORMAT_NAMES, *PARTS, *TABLES])
def test_the_help_names_every_format_part_and_table(name: str) -> None:
    # They are written out there: to import them would make `--help` wait for pydantic.
    assert name in run("--help").stdout
